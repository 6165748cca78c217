import type { Document } from '../document/document.js';
import { officesAt } from '../dutch/offices.js';
import type { Letterhead, Region } from './model.js';

const phrase = /(?<![\p{L}])mede namens (?=\p{L})/giu;
/** Letters of the running text in which the writer says for whom he writes; further on "mede namens" tells of others. */
const opening = 2500;
/** Others wrote: "heeft de staatssecretaris, mede namens …". */
const ofOthers = /(?<![\p{L}])(?:heeft|hebben|had) (?!ik)[^.]{0,80}$/iu;

/** The offices in whose name the letter is also written: after "mede namens" in its opening, its headings and its closing. */
export function readBehalf(document: Document, regions: readonly Region[]): Letterhead['onBehalfOf'] {
  const found: Letterhead['onBehalfOf'] = [];
  let read = 0;
  for (const { where, span } of regions) {
    if (where === 'letterhead' || where === 'footnote' || where === 'table') continue;
    const text = document.text.slice(...span);
    const counts = where === 'signature' || where === 'heading' || read < opening;
    read += text.length;
    if (counts) found.push(...behalfIn(text, span[0]));
  }
  const known = new Set<string>();
  return found.filter(({ value }) => !known.has(value.toLowerCase()) && known.add(value.toLowerCase()));
}

function behalfIn(text: string, offset: number): Letterhead['onBehalfOf'] {
  return [...text.matchAll(phrase)].filter(({ index }) => !ofOthers.test(text.slice(0, index)))
    .flatMap((match) => officesAt(text, match.index + match[0].length))
    .map(({ role, start, end }) => ({ value: role, span: [offset + start, offset + end] as const, implied: false }));
}
