import type { Stages } from '../parse-letter.js';

/** A paragraph, a row of a table (cells parted by " │ ") or a footnote, with the id of its section. */
export interface LetterPassage { kind: 'text' | 'table' | 'footnote'; section: string | null; text: string; page: number | null }

/** What a letter says below its letterhead and above its signature, passage by passage; headings are not among them. */
export function passagesOf({ document, letter }: Pick<Stages, 'document' | 'letter'>): LetterPassage[] {
  return letter.regions.flatMap(({ where, section, page, block }): LetterPassage[] => {
    if (where === 'letterhead' || where === 'signature' || where === 'heading') return [];
    const text = (span: readonly [number, number]): string => document.text.slice(...span).replace(/\s+/g, ' ').trim();
    if (block.rows) return block.rows.map((row) => ({ kind: 'table', section, page, text: row.map((cell) => text(cell.span)).join(' │ ') }));
    return [{ kind: where === 'footnote' ? 'footnote' : 'text', section, page, text: text(block.span) }];
  }).filter(({ text }) => text !== '');
}
