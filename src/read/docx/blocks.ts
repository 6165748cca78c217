import type { BlockInput } from '../../document/builder.js';
import type { Furniture } from '../../document/document.js';
import type { Node } from './model.js';
import { paragraphBlocks, type Setting, zoneOf } from './paragraphs.js';
import { tableBlocks } from './tables.js';

/** A line that was broken for want of room is at least this long. */
const shortestLine = 40;

/** The nodes of a part → blocks in reading order; lines of a table of contents and page numbers go to the furniture. */
export function toBlocks(nodes: Node[], setting: Setting, furniture: Furniture[]): BlockInput[] {
  const blocks: BlockInput[] = [];
  let empty = 0;
  for (const node of nodes) {
    setting.watch.check();
    const found = nodeBlocks(node, setting, furniture);
    if (node.type === 'paragraph' && found.length === 0) empty++;
    const [first, ...rest] = found;
    if (!first) continue;
    const last = blocks[blocks.length - 1];
    if (last && empty === 0 && !setting.linesApart && breaksOff(last, first)) blocks[blocks.length - 1] = { ...last, pieces: [...(last.pieces ?? []), { lineEnd: true }, ...(first.pieces ?? [])] };
    else blocks.push({ ...first, spaceAbove: (first.spaceAbove ?? 0) + empty });
    for (const block of rest) blocks.push(block);
    empty = 0;
  }
  return blocks;
}

/** Whether a paragraph was broken by hand at the end of its line: it stops in mid-sentence and the next goes on in the same type. */
function breaksOff(before: BlockInput, after: BlockInput): boolean {
  if (before.kind === 'table' || after.kind !== 'paragraph' || before.zone !== after.zone || after.style?.outline !== before.style?.outline) return false;
  if (before.style?.bold !== after.style?.bold || before.style?.italic !== after.style?.italic || before.style?.underline !== after.style?.underline) return false;
  const text = bareText(before);
  return text.length >= shortestLine && !/[.:;,!?]['"’”)]*$/.test(text) && /^\p{Ll}/u.test(bareText(after));
}

function nodeBlocks(node: Node, setting: Setting, furniture: Furniture[]): BlockInput[] {
  if (node.type === 'table') return tableBlocks(node, setting, (inner, within) => toBlocks(inner, within, furniture));
  if (node.type === 'box') return toBlocks(node.nodes, { ...setting, zone: zoneOf(node.left, setting), linesApart: true }, furniture);
  const blocks = paragraphBlocks(node, setting);
  const repeats = setting.styles.nameOf(node.format.style).startsWith('toc ') || (node.pageNumber && setting.zone !== 'body');
  if (!repeats) return blocks;
  for (const block of blocks) furniture.push({ text: bareText(block), page: null, box: null });
  return [];
}

/** Text of a block as it stands, before the document's own cleaning. */
export const bareText = (block: BlockInput): string =>
  (block.rows ? block.rows.flat().flatMap((cell) => [...cell.pieces, { text: ' ' }]) : block.pieces ?? [])
    .map((piece) => ('text' in piece ? piece.text : ' ')).join('').replace(/\s+/g, ' ').trim();
