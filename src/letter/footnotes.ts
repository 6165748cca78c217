import type { Document } from '../document/document.js';
import type { Finding, Footnote } from './model.js';

/** The notes in reading order, each with the places where it is called, and what does not fit together. */
export function readFootnotes(document: Document): { footnotes: Footnote[]; findings: Finding[] } {
  const blocks = document.blocks.filter(({ kind }) => kind === 'footnote');
  const footnotes = blocks.map(({ note, page, span }): Footnote => {
    const number = note !== null && /^\d{1,4}$/.test(note) ? Number(note) : null;
    return { number, mark: number === null ? note : null, page, span, calls: [] };
  });
  const findings: Finding[] = [];
  for (const { offset, label, page } of [...document.calls].sort((a, b) => a.offset - b.offset)) {
    const own = nearest(footnotes.filter((_, i) => blocks[i]?.note === label), page, offset);
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
  return notes.find((note) => page !== null && note.page === page)
    ?? notes.find((note) => note.span[0] >= offset && (page === null || note.page === null || note.page - page < 20)) ?? notes.at(-1);
}
