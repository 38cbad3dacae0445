import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const stoa = process.env.STOA_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  build: {
    outDir: 'target/classes/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    license: { fileName: 'assets/licences.md' },
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: {
      '^/(api|models|pipelines|data|docs|openapi)': {
        target: stoa,
        headers: { origin: stoa, 'sec-fetch-site': 'same-origin' },
      },
    },
  },
});
