import { type Command, Option } from 'commander';
import type { Driver } from '../archive/store/driver.js';
import type { ExportTable, StoreRow } from '../archive/store/export.js';
import { UsageError } from './errors.js';
import { type Output, openOutput, writeInPlace } from './output.js';

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
  if ((!flags.out || flags.out === '-') && (flags.format === 'parquet' || flags.format === 'xlsx')) throw new UsageError(`${flags.format} is written to a file; name it with --out`);
  const { openStoreToRead } = await import('../archive/store/open.js');
  const db = await openStoreToRead(flags.db);
  try {
    if (flags.format === 'parquet') await writeParquet(db, flags.table ?? 'amounts', flags.out as string);
    else {
      const output = await openOutput(flags.out ?? null);
      try { await (flags.format === 'xlsx' ? writeSheets(db, flags.table ?? null, output) : writeText(db, flags, output)); } catch (error) { await output.discard(); throw error; }
      await output.finish();
    }
  } finally { db.close(); }
}

async function writeSheets(db: Driver, table: ExportTable | null, output: Output): Promise<void> {
  const [{ columnsOf, countRows, exportRows, exportTables }, { writeXlsx }] = await Promise.all([import('../archive/store/export.js'), import('../archive/store/xlsx.js')]);
  const names = table ? [table] : exportTables.filter((name) => countRows(db, name) > 0);
  await writeXlsx(names.map((name) => ({ name, columns: columnsOf(db, name), rows: exportRows(db, name) })), (bytes) => output.write(bytes));
}

async function writeParquet(db: Driver, table: ExportTable, out: string): Promise<void> {
  const [{ columnsOf, exportRows }, { fileWriter, parquetWriteRows, schemaFromColumnData }] = await Promise.all([import('../archive/store/export.js'), import('hyparquet-writer')]);
  const columns = columnsOf(db, table).map((column) => ({ ...column, nullable: true }));
  const schema = schemaFromColumnData({ columnData: columns.map((column) => ({ ...column, data: [] })) });
  await writeInPlace(out, async (draft) => { await parquetWriteRows({ writer: fileWriter(draft), columns, schema, rows: exportRows(db, table), rowGroupSize: 20_000 }); });
}

async function writeText(db: Driver, { format, table = 'amounts', csvLocale, csvRaw }: Flags, output: Output): Promise<void> {
  const [{ columnsOf, exportRows }, { csvText }] = await Promise.all([import('../archive/store/export.js'), import('../render/csv.js')]);
  const columns = columnsOf(db, table).map(({ name }) => name);
  let header = true;
  for (const rows of inGroups(exportRows(db, table), 500)) {
    if (format === 'ndjson') await output.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    else await output.write(csvText(rows as Record<string, string | number | null>[], columns, { locale: csvLocale, raw: csvRaw ?? false, header }));
    header = false;
  }
}

/** Rows in groups of a size; at least one, if empty, so that a head line is written. */
function* inGroups(rows: Iterable<StoreRow>, size: number): Generator<StoreRow[]> {
  let group: StoreRow[] = [];
  for (const row of rows) if (group.push(row) === size) { yield group; group = []; }
  yield group;
}
