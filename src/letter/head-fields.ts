import { latin } from '../text/letters.js';
import type { Cell } from '../document/document.js';
import type { Fragment } from './fragments.js';
import { standsUnder } from './fragments.js';
import type { Item } from './head-items.js';
import { isSalutation, labelsIn } from './labels.js';
import { dayIn, onlyDay } from './letter-date.js';
import type { Letterhead, Read } from './model.js';

/** The day of a date field. */
export const dayOf = (text: string) => {
  const day = dayIn(text.slice(0, 60));
  return day && { value: day.iso, start: day.start, end: day.end };
};

/** A day by itself among the lines without label: "Den Haag ⏎ 9 februari 2005". Two different ones say nothing. */
export function loneDay(items: readonly Item[]): Letterhead['date'] {
  const days = items.filter(({ kind, fragment, taken }) => kind === 'text' && !(taken && fragment.box) && fragment.block.zone === 'body' && onlyDay.test(fragment.text));
  const day = days[0] && days.length === 1 ? dayOf(days[0].fragment.text) : null;
  return day && { value: day.value, span: (days[0] as Item).fragment.span, implied: false };
}

/** "DGA-DAD / 20032998", "IENW/BSK-2023/189558": words down to the last with a figure, before anything that reads like a sentence. */
const reference = latin(/^(?:[^\s\d]{1,30} ){0,4}(?:[^\s\d]{0,40}\d\S{0,60})(?: ?(?:[/-] ?)?[^\s\d]{0,20}\d\S{0,40}){0,3}(?: \p{Lu}(?= ?$))?/u);

/** The mark of this letter. */
export function referenceOf(text: string) {
  const match = reference.exec(text);
  return match && { value: match[0].replace(/[,;]$/, ''), start: 0, end: match[0].length };
}

/** The mark of the letter that is answered. */
export function yourReferenceOf(text: string) {
  return /\d/.test(text) && text.length < 120 && !onlyDay.test(text) ? { value: text, start: 0, end: text.length } : null;
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
    if (fragment.index < above.index || fragment.span[0] <= above.span[0] || !goesOn(above, fragment, plain)) break;
    lines.push(fragment);
  }
  const last = lines.at(-1) as Fragment;
  return { read: { value: lines.map(({ text }) => text).join(' '), span: [label.value.span[0], last.span[1]], implied: false }, last: last.block.zone === 'body' ? last.index : -1 };
}

/** Whether a subject runs on: straight under its first line, without blank space between. */
function goesOn(above: Fragment, next: Fragment, plain: boolean): boolean {
  if (isSalutation(next.text) || next.text.length > 160 || /[.:]$/.test(above.text)) return false;
  if (above.box && next.box) return (standsUnder(above, next, 0.5) || hangsUnder(above, next)) && sameStyle(above, next);
  if (above.block === next.block && above.block.rows) return standsAlone(above.block.rows, next);
  return plain && next.block.spaceAbove === 0 && above.text.length > 45 && next.block.kind === 'paragraph';
}

/** "Onderwerp Eerste regel" in one line: what stands straight under it, behind the label, goes on with it. */
function hangsUnder({ box: a, block, text, span }: Fragment, { box: b, block: { page } }: Fragment): boolean {
  const labelled = block.span[0] < span[0] && text.length > 40;
  return Boolean(labelled && a && b && block.page === page && b[0] > a[0] + 20 && b[0] < a[2] && b[1] >= a[1] + 2 && b[1] - a[3] < 0.5 * Math.min(a[3] - a[1], 14));
}

/** A letterhead set as a table: a row with nothing but these words goes on with the row above. */
const standsAlone = (rows: readonly (readonly Cell[])[], { span }: Fragment): boolean => {
  const row = rows.find((cells) => cells.some((cell) => cell.span[0] === span[0] && cell.span[1] === span[1]));
  return row !== undefined && row.length > 1 && row.filter((cell) => cell.span[1] > cell.span[0]).length === 1 && row[0]?.span[0] === row[0]?.span[1];
};

const sameStyle = ({ block: { style: a } }: Fragment, { block: { style: b } }: Fragment): boolean => a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;

const addressee = latin(/(?<![\p{L}])voorzitter van (?:de )?(?:(?:vaste|algemene|tijdelijke) (?:Kamer)?commissie [^.]{0,100}?(?:van|uit|der) (?:de )?)?(?<chamber>Tweede|Eerste) ?Kamer/iu);

/** The chamber addressed. A copy ("Afschrift aan de Voorzitter van de Eerste Kamer") is not the letter. */
export function chamberOf(lines: readonly Fragment[]): Letterhead['chamber'] {
  const text = lines.map((line) => line.text).join(' ');
  for (let from = 0; from < text.length; ) {
    const match = addressee.exec(text.slice(from)) ?? (from === 0 ? addressLine(lines) : null);
    if (!match?.groups) return null;
    const start = from + match.index;
    const copied = labelsIn(text.slice(Math.max(from, start - 60), start)).at(-1)?.kind === 'copy';
    if (!copied) return { value: match.groups.chamber?.toLowerCase() === 'eerste' ? 'eerste-kamer' : 'tweede-kamer', span: placeOf(lines, match[0]), implied: false };
    from = start + match[0].length;
  }
  return null;
}

/** "Tweede Kamer der Staten-Generaal" over its post box: an address without the Voorzitter. */
function addressLine(lines: readonly Fragment[]): RegExpExecArray | null {
  const at = lines.findIndex(({ text }) => /^(?:Aan de )?(?:Tweede|Eerste) Kamer der Staten-Generaal$/u.test(text));
  return at >= 0 && lines.slice(at, at + 4).some(({ text }) => /Postbus 200(?:17|18)/.test(text)) ? /(?<chamber>Tweede|Eerste) Kamer/u.exec(lines[at]?.text ?? '') : null;
}

/** How much of a text is its opening, where it says what it answers. */
const opening = 1500;
const answered = latin(/(?<!\p{L})(?:uw (?:brief|brieven|schrijven|vragen|kenmerk)|antwoord(?:en)? (?:aan )?op de (?:\p{L}{3,20} )?(?:kamer)?vragen)(?!\p{L})[^\n\t]{0,250}?(?<!\d)20\d\d ?Z ?\d{5}(?!\d)/iu);

/** The chamber whose question is answered: only the Tweede Kamer gives numbers such as 2023Z14759. */
export const chamberAnswered = (text: string): Letterhead['chamber'] =>
  (answered.test(text.slice(0, opening)) ? { value: 'tweede-kamer', span: null, implied: true } : null);

/** The span of the line in which an address begins. */
const placeOf = (lines: readonly Fragment[], address: string) => lines.find(({ text }) => text.includes(address.slice(0, 14)))?.span ?? null;

