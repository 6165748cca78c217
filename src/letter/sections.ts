import type { Block, Document } from '../document/document.js';
import type { Span } from '../text/span.js';
import { type Look, readHeadings } from './headings.js';
import type { Section } from './model.js';

/** The sections of the running text: from each heading to the next one, to the signature, or to the end of the text it stands in. */
export function readSections(document: Document, body: readonly Block[], signature: ReadonlySet<Block>): Section[] {
  const signed = [...signature].map(({ span }) => span[0]).sort((a, b) => a - b);
  const headings = readHeadings(document, body);
  const levels = levelsOf(headings.map(({ look }) => look));
  return headings.map(({ blocks, at, text, look }, i) => {
    const [first, last] = [blocks[0] as Block, blocks.at(-1) as Block];
    const start = first.span[0];
    return {
      id: `s${i + 1}`, title: text, level: start > (signed[0] ?? Infinity) && enclosure.test(text) ? 1 : levels.get(keyOf(look)) ?? 1, page: first.page,
      heading: [start, last.span[1]] as Span, span: [start, endOf(body, at + blocks.length - 1, headings[i + 1]?.at ?? body.length, signed.find((place) => place > start) ?? Infinity)] as Span,
    };
  });
}

/** End of the last block in front of the next heading and of the signature. */
function endOf(body: readonly Block[], from: number, next: number, signature: number): number {
  let last = from;
  while (last + 1 < next && (body[last + 1] as Block).span[0] < signature) last++;
  return (body[last] as Block).span[1];
}

/** The title of what is enclosed: behind the signature none stands above it, whatever it looks like. */
const enclosure = /^(?:bijlage|annex)(?!\p{L})/iu;

const keyOf = ({ outline, larger, rank, depth }: Look): string => [outline, larger, rank, Math.max(1, depth)].join('/');

/** One level a look, the most striking first: the level the file names, then size, weight, and the depth of the number. */
function levelsOf(looks: readonly Look[]): Map<string, number> {
  const order = [...looks].sort((a, b) => (a.outline || 9) - (b.outline || 9) || b.larger - a.larger || a.rank - b.rank || a.depth - b.depth);
  return new Map([...new Set(order.map(keyOf))].map((key, i) => [key, i + 1]));
}
