import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { link, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cannotWrite } from '../cli/output.js';
import { OutputError, printable } from '../cli/errors.js';

/** Held while a run writes to an output; `takenOver` where a run before it ended without letting go. */
export interface Lock { release(): Promise<void>; takenOver: boolean }

const lockOf = (output: string): string => `${output}.running`;

/** Locks an output for this run, or throws where another run that lives holds it. A lock of a dead process of this machine is taken over. */
export async function lock(output: string): Promise<Lock> {
  const path = lockOf(output);
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), started: await startOf(process.pid) });
  let takenOver = false;
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await create(path, mine, output)) {
      await sweep(path);
      return { takenOver, release: () => rm(path, { force: true }) };
    }
    const found = await readFile(path, 'utf8').catch(() => null);
    if (found === null) continue;
    if (await isHeld(path, found) || !takeAway(path, found)) break;
    takenOver = true;
  }
  throw new OutputError(`another run is writing to ${printable(output)}; wait for it, or remove ${printable(path)} if there is none`);
}

/** Whether a run that died left its lock on an output. */
export async function isAbandoned(output: string): Promise<boolean> {
  const found = await readFile(lockOf(output), 'utf8').catch(() => null);
  return found !== null && !await isHeld(lockOf(output), found);
}

/** Makes the lock with its content in one step (a link), so that nobody reads it half written; false where there is one. */
async function create(path: string, content: string, output: string): Promise<boolean> {
  const draft = `${path}.${process.pid}`;
  try {
    await writeFile(draft, content);
    await link(draft, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      // A file system without links (exFAT, some network ones).
      const handle = await open(path, 'wx');
      try { await handle.writeFile(content); } finally { await handle.close(); }
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cannotWrite(output, error as NodeJS.ErrnoException);
  } finally { await rm(draft, { force: true }).catch(() => {}); }
}

/**
 * Removes a dead lock. It is moved aside first: of two runs that find it only one moves it, and what turns out to be another's new lock goes back.
 * All in one go, so that hardly anything can come between the steps.
 */
function takeAway(path: string, dead: string): boolean {
  const aside = `${path}.${process.pid}.dead`;
  try {
    if (readFileSync(path, 'utf8') !== dead) return true;
    renameSync(path, aside);
  } catch { return true; }
  let same = false;
  try { same = readFileSync(aside, 'utf8') === dead; } catch {}
  if (!same) try { linkSync(aside, path); } catch {}
  rmSync(aside, { force: true });
  return same;
}

/** Removes what runs left that were killed while they locked. */
async function sweep(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const left of await readdir(folder).catch(() => [])) {
    if (!left.startsWith(`${name}.`) || !/^\d+(\.dead)?$/.test(left.slice(name.length + 1))) continue;
    const content = await readFile(join(folder, left), 'utf8').catch(() => null);
    if (content !== null && !await isHeld(join(folder, left), content)) await rm(join(folder, left), { force: true });
  }
}

async function isHeld(path: string, content: string): Promise<boolean> {
  try {
    const { pid, host, started } = JSON.parse(content) as { pid: number; host: string; started?: string | null };
    if (host !== hostname()) return true;
    process.kill(pid, 0);
    // The number of a dead process is given to another one some day, after a restart of the machine soon.
    return (started ?? null) === null || started === await startOf(pid);
  } catch (error) {
    if (error instanceof SyntaxError) return Date.now() - (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs < 5000;
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, as Linux tells it (boot and clock ticks); null elsewhere. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const [boot, line] = await Promise.all([readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readFile(`/proc/${pid}/stat`, 'utf8')]);
    return `${boot.trim()} ${line.slice(line.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch { return null; }
}
