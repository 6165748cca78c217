import { type BlockInput, buildDocument } from '../../document/builder.js';
import type { Document } from '../../document/document.js';
import type { Bounds } from '../options.js';
import { makeBlocks } from './blocks.js';
import { decode } from './decode.js';
import { type Line, piecesOf, splitLines } from './lines.js';
import { readPages } from './pages.js';
import { liftResidue } from './residue.js';
import { mendNumbers } from './torn.js';

/** Text (a dump of a letter, pdftotext output, a pasted mail, one sentence) → Document. Throws ReadError where the bytes are no text. */
export async function readPlain(bytes: Uint8Array, { limits, watch }: Bounds): Promise<Document> {
  const { text, notes } = decode(bytes, limits.characters);
  watch.check();
  const dump = liftResidue(mendNumbers(splitLines(text)));
  watch.check();
  const paged = readPages(dump.lines);
  watch.check();
  const footnotes = [...dump.notes, ...paged.notes];
  return buildDocument({
    format: 'text',
    blocks: [
      ...marginFirst(makeBlocks(paged.lines), paged.margin),
      ...footnotes.map(({ label, pieces }) => ({ kind: 'footnote', zone: 'notes', note: label, pieces }) as const),
    ],
    furniture: paged.furniture, notes,
  });
}

/** The margin column stands before the body, as in a letterhead. */
const marginFirst = (blocks: BlockInput[], margin: Line[]): BlockInput[] =>
  [...margin.map((line): BlockInput => ({ kind: 'paragraph', zone: 'margin', pieces: piecesOf(line, line.text.trim()), spaceAbove: 0 })), ...blocks];
