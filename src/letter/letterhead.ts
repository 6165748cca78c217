import type { Document } from '../document/document.js';
import { type Fragment, fragmentsOf, partOf, standsBeside, standsUnder } from './fragments.js';
import { type LabelKind, labelsIn } from './labels.js';
import { dayIn } from './letter-date.js';
import type { Letterhead, Read } from './model.js';
import { readPublishedForm } from './published.js';

/** What was read above the text, and the block with which the text begins. */
export interface HeadReading {
  fields: Pick<Letterhead, 'date' | 'subject' | 'reference' | 'yourReference' | 'chamber' | 'kamerstuk'>;
  /** Index of the first block of the running column that is no letterhead. */
  bodyStart: number;
  /** Something was found that only letters have. */
  isLetter: boolean;
  /** Lines of margin, header and the running column above the text. */
  lines: readonly Fragment[];
}

/** A label with what stands beside, under or behind it; a text without a label. */
interface Item {
  kind: LabelKind | 'text';
  fragment: Fragment;
  value: Fragment | null;
  /** A text that serves as the value of a label. */
  taken: boolean;
}

const salutation = /^(?:Geachte|Beste|Hooggeachte|Zeer geachte|Excellentie|Mijnheer de voorzitter|Mevrouw de voorzitter)(?![\p{L}\d])[^.?!]{0,100}$/iu;

/** Whether a line greets the reader: "Geachte voorzitter,". */
export const isSalutation = (text: string): boolean => text.length < 120 && salutation.test(text);

/** Reads the letterhead: margin and header of the first page, and of the running column what stands above the text. */
export function readLetterhead(document: Document): HeadReading {
  const leading = leadingLines(document);
  const around = fragmentsOf(document).filter(({ block }) => block.zone !== 'body' && block.kind !== 'footnote' && (block.page ?? 1) === 1);
  const items = [...itemsOf(leading), ...itemsOf(around)];
  giveValues(items);
  const published = readPublishedForm(leading);
  const subject = subjectOf(items);
  const date = valueOf(items, 'date', dayOf) ?? published.date;
  const reference = valueOf(items, 'reference', referenceOf);
  const chamber = chamberOf(leading) ?? chamberOf(around);
  const greeting = leading.find(({ text }) => isSalutation(text));
  const isLetter = Boolean(subject || greeting || published.isLetter || (date && (reference || chamber)));
  const last = Math.max(-1, published.end, subject?.last ?? -1, ...items.flatMap(({ kind, fragment, value }) =>
    (kind === 'text' || fragment.block.zone !== 'body' ? [] : [fragment.index, value?.block.zone === 'body' ? value.index : -1])));
  return {
    fields: { date, subject: subject?.read ?? null, reference, yourReference: valueOf(items, 'yourReference', yourReferenceOf), chamber, kamerstuk: published.kamerstuk },
    bodyStart: isLetter || published.kamerstuk ? startOfText(document, last, greeting?.index ?? null) : 0,
    isLetter, lines: [...leading, ...around],
  };
}

/** Lines of the running column down to the first that is text proper. */
function leadingLines(document: Document): Fragment[] {
  const lines: Fragment[] = [];
  for (const line of fragmentsOf(document, 0, 120)) {
    if (line.block.zone !== 'body') continue;
    const before = lines.at(-1);
    if ((line.block.page ?? 1) > 1 || lines.length >= 60 || isProse(line.text, before?.text ?? '')) break;
    lines.push(line);
    if (isSalutation(line.text)) break;
  }
  return lines;
}

/** A sentence, unless its label says it is a subject. */
function isProse(text: string, before: string): boolean {
  const label = labelsIn(text)[0] ?? labelsIn(before).find(({ end }) => end === before.length);
  if (label && (label.start === 0 || label.end === before.length) && text.length < 500) return false;
  return text.length > 160 || (text.length > 70 && /[.:;?]$/.test(text)) || /^(?:Hierbij|Met deze brief|In deze brief|Naar aanleiding van|Mede namens|Graag )/u.test(text);
}

/** Labels with what follows them in the same line, and the texts between. A subject takes all that follows it. */
function itemsOf(lines: readonly Fragment[]): Item[] {
  return lines.flatMap((line): Item[] => {
    const found = labelsIn(line.text).filter(({ start }) => start === 0 || line.block.zone !== 'body' || line.text.startsWith('Datum'));
    const subject = found.findIndex(({ kind }) => kind === 'subject');
    const labels = subject < 0 ? found : found.slice(0, subject + 1);
    const head = partOf(line, 0, labels[0]?.start);
    const items: Item[] = head.text === '' ? [] : [{ kind: 'text', fragment: head, value: null, taken: false }];
    labels.forEach(({ kind, start, end }, i) => {
      const value = partOf(line, end, labels[i + 1]?.start);
      items.push({ kind, fragment: { ...partOf(line, start, end), box: line.box }, value: value.text === '' ? null : value, taken: false });
    });
    return items;
  });
}

