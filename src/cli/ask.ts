import { type Command, Option } from 'commander';
import type { Row } from '../render/lists.js';
import { colorOption, parseCount, parseDay, wantsColor, widthOf } from './options.js';
import { openOutput } from './output.js';

interface SearchFlags { db: string; ministry?: string; from?: string; to?: string; dossier?: string; limit: number; format?: 'table' | 'json'; color: string }

const formatOption = (): Option => new Option('-f, --format <format>', 'table · json (default: table on a terminal, else json)').choices(['table', 'json']);

/** `leveringen search QUERY --db FILE` */
export function addSearch(program: Command): void {
  program.command('search')
    .description('find letters in a store by what they say')
    .argument('<query>', 'words; OR, NOT, "a phrase", prefix*')
    .requiredOption('--db <file>', 'store made by: leveringen batch FOLDER --db FILE')
    .option('--ministry <name>', 'only letters of this ministry (part of its name)')
    .option('--from <YYYY-MM-DD>', 'only letters from this day', parseDay)
    .option('--to <YYYY-MM-DD>', 'only letters up to this day', parseDay)
    .option('--dossier <number>', 'only letters that cite this dossier')
    .option('--limit <n>', 'at most so many letters', parseCount, 20)
    .addOption(formatOption()).addOption(colorOption())
    .addHelpText('after', '\nExamples:\n  leveringen search \'Patriot OR drones\' --db archief.sqlite --from 2024-01-01\n  leveringen search \'"co-productie"\' --db archief.sqlite --ministry Defensie --format json')
    .action(async (query: string, flags: SearchFlags) => {
      const { searchStore } = await import('../archive/store/search.js');
      const hits = await withStore(flags.db, (db) => searchStore(db, {
        query, ministry: flags.ministry ?? null, from: flags.from ?? null, to: flags.to ?? null, dossier: flags.dossier ?? null, limit: flags.limit,
      }));
      await print(hits, flags, ({ date, subject, page, snippet, paths }) => ({ date, subject, page, found: snippet, file: paths[0] ?? null }));
    });
}

/** `leveringen cites PAPER --db FILE` */
export function addCites(program: Command): void {
  program.command('cites')
    .description('which letters of a store cite a parliamentary paper, and in which sentence')
    .argument('<paper>', '36045/243, "22 054, nr. 479", kst-36045-243, or a dossier: 36045')
    .requiredOption('--db <file>', 'store made by: leveringen batch FOLDER --db FILE')
    .addOption(formatOption()).addOption(colorOption())
    .addHelpText('after', '\nExamples:\n  leveringen cites 36045/243 --db archief.sqlite\n  leveringen cites 21501-20 --db archief.sqlite --format json')
    .action(async (paper: string, flags: SearchFlags) => {
      const { citationsOf, parsePaper } = await import('../archive/store/cites.js');
      const asked = parsePaper(paper);
      const hits = await withStore(flags.db, (db) => citationsOf(db, asked));
      await print(hits, flags, ({ date, subject, page, context, path }) => ({ date, subject, page, sentence: context, file: path }));
    });
}

async function withStore<T>(path: string, ask: (db: import('../archive/store/driver.js').Driver) => T): Promise<T> {
  const { openStoreToRead } = await import('../archive/store/open.js');
  const db = await openStoreToRead(path);
  try { return ask(db); } finally { db.close(); }
}

/** Hits as a table for a person, as JSON otherwise. */
async function print<T>(hits: T[], flags: { format?: 'table' | 'json'; color: string }, row: (hit: T) => Row): Promise<void> {
  const output = await openOutput(null);
  const table = (flags.format ?? (process.stdout.isTTY ? 'table' : 'json')) === 'table';
  if (!table) { await output.write(`${JSON.stringify(hits, null, 2)}\n`); return; }
  const { rowsTable } = await import('../render/table.js');
  await output.write(hits.length === 0 ? 'nothing found\n' : rowsTable(hits.map(row), widthOf(process.stdout), wantsColor(flags.color, process.stdout)));
}
