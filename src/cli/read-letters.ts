import { parseStages, type Stages } from '../parse-letter.js';
import { explained, printable } from './errors.js';
import { readInput } from './input.js';
import { limitsOf, type ReadingFlags } from './options.js';

/** Reads letters one after the other; of each that cannot be read one line on standard error, and null. */
export async function readLetters(files: readonly string[], flags: ReadingFlags): Promise<(Stages | null)[]> {
  const limits = limitsOf(flags);
  const read: (Stages | null)[] = [];
  for (const path of files) {
    try {
      read.push(await parseStages(await readInput(path, limits.bytes), { path, letterDate: flags.letterDate, password: flags.password, limits, timeout: flags.timeout * 1000 }));
    } catch (error) {
      const { message, advice } = explained(error);
      process.stderr.write(`leveringen: ${printable(path === '-' ? 'standard input' : path)}: ${printable(message)}. ${advice}\n`);
      read.push(null);
    }
  }
  return read;
}
