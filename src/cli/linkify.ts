import { type Command, Option } from 'commander';
import { type ReadingFlags, withReading } from './options.js';
import { printLetters } from './print-letters.js';

/** `leveringen linkify FILE --format html|markdown` */
export function addLinkify(program: Command, done: { code: number }): void {
  const command = program.command('linkify')
    .description('the text of a letter with every reference made a link to its official place')
    .argument('<file>', 'PDF, DOCX or text; "-" is standard input')
    .addOption(new Option('-f, --format <format>', 'of the output').choices(['html', 'markdown']).default('html'))
    .option('-o, --out <file>', 'write there, whole or not at all');
  withReading(command).addHelpText('after', '\nExamples:\n  leveringen linkify brief.pdf --out brief.html\n  leveringen linkify brief.txt --format markdown')
    .action(async (file: string, flags: ReadingFlags & { out?: string; format: 'html' | 'markdown' }) => {
      const { linkify } = await import('../render/linkify.js');
      done.code = await printLetters([file], linkify(flags.format), flags);
    });
}
