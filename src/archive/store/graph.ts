import type { Driver } from './driver.js';

/** Letters and papers, and which letter cites which paper how often. Ids: "letter:3", "paper:36045/243". */
export interface Graph {
  nodes: { id: string; kind: 'letter' | 'paper'; label: string; date: string | null }[];
  edges: { from: string; to: string; mentions: number }[];
}

/** The citation graph of a store. A letter that has its own number is the node of that paper's citations too: the edge "is". */
export function graphOf(db: Driver): Graph {
  const letters = db.all<{ id: number; label: string; date: string | null; dossier: string | null; number: string | null }>(
    "SELECT id, coalesce(subject, (SELECT path FROM files f WHERE f.letter_id = letters.id LIMIT 1), 'letter') AS label, date, dossier, number FROM letters ORDER BY date, id");
  const cited = db.all<{ letter_id: number; paper: string; mentions: number }>(
    "SELECT letter_id, dossier || coalesce('/' || number, '') AS paper, count(*) AS mentions FROM kamerstukken GROUP BY 1, 2 ORDER BY 1, 2");
  const own = letters.flatMap(({ id, dossier, number }) => (dossier && number ? [{ letter_id: id, paper: `${dossier}/${number}`, mentions: 0 }] : []));
  const papers = [...new Set([...cited, ...own].map(({ paper }) => paper))].sort();
  return {
    nodes: [
      ...letters.map(({ id, label, date }) => ({ id: `letter:${id}`, kind: 'letter' as const, label, date })),
      ...papers.map((paper) => ({ id: `paper:${paper}`, kind: 'paper' as const, label: paper, date: null })),
    ],
    edges: [...cited, ...own].map(({ letter_id, paper, mentions }) => ({ from: `letter:${letter_id}`, to: `paper:${paper}`, mentions })),
  };
}

/** The papers of one dossier and the letters that cite them. */
export function ofDossier({ nodes, edges }: Graph, dossier: string): Graph {
  const kept = edges.filter(({ to }) => to === `paper:${dossier}` || to.startsWith(`paper:${dossier}/`));
  const ids = new Set(kept.flatMap(({ from, to }) => [from, to]));
  return { nodes: nodes.filter(({ id }) => ids.has(id)), edges: kept };
}

const xml = (text: string): string => text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] as string);
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The graph as GraphML, which Gephi and yEd open. */
export const graphml = ({ nodes, edges }: Graph): string => [
  '<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
  ...['kind', 'label', 'date'].map((key) => `  <key id="${key}" for="node" attr.name="${key}" attr.type="string"/>`),
  '  <key id="mentions" for="edge" attr.name="mentions" attr.type="int"/>', '  <graph edgedefault="directed">',
  ...nodes.map(({ id, kind, label, date }) => `    <node id="${xml(id)}"><data key="kind">${kind}</data><data key="label">${xml(label)}</data>${date ? `<data key="date">${date}</data>` : ''}</node>`),
  ...edges.map(({ from, to, mentions }) => `    <edge source="${xml(from)}" target="${xml(to)}"><data key="mentions">${mentions}</data></edge>`),
  '  </graph>', '</graphml>', ''].join('\n');

/** The graph as DOT, which Graphviz draws. */
export const dot = ({ nodes, edges }: Graph): string => [
  'digraph citations {', '  rankdir=LR;',
  ...nodes.map(({ id, kind, label }) => `  ${quoted(id)} [label=${quoted(label)}, shape=${kind === 'letter' ? 'note' : 'box'}];`),
  ...edges.map(({ from, to, mentions }) => `  ${quoted(from)} -> ${quoted(to)}${mentions > 1 ? ` [label=${mentions}]` : mentions === 0 ? ' [style=dotted, label="is"]' : ''};`),
  '}', ''].join('\n');
