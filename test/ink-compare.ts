import type { PageInk, Rule, Tag } from '../src/read/pdf/ink.js';
import { type Glyph, glyphsOn } from './ink.js';

const near = (a: number, b: number, most = 0.01): boolean => Math.abs(a - b) <= most;

/** How two readings of a page differ, in words; null where they are the same. */
export function differenceOf(mine: PageInk, theirs: PageInk): string | null {
  if (!near(mine.width, theirs.width) || !near(mine.height, theirs.height)) return `size ${mine.width} × ${mine.height}, not ${theirs.width} × ${theirs.height}`;
  const elements = new Map<number, number>();
  const [glyphs, others] = [glyphsOn(mine), glyphsOn(theirs)];
  for (let i = 0; i < Math.max(glyphs.length, others.length); i++) {
    const what = glyphsDiffer(glyphs[i], others[i], elements);
    if (what) return `${what} of glyph ${i} after "${glyphs.slice(Math.max(0, i - 20), i).map(({ text }) => text).join('')}"`;
  }
  if (new Set(elements.values()).size !== elements.size) return 'elements that are one there';
  if (mine.hidden !== theirs.hidden) return `${mine.hidden} hidden, not ${theirs.hidden}`;
  if (mine.rules.length !== theirs.rules.length) return `${mine.rules.length} rules, not ${theirs.rules.length}`;
  if (mine.rules.some((rule, i) => !sameRule(rule, theirs.rules[i]!))) return 'rules';
  return near(mine.imageCover, theirs.imageCover, 0.02) ? null : `images cover ${mine.imageCover}, not ${theirs.imageCover}`;
}

function glyphsDiffer(a: Glyph | undefined, b: Glyph | undefined, elements: Map<number, number>): string | null {
  if (!a || !b) return 'count';
  for (const key of ['text', 'angle', 'invisible'] as const) if (a[key] !== b[key]) return key;
  for (const key of ['x0', 'x1', 'y', 'size'] as const) if (!near(a[key], b[key])) return key;
  for (const key of ['name', 'bold', 'italic'] as const) if (a.font[key] !== b.font[key]) return key;
  // pdf.js loses an element of a tree now and then, never the other way round.
  if (b.tag === null) return null;
  if (a.tag === null || pathOf(a.tag) !== pathOf(b.tag).replace(/^Root /, '')) return 'tag';
  const known = elements.get(b.tag.element) ?? a.tag.element;
  elements.set(b.tag.element, known);
  return known === a.tag.element ? null : 'element';
}

const pathOf = (tag: Tag): string => (tag.parent ? `${pathOf(tag.parent)} ${tag.role}` : tag.role);
const sameRule = (a: Rule, b: Rule): boolean => a.direction === b.direction && a.box.every((edge, i) => near(edge, b.box[i]!));
