import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { printable, UsageError } from '../cli/errors.js';
import { cannotWrite } from '../cli/output.js';
import { holdsFor, type Known, readHead } from './outcome.js';
import type { Sink } from './sink.js';

/** One JSON beside each name, below a folder: `in/a/b.pdf` becomes `OUT/in/a/b.pdf.json`. Each is written whole or not at all. */
export async function folderSink(folder: string, inputs: readonly string[], withText: boolean): Promise<Sink> {
  await mkdir(folder, { recursive: true }).catch((error) => { throw cannotWrite(folder, error); });
  const done = new Map<string, Known>();
  const owners = new Map<string, string>();
  for (const path of inputs) {
    const target = targetOf(folder, path);
    const other = owners.get(target);
    if (other !== undefined) throw new UsageError(`${printable(other)} and ${printable(path)} would both become ${printable(target)}; read them into two folders`);
    owners.set(target, path);
    const head = await readFile(target, 'utf8').then((text) => readHead(text.trimEnd()), () => null);
    const known = head && holdsFor(head, withText);
    if (known) done.set(path, known);
  }
  return {
    resumable: true,
    known: (path) => done.get(path) ?? null,
    async put({ path, line }) {
      const target = targetOf(folder, path);
      try { await writeFileWhole(target, `${line}\n`); } catch (error) { throw cannotWrite(target, error as NodeJS.ErrnoException, 'run the same command again to go on'); }
    },
    finish: async () => {},
    pause: async () => {},
  };
}

/** The draft has the same name in each run, so that nothing is left lying about after a run that was killed and done again. */
async function writeFileWhole(target: string, content: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.tmp`;
  const handle = await open(draft, 'w');
  try { await handle.writeFile(content); await handle.datasync(); } finally { await handle.close(); }
  await rename(draft, target);
}

/** Its place below the folder; a path from outside the working folder keeps its names without what leads upward. */
const targetOf = (folder: string, path: string): string =>
  join(folder, `${relative(process.cwd(), resolve(path)).split('/').filter((name) => name !== '..').map(shortened).join('/')}.json`);

/** A name may have 255 bytes, its endings included; of a longer one the start stays and a hash tells it from others. */
const shortened = (name: string): string =>
  Buffer.byteLength(name) <= 240 ? name : `${[...name].slice(0, 50).join('')}~${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
