import { concat, latin } from './bytes.js';

/** An object of a PDF: its body as written between "obj" and "endobj". */
export type PdfObject = string | Uint8Array;

/** What goes wrong on purpose around the objects. */
export interface PdfFlaws {
  /** Cross-reference table with right offsets (default), offsets that are off, or none at all. */
  xref?: 'right' | 'wrong' | 'none';
  /** More entries of the trailer: "/Encrypt 9 0 R". */
  trailer?: string;
  /** Where startxref points, if not at the table. */
  startxref?: number;
}

/** A stream with its dictionary; a length may be a lie. */
export const stream = (content: string | Uint8Array, entries = '', length?: number | string): Uint8Array => {
  const bytes = typeof content === 'string' ? latin(content) : content;
  return concat([`<< /Length ${length ?? bytes.length} ${entries} >>\nstream\n`, bytes, '\nendstream']);
};

/** Objects numbered from 1, the first the catalogue, with a table of offsets and a trailer. */
export function pdfOf(objects: readonly PdfObject[], { xref = 'right', trailer = '', startxref }: PdfFlaws = {}): Uint8Array {
  const parts: (string | Uint8Array)[] = ['%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'];
  const offsets: number[] = [];
  let at = concat(parts).length;
  const add = (part: string | Uint8Array): void => { parts.push(part); at += part.length; };
  objects.forEach((object, i) => {
    offsets.push(xref === 'wrong' ? at + 7777 : at);
    add(`${i + 1} 0 obj\n`);
    add(object);
    add('\nendobj\n');
  });
  const table = at;
  if (xref !== 'none') add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${startxref ?? table}\n%%EOF\n`);
  return concat(parts);
}

/** Page content that shows lines of text, 14 points under each other. */
export const show = (lines: readonly string[], y = 780): string =>
  `BT /F1 10 Tf 70 ${y} Td ${lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj 0 -14 Td`).join(' ')} ET`;

export const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** What every hostile PDF says in honest ink, so that one can see whether it was read. */
export const honest = ['Geachte voorzitter,', 'De kosten van de dijk bedragen 12,4 miljoen euro in 2025.', 'Kamerstuk 36 045, nr. 243 gaat daarover.'];

/** One page of honest text; the flaws come in as further objects (from 6), entries of the catalogue, page or resources, or another content. */
export function letterPdf({ objects = [], catalog = '', page = '', resources = '', content = show(honest), contentObject, flaws }: {
  objects?: readonly PdfObject[]; catalog?: string; page?: string; resources?: string; content?: string; contentObject?: PdfObject; flaws?: PdfFlaws;
} = {}): Uint8Array {
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
    contentObject ?? stream(content), font, ...objects,
  ], flaws);
}
