import type { Document } from '../document/document.js';
import { groupBy } from '../text/group.js';
import { lastStartingAt } from '../text/span.js';
import type { Finding, Footnote } from './model.js';

/** The notes in reading order, each with the places where it is called, and what does not fit together. */
export function readFootnotes(document: Document): { footnotes: Footnote[]; findings: Finding[] } {
  const blocks = document.blocks.filter(({ kind }) => kind === 'footnote');
  const footnotes = blocks.map(({ note, page, span }): Footnote => {
    const number = note !== null && /^\d{1,4}$/.test(note) ? Number(note) : null;
    return { number, mark: number === null ? note : null, page, span, calls: [] };
  });
  const labels = new Map(footnotes.map((footnote, i) => [footnote, blocks[i]?.note]));
  const labelled = groupBy(footnotes, (footnote) => labels.get(footnote));
  const findings: Finding[] = [];
  for (const { offset, label, page } of [...document.calls].sort((a, b) => a.offset - b.offset)) {
    const own = nearest(labelled.get(label) ?? [], page, offset);
    if (own?.span[0] === offset) continue; // its own label, printed twice
    if (own) own.calls.push({ offset, page });
    else findings.push({ code: 'call-without-note', message: `Note ${label} is called and stands nowhere.`, page, span: [offset, offset] });
  }
  for (const { number, mark, page, span, calls } of footnotes) {
    if (calls.length === 0) findings.push({ code: 'note-without-call', message: `Note ${number ?? mark ?? ''} is called nowhere.`.replace('  ', ' '), page, span });
  }
  return { footnotes, findings };
}

/** Numbers and marks begin anew in an enclosure: of notes with one label that on the page of its call, else the first that comes after it. */
function nearest(notes: readonly Footnote[], page: number | null, offset: number): Footnote | undefined {
  const onPage = page === null ? undefined : notes[lastStartingAt(notes, page - 1, (note) => [note.page ?? 0, note.page ?? 0]) + 1];
  if (onPage && onPage.page === page) return onPage;
  const next = notes[lastStartingAt(notes, offset - 1, (note) => note.span) + 1];
  return next && (page === null || next.page === null || next.page - page < 20) ? next : notes.at(-1);
}
