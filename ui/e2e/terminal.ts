import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs what was copied from a page as a shell would when it is pasted. */
export async function paste(text: string, key?: string): Promise<string> {
  const env = { PATH: process.env.PATH, ...(key && { STOA_API_KEY: key }) };
  return (await run('bash', ['-c', `${text.replace(/^curl /, 'curl -sS ')}`], { env })).stdout;
}
