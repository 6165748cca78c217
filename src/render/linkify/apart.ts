import type { Mark } from '../marks.js';

/** Gives papers that one phrase names together ("33 552, nr. 62 en nr. 66") each a piece of it that ends with its own number, so that each can be a link. */
export function apart(marks: readonly Mark[], text: string): Mark[] {
  const out: Mark[] = [];
  for (let i = 0; i < marks.length;) {
    const { start, end } = marks[i] as Mark;
    let next = i + 1;
    while (marks[next]?.start === start && marks[next]?.end === end) next++;
    out.push(...piecesOf(marks.slice(i, next), text));
    i = next;
  }
  return out;
}

function piecesOf(together: readonly Mark[], text: string): readonly Mark[] {
  const { start, end } = together[0] as Mark;
  const pieces: Mark[] = [];
  // Read from the end, so that the number of the last paper is not found in the dossier of the first.
  let to = end;
  for (const mark of [...together].reverse()) {
    const number = mark.list === 'kamerstukken' ? mark.item.number : null;
    const at = number === null || together.length === 1 ? -1 : text.slice(start, to).lastIndexOf(number);
    if (at < 0 || number === null) return together;
    pieces.unshift({ ...mark, start: start + at, end: start + at + number.length });
    to = start + at;
  }
  return pieces.map((piece, i) => (i === 0 ? { ...piece, start } : piece));
}
