import type { Driver } from './driver.js';
import { xmlText } from './xml.js';

/** A letter or a paper. Ids: "letter:3", "paper:36045/243". */
export interface GraphNode { id: string; kind: 'letter' | 'paper'; label: string; date: string | null }
/** A letter cites a paper so many times; 0: it is that paper itself. */
export interface GraphEdge { from: string; to: string; mentions: number }
/** Letters and papers, and which letter cites which paper how often; lists, or read from a store as they are asked for. */
export interface Graph<Nodes = GraphNode[], Edges = GraphEdge[]> { nodes: Nodes; edges: Edges }
/** How a graph is written. */
export type GraphFormat = 'graphml' | 'dot' | 'json';

function* nodesOf(db: Driver): Generator<GraphNode> {
  const letters = "SELECT id, coalesce(subject, (SELECT path FROM files f WHERE f.letter_id = letters.id LIMIT 1), 'letter') AS label, date FROM letters ORDER BY date, id";
  for (const { id, label, date } of db.each<{ id: number; label: string; date: string | null }>(letters)) yield { id: `letter:${id}`, kind: 'letter', label, date };
  const papers = `SELECT DISTINCT dossier || coalesce('/' || number, '') AS paper FROM (SELECT dossier, number FROM kamerstukken UNION SELECT dossier, number FROM letters WHERE number IS NOT NULL AND dossier IS NOT NULL) ORDER BY 1`;
  for (const { paper } of db.each<{ paper: string }>(papers)) yield { id: `paper:${paper}`, kind: 'paper', label: paper, date: null };
}

/** Which letter cites which paper how often; then the letters that have a number of their own: the node of the letter is that of the paper too. */
function* edgesOf(db: Driver): Generator<GraphEdge> {
  const cited = "SELECT letter_id, dossier || coalesce('/' || number, '') AS paper, count(*) AS mentions FROM kamerstukken GROUP BY letter_id, dossier, number ORDER BY letter_id, paper";
  const own = "SELECT id AS letter_id, dossier || '/' || number AS paper, 0 AS mentions FROM letters WHERE dossier IS NOT NULL AND number IS NOT NULL ORDER BY id";
  for (const sql of [cited, own]) for (const { letter_id, paper, mentions } of db.each<{ letter_id: number; paper: string; mentions: number }>(sql)) yield { from: `letter:${letter_id}`, to: `paper:${paper}`, mentions };
}

/** The citation graph of a store, to be gone through once. */
export const graphIn = (db: Driver): Graph<Iterable<GraphNode>, Iterable<GraphEdge>> => ({ nodes: nodesOf(db), edges: edgesOf(db) });

/** The papers of one dossier and the letters that cite them. */
export function ofDossier({ nodes, edges }: Graph<Iterable<GraphNode>, Iterable<GraphEdge>>, dossier: string): Graph {
  const kept = [...edges].filter(({ to }) => to === `paper:${dossier}` || to.startsWith(`paper:${dossier}/`));
  const ids = new Set(kept.flatMap(({ from, to }) => [from, to]));
  return { nodes: [...nodes].filter(({ id }) => ids.has(id)), edges: kept };
}

/** A graph in pieces, since that of an archive is large: GraphML (Gephi, yEd), DOT (Graphviz) or JSON `{nodes, edges}`. */
export function* graphText({ nodes, edges }: Graph<Iterable<GraphNode>, Iterable<GraphEdge>>, format: GraphFormat): Generator<string> {
  const { open, node, between, edge, close } = writers[format];
  yield open;
  let first = true;
  for (const each of nodes) { yield node(each, first); first = false; }
  yield between;
  first = true;
  for (const each of edges) { yield edge(each, first); first = false; }
  yield close;
}

interface Writer { open: string; node(node: GraphNode, first: boolean): string; between: string; edge(edge: GraphEdge, first: boolean): string; close: string }

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const listed = (value: object, first: boolean): string => `${first ? '' : ','}\n    ${JSON.stringify(value)}`;

const writers: Record<GraphFormat, Writer> = {
  graphml: {
    open: ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">', ...['kind', 'label', 'date'].map((key) => `  <key id="${key}" for="node" attr.name="${key}" attr.type="string"/>`),
      '  <key id="mentions" for="edge" attr.name="mentions" attr.type="int"/>', '  <graph edgedefault="directed">', ''].join('\n'),
    node: ({ id, kind, label, date }) => `    <node id="${xmlText(id)}"><data key="kind">${kind}</data><data key="label">${xmlText(label)}</data>${date ? `<data key="date">${date}</data>` : ''}</node>\n`,
    between: '',
    edge: ({ from, to, mentions }) => `    <edge source="${xmlText(from)}" target="${xmlText(to)}"><data key="mentions">${mentions}</data></edge>\n`,
    close: '  </graph>\n</graphml>\n',
  },
  dot: {
    open: 'digraph citations {\n  rankdir=LR;\n',
    node: ({ id, kind, label }) => `  ${quoted(id)} [label=${quoted(label)}, shape=${kind === 'letter' ? 'note' : 'box'}];\n`,
    between: '',
    edge: ({ from, to, mentions }) => `  ${quoted(from)} -> ${quoted(to)}${mentions > 1 ? ` [label=${mentions}]` : mentions === 0 ? ' [style=dotted, label="is"]' : ''};\n`,
    close: '}\n',
  },
  json: { open: '{\n  "nodes": [', node: listed, between: '\n  ],\n  "edges": [', edge: listed, close: '\n  ]\n}\n' },
};
