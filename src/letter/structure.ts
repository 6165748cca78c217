import type { Block, Document } from '../document/document.js';
import type { Annex } from './annex.js';
import { readBehalf } from './behalf.js';
import { readFootnotes } from './footnotes.js';
import { chamberAnswered } from './head-fields.js';
import { type HeadReading, readLetterhead } from './letterhead.js';
import { readMinistry } from './ministry.js';
import type { Finding, Letterhead, LetterModel } from './model.js';
import { drawRegions } from './regions.js';
import { readSections } from './sections.js';
import { type Closing, readClosing } from './signatures.js';
import { readTables } from './tables.js';

/** Blocks → letter: letterhead, sections, tables, footnotes with their calls, signatures. `letterDate` (ISO) stands in where the text has no date. */
export function readStructure(document: Document, letterDate: string | null): LetterModel {
  const reading = readLetterhead(document);
  const closing = reading.annex ? answering(reading.annex) : readClosing(document, reading.bodyStart);
  const letterhead = new Set(document.blocks.filter((block, i) => reading.bodyStart > 0 && isLetterhead(block, i, reading)));
  const signature = new Set(document.blocks.filter((_, i) => closing.blocks.has(i)));
  const body = document.blocks.filter((block) => block.zone === 'body' && !letterhead.has(block) && !signature.has(block));
  const { footnotes, findings } = readFootnotes(document);
  const sections = readSections(document, body, signature);
  const tables = readTables(document, body, sections);
  const regions = drawRegions(document, { letterhead, signature, sections, tables, footnotes });
  const head = headOf(document, reading, closing, letterDate);
  if (reading.isLetter) head.onBehalfOf = [...closing.deputised, ...(reading.annex ? [] : readBehalf(document, regions))];
  return { document, text: document.text, head, sections, tables, footnotes, regions, findings: [...headFindings(reading, head), ...findings] };
}

/** The running column above the text; margin and header wherever they stand. */
const isLetterhead = (block: Block, index: number, { bodyStart }: HeadReading): boolean =>
  block.kind !== 'footnote' && (block.zone === 'margin' || block.zone === 'header' || (block.zone === 'body' && index < bodyStart));

/** Who answers in the head of a published answer, which is not signed. */
const answering = ({ signatories, onBehalfOf: deputised, ministry }: Annex): Closing => ({ signatories, deputised, ministry, blocks: new Set() });

/** A text that is no letter keeps all fields empty, save the number of a published paper. */
function headOf(document: Document, { fields, isLetter, bodyStart, lines }: HeadReading, closing: Closing, letterDate: string | null): Letterhead {
  const given: Letterhead['date'] = letterDate === null ? null : { value: letterDate, span: null, implied: true };
  const none = { subject: null, reference: null, yourReference: null, chamber: null, ministry: null, signatories: [], onBehalfOf: [] };
  if (!isLetter) return { ...none, date: fields.kamerstuk ? fields.date ?? given : given, kamerstuk: fields.kamerstuk };
  const date = fields.date ?? given;
  const chamber = fields.chamber ?? chamberAnswered(`${fields.yourReference ? 'Uw kenmerk' : ''} ${fields.yourReference?.value ?? ''}\n${document.text.slice(document.blocks[bodyStart]?.span[0] ?? 0)}`);
  return { ...fields, date, chamber, ministry: readMinistry(document, lines, closing.ministry, date), signatories: closing.signatories, onBehalfOf: [] };
}

function headFindings({ isLetter }: HeadReading, head: Letterhead): Finding[] {
  if (!isLetter) return [{ code: 'not-a-letter', message: 'No letterhead, salutation or subject was found.', page: null, span: null }];
  return head.date ? [] : [{ code: 'no-date', message: 'The letterhead has no full date.', page: null, span: null }];
}
