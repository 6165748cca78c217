import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import picomatch from 'picomatch';
import { printable, UsageError } from '../cli/errors.js';

/** What to read: files and folders as given, a list of paths, a pattern for what counts in folders. */
export interface InputOptions {
  paths: string[];
  /** File with one path a line (or NUL-separated); "-" is standard input. */
  filesFrom: string | null;
  /** Pattern relative to each folder. */
  glob: string;
}

/** What counts as a letter in a folder. */
export const defaultGlob = '**/*.{pdf,docx,txt}';

/** All files to read: those given, in order, and those of folders, sorted by name. Each path once. A name with a line break is a name like any other. */
export async function listInputs({ paths, filesFrom, glob }: InputOptions): Promise<string[]> {
  const listed = filesFrom === null ? [] : splitList(await readList(filesFrom));
  const matches = picomatch(glob, { nocase: true });
  const found = new Set<string>();
  let missing = 0;
  for (const path of [...paths, ...listed]) {
    const kind = await stat(path).catch(() => null);
    if (!kind) missing++;
    // A file that is missing is told when its turn comes, so that the rest goes on.
    if (!kind?.isDirectory()) found.add(path);
    else for await (const file of walk(path.replace(/(?<=.)\/+$/, ''), '', new Set())) if (file.name === null || matches(file.name)) found.add(file.path);
  }
  if (filesFrom === null && missing > 0 && missing === paths.length) throw new UsageError(`no such file or folder: ${paths.map(printable).join(', ')}`);
  return [...found];
}

/** NUL-separated where a NUL stands in it, else a path a line. */
export const splitList = (text: string): string[] => text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '');

/** A file below a folder; `name` is its path from there, null for a folder that cannot be listed, which is told like a file that cannot be read. */
interface Found { path: string; name: string | null }

/** All files below a folder, by name; a folder that was seen already (links in circles) is not entered again. Links that lead nowhere count as files: they are told. */
async function* walk(folder: string, prefix: string, seen: Set<string>): AsyncGenerator<Found> {
  const listed = await listFolder(folder);
  if (!listed) { yield { path: folder, name: null }; return; }
  if (seen.has(listed.real)) return;
  seen.add(listed.real);
  for (const entry of listed.entries) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder === '/' ? '' : folder}/${entry.name}`;
    const name = prefix + entry.name;
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
    if (kind?.isDirectory()) yield* walk(path, `${name}/`, seen);
    else if (kind === null || kind.isFile()) yield { path, name };
  }
}

async function listFolder(folder: string): Promise<{ real: string; entries: Dirent[] } | null> {
  try { return { real: await realpath(folder), entries: (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1)) }; }
  catch { return null; }
}

async function readList(path: string): Promise<string> {
  try { return path === '-' ? (await readAll(process.stdin)).toString('utf8') : await readFile(path, 'utf8'); }
  catch (error) { throw new UsageError(`the list of files ${printable(path)} cannot be read (${(error as NodeJS.ErrnoException).code})`); }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
