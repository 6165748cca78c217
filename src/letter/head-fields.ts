import type { Fragment } from './fragments.js';
import { standsUnder } from './fragments.js';
import type { Item } from './head-items.js';
import { isSalutation, labelsIn } from './labels.js';
import { dayIn } from './letter-date.js';
import type { Letterhead, Read } from './model.js';

/** The day of a date field. */
export const dayOf = (text: string) => {
  const day = dayIn(text.slice(0, 60));
  return day && { value: day.iso, start: day.start, end: day.end };
};

/** "DGA-DAD / 20032998", "IENW/BSK-2023/189558": words down to the last with a figure, before anything that reads like a sentence. */
const reference = /^(?:[^\s\d]{1,30} ){0,4}(?:[^\s\d]{0,40}\d\S{0,60})(?: ?(?:[/-] ?)?[^\s\d]{0,20}\d\S{0,40}){0,3}/u;

/** The mark of this letter. */
export function referenceOf(text: string) {
  const match = reference.exec(text);
  return match && { value: match[0].replace(/[,;]$/, ''), start: 0, end: match[0].length };
}

/** Also a date, or a date and a mark: "Uw brief van ⏎ 3 oktober 2014". */
export function yourReferenceOf(text: string) {
  return /\d/.test(text) && text.length < 120 ? { value: text, start: 0, end: text.length } : null;
}

/** The subject with the lines on which it goes on, and the last of its blocks. */
export function subjectOf(items: readonly Item[], plain: boolean): { read: Read<string>; last: number } | null {
  const label = items.find(({ kind, value }) => kind === 'subject' && value);
  if (!label?.value) return null;
  const lines = [label.value];
  for (const { kind, fragment, taken } of items.slice(items.indexOf(label) + 1)) {
    const above = lines.at(-1) as Fragment;
    if (kind !== 'text' || (taken && fragment !== label.value)) break;
    if (fragment === label.value) continue;
    if (fragment.index <= above.index || !goesOn(above, fragment, plain)) break;
    lines.push(fragment);
  }
  const last = lines.at(-1) as Fragment;
  return { read: { value: lines.map(({ text }) => text).join(' '), span: [label.value.span[0], last.span[1]], implied: false }, last: last.block.zone === 'body' ? last.index : -1 };
}

/** Whether a subject runs on: straight under its first line, without blank space between. */
function goesOn(above: Fragment, next: Fragment, plain: boolean): boolean {
  if (isSalutation(next.text) || next.text.length > 160 || /[.:]$/.test(above.text)) return false;
  if (above.box && next.box) return standsUnder(above, next, 0.5) && sameStyle(above, next);
  return plain && next.block.spaceAbove === 0 && above.text.length > 45 && next.block.kind === 'paragraph';
}

const sameStyle = ({ block: { style: a } }: Fragment, { block: { style: b } }: Fragment): boolean => a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;

const addressee = /(?<![\p{L}])voorzitter van (?:de )?(?:(?:vaste|algemene|tijdelijke) (?:Kamer)?commissie [^.]{0,100}?(?:van|uit|der) (?:de )?)?(?<chamber>Tweede|Eerste) ?Kamer/iu;

/** The chamber addressed. A copy ("Afschrift aan de Voorzitter van de Eerste Kamer") is not the letter. */
export function chamberOf(lines: readonly Fragment[]): Letterhead['chamber'] {
  const text = lines.map((line) => line.text).join(' ');
  for (let from = 0; from < text.length; ) {
    const match = addressee.exec(text.slice(from));
    if (!match?.groups) return null;
    const start = from + match.index;
    const copied = labelsIn(text.slice(Math.max(0, start - 60), start)).at(-1)?.kind === 'copy';
    if (!copied) return { value: match.groups.chamber?.toLowerCase() === 'eerste' ? 'eerste-kamer' : 'tweede-kamer', span: placeOf(lines, match[0]), implied: false };
    from = start + match[0].length;
  }
  return null;
}

/** The span of the line in which an address begins. */
const placeOf = (lines: readonly Fragment[], address: string) => lines.find(({ text }) => text.includes(address.slice(0, 14)))?.span ?? null;

