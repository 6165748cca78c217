import { createHash } from 'node:crypto';
import { diagnostic } from './diagnostics.js';
import type { Extractions, KamerstukDraft } from './extract/drafts.js';
import type { Hit } from './extract/extractor.js';
import { paperId, paperUrl } from './extract/paper-id.js';
import type { LetterModel } from './letter/model.js';
import { regionAt } from './letter/regions.js';
import type { Amount, DateMention, Footnote, Kamerstuk, Letter, Motion, Quantity, Reference, Result, Span } from './schema/result.js';
import { sentenceAround } from './text/sentence.js';
import { version } from './version.js';

/** Letter and extractions → the Result of the contract: nothing is concluded here any more. */
export function assemble(bytes: Uint8Array, path: string, letter: LetterModel, found: Extractions): Result {
  const { document, text } = letter;
  const standing = standingIn(letter);
  return {
    schema: 'leveringen/1', version,
    source: { path, format: document.format, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), pages: document.pages },
    letter: letterhead(letter),
    sections: letter.sections.map(({ id, title, level, page, span }) => ({ id, title, level, page, span: pair(span) })),
    amounts: found.amounts.map((hit): Amount => {
      const { value, valueMax, currency, precision, qualifier, basis, period, priceLevel, label, table, unitSource } = hit;
      return { text: read(text, hit), value, valueMax, currency, precision, qualifier, basis, period, priceLevel, label, ...standing(hit), table, unitSource };
    }),
    kamerstukken: found.kamerstukken.filter((hit) => hit.dossier !== null).map((hit): Kamerstuk => ({ text: read(text, hit), ...kamerstukFields(hit), ...standing(hit) })),
    motions: motions(found, letter),
    footnotes: letter.footnotes.map(({ number, mark, page, span, calls }): Footnote => ({
      number, mark, text: text.slice(...span), page, span: pair(span),
      calls: calls.map(({ offset }) => ({ after: wordsBefore(text, offset), span: [offset, offset] })),
    })),
    tables: letter.tables.map(({ id, page, section, caption, unit, rows, span }) => ({
      id, page, section, caption, unit, rows: rows.map((row) => row.map((cell) => text.slice(...cell.span))), span: pair(span),
    })),
    dates: found.dates.flatMap((hit): DateMention[] => (hit.first === null || hit.last === null ? []
      : [{ text: read(text, hit), start: hit.first, end: hit.last, precision: hit.precision, ...standing(hit) }])),
    references: found.references.map((hit): Reference => ({ type: hit.type, text: read(text, hit), id: hit.id, url: hit.url, ...standing(hit) })),
    quantities: found.quantities.map((hit): Quantity => {
      const { value, valueMax, unit, of, qualifier } = hit;
      return { text: read(text, hit), value, valueMax, unit, of, qualifier, ...standing(hit) };
    }),
    diagnostics: [...document.notes, ...letter.findings, ...found.findings].map((finding) => diagnostic({ ...finding, page: (finding.span && document.locate(finding.span)[0]?.page) ?? finding.page ?? null })),
  };
}

const pair = (span: readonly [number, number]): Span => [span[0], span[1]];
const read = (text: string, hit: Hit): string => text.slice(hit.start, hit.end);

/** Where a hit stands, in the keys that all extractions share. */
function standingIn(letter: LetterModel) {
  return (hit: Hit & { implied: string[] }) => {
    const region = regionAt(letter, hit.start);
    const where = region?.where ?? 'body';
    const place = letter.document.locate([hit.start, hit.end])[0];
    return {
      where: where === 'letterhead' ? 'body' as const : where, section: region?.section ?? null, page: place?.page ?? region?.page ?? null,
      span: [hit.start, hit.end] as Span, rule: hit.rule, implied: hit.implied, context: sentenceAround(letter.text, hit.start, hit.end),
    };
  };
}

function letterhead({ head }: LetterModel): Letter {
  const fields = ['date', 'subject', 'reference', 'yourReference', 'ministry', 'chamber', 'kamerstuk'] as const;
  return {
    date: head.date?.value ?? null, subject: head.subject?.value ?? null,
    reference: head.reference?.value ?? null, yourReference: head.yourReference?.value ?? null,
    ministry: head.ministry?.value ?? null, chamber: head.chamber?.value ?? null, kamerstuk: head.kamerstuk?.value ?? null,
    signatories: head.signatories.map(({ value }) => value), onBehalfOf: head.onBehalfOf.map(({ value }) => value),
    implied: fields.filter((field) => head[field]?.implied),
  };
}

function kamerstukFields(hit: KamerstukDraft) {
  const { number, chamber, session, date, pages, kind, dossiers, rijkswet } = hit;
  const dossier = hit.dossier ?? '';
  return { dossier, number, chamber, session, date, pages, kind, dossiers, rijkswet, id: paperId(hit), url: paperUrl(hit) };
}

/** Mentions of one motion become one entry, in order of first mention. */
function motions(found: Extractions, letter: LetterModel): Motion[] {
  const distinct = new Map<number, Motion>();
  const standing = standingIn(letter);
  for (const hit of found.motions) {
    if (hit.motion === null) continue;
    const motion = distinct.get(hit.motion) ?? { proposers: hit.proposers, coSigned: hit.coSigned, kamerstuk: hit.paper, implied: hit.implied, mentions: [] };
    const { section, page, span } = standing(hit);
    motion.mentions.push({ text: read(letter.text, hit), section, page, span });
    distinct.set(hit.motion, motion);
  }
  return [...distinct.values()];
}

/** The words before a call, at most 60 characters of its line, from a word's start; of the line above where the call opens its own. */
function wordsBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 60), offset).trimEnd();
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t')) + 1);
  return (line.length === before.length && offset > 60 ? line.replace(/^\S*\s/, '') : line).trim();
}
