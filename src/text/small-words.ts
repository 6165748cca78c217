import { latin } from './letters.js';
const letter = latin(/\p{L}/u);
const small = latin(/\p{Ll}/u);
const isLetter = (code: number): boolean => (code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : letter.test(String.fromCharCode(code)));
const isSmall = (code: number): boolean => (code < 128 ? code >= 97 && code <= 122 : small.test(String.fromCharCode(code)));

/** Which of the given words stand in the text on their own and in small letters throughout; one pass, whatever their number. */
export function smallWordsIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const lengths = new Set([...wanted].map(({ length }) => length));
  if (lengths.size === 0) return found;
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    let whole = text[start - 1] !== '-';
    for (; at < text.length && isLetter(text.charCodeAt(at)); at++) whole &&= isSmall(text.charCodeAt(at));
    if (whole && lengths.has(at - start) && wanted.has(text.slice(start, at))) found.add(text.slice(start, at));
  }
  return found;
}
