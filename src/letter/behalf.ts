import { latin } from '../text/letters.js';
import type { Document } from '../document/document.js';
import { type Office, officesAt } from '../dutch/offices.js';
import { sentenceAround } from '../text/sentence.js';
import type { Letterhead, Region } from './model.js';

const phrase = latin(/(?<![\p{L}])mede namens (?=\p{L})/giu);
/** Letters of the running text in which the writer says for whom he writes; further on "mede namens" tells of others, or says of this letter that it is so. */
const opening = 2500;
/** "Hieronder reageer ik", "Deze brief wil ik verder benutten om, op het verzoek van uw Kamer". */
const thisLetter = latin(/(?<!\p{L})(?:hieronder|hierbij|hiermee|bijgaand|onderstaand|deze brief|dit schrijven)(?!\p{L})/iu);
/** Who writes or reads it; what others did, "die de minister van Defensie", says nothing of the letter. */
const ofWriter = latin(/(?<!\p{L})(?:ik|wij|we|u)(?!\p{L})(?!.*(?<!\p{L})(?:die|dat|waarin) [^,.]*,? ?$)/iu);
/** Others wrote: "heeft de staatssecretaris, mede namens …". */
const ofOthers = latin(/(?<![\p{L}])(?:heeft|hebben|had) (?!ik)[^.]{0,80}$/iu);

/** The offices in whose name the letter is also written: after "mede namens" in its opening, its headings and its closing, and where the text says it of this letter. */
export function readBehalf(document: Document, regions: readonly Region[]): Letterhead['onBehalfOf'] {
  const found = new Map<string, Letterhead['onBehalfOf'][number]>();
  let read = 0;
  for (const { where, span } of regions) {
    if (where === 'letterhead' || where === 'footnote' || where === 'table') continue;
    const text = document.text.slice(...span);
    const counts = where === 'signature' || where === 'heading' || read < opening;
    read += text.length;
    if (!counts && !text.includes('ede namens ')) continue;
    for (const { key, role, start, end } of behalfIn(text, counts)) {
      if (!found.has(key)) found.set(key, { value: role, span: [span[0] + start, span[0] + end], implied: false });
    }
  }
  return [...found.values()];
}

const behalfIn = (text: string, counts: boolean): Office[] => [...text.matchAll(phrase)].filter(({ index }) => !ofOthers.test(text.slice(0, index)) && (counts || saysSo(text, index)))
  .flatMap((match) => officesAt(text, match.index + match[0].length));

/** Whether the sentence is about what the writer does in this letter. */
function saysSo(text: string, at: number): boolean {
  const said = /^(?<before>.*?)mede namens/iu.exec(sentenceAround(text, at, at + 11))?.groups?.before ?? '';
  return thisLetter.test(said) && ofWriter.test(said);
}
