/** Letters as ranges of a class. Beyond Latin-1, capital and small letters are not told apart: they alternate there, and a class of a hundred ranges is dear. */
const letters: Readonly<Record<string, string>> = { '\\p{L}': 'A-Za-zÀ-ÖØ-öø-ɏ', '\\p{Lu}': 'A-ZÀ-ÖØ-ÞĀ-ɏ', '\\p{Ll}': 'a-zß-öø-ɏ' };
type Range = readonly [first: number, last: number];
/** What is no letter, if all the rest is. */
const others: readonly Range[] = [[0, 0x40], [0x5b, 0x60], [0x7b, 0xbf], [0xd7, 0xd7], [0xf7, 0xf7], [0x2b0, 0x344], [0x2000, 0x2bff], [0xd800, 0xf8ff], [0xfff0, 0xffff]];
const escapes: Readonly<Record<string, readonly Range[]>> = { '\\d': [[0x30, 0x39]], '\\s': [[9, 13], [32, 32], [0xa0, 0xa0], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f]], '\\n': [[10, 10]], '\\t': [[9, 9]] };

const classes = /\[(?<not>\^?)(?<items>(?:\\p\{L[lu]?\}|\\.|[^\]\\]){0,200})\]|(?<alone>\\p\{L[lu]?\})|\\./gsu;
const classOfLetters = /\\p\{L[lu]?\}/g;
const items = /\\[dsnt]|\\?(?<first>[^\\])(?:-\\?(?<last>[^\\]))?/gsu;

/**
 * Source and flags with \p{L}, \p{Lu} and \p{Ll} written out as the Latin letters, which are all that Dutch letters hold. V8 compiles a Unicode class ten times slower,
 * and where case is ignored it looks up each letter of a class: there the class is written as what it does not hold.
 */
export function withLatinLetters(source: string, flags: string): [source: string, flags: string] {
  const written = source.replace(classes, (found, not: string | undefined, inside: string | undefined, alone: string | undefined) => {
    if (found.search(classOfLetters) < 0) return found;
    if (flags.includes('i')) return `[${not === '^' ? '' : '^'}${othersThan(inside ?? '')}]`;
    return alone ? `[${letters[alone]}]` : `[${not}${inside?.replace(classOfLetters, (name) => letters[name] as string)}]`;
  });
  return [written, /\\[pPu]\{/.test(written) ? flags : flags.replace('u', '')];
}

/** What neither is a letter nor stands inside a class. */
function othersThan(inside: string): string {
  const named = [...inside.replace(classOfLetters, '').matchAll(items)].flatMap(({ 0: item, groups }): readonly Range[] =>
    escapes[item] ?? [[code(groups?.first), code(groups?.last ?? groups?.first)]]);
  const left = named.reduce((ranges, [first, last]) => ranges.flatMap(([from, to]): Range[] => {
    if (last < from || first > to) return [[from, to]];
    return [...(from < first ? [[from, first - 1] as const] : []), ...(last < to ? [[last + 1, to] as const] : [])];
  }), others);
  return left.map(([from, to]) => (from === to ? sign(from) : `${sign(from)}-${sign(to)}`)).join('');
}

const code = (sign = ''): number => sign.charCodeAt(0);
const sign = (code: number): string => (code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`);

/** A pattern with its letters written out, from a literal or from a source put together elsewhere. */
export const latin = (pattern: RegExp | string, flags = ''): RegExp =>
  typeof pattern === 'string' ? new RegExp(...withLatinLetters(pattern, flags)) : new RegExp(...withLatinLetters(pattern.source, pattern.flags));
