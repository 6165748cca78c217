import { type Command, Option } from 'commander';
import { listNames } from '../render/lists.js';
import type { Format, Renderer } from '../render/renderer.js';
import { colorOption, type ReadingFlags, wantsColor, widthOf, withReading } from './options.js';
import { printLetters } from './print-letters.js';

const formats = ['table', 'json', 'ndjson', 'csv', 'text'];
const examples = `
Examples:
  leveringen parse brief.pdf
  leveringen parse brief.docx | jq '.amounts[] | select(.value > 1e9) | {text, value, page}'
  leveringen parse *.pdf --format csv --list amounts --out bedragen.csv
  pdftotext -layout brief.pdf - | leveringen parse - --letter-date 2026-07-02

Exit codes: 0 all read · 1 at least one file could not be read (the others are still printed) · 2 wrong usage`;

interface Flags extends ReadingFlags { format?: Format; out?: string; list?: string; show?: 'blocks' | 'letter' | 'extractions'; color: string; csvLocale: 'en' | 'nl'; csvRaw?: boolean }

/** `leveringen parse FILE…` */
export function addParse(program: Command, done: { code: number }): void {
  const command = program.command('parse')
    .description('read letters and print what they say')
    .argument('<file...>', 'PDF, DOCX or text; "-" is standard input')
    .addOption(new Option('-f, --format <format>', 'table · json · ndjson · csv · text (default: table on a terminal, else json)').choices(formats))
    .option('-o, --out <file>', 'write there, whole or not at all')
    .addOption(new Option('-l, --list <name>', 'for csv and table: only this list').choices([...listNames]))
    .addOption(new Option('--show <stage>', 'print a stage of the reading instead').choices(['blocks', 'letter', 'extractions']))
    .addOption(new Option('--csv-locale <locale>', 'nl: semicolons, decimal commas, byte order mark, as a Dutch Excel reads it').choices(['en', 'nl']).default('en'))
    .option('--csv-raw', 'csv: leave cells that a spreadsheet would run as formulas as they are');
  withReading(command).addOption(colorOption()).addHelpText('after', examples)
    .action(async (files: string[], flags: Flags) => { done.code = await parseFiles(files, flags); });
}

async function parseFiles(files: string[], flags: Flags): Promise<number> {
  const toTerminal = flags.out === undefined && process.stdout.isTTY === true;
  return printLetters(files, await rendererFor(flags.format ?? (toTerminal ? 'table' : 'json'), flags), flags);
}

/** Loads what the format needs and nothing of the others. */
async function rendererFor(format: Format, flags: Flags): Promise<Renderer> {
  if (flags.show) return (await import('../render/stages.js')).stages(flags.show);
  switch (format) {
    case 'json': return { letter: ({ result }) => `${JSON.stringify(result, null, 2)}\n` };
    case 'ndjson': return { letter: ({ result }) => `${JSON.stringify(result)}\n` };
    case 'text': return { letter: ({ document }) => `${document.text}\n` };
    case 'csv': return (await import('../render/csv.js')).csv({ list: flags.list ?? null, locale: flags.csvLocale, raw: flags.csvRaw ?? false });
    case 'table': {
      const { table } = await import('../render/table.js');
      return table({ list: flags.list ?? null, width: widthOf(process.stdout), color: wantsColor(flags.color, process.stdout) });
    }
  }
}
