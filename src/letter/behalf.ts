import { latin } from '../text/letters.js';
import type { Document } from '../document/document.js';
import { type Office, officesAt } from '../dutch/offices.js';
import type { Letterhead, Region } from './model.js';

const phrase = latin(/(?<![\p{L}])mede namens (?=\p{L})/giu);
/** Letters of the running text in which the writer says for whom he writes; further on "mede namens" tells of others. */
const opening = 2500;
/** Others wrote: "heeft de staatssecretaris, mede namens …". */
const ofOthers = latin(/(?<![\p{L}])(?:heeft|hebben|had) (?!ik)[^.]{0,80}$/iu);

/** The offices in whose name the letter is also written: after "mede namens" in its opening, its headings and its closing. */
export function readBehalf(document: Document, regions: readonly Region[]): Letterhead['onBehalfOf'] {
  const found = new Map<string, Letterhead['onBehalfOf'][number]>();
  let read = 0;
  for (const { where, span } of regions) {
    if (where === 'letterhead' || where === 'footnote' || where === 'table') continue;
    const text = document.text.slice(...span);
    const counts = where === 'signature' || where === 'heading' || read < opening;
    read += text.length;
    if (!counts) continue;
    for (const { key, role, start, end } of behalfIn(text)) {
      if (!found.has(key)) found.set(key, { value: role, span: [span[0] + start, span[0] + end], implied: false });
    }
  }
  return [...found.values()];
}

const behalfIn = (text: string): Office[] => [...text.matchAll(phrase)].filter(({ index }) => !ofOthers.test(text.slice(0, index)))
  .flatMap((match) => officesAt(text, match.index + match[0].length));
