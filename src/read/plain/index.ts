import { buildDocument } from '../../document/builder.js';
import type { Document } from '../../document/document.js';
import type { Limits, ReadOptions } from '../options.js';
import { makeBlocks } from './blocks.js';
import { decode } from './decode.js';
import { splitLines } from './lines.js';
import { liftResidue } from './residue.js';

/** Text (a dump of a letter, pdftotext output, a pasted mail, one sentence) → Document. Throws ReadError where the bytes are no text. */
export async function readPlain(bytes: Uint8Array, options: ReadOptions & { limits: Limits }): Promise<Document> {
  const { text, notes } = decode(bytes, options.limits.characters);
  const dump = liftResidue(splitLines(text));
  return buildDocument({
    format: 'text',
    blocks: [
      ...makeBlocks(dump.lines),
      ...dump.notes.map(({ label, pieces }) => ({ kind: 'footnote', zone: 'notes', note: label, pieces }) as const),
    ],
    notes,
  });
}
