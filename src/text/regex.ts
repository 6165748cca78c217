import { latin } from './letters.js';

/**
 * A pattern laid out over lines: regex('giu')`…`. White space is for the eye only, and what follows `#` up to the line's end is a remark; inside a character class
 * both stand for themselves (so `[ ]` is the space). A RegExp or a string put in goes in as a pattern of its own, its spaces standing for themselves.
 */
export const regex = (flags = 'gu') => (parts: TemplateStringsArray, ...values: readonly (string | RegExp)[]): RegExp => {
  const source = parts.raw.map((part, i) => compact(part) + (i < values.length ? inserted(values[i] as string | RegExp) : '')).join('');
  return latin(source, flags);
};

const inserted = (value: string | RegExp): string => (typeof value === 'string' ? value : value.source);

/** Drops white space and remarks outside of character classes. */
const compact = (part: string): string =>
  part.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#[^\n]*/gsu, (token) => (/^[\s#]/.test(token) ? '' : token));

/** Words as alternatives, longest first, so that no word hides a longer one; signs of patterns in them stand for themselves. */
export const anyOf = (words: Iterable<string>): string =>
  `(?:${[...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escaped).join('|')})`;

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
