import { type Command, Option } from 'commander';
import { openOutput } from './output.js';

interface Flags { db: string; format: 'graphml' | 'dot' | 'json'; out?: string }

/** `leveringen graph --db FILE` */
export function addGraph(program: Command): void {
  program.command('graph')
    .description('letters and the papers they cite, as a graph')
    .requiredOption('--db <file>', 'store made by: leveringen batch FOLDER --db FILE')
    .addOption(new Option('-f, --format <format>', 'graphml · dot · json').choices(['graphml', 'dot', 'json']).default('graphml'))
    .option('-o, --out <file>', 'write there, whole or not at all')
    .addHelpText('after', '\nExamples:\n  leveringen graph --db archief.sqlite --out archief.graphml\n  leveringen graph --db archief.sqlite --format dot | dot -Tsvg > archief.svg')
    .action(async (flags: Flags) => {
      const [{ openStoreToRead }, { graphText }] = await Promise.all([import('../archive/store/open.js'), import('../archive/store/graph.js')]);
      const db = await openStoreToRead(flags.db);
      try {
        const output = await openOutput(flags.out ?? null);
        let piece = '';
        for (const text of graphText(db, flags.format)) if ((piece += text).length > 100_000) { await output.write(piece); piece = ''; }
        await output.write(piece);
        await output.finish();
      } finally { db.close(); }
    });
}
