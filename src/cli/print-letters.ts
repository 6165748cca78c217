import { parseStages } from '../parse-letter.js';
import type { FileRenderer } from '../render/renderer.js';
import { explained, OutputError, printable } from './errors.js';
import { readInput } from './input.js';
import { limitsOf, type ReadingFlags } from './options.js';
import { openOutput } from './output.js';

/** Reads letters one after the other and prints each as the renderer says; the exit code: 1 where one could not be read. */
export async function printLetters(files: readonly string[], render: FileRenderer, flags: ReadingFlags & { out?: string }): Promise<number> {
  const output = await openOutput(flags.out ?? null);
  let read = 0;
  for (const path of files) {
    try {
      const limits = limitsOf(flags);
      const bytes = await readInput(path, limits.bytes);
      const stages = await parseStages(bytes, { path, letterDate: flags.letterDate, password: flags.password, limits, timeout: flags.timeout * 1000 });
      await output.write(await render.letter(stages, bytes));
      read++;
      for (const { severity, message } of stages.result.diagnostics) if (severity === 'error') complain(path, message);
    } catch (error) {
      if (error instanceof OutputError) throw error;
      const { message, advice } = explained(error);
      complain(path, `${message}. ${advice}`);
    }
  }
  await (read > 0 ? output.finish() : output.discard());
  return read === files.length ? 0 : 1;
}

const complain = (path: string, message: string): void => {
  process.stderr.write(`leveringen: ${printable(path === '-' ? 'standard input' : path)}: ${printable(message)}\n`);
};
