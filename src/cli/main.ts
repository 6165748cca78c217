import { readFile } from 'node:fs/promises';
import { parseStages } from '../parse-letter.js';

/** argv → exit code. */
export async function main(argv: string[]): Promise<number> {
  for (const path of argv.slice(3).filter((word) => !word.startsWith('-'))) {
    const { result } = await parseStages(await readFile(path), { path });
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  return 0;
}
