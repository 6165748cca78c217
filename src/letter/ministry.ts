import { latin } from '../text/letters.js';
import type { Document } from '../document/document.js';
import { isOneHouse, ministryOf } from '../dutch/ministries.js';
import { portfolioAt } from '../dutch/offices.js';
import type { Span } from '../text/span.js';
import type { Fragment } from './fragments.js';
import type { Letterhead } from './model.js';

const lead = latin(/(?<!\p{L})Ministerie van /giu);

/** The first name of a ministry in a text, and where it begins. */
function printedIn(text: string): { value: string; start: number } | null {
  for (const { 0: { length }, index: start } of text.matchAll(lead)) {
    const name = portfolioAt(text, start + length);
    if (name > 0) return { value: text.slice(start, start + length + name), start };
  }
  return null;
}

/**
 * The ministry as printed in letterhead or margin, also of later pages; else, marked as concluded, the one the signatory's office belongs to,
 * unless the letterhead has the web address of another: one may sign on the paper of the other.
 */
export function readMinistry(document: Document, lines: readonly Fragment[], signed: string | null, date: Letterhead['date']): Letterhead['ministry'] {
  const margin = lines.filter(({ block }) => block.zone !== 'body');
  const found = inLines(margin) ?? inLines(lines.filter(({ block }) => block.zone === 'body'));
  if (found) return { ...found, implied: false };
  const running = printedIn(document.furniture.map(({ text }) => text).join(' '));
  if (running) return { value: running.value, span: null, implied: false };
  const addressed = addressIn(lines, Number(date?.value.slice(0, 4) ?? NaN));
  const concluded = addressed && signed && !isOneHouse(addressed, signed) ? addressed : signed;
  return concluded ? { value: concluded, span: null, implied: true } : null;
}

const address = /(?<!\S)(?:https?:\/\/)?(?:www\.)?rijksoverheid\.nl\/(?<abbreviation>[a-z]{2,6})\/?(?!\S)/i;

/** The ministry of "www.rijksoverheid.nl/jenv" in a letterhead. */
function addressIn(lines: readonly Fragment[], year: number): string | null {
  const found = lines.map(({ text }) => address.exec(text)?.groups?.abbreviation).find((word) => word !== undefined);
  return found && Number.isFinite(year) ? ministryOf(found, year) : null;
}

/** The name often runs over lines of their own: they are read as one text. */
function inLines(lines: readonly Fragment[]): { value: string; span: Span } | null {
  let text = '';
  const starts: number[] = [];
  for (const line of lines) {
    starts.push(text.length);
    text += `${line.text} `;
  }
  const found = printedIn(text);
  if (!found) return null;
  const lineOf = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  const place = (offset: number): number => (lines[lineOf(offset)] as Fragment).span[0] + offset - (starts[lineOf(offset)] as number);
  return { value: found.value, span: [place(found.start), place(found.start + found.value.length - 1) + 1] };
}
