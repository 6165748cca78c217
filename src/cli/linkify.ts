import { type Command, Option } from 'commander';
import type { LinkFormat } from '../render/linkify/index.js';
import { UsageError } from './errors.js';
import { type ReadingFlags, withReading } from './options.js';
import { printLetters } from './print-letters.js';

/** `leveringen linkify FILE --format html|markdown|docx` */
export function addLinkify(program: Command, done: { code: number }): void {
  const command = program.command('linkify')
    .description('the text of a letter with every reference made a link to its official place')
    .argument('<file>', 'PDF, DOCX or text; "-" is standard input')
    .addOption(new Option('-f, --format <format>', 'of the output').choices(['html', 'markdown', 'docx']).default('html'))
    .option('-o, --out <file>', 'write there, whole or not at all');
  withReading(command).addHelpText('after', '\nExamples:\n  leveringen linkify brief.pdf --out brief.html\n  leveringen linkify brief.txt --format markdown\n  leveringen linkify brief.pdf --format docx --out brief-met-links.docx')
    .action(async (file: string, flags: ReadingFlags & { out?: string; format: LinkFormat }) => {
      if (flags.format === 'docx' && flags.out === undefined && process.stdout.isTTY) throw new UsageError('a Word document is nothing for a terminal: give --out FILE');
      const { linkify } = await import('../render/linkify/index.js');
      done.code = await printLetters([file], linkify(flags.format), flags);
    });
}
