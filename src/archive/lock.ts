import { open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { OutputError, printable } from '../cli/errors.js';

/** Held while a run writes to an output; `takenOver` where a run before it ended without letting go. */
export interface Lock { release(): Promise<void>; takenOver: boolean }

/** Locks an output for this run, or throws where another run that lives holds it. A lock of a dead process of this machine is taken over. */
export async function lock(output: string): Promise<Lock> {
  const path = `${output}.running`;
  for (const takenOver of [false, true]) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
      await handle.close();
      return { takenOver, release: () => rm(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new OutputError(`cannot write ${printable(output)}: ${(error as Error).message}`);
      if (takenOver || await isHeld(path)) throw new OutputError(`another run is writing to ${printable(output)}; wait for it, or remove ${printable(path)} if there is none`);
      await rm(path, { force: true });
    }
  }
  throw new OutputError(`cannot lock ${printable(output)}`);
}

async function isHeld(path: string): Promise<boolean> {
  try {
    const { pid, host } = JSON.parse(await readFile(path, 'utf8')) as { pid: number; host: string };
    if (host !== hostname()) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) { return (error as NodeJS.ErrnoException).code === 'EPERM'; }
}
