import type { BlockInput, Piece } from '../../document/builder.js';
import type { Inline, Node, NoteKind } from './model.js';
import { numeral } from './numbering.js';

/** Gives each note its label at its first call, as Word numbers them: in order, each kind by itself; marks of the writer's own do not count. */
export interface NoteLabels {
  label(call: Extract<Inline, { kind: 'call' }>): string;
  /** Called notes in order of their first call. */
  called: { kind: NoteKind; id: string; label: string; custom: boolean }[];
}

/** Labels in the number format of each kind ("decimal", "lowerRoman"). */
export function numberNotes(formats: Record<NoteKind, string>): NoteLabels {
  const labels = new Map<string, string>();
  const counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  const called: NoteLabels['called'] = [];
  return {
    called,
    label({ note: kind, id, mark }) {
      const key = `${kind} ${id}`;
      const known = labels.get(key);
      if (known !== undefined) return known;
      const label = mark?.trim() || numeral(++counts[kind], formats[kind]);
      labels.set(key, label);
      called.push({ kind, id, label, custom: mark !== null });
      return label;
    },
  };
}

/** The notes that are called, each as one block however many paragraphs it has. */
export function noteBlocks(labels: NoteLabels, notesOf: (kind: NoteKind) => { nodes: Map<string, Node[]>; blocks(nodes: Node[]): BlockInput[] }): BlockInput[] {
  return labels.called.flatMap(({ kind, id, label, custom }): BlockInput[] => {
    const part = notesOf(kind);
    const nodes = part.nodes.get(`${kind} ${id}`);
    if (!nodes) return [];
    const pieces = part.blocks(nodes).flatMap((block, i): Piece[] => [...(i > 0 ? [{ lineEnd: true } as const] : []), ...piecesOf(block)]);
    return [{ kind: 'footnote', zone: 'notes', note: label, pieces: custom ? withoutMark(pieces, label) : pieces }];
  });
}

const piecesOf = (block: BlockInput): Piece[] => {
  const own = block.rows ? block.rows.flat().flatMap((cell): Piece[] => [...cell.pieces, { text: ' ' }]) : block.pieces ?? [];
  return block.marker ? [{ text: `${block.marker} ` }, ...own] : own;
};

/** A mark of the writer's own is typed again in front of the note. */
function withoutMark(pieces: Piece[], mark: string): Piece[] {
  const at = pieces.findIndex((piece) => 'text' in piece && piece.text.trim() !== '');
  const first = pieces[at];
  if (!first || !('text' in first) || !first.text.trimStart().startsWith(mark)) return pieces;
  return pieces.with(at, { ...first, text: first.text.trimStart().slice(mark.length) });
}
