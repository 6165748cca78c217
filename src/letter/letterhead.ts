import { latin } from '../text/letters.js';
import type { Document } from '../document/document.js';
import type { Annex } from './annex.js';
import { type Fragment, fragmentsOf } from './fragments.js';
import { chamberOf, dayOf, loneDay, referenceOf, subjectOf, yourReferenceOf } from './head-fields.js';
import { giveValues, type Item, itemsOf, itemValue } from './head-items.js';
import { isSalutation, labelsIn } from './labels.js';
import { laterHead } from './later-pages.js';
import type { Letterhead } from './model.js';
import { readPublishedForm } from './published.js';

/** What was read above the text, and the block with which the text begins. */
export interface HeadReading {
  fields: Pick<Letterhead, 'date' | 'subject' | 'reference' | 'yourReference' | 'chamber' | 'kamerstuk'>;
  /** Index of the first block of the running column that is no letterhead. */
  bodyStart: number;
  /** Something was found that only letters have. */
  isLetter: boolean;
  /** An answer in the Aanhangsel van de Handelingen, which has neither letterhead nor closing. */
  annex: Annex | null;
  /** Lines of margin, header and the running column above the text. */
  lines: readonly Fragment[];
}

/** Reads the letterhead: margin and header of the first page, and of the running column what stands above the text. */
export function readLetterhead(document: Document): HeadReading {
  const leading = leadingLines(document);
  const around = fragmentsOf(document, ({ zone, kind, page }) => zone !== 'body' && kind !== 'footnote' && (page ?? 1) === 1);
  const items = [...itemsOf(leading), ...itemsOf(around)];
  giveValues(items);
  const published = readPublishedForm(document);
  if (published.annex?.date) return answerHead(published.annex, published.end);
  const subject = subjectOf(items, document.format === 'text');
  const date = itemValue(items, 'date', dayOf) ?? published.date ?? loneDay(items);
  const reference = itemValue(items, 'reference', referenceOf) ?? referenceOfFile(document, items);
  const chamber = chamberOf(leading) ?? chamberOf(around);
  const greeting = leading.find(({ text }) => isSalutation(text));
  const isLetter = Boolean(subject || greeting || published.isLetter || (date && (chamber || items.some(({ kind }) => kind === 'reference'))) || (chamber && items.some(({ kind }) => kind === 'subject')));
  const last = Math.max(-1, published.end, subject?.last ?? -1, ...items.flatMap(({ kind, fragment, value }) =>
    (kind === 'text' || fragment.block.zone !== 'body' ? [] : [fragment.index, value?.block.zone === 'body' ? value.index : -1])));
  const later = date && reference ? null : laterHead(document.furniture);
  return {
    fields: { date: date ?? later?.date ?? null, subject: subject?.read ?? null, reference: reference ?? later?.reference ?? null, yourReference: itemValue(items, 'yourReference', yourReferenceOf), chamber, kamerstuk: published.kamerstuk },
    bodyStart: isLetter || published.kamerstuk || published.annex ? startOfText(document, last, greeting?.index ?? null) : 0,
    isLetter, annex: null, lines: [...leading, ...around],
  };
}

/** The published form has nothing beside its head, which is read in one. */
const answerHead = (annex: Annex, end: number): HeadReading =>
  ({ fields: { date: annex.date, subject: annex.subject, chamber: annex.chamber, reference: null, yourReference: null, kamerstuk: null }, bodyStart: end + 1, isLetter: true, annex, lines: [] });

/** A label printed without its value is a field that was never filled in: what the file's own properties say then is a hint, no reading. */
function referenceOfFile({ properties }: Document, items: readonly Item[]): Letterhead['reference'] {
  const named = Object.entries(properties).find(([name, value]) => /^(?:ons)?kenmerk$/i.test(name) && /\d{4}/.test(value));
  return named && items.some(({ kind }) => kind === 'reference') ? { value: named[1].trim(), span: null, implied: true } : null;
}

/** Lines of the running column down to the first that is text proper. */
function leadingLines(document: Document): Fragment[] {
  const lines: Fragment[] = [];
  for (const line of fragmentsOf(document, ({ zone }) => zone === 'body', 0, 120)) {
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
  return (text.length > 160 && !titleOfPaper.test(text)) || (text.length > 70 && /[.:;?]$/.test(text)) || /^(?:Hierbij|Met deze brief|In deze brief|Naar aanleiding van|Mede namens|Graag )/u.test(text);
}

/** The long title of a bill or budget over a published letter. */
const titleOfPaper = latin(/^(?:\d{2} ?\d{3}.{0,12} )?(?:Vaststelling|Wijziging|Regels|Goedkeuring|Uitvoering|Implementatie|Slotwet|Voorstel van wet|Nieuwe regels) [^.?!]{0,600}$/u);
const residue = latin(/^(?:\d{4} ?\p{Lu}{2}(?: ?\d{1,3})?|Postbus \d+|www\.\S+|[TFEM] [\d(+]\S*.*|\d{1,2})$/u);

/** The text begins with the greeting, else below the last line that belongs to the letterhead and what bar codes leave there. */
function startOfText({ blocks, text }: Document, last: number, greeting: number | null): number {
  if (greeting !== null) return greeting;
  let start = last + 1;
  while (start < blocks.length && blocks[start]?.zone === 'body' && residue.test(text.slice(...(blocks[start]?.span ?? [0, 0])))) start++;
  return start;
}
