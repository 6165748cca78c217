import { type Command, Option } from 'commander';
import type { Language } from '../render/html/labels.js';
import { type ReadingFlags, withReading } from './options.js';
import { printLetters } from './print-letters.js';

/** `leveringen view FILE --out letter.html` */
export function addView(program: Command, done: { code: number }): void {
  const command = program.command('view')
    .description('one page of HTML that works offline: the letter with every hit marked in place and lists that lead there')
    .argument('<file>', 'PDF, DOCX or text; "-" is standard input')
    .option('-o, --out <file>', 'write there, whole or not at all')
    .addOption(new Option('--lang <language>', 'words around the letter').choices(['nl', 'en']).default('nl'));
  withReading(command).addHelpText('after', '\nExamples:\n  leveringen view brief.pdf --out brief.html\n  leveringen view brief.docx --lang en > brief.html')
    .action(async (file: string, flags: ReadingFlags & { out?: string; lang: Language }) => {
      const { page } = await import('../render/html/page.js');
      done.code = await printLetters([file], page({ language: flags.lang }), flags);
    });
}
