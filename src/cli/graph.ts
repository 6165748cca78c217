import { type Command, Option } from 'commander';
import type { Graph } from '../archive/store/graph.js';
import type { Language } from '../render/html/labels.js';
import { UsageError } from './errors.js';
import { openOutput } from './output.js';

interface Flags { db: string; dossier?: string; format: 'graphml' | 'dot' | 'json' | 'svg'; out?: string; lang: Language }

/** `leveringen graph --db FILE` */
export function addGraph(program: Command): void {
  program.command('graph')
    .description('letters and the papers they cite, as a graph')
    .requiredOption('--db <file>', 'store made by: leveringen batch FOLDER --db FILE')
    .option('--dossier <number>', 'only papers of this dossier, and the letters that cite them')
    .addOption(new Option('-f, --format <format>', 'graphml · dot · json · svg (a drawing, for small graphs)').choices(['graphml', 'dot', 'json', 'svg']).default('graphml'))
    .option('-o, --out <file>', 'write there, whole or not at all')
    .addOption(new Option('--lang <language>', 'svg: words around the graph').choices(['nl', 'en']).default('nl'))
    .addHelpText('after', `
Examples:
  leveringen graph --db archief.sqlite --out archief.graphml
  leveringen graph --db archief.sqlite --dossier 36045 --format svg --out aanhalingen.svg
  leveringen graph --db archief.sqlite --format dot | dot -Tsvg > archief.svg`)
    .action(async (flags: Flags) => {
      const [{ openStoreToRead }, { graphIn, graphText, ofDossier }] = await Promise.all([import('../archive/store/open.js'), import('../archive/store/graph.js')]);
      const db = await openStoreToRead(flags.db);
      try {
        const graph = flags.dossier === undefined ? graphIn(db) : ofDossier(graphIn(db), flags.dossier.replaceAll(' ', ''));
        const pieces = flags.format === 'svg' ? [await drawn({ nodes: [...graph.nodes], edges: [...graph.edges] }, flags.lang)] : graphText(graph, flags.format);
        const output = await openOutput(flags.out ?? null);
        let piece = '';
        for (const text of pieces) if ((piece += text).length > 100_000) { await output.write(piece); piece = ''; }
        await output.write(piece);
        await output.finish();
      } finally { db.close(); }
    });
}

/** The graph as a drawing; one that no drawing can hold is a matter of usage. */
async function drawn(graph: Graph, language: Language): Promise<string> {
  const { citationsSvg, drawable } = await import('../render/svg/citations.js');
  const [letters, papers] = (['letter', 'paper'] as const).map((wanted) => graph.nodes.filter(({ kind }) => kind === wanted).length) as [number, number];
  if (letters > drawable.letters || papers > drawable.papers || graph.edges.length > drawable.edges) {
    throw new UsageError(`the graph has ${letters} letters, ${papers} papers and ${graph.edges.length} citations; svg draws up to ${drawable.letters}, ${drawable.papers} and ${drawable.edges}: narrow it with --dossier, or take --format dot or graphml`);
  }
  return citationsSvg(graph, language);
}
