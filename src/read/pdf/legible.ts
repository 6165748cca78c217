import type { ReadNote } from '../../document/document.js';
import { ReadError } from '../errors.js';
import type { Page } from './typography.js';

/** A page with what tells a scan. */
export interface Sheet extends Page {
  /** Glyphs painted so that nobody sees them. */
  invisible: number;
}

/** Refuses scans without text and text layers that are no text; a doubtful layer gets a note. */
export function legible(sheets: readonly Sheet[], notes: ReadNote[]): readonly Sheet[] {
  if (sheets.length === 0) throw new ReadError('broken', 'the PDF has no pages', 'Fetch it again, or open and save it in a PDF program.');
  const text = sheets.flatMap(({ words }) => words.map((word) => word.text)).join('');
  if (text.length < 25) {
    if (sheets.some(({ imageCover }) => imageCover > 0.3)) throw new ReadError('scan', 'the PDF is a scan without a text layer', 'Run text recognition (OCR) on it first, for instance with ocrmypdf.');
    throw new ReadError('scan', 'the PDF has no text', 'Look at its pages: if they show text, run text recognition (OCR) on it first.');
  }
  const { letters, unread } = countsOf(text);
  if (letters < 0.35 * text.length || unread > 0.3 * text.length) throw new ReadError('garbage-text', 'the text layer of the PDF is not readable: its fonts do not say which letters they show', 'Run text recognition (OCR) on it, for instance with ocrmypdf --force-ocr.');
  if (unread > 0.02 * text.length) notes.push({ code: 'text-layer-doubtful', message: `${unread} of ${text.length} signs of the text layer are not readable.`, page: null, span: null });
  const scanned = sheets.filter(({ imageCover, invisible, words }) => words.length > 0 && imageCover > 0.85 && invisible > 0);
  if (scanned.length > sheets.length / 2) notes.push({ code: 'ocr-layer', message: `${scanned.length} of ${sheets.length} pages are scans whose text was recognised by a machine.`, page: null, span: null });
  const empty = sheets.filter(({ words, imageCover }) => words.length === 0 && imageCover > 0.5);
  for (const { number } of empty) notes.push({ code: 'page-skipped', message: `Page ${number} is an image without text.`, page: number, span: null });
  return sheets;
}

/** How many signs of a text are letters or digits, and how many stand for nothing. */
function countsOf(text: string): { letters: number; unread: number } {
  let [letters, unread, others] = [0, 0, ''];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126) others += text[i];
    else if (code < 32) unread++;
    else if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)) letters++;
  }
  return { letters: letters + countOf(others, /\p{L}+/gu), unread: unread + countOf(others, /[\x7f-\x9f\ue000-\uf8ff\ufff0-\uffff]+/g) };
}

/** Signs that a pattern of runs takes from a text. */
function countOf(text: string, runs: RegExp): number {
  let count = 0;
  for (const [run] of text.matchAll(runs)) count += run.length;
  return count;
}
