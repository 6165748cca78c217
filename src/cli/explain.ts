import type { Command } from 'commander';
import { colorOption, type ReadingFlags, wantsColor, withReading } from './options.js';
import { printLetters } from './print-letters.js';

/** `leveringen explain FILE…` */
export function addExplain(program: Command, done: { code: number }): void {
  const command = program.command('explain')
    .description('print the text of letters with every hit marked, the rule that found it and what it concluded')
    .argument('<file...>', 'PDF, DOCX or text; "-" is standard input')
    .option('-o, --out <file>', 'write there, whole or not at all');
  withReading(command).addOption(colorOption())
    .addHelpText('after', '\nExamples:\n  leveringen explain brief.pdf | less -R\n  leveringen explain brief.docx --color always')
    .action(async (files: string[], flags: ReadingFlags & { out?: string; color: string }) => {
      const { explain } = await import('../render/explain.js');
      done.code = await printLetters(files, explain({ color: wantsColor(flags.color, process.stdout) }), flags);
    });
}
