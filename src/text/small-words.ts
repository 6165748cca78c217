import { letterAt, startsIn } from './starts.js';

/** Length and last sign of a word: few words share them, so that few are cut out of the text to be looked up. */
const shape = (text: string, start: number, end: number): number => (((end - start) << 7) ^ text.charCodeAt(end - 1)) & 0xfff;

/** Which of the given words, all in small letters, stand so in the text and on their own. */
export function smallWordsIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const shapes = new Uint8Array(0x1000);
  for (const word of wanted) shapes[shape(word, 0, word.length)] = 1;
  for (const starts of new Set([...wanted].map(startsIn(text)))) {
    for (const start of starts) {
      let end = start + 1;
      while (letterAt(text, end)) end++;
      if (shapes[shape(text, start, end)] && text.charCodeAt(start - 1) !== 45 && wanted.has(text.slice(start, end))) found.add(text.slice(start, end));
    }
  }
  return found;
}
