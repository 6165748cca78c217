import { type Command, Option } from 'commander';
import type { Language } from '../render/html/labels.js';
import type { Series, SeriesSource } from '../series/series.js';
import { UsageError } from './errors.js';
import { colorOption, type ReadingFlags, wantsColor, withReading } from './options.js';
import { openOutput } from './output.js';

interface Flags extends ReadingFlags { db?: string; label?: string; glob: string; format?: 'table' | 'json' | 'csv' | 'html'; out?: string; lang: Language; color: string; csvLocale: 'en' | 'nl' }

/** `leveringen series FOLDER|FILE… | --db FILE` */
export function addSeries(program: Command, done: { code: number }): void {
  const command = program.command('series')
    .description('labelled amounts through the letters of a series, in order of date: table, chart (HTML), JSON, CSV')
    .argument('[paths...]', 'letters and folders of letters')
    .option('--db <file>', 'in place of files: a store made by leveringen batch')
    .option('-l, --label <words>', 'only amounts with these words in their label')
    .option('--glob <pattern>', 'what counts in folders', '**/*.{pdf,docx,txt}')
    .addOption(new Option('-f, --format <format>', 'table · json · csv · html (default: table on a terminal, else json)').choices(['table', 'json', 'csv', 'html']))
    .option('-o, --out <file>', 'write there, whole or not at all')
    .addOption(new Option('--lang <language>', 'words around the amounts').choices(['nl', 'en']).default('nl'))
    .addOption(new Option('--csv-locale <locale>', 'nl: semicolons, decimal commas, byte order mark, as a Dutch Excel reads it').choices(['en', 'nl']).default('en'));
  withReading(command).addOption(colorOption())
    .addHelpText('after', `
Examples:
  leveringen series brieven/ --label Totaal
  leveringen series brief-*.pdf --format html --out reeks.html
  leveringen series --db archief.sqlite --label 'NAVO-fonds' --format csv --csv-locale nl --out navo.csv

Exit codes: 0 all read · 1 at least one file could not be read (the others are still in the series) · 2 wrong usage`)
    .action(async (paths: string[], flags: Flags) => { done.code = await series(paths, flags); });
}

async function series(paths: string[], flags: Flags): Promise<number> {
  if (paths.length > 0 === (flags.db !== undefined)) throw new UsageError(flags.db === undefined ? 'nothing to read; give letters, folders or --db' : 'give either files or --db');
  const { sources, failed } = flags.db === undefined ? await fromFiles(paths, flags) : { sources: await fromStore(flags.db), failed: 0 };
  if (sources.length === 0 && failed > 0) return 1;
  const { seriesOf } = await import('../series/index.js');
  const made = seriesOf(sources, { label: flags.label ?? null });
  const output = await openOutput(flags.out ?? null);
  const format = flags.format ?? (flags.out === undefined && process.stdout.isTTY ? 'table' : 'json');
  await output.write(await rendered(made, format, flags));
  await output.finish();
  if (format !== 'table') for (const { message } of made.remarks) process.stderr.write(`leveringen: ${message}\n`);
  return failed > 0 ? 1 : 0;
}

async function fromFiles(paths: string[], flags: Flags): Promise<{ sources: SeriesSource[]; failed: number }> {
  const [{ listInputs }, { readLetters }] = await Promise.all([import('../archive/inputs.js'), import('./read-letters.js')]);
  const files = await listInputs({ paths, filesFrom: null, glob: flags.glob });
  if (files.length === 0) throw new UsageError(`no file matches ${flags.glob} there`);
  const sources: SeriesSource[] = [];
  // One after the other, and of each only what a series needs, so that a long folder does not fill the memory.
  for (const file of files) for (const stages of await readLetters([file], flags)) if (stages) sources.push(stages.result);
  return { sources, failed: files.length - sources.length };
}

async function fromStore(path: string): Promise<SeriesSource[]> {
  const [{ openStoreToRead }, { seriesSources }] = await Promise.all([import('../archive/store/open.js'), import('../archive/store/series.js')]);
  const db = await openStoreToRead(path);
  try { return seriesSources(db); } finally { db.close(); }
}

async function rendered(made: Series, format: NonNullable<Flags['format']>, flags: Flags): Promise<string> {
  switch (format) {
    case 'json': return `${JSON.stringify(made, null, 2)}\n`;
    case 'html': return (await import('../render/series/html.js')).seriesPage(made, flags.lang);
    case 'csv': {
      const [{ csvText }, { seriesColumns, seriesRows }] = await Promise.all([import('../render/csv.js'), import('../render/series/csv.js')]);
      return csvText(seriesRows(made), seriesColumns, { locale: flags.csvLocale, raw: false, header: true });
    }
    case 'table': return (await import('../render/series/table.js')).seriesTable(made, { width: process.stdout.columns ?? 100, color: flags.out === undefined && wantsColor(flags.color, process.stdout), language: flags.lang });
  }
}
