import { latin } from '../text/letters.js';
import type { Document } from '../document/document.js';
import { allPortfolios } from '../dutch/ministries.js';
import type { Span } from '../text/span.js';
import type { Fragment } from './fragments.js';
import type { Letterhead } from './model.js';

const known = allPortfolios.map((words) => words.replace(/, /g, ',? ')).join('|');
const printed = latin(`(?<![\\p{L}])Ministerie van (?:${known})(?![\\p{L}])`, 'iu');

/** The ministry as printed in letterhead or margin, also of later pages; else the one the signatory's office belongs to, marked as concluded. */
export function readMinistry(document: Document, lines: readonly Fragment[], concluded: string | null): Letterhead['ministry'] {
  const margin = lines.filter(({ block }) => block.zone !== 'body');
  const found = inLines(margin) ?? inLines(lines.filter(({ block }) => block.zone === 'body'));
  if (found) return { ...found, implied: false };
  const running = printed.exec(document.furniture.map(({ text }) => text).join(' '))?.[0];
  if (running) return { value: running, span: null, implied: false };
  return concluded ? { value: concluded, span: null, implied: true } : null;
}

/** The name often runs over lines of their own: they are read as one text. */
function inLines(lines: readonly Fragment[]): { value: string; span: Span } | null {
  let text = '';
  const starts: number[] = [];
  for (const line of lines) {
    starts.push(text.length);
    text += `${line.text} `;
  }
  const match = printed.exec(text);
  if (!match) return null;
  const lineOf = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  const place = (offset: number): number => (lines[lineOf(offset)] as Fragment).span[0] + offset - (starts[lineOf(offset)] as number);
  return { value: match[0], span: [place(match.index), place(match.index + match[0].length - 1) + 1] };
}