/** Labels without a value get the text beside or under them, else the next that fits: "Datum", "Betreft", then "31 januari 2023", "Appreciatie …". */
function giveValues(items: Item[]): void {
  items.forEach((item, i) => {
    if (item.kind === 'text' || item.value) return;
    const fits = ({ kind, fragment, taken }: Item): boolean => kind === 'text' && !taken && suits(item.kind, fragment.text);
    const placed = items.find((other) => fits(other) && standsBeside(item.fragment, other.fragment))
      ?? items.find((other) => fits(other) && standsUnder(item.fragment, other.fragment));
    const chosen = placed ?? (item.kind === 'yourReference' && item.fragment.box ? undefined : nextFitting(items, i, fits));
    if (!chosen) return;
    item.value = chosen.fragment;
    chosen.taken = true;
  });
}

/** The next text that fits, behind the labels that are stacked under this one. */
function nextFitting(items: readonly Item[], from: number, fits: (item: Item) => boolean): Item | undefined {
  let i = from + 1;
  while (items[i] && items[i]?.kind !== 'text' && !items[i]?.value) i++;
  for (; items[i]?.kind === 'text'; i++) if (fits(items[i] as Item)) return items[i];
  return undefined;
}

/** Whether a text can be the value of such a label. */
function suits(kind: Item['kind'], text: string): boolean {
  switch (kind) {
    case 'date': return /\d{4}$/.test(text) && text.length < 40;
    case 'subject': return !isSalutation(text) && !dayIn(text.slice(0, 18)) && /\p{L}{3}/u.test(text);
    case 'reference': case 'yourReference': return /\d/.test(text) && text.length < 80;
    default: return false;
  }
}

/** The first value of such a label from which something can be read. */
function valueOf<T>(items: readonly Item[], kind: LabelKind, read: (text: string) => { value: T; start: number; end: number } | null): Read<T> | null {
  for (const item of items) {
    const found = item.kind === kind && item.value ? read(item.value.text) : null;
    const start = item.value?.span[0] ?? 0;
    if (found) return { value: found.value, span: [start + found.start, start + found.end], implied: false };
  }
  return null;
}

const dayOf = (text: string) => {
  const day = dayIn(text.slice(0, 60));
  return day && { value: day.iso, start: day.start, end: day.end };
};

/** "DGA-DAD / 20032998", "IENW/BSK-2023/189558": words down to the last with a figure, before anything that reads like a sentence. */
const reference = /^(?:[^\s\d]{1,30} ){0,4}(?:[^\s\d]{0,40}\d\S{0,60})(?: ?(?:[/-] ?)?[^\s\d]{0,20}\d\S{0,40}){0,3}/u;

function referenceOf(text: string) {
  const match = reference.exec(text);
  return match && { value: match[0].replace(/[,;]$/, ''), start: 0, end: match[0].length };
}

/** Also a date, or a date and a mark: "Uw brief van ⏎ 3 oktober 2014". */
function yourReferenceOf(text: string) {
  return /\d/.test(text) && text.length < 120 ? { value: text, start: 0, end: text.length } : null;
}

/** The subject with the lines on which it goes on, and the last of its blocks. */
function subjectOf(items: readonly Item[]): { read: Read<string>; last: number } | null {
  const label = items.find(({ kind, value }) => kind === 'subject' && value);
  if (!label?.value) return null;
  const lines = [label.value];
  for (const { kind, fragment, taken } of items.slice(items.indexOf(label) + 1)) {
    const above = lines.at(-1) as Fragment;
    if (kind !== 'text' || (taken && fragment !== label.value)) break;
    if (fragment === label.value) continue;
    if (fragment.index <= above.index || !goesOn(above, fragment)) break;
    lines.push(fragment);
  }
  const last = lines.at(-1) as Fragment;
  return { read: { value: lines.map(({ text }) => text).join(' '), span: [label.value.span[0], last.span[1]], implied: false }, last: last.block.zone === 'body' ? last.index : -1 };
}

/** Whether a subject runs on: straight under its first line, without blank space between. */
function goesOn(above: Fragment, next: Fragment): boolean {
  if (isSalutation(next.text) || next.text.length > 160 || /[.:]$/.test(above.text)) return false;
  if (above.box && next.box) return standsUnder(above, next, 0.5) && sameStyle(above, next);
  return next.block.spaceAbove === 0 && above.text.length > 45 && next.block.kind === 'paragraph';
}

const sameStyle = ({ block: { style: a } }: Fragment, { block: { style: b } }: Fragment): boolean => a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;

const addressee = /(?<![\p{L}])voorzitter van (?:de )?(?:(?:vaste|algemene|tijdelijke) (?:Kamer)?commissie [^.]{0,100}?(?:van|uit|der) (?:de )?)?(?<chamber>Tweede|Eerste) ?Kamer/iu;

/** The chamber addressed. A copy ("Afschrift aan de Voorzitter van de Eerste Kamer") is not the letter. */
function chamberOf(lines: readonly Fragment[]): Letterhead['chamber'] {
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

const residue = /^(?:\d{4} ?\p{Lu}{2}(?: ?\d{1,3})?|Postbus \d+|www\.\S+|[TFEM] [\d(+]\S*.*|\d{1,2})$/u;

/** The text begins with the greeting, else below the last line that belongs to the letterhead and what bar codes leave there. */
function startOfText({ blocks, text }: Document, last: number, greeting: number | null): number {
  if (greeting !== null) return greeting;
  let start = last + 1;
  while (start < blocks.length && blocks[start]?.zone === 'body' && residue.test(text.slice(...(blocks[start]?.span ?? [0, 0])))) start++;
  return start;
}
