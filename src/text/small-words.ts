import { latin } from './letters.js';

const [letter, small] = [latin(/\p{L}/u), latin(/\p{Ll}/u)];
/** Kind of each Latin sign: 0 no letter, 1 a small one, 2 another. */
const kinds = Uint8Array.from({ length: 0x250 }, (_, code) => { const sign = String.fromCharCode(code); return small.test(sign) ? 1 : letter.test(sign) ? 2 : 0; });

/** Length, first and last sign of a word: few words share them, so that few are cut out of the text to be looked up. */
const shape = (text: string, start: number, end: number): number => ((end - start) * 0x250 + text.charCodeAt(start)) * 0x250 + text.charCodeAt(end - 1);

/** Which of the given words stand in the text on their own and in small letters throughout; one pass, whatever their number. */
export function smallWordsIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  const shapes = new Set([...wanted].map((word) => shape(word, 0, word.length)));
  for (let at = 0; at < text.length; at++) {
    let kind = kinds[text.charCodeAt(at)] ?? 0;
    if (kind === 0) continue;
    const start = at;
    let whole = start === 0 || text.charCodeAt(start - 1) !== 45;
    for (; kind > 0; kind = kinds[text.charCodeAt(++at)] ?? 0) whole &&= kind === 1;
    if (whole && shapes.has(shape(text, start, at)) && wanted.has(text.slice(start, at))) found.add(text.slice(start, at));
  }
  return found;
}
