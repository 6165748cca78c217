import type { Font, Glyphs, InkSource, PageInk, Rule, Setting, Tag } from '../src/read/pdf/ink.js';

/** A line of print: where it begins, what it says; letters are half an em wide. "^1^" is a raised figure. */
export interface Print { x: number; y: number; text: string; size?: number; bold?: boolean; italic?: boolean; gap?: number; tag?: Tag; font?: string }

const fonts = new Map<string, Font>();
function fontOf(bold = false, italic = false, family = 'Test'): Font {
  const name = `${family}${bold ? '-Bold' : ''}${italic ? '-Italic' : ''}`;
  const font = fonts.get(name) ?? { name, bold, italic };
  fonts.set(name, font);
  return font;
}

/** One glyph with all that is told of it. */
export type Glyph = Setting & { text: string; x0: number; x1: number; y: number };

/** The glyphs of a page, one by one. */
export const glyphsOn = ({ glyphs: { texts, settings, edges } }: PageInk): Glyph[] =>
  texts.map((text, i) => ({ text, ...settings[edges[4 * i + 3]!]!, x0: edges[4 * i]!, x1: edges[4 * i + 1]!, y: edges[4 * i + 2]! }));

const columnsOf = (glyphs: readonly Glyph[]): Glyphs =>
  ({ texts: glyphs.map(({ text }) => text), settings: [...glyphs], edges: Float64Array.from(glyphs.flatMap(({ x0, x1, y }, i) => [x0, x1, y, i])) });

/** The glyphs of a line; `gap` is the width of its spaces in ems. */
export function glyphsOf({ x, y, text, size = 9, bold, italic, gap = 0.3, tag, font }: Print): Glyph[] {
  const out: Glyph[] = [];
  let at = x;
  let raised = false;
  for (const sign of text) {
    if (sign === '^') { raised = !raised; continue; }
    const own = raised ? size * 0.66 : size;
    const width = (sign === ' ' ? gap : 0.5) * own;
    out.push({ text: sign, x0: at, x1: at + width, y: raised ? y - 0.35 * size : y, size: own, font: fontOf(bold, italic, font), angle: 0, invisible: false, tag: tag ?? null, time: 0 });
    at += width;
  }
  return out;
}

/** A source of ink with the given pages. */
export const inkOf = (...pages: { print: Print[]; rules?: Rule[] }[]): InkSource => ({
  name: 'test', pages: pages.length, tagged: false, info: {},
  page: (number) => ({ number, width: 595, height: 842, glyphs: columnsOf(pages[number - 1]?.print.flatMap(glyphsOf) ?? []), rules: pages[number - 1]?.rules ?? [], imageCover: 0, hidden: 0 }),
  close: () => undefined,
});

/** Lines one under the other at a pitch of 12 points, from a height on. */
export const lines = (y: number, texts: readonly string[], more: Partial<Print> = {}): Print[] => texts.map((text, i) => ({ x: 80, y: y + 12 * i, text, ...more }));

/** A line as long as the column is wide (some 370 points). */
export const full = (words: string): string => `${words} ${'voortgang van het programma voor bruggen en sluizen in de komende jaren en wat daar nog bij hoort'.slice(0, Math.max(0, 82 - words.length))}`.trim();
