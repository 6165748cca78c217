import { groupBy } from './group.js';
import { letterAt, startsIn } from './starts.js';

/** Length and last sign of a word: few words of one beginning share them, so that few are cut out of the text to be looked up. */
const shape = (text: string, start: number, end: number): number => ((end - start) << 16) + text.charCodeAt(end - 1);

/** Which of the given words, all in small letters, stand so in the text and on their own; its cost does not grow with their number. */
export function smallWordsIn(text: string, wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const [starts, words] of groupBy([...wanted], startsIn(text))) {
    const shapes = new Set(words.map((word) => shape(word, 0, word.length)));
    for (const start of starts) {
      let end = start + 1;
      while (letterAt(text, end)) end++;
      if (shapes.has(shape(text, start, end)) && text.charCodeAt(start - 1) !== 45 && wanted.has(text.slice(start, end))) found.add(text.slice(start, end));
    }
  }
  return found;
}
