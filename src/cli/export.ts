import { type Command, Option } from 'commander';
import type { ExportTable, StoreRow } from '../archive/store/export.js';
import { UsageError } from './errors.js';
import { openOutput, writeWhole } from './output.js';

interface Flags { db: string; format: 'csv' | 'parquet' | 'xlsx' | 'ndjson'; table?: ExportTable; out?: string; csvLocale: 'en' | 'nl'; csvRaw?: boolean }
const tables = ['letters', 'sections', 'amounts', 'kamerstukken', 'motions', 'footnotes', 'tables', 'dates', 'references', 'diagnostics'];

/** `leveringen export --db FILE` */
export function addExport(program: Command): void {
  program.command('export')
    .description('tables of a store as CSV, Parquet, Excel or NDJSON')
    .requiredOption('--db <file>', 'store made by: leveringen batch FOLDER --db FILE')
    .addOption(new Option('-f, --format <format>', 'csv · parquet · xlsx · ndjson').choices(['csv', 'parquet', 'xlsx', 'ndjson']).default('csv'))
    .addOption(new Option('-t, --table <name>', 'which table (default: amounts; xlsx: all, a sheet each)').choices(tables))
    .option('-o, --out <file>', 'write there, whole or not at all (parquet and xlsx need it)')
    .addOption(new Option('--csv-locale <locale>', 'nl: semicolons, decimal commas, byte order mark, as a Dutch Excel reads it').choices(['en', 'nl']).default('en'))
    .option('--csv-raw', 'csv: leave cells that a spreadsheet would run as formulas as they are')
    .addHelpText('after', '\nExamples:\n  leveringen export --db archief.sqlite --table amounts --csv-locale nl --out bedragen.csv\n  leveringen export --db archief.sqlite --format xlsx --out archief.xlsx')
    .action(exportStore);
}

async function exportStore(flags: Flags): Promise<void> {
  if (!flags.out && (flags.format === 'parquet' || flags.format === 'xlsx')) throw new UsageError(`${flags.format} is written to a file; name it with --out`);
  const [{ openStoreToRead }, { exportRows, exportTables, toParquet, toXlsx }] = await Promise.all([import('../archive/store/open.js'), import('../archive/store/export.js')]);
  const db = await openStoreToRead(flags.db);
  try {
    const table = flags.table ?? 'amounts';
    if (flags.format === 'xlsx') {
      const names = flags.table ? [flags.table] : exportTables;
      await writeWhole(flags.out as string, await toXlsx(names.map((name) => ({ name, rows: exportRows(db, name) })).filter(({ rows }) => rows.length > 0)));
    } else if (flags.format === 'parquet') await writeWhole(flags.out as string, await toParquet(exportRows(db, table)));
    else await writeText(exportRows(db, table), flags);
  } finally { db.close(); }
}

async function writeText(rows: StoreRow[], { format, out, csvLocale, csvRaw }: Flags): Promise<void> {
  const output = await openOutput(out ?? null);
  if (format === 'ndjson') for (const row of rows) await output.write(`${JSON.stringify(row)}\n`);
  else {
    const { csvText } = await import('../render/csv.js');
    await output.write(csvText(rows as Record<string, string | number | null>[], Object.keys(rows[0] ?? {}), { locale: csvLocale, raw: csvRaw ?? false, header: rows.length > 0 }));
  }
  await output.finish();
}
