import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf, filesOf, isFile, toValues, type Values } from '../src/features/asset/inputs';
import { type Snippet, snippetsOf } from '../src/features/asset/snippets';
import { startBrowser } from './browser';
import { ask, makeKey, type Person, signUp, subscribe } from './people';

const run = promisify(execFile);
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
const HAS_GO = isThere('go');

let browser: Browser;
let person: Person;
let key: string;
let folder: string;

beforeAll(async () => {
  browser = await startBrowser();
  person = await signUp(browser, 'Annie Easley');
  // all languages together call more often than a usual key may
  key = await makeKey(person, { requestsPerMinute: 1_000 });
  folder = await mkdtemp(join(tmpdir(), 'snippets-'));
});

afterAll(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true });
});

/** One of each kind of input and answer. */
const KINDS = [
  ['a text', 'models', 'sentiment'],
  ['a list', 'models', 'topics'],
  ['vectors', 'models', 'minilm'],
  ['an image', 'models', 'ocr'],
  ['audio', 'models', 'voice-activity'],
  ['an answer of audio', 'models', 'speech'],
  ['a pipeline', 'pipelines', 'redact'],
  ['a data set', 'data', 'penguins'],
] as const;

describe('the snippets', () => {
  it.each(KINDS)('of %s answer alike in all languages', async (_, segment, ref) => {
    await subscribe(person, segment.replace(/s$/, ''), ref);
    const page = await ask(person, 'GET', `/api/assets/${segment}/${ref}`);
    const fields = fieldsOf(page.shown.inputs);
    const values = toValues(fields, page.shown.examples[0]?.inputs);
    for (const value of Object.values(values)) {
      if (!isFile(value)) continue;
      await writeFile(join(folder, value.name), Buffer.from(value.base64, 'base64'));
    }
    const shown = segment === 'data' ? page.snippets : snippetsOf(page.endpoint, values);
    await expectAlike(shown);
    const many = severalOf(values);
    if (many) {
      for (const { name, base64 } of Object.values(many).flatMap(filesOf)) {
        await writeFile(join(folder, name), Buffer.from(base64, 'base64'));
      }
      await expectAlike(snippetsOf(page.endpoint, many));
    }
    // those of the API, for who reads them from there
    if (!Object.values(values).some(isFile)) await expectAlike(page.snippets);
  });
});

/** The same with each file twice, under another name; nothing where there is none. */
function severalOf(values: Values): Values | undefined {
  const twice = Object.entries(values).filter(([, value]) => isFile(value));
  if (twice.length === 0) return undefined;
  return {
    ...values,
    ...Object.fromEntries(
      twice.map(([name, value]) => [
        name,
        filesOf(value).flatMap((file) => [file, { ...file, name: `second-${file.name}` }]),
      ]),
    ),
  };
}

async function expectAlike(snippets: Snippet[]): Promise<void> {
  expect(snippets.map(({ title }) => title)).toEqual(Object.keys(RUNS));
  const [curl, ...others] = snippets;
  const told = await answerOf(curl as Snippet);
  expect(told).toBeTruthy();
  for (const other of others) {
    if (other.title === 'Go' && !HAS_GO) {
      console.warn('SKIPPED: there is no go on the PATH, so the Go snippets did not run');
      continue;
    }
    expect(await answerOf(other), other.title).toEqual(told);
  }
}

/** How each is run, as its reader would. */
const RUNS: Record<string, { file: string; command: string[]; isData?: boolean }> = {
  curl: { file: 'snippet.sh', command: ['bash', 'snippet.sh'] },
  Python: { file: 'snippet.py', command: ['python3', 'snippet.py'], isData: true },
  JavaScript: { file: 'snippet.mjs', command: ['node', 'snippet.mjs'], isData: true },
  Java: { file: 'Snippet.java', command: [JAVA, 'Snippet.java'] },
  Go: { file: 'snippet.go', command: ['go', 'run', 'snippet.go'] },
};

/** What stands under `data`; of a data set its rows. Some print the whole answer, some the data. */
async function answerOf({ title, code }: Snippet): Promise<unknown> {
  const how = RUNS[title];
  if (!how) throw new Error(`nobody knows how to run ${title}`);
  await writeFile(join(folder, how.file), code);
  const [program, ...args] = how.command;
  const { stdout } = await run(program as string, args, {
    cwd: folder,
    env: { ...process.env, STOA_API_KEY: key },
    maxBuffer: 64_000_000,
  });
  if (!how.isData) {
    const { data } = JSON.parse(stdout);
    return data?.items ?? data;
  }
  try {
    return JSON.parse(stdout);
  } catch {
    return stdout
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
  }
}

function isThere(program: string): boolean {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
}
