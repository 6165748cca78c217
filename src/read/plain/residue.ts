import type { Piece } from '../../document/builder.js';
import { callSign, isBlank, type Line, piecesOf } from './lines.js';

/** A note that a dump has put behind the paragraph it is called in. */
export interface Note {
  label: string;
  pieces: Piece[];
}

/** How many lines one note may run over: a bracket that is never closed must not swallow the letter. */
const longestNote = 60;
const reference = /\[(?:foot|end)noteRef:(\d{1,5})\]/g;
const dropped = /\[(?:bookmark|image|cid): ?[^\]\n]{0,200}\]/g;

/**
 * Takes the residue of a DOCX dump out of the lines: "[footnoteRef:2]" becomes a call, "[2:  text]" a note, "[bookmark: …]" nothing.
 * Notes are numbered in the order of their calls, as a reader of the page sees them: dumps count from 2.
 */
export function liftResidue(lines: readonly Line[]): { lines: Line[]; notes: Note[] } {
  const labels = numberNotes(lines);
  const notes: Note[] = [];
  const kept: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const text = line.text.includes('[') ? line.text.replace(dropped, '') : line.text;
    const opening = labels.size > 0 ? noteStart(text, labels) : null;
    if (!opening) {
      kept.push({ ...line, text: withCalls(text, labels) });
      continue;
    }
    const last = liftNotes(lines, i, text, labels, notes);
    kept.push({ ...line, text: withCalls(last.before, labels) });
    i = last.index;
    // The dump leaves an empty line behind a note; within a table it would end the row.
    if (isBlank(lines[i + 1]) && i + 1 < lines.length) i++;
  }
  return { lines: kept, notes: notes.sort((a, b) => Number(a.label) - Number(b.label)) };
}

function numberNotes(lines: readonly Line[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { text } of lines) {
    if (!text.includes('noteRef:')) continue;
    for (const [, id = ''] of text.matchAll(reference)) if (!labels.has(id)) labels.set(id, String(labels.size + 1));
  }
  return labels;
}

const withCalls = (text: string, labels: Map<string, string>): string =>
  labels.size === 0 ? text : text.replace(reference, (_, id: string) => callSign(labels.get(id) ?? id));

function noteStart(text: string, labels: Map<string, string>): { at: number; label: string; from: number } | null {
  for (const match of text.matchAll(/\[(\d{1,5}): /g)) {
    const label = labels.get(match[1] as string);
    if (label) return { at: match.index, label, from: match.index + match[0].length };
  }
  return null;
}

/** Lifts all notes that begin in the line; gives what is left of it and the index of the last line used. */
function liftNotes(lines: readonly Line[], index: number, text: string, labels: Map<string, string>, notes: Note[]): { before: string; index: number } {
  let before = '';
  let rest = text;
  for (let start = noteStart(rest, labels); start; start = noteStart(rest, labels)) {
    before += rest.slice(0, start.at);
    const body = noteBody(lines, index, rest.slice(start.from));
    notes.push({ label: start.label, pieces: body.pieces });
    rest = body.rest;
    index = body.index;
  }
  return { before: before + rest, index };
}

/** The note's text up to the bracket that closes it; without one, to the end of its line. */
function noteBody(lines: readonly Line[], index: number, first: string): { pieces: Piece[]; rest: string; index: number } {
  const pieces: Piece[] = [];
  let depth = 1;
  let text = first;
  for (let i = index; i < Math.min(lines.length, index + longestNote); i++) {
    if (i > index) {
      text = (lines[i] as Line).text;
      pieces.push({ lineEnd: true });
    }
    for (let at = 0; at < text.length; at++) {
      if (text[at] === '[') depth++;
      if (text[at] === ']' && --depth === 0) {
        pieces.push(...piecesOf(lines[i] as Line, text.slice(0, at)));
        return { pieces, rest: text.slice(at + 1), index: i };
      }
    }
    pieces.push(...piecesOf(lines[i] as Line, text));
  }
  return { pieces: piecesOf(lines[index] as Line, first), rest: '', index };
}
