import { type BlockInput, buildDocument, type DocumentInput } from '../src/document/builder.js';
import type { Furniture } from '../src/document/document.js';
import { readStructure } from '../src/letter/structure.js';

/** A block of the running column; options override. */
export const line = (text: string, more: Partial<BlockInput> = {}): BlockInput => ({ kind: 'paragraph', zone: 'body', pieces: [{ text }], ...more });
export const bold = (text: string, more: Partial<BlockInput> = {}): BlockInput => line(text, { style: { bold: true }, ...more });
export const margin = (text: string): BlockInput => line(text, { zone: 'margin' });
export const note = (label: string, text: string, page: number | null = null): BlockInput => ({ kind: 'footnote', zone: 'notes', note: label, page, pieces: [{ text }] });
export const cells = (...rows: string[][]): BlockInput => ({ kind: 'table', zone: 'body', rows: rows.map((row) => row.map((text) => ({ pieces: [{ text }] }))) });

/** A paragraph long enough to be nothing else. */
export const prose = 'Hierbij informeer ik uw Kamer over de stand van zaken van de vervanging van bruggen, zoals eerder toegezegd in het commissiedebat over vaarwegen.';

export const structure = (blocks: BlockInput[], format: DocumentInput['format'] = 'pdf', letterDate: string | null = null, furniture: Furniture[] = []) =>
  readStructure(buildDocument({ format, blocks, furniture }), letterDate);
