import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { writeWhole } from '../cli/output.js';
import { version } from '../version.js';
import { readHead } from './outcome.js';
import type { Sink } from './sink.js';

/** One JSON beside each name, below a folder: `in/a/b.pdf` becomes `OUT/in/a/b.pdf.json`. Each is written whole or not at all. */
export async function folderSink(folder: string, inputs: readonly string[]): Promise<Sink> {
  const hashes = new Map<string, string>();
  for (const path of inputs) {
    const head = await readFile(targetOf(folder, path), 'utf8').then(readHead, () => null);
    if (head?.sha256 && head.version === version) hashes.set(path, head.sha256);
  }
  return {
    resumable: true,
    known: (path) => hashes.get(path) ?? null,
    async put({ path, line }) {
      const target = targetOf(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeWhole(target, `${line}\n`);
    },
    finish: async () => {},
    pause: async () => {},
  };
}

/** Its place below the folder; a path from outside the working folder keeps its names without what leads upward. */
const targetOf = (folder: string, path: string): string =>
  join(folder, `${relative(process.cwd(), resolve(path)).split('/').filter((name) => name !== '..').join('/')}.json`);
