import type { ReadNote } from '../../document/document.js';
import { ReadError } from '../errors.js';

const sampleSize = 65536;

/** Bytes → text. UTF-8 and UTF-16 (with or without mark); a line that is not UTF-8 is taken as Windows-1252, with a note. Refuses binary. */
export function decode(bytes: Uint8Array, maxCharacters: number): { text: string; notes: ReadNote[] } {
  const wide = wideEncoding(bytes);
  if (!wide && looksBinary(bytes)) throw notText();
  // No encoding uses more than four bytes for what becomes one unit, so the rest need not be decoded.
  const enough = bytes.subarray(0, Math.min(bytes.length, maxCharacters * 4 + 4));
  const { text, guessed } = wide ? { text: new TextDecoder(wide).decode(enough), guessed: false } : decodeNarrow(enough);
  const notes: ReadNote[] = [];
  if (guessed) notes.push(note('encoding-guessed', 'the text is not UTF-8; it was read as Windows-1252'));
  if (text.length <= maxCharacters) return { text, notes };
  notes.push(note('limit-reached', `only the first ${maxCharacters} characters were read (limit: characters)`));
  return { text: text.slice(0, maxCharacters), notes };
}

const note = (code: string, message: string): ReadNote => ({ code, message, page: null, span: null });
const notText = (): ReadError => new ReadError('not-a-document', 'this is binary data, not a PDF, DOCX or text', 'Give a PDF, DOCX or text.');

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: Latin text has a zero in nearly every second byte, and nearly none in the others.
  const pairs = Math.min(bytes.length, sampleSize) >> 1;
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.05 ? 'utf-16be' : null;
}

/** Control bytes that no text has, more than a damaged one would. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  let control = 0;
  for (const byte of sample) if (byte < 8 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) control++;
  return control > 4 && control > sample.length * 0.05;
}

function decodeNarrow(bytes: Uint8Array): { text: string; guessed: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return decodeLines(bytes);
  }
}

/** Line by line, so that a mixture of encodings (a mail pasted under a letter) comes out whole. */
function decodeLines(bytes: Uint8Array): { text: string; guessed: boolean } {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  let guessed = false;
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(from, to);
    try {
      parts.push(utf8.decode(line));
    } catch {
      parts.push(western(line));
      guessed ||= to < bytes.length || !cutOff(line);
    }
    from = to;
  }
  return { text: parts.join('').replace(/^\ufeff/, ''), guessed };
}

/** What Windows-1252 has at 0x80 to 0x9f; its five unused places are control characters, as in the WHATWG table. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// TextDecoder of several Node releases (20 among them) reads Windows-1252 as Latin-1 and so loses the euro sign, dashes and quotes.
const western = (line: Uint8Array): string =>
  new TextDecoder('latin1').decode(line).replace(/[\u0080-\u009f]/g, (sign) => upper[sign.charCodeAt(0) - 0x80] ?? sign);

/** Whether the line is good UTF-8 but for a last character that was cut in two. */
function cutOff(line: Uint8Array): boolean {
  for (let cut = 1; cut <= 3; cut++) {
    if ((line[line.length - cut] ?? 0) < 0xc0) continue;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(line.subarray(0, line.length - cut)) !== '';
    } catch {
      return false;
    }
  }
  return false;
}
