import type { Block, Document } from '../document/document.js';
import type { Span } from '../text/span.js';
import { type Look, readHeadings } from './headings.js';
import type { Section } from './model.js';

/** The sections of the running text: from each heading to the next one, or to the end of the text it stands in. */
export function readSections(document: Document, body: readonly Block[]): Section[] {
  const headings = readHeadings(document, body);
  const levels = levelsOf(headings.map(({ look }) => look));
  const places = new Map(body.map((block, i) => [block, i]));
  return headings.map(({ blocks, text, look }, i) => {
    const [first, last] = [blocks[0] as Block, blocks.at(-1) as Block];
    const start = first.span[0];
    return {
      id: `s${i + 1}`, title: text, level: levels.get(keyOf(look)) ?? 1, page: first.page,
      heading: [start, last.span[1]] as Span, span: [start, endOf(body, places, last, headings[i + 1]?.blocks[0])] as Span,
    };
  });
}

/** End of the last block in front of the next heading. */
function endOf(body: readonly Block[], places: ReadonlyMap<Block, number>, from: Block, next: Block | undefined): number {
  const to = next ? places.get(next) ?? 0 : body.length;
  return body[Math.max(to - 1, places.get(from) ?? 0)]?.span[1] ?? from.span[1];
}

const keyOf = ({ outline, larger, rank, depth }: Look): string => [outline, larger, rank, Math.max(1, depth)].join('/');

/** One level a look, the most striking first: the level the file names, then size, weight, and the depth of the number. */
function levelsOf(looks: readonly Look[]): Map<string, number> {
  const order = [...looks].sort((a, b) => (a.outline || 9) - (b.outline || 9) || b.larger - a.larger || a.rank - b.rank || a.depth - b.depth);
  return new Map([...new Set(order.map(keyOf))].map((key, i) => [key, i + 1]));
}
