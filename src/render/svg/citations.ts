import type { Graph } from '../../archive/store/graph.js';
import { escapeHtml } from '../frame.js';
import type { Language } from '../html/labels.js';

/** What a drawing can hold for a reader; larger graphs are for Graphviz or Gephi. */
export const drawable = { letters: 40, papers: 80, edges: 300 } as const;

type Node = Graph['nodes'][number];
type Edge = Graph['edges'][number];

const words = {
  nl: { title: 'Welke brieven welke stukken aanhalen', letters: 'Brieven, van oud naar nieuw', papers: 'Aangehaalde stukken', cites: (n: number) => `haalt ${n === 1 ? 'eenmaal' : `${n} keer`} aan`, is: 'is', undated: 'zonder datum', legend: 'dikte: hoe vaak aangehaald · gestippeld: de brief is zelf dit stuk' },
  en: { title: 'Which letters cite which papers', letters: 'Letters, oldest first', papers: 'Papers cited', cites: (n: number) => `cites ${n === 1 ? 'once' : `${n} times`}`, is: 'is', undated: 'without date', legend: 'width: how often cited · dotted: the letter is this paper itself' },
} as const;

const [row, top, left, right, width] = [30, 84, 430, 720, 960];
const style = `text{font:13px system-ui,sans-serif;fill:#1b1b1b}.quiet{fill:#5a5f66;font-size:12px}h1,.head{font-weight:600}path{fill:none;stroke:#1f5fa8;stroke-opacity:.45}.is{stroke-dasharray:2 4;stroke-opacity:.9}circle{fill:#1f5fa8}
@media (prefers-color-scheme:dark){text{fill:#e8e8e8}.quiet{fill:#a4abb4}path{stroke:#7db8f5}circle{fill:#7db8f5}svg{background:#16181c}}`;

/** Letters on the left in order of date, papers on the right near the letters that cite them; the flow between is as wide as a paper is cited often. */
export function citationsSvg({ nodes, edges }: Graph, language: Language): string {
  const say = words[language];
  const letters = nodes.filter(({ kind }) => kind === 'letter').toSorted((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
  const papers = nearTheirLetters(nodes.filter(({ kind }) => kind === 'paper'), letters, edges);
  const rows = Math.max(letters.length, papers.length, 1);
  const height = top + rows * row + 30;
  const placed = (list: readonly Node[]): Map<string, number> => new Map(list.map(({ id }, i) => [id, top + row / 2 + ((i + 0.5) * rows * row) / list.length - row / 2]));
  const [letterAt, paperAt] = [placed(letters), placed(papers)];
  const named = new Map(nodes.map((node) => [node.id, node]));
  const most = Math.max(1, ...edges.map(({ mentions }) => mentions));
  const flows = edges.map((edge) => flow(edge, letterAt.get(edge.from) ?? 0, paperAt.get(edge.to) ?? 0, most, `${named.get(edge.from)?.label ?? edge.from} ${edge.mentions === 0 ? say.is : say.cites(edge.mentions)}: ${named.get(edge.to)?.label ?? edge.to}`));
  const description = edges.map(({ from, to, mentions }) => `${named.get(from)?.date ?? say.undated} ${named.get(from)?.label} ${mentions === 0 ? say.is : say.cites(mentions)}: ${named.get(to)?.label}`).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" lang="${language}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title id="t">${say.title}</title><desc id="d">${escapeHtml(description)}</desc><style>${style}</style>
<text class="head" x="${left - 14}" y="40" text-anchor="end">${say.letters}</text><text class="head" x="${right + 14}" y="40">${say.papers}</text><text class="quiet" x="${(left + right) / 2}" y="62" text-anchor="middle">${say.legend}</text>
${flows.join('\n')}
${letters.map((node) => nodeMark(node, left, letterAt.get(node.id) ?? 0, say.undated)).join('\n')}
${papers.map((node) => nodeMark(node, right, paperAt.get(node.id) ?? 0, say.undated)).join('\n')}
</svg>
`;
}

/** Papers by the middle of the letters that cite them, so that few flows cross. */
function nearTheirLetters(papers: readonly Node[], letters: readonly Node[], edges: readonly Edge[]): Node[] {
  const order = new Map(letters.map(({ id }, i) => [id, i]));
  const middle = new Map(papers.map(({ id }) => {
    const from = edges.filter(({ to }) => to === id).map((edge) => order.get(edge.from) ?? 0);
    return [id, from.reduce((sum, place) => sum + place, 0) / Math.max(1, from.length)];
  }));
  return papers.toSorted((a, b) => (middle.get(a.id) ?? 0) - (middle.get(b.id) ?? 0) || (a.label < b.label ? -1 : 1));
}

function flow({ mentions }: Edge, from: number, to: number, most: number, tip: string): string {
  const bend = (left + right) / 2;
  const size = mentions === 0 ? 2 : 1.5 + (6.5 * (mentions - 1)) / Math.max(5, most);
  return `<path${mentions === 0 ? ' class="is"' : ''} d="M${left} ${from.toFixed(1)}C${bend} ${from.toFixed(1)} ${bend} ${to.toFixed(1)} ${right} ${to.toFixed(1)}" stroke-width="${size.toFixed(1)}"><title>${escapeHtml(tip)}</title></path>`;
}

function nodeMark({ kind, label, date }: Node, x: number, y: number, undated: string): string {
  const short = label.length > 46 ? `${label.slice(0, 45)}…` : label;
  const text = kind === 'letter'
    ? `<text x="${x - 14}" y="${(y - 1).toFixed(1)}" text-anchor="end">${escapeHtml(short)}</text><text class="quiet" x="${x - 14}" y="${(y + 12).toFixed(1)}" text-anchor="end">${date ?? undated}</text>`
    : `<text x="${x + 14}" y="${(y + 4).toFixed(1)}">${escapeHtml(short)}</text>`;
  return `<g><title>${escapeHtml(label)}</title><circle cx="${x}" cy="${y.toFixed(1)}" r="5"/>${text}</g>`;
}
