// Packs every asset beside itself, as the server sends them, lays the fonts where pages beside the
// console find them, and says what a first visit loads.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = new URL('../target/classes/console/', import.meta.url);
const assets = new URL('assets/', folder);
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const FIRST_PAGE_BYTES_MAX = 200_000;

const packed = new Map();
for (const name of readdirSync(assets)) {
  if (!/\.(js|css|svg)$/.test(name)) continue;
  const plain = readFileSync(new URL(name, assets));
  const small = brotliCompressSync(plain, brotli);
  writeFileSync(new URL(`${name}.br`, assets), small);
  writeFileSync(new URL(`${name}.gz`, assets), gzipSync(plain, { level: 9 }));
  packed.set(name, small.length);
}

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'));
const fonts = new URL('fonts/', folder);
mkdirSync(fonts, { recursive: true });
for (const name of ['inter', 'jetbrains-mono']) {
  const source = `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;
  copyFileSync(new URL(manifest[source].file, folder), new URL(`${name}.woff2`, fonts));
}

const reached = new Set();
const reach = (key) => {
  const chunk = manifest[key];
  if (!chunk || reached.has(chunk.file)) return;
  reached.add(chunk.file);
  for (const next of chunk.imports ?? []) reach(next);
};
reach('index.html');
reach('src/features/discover/DiscoverPage.tsx');
const first = [...reached].reduce(
  (sum, file) => sum + (packed.get(file.replace('assets/', '')) ?? 0),
  0,
);
console.log(`console: a first visit loads ${Math.round(first / 1000)} kB of compressed JavaScript`);
if (first > FIRST_PAGE_BYTES_MAX) {
  console.error(`more than the ${FIRST_PAGE_BYTES_MAX / 1000} kB that it may be`);
  process.exit(1);
}
