import { type Command, Option } from 'commander';
import type { Language } from '../render/html/labels.js';
import { colorOption, type ReadingFlags, wantsColor, withReading } from './options.js';
import { openOutput } from './output.js';
import { readLetters } from './read-letters.js';

interface Flags extends ReadingFlags { format?: 'table' | 'json' | 'html'; out?: string; lang: Language; all?: boolean; color: string }

/** `leveringen compare OLD NEW` */
export function addCompare(program: Command, done: { code: number }): void {
  const command = program.command('compare')
    .description('what changed between two letters of a series: amounts by their label, papers, motions, sections, text; a match that is not sure says why')
    .argument('<old>', 'the older letter: PDF, DOCX or text')
    .argument('<new>', 'the newer letter; "-" is standard input for one of them')
    .addOption(new Option('-f, --format <format>', 'table · json · html (default: table on a terminal, else json)').choices(['table', 'json', 'html']))
    .option('-o, --out <file>', 'write there, whole or not at all')
    .option('-a, --all', 'table: what stayed the same too')
    .addOption(new Option('--lang <language>', 'words around the letters').choices(['nl', 'en']).default('nl'));
  withReading(command).addOption(colorOption())
    .addHelpText('after', `
Examples:
  leveringen compare voorjaar.pdf najaar.pdf
  leveringen compare voorjaar.pdf najaar.pdf --format html --out verschil.html
  leveringen compare voorjaar.pdf najaar.pdf | jq '.amounts[] | select(.status == "changed") | {label: .new.label, difference, percentage, match}'

Exit codes: 0 both read · 1 one of them could not be read, or the output not be written · 2 wrong usage`)
    .action(async (old: string, next: string, flags: Flags) => { done.code = await compare(old, next, flags); });
}

async function compare(old: string, next: string, flags: Flags): Promise<number> {
  const { compareLetters, passagesOf } = await import('../compare/index.js');
  const read = await readLetters([old, next], flags);
  const [a, b] = read;
  if (!a || !b) return 1;
  const comparison = compareLetters(a.result, b.result, { old: passagesOf(a), new: passagesOf(b) });
  const output = await openOutput(flags.out ?? null);
  const format = flags.format ?? (flags.out === undefined && process.stdout.isTTY ? 'table' : 'json');
  if (format === 'json') await output.write(`${JSON.stringify(comparison, null, 2)}\n`);
  else if (format === 'html') await output.write((await import('../render/compare/html.js')).comparisonPage(comparison, flags.lang));
  else await output.write((await import('../render/compare/table.js')).comparisonTable(comparison, { width: process.stdout.columns ?? 100, color: flags.out === undefined && wantsColor(flags.color, process.stdout), language: flags.lang, all: flags.all ?? false }));
  await output.finish();
  return 0;
}
