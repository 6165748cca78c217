import type { Format } from '../document/document.js';
import { ReadError } from './errors.js';

const startsWith = (bytes: Uint8Array, signature: string): boolean => [...signature].every((sign, i) => bytes[i] === sign.charCodeAt(0));

/** Files that are taken for letters by their names and are none; what to do with each. */
const others: readonly [signature: string, what: string, advice: string][] = [
  ['\xd0\xcf\x11\xe0', 'an old Word file (.doc) or an encrypted Office file', 'Open it in Word or LibreOffice, with its password if it has one, and save it as .docx or PDF.'],
  ['{\\rtf', 'an RTF file', 'Open it in Word or LibreOffice and save it as .docx.'],
  ['\x89PNG', 'an image', 'Run text recognition (OCR) on it and give the PDF that comes out.'],
  ['\xff\xd8\xff', 'an image', 'Run text recognition (OCR) on it and give the PDF that comes out.'],
  ['GIF8', 'an image', 'Run text recognition (OCR) on it and give the PDF that comes out.'],
  ['\x1f\x8b', 'a gzip archive', 'Unpack it first.'],
  ['Rar!', 'a RAR archive', 'Unpack it first.'],
  ['7z\xbc\xaf', 'a 7-Zip archive', 'Unpack it first.'],
  ['\x7fELF', 'a program', 'Give a PDF, DOCX or text.'],
  ['MZ\x90', 'a program', 'Give a PDF, DOCX or text.'],
];

/** Tells the kind of file from its bytes, never from its name. A PDF may have up to 1,024 bytes of other matter in front of its header. */
export function formatOf(bytes: Uint8Array): Format {
  if (startsWith(bytes, 'PK')) return 'docx';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  const other = others.find(([signature]) => startsWith(bytes, signature));
  if (other) throw new ReadError('not-a-document', `this is ${other[1]}, not a PDF, DOCX or text`, other[2]);
  return 'text';
}
