import { toProblem, Unreachable } from '@/api/problem';

/** Fetches a table and hands it to the browser as a file. */
export async function downloadCsv(path: string, search: Record<string, unknown>, name: string) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  let response: Response;
  try {
    response = await fetch(`${path}?${query}`, { headers: { accept: 'text/csv' } });
  } catch (cause) {
    throw new Unreachable(cause);
  }
  if (!response.ok) throw toProblem(response, await response.json().catch(() => undefined));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
