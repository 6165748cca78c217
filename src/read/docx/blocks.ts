import type { BlockInput } from '../../document/builder.js';
import type { Furniture } from '../../document/document.js';
import type { Node } from './model.js';
import { paragraphBlocks, type Setting, zoneOf } from './paragraphs.js';
import { tableBlocks } from './tables.js';

/** The nodes of a part → blocks in reading order; lines of a table of contents and page numbers go to the furniture. */
export function toBlocks(nodes: Node[], setting: Setting, furniture: Furniture[]): BlockInput[] {
  const blocks: BlockInput[] = [];
  let empty = 0;
  for (const node of nodes) {
    const found = nodeBlocks(node, setting, furniture);
    if (node.type === 'paragraph' && found.length === 0) empty++;
    blocks.push(...found.map((block, i) => (i === 0 ? { ...block, spaceAbove: (block.spaceAbove ?? 0) + empty } : block)));
    if (found.length > 0) empty = 0;
  }
  return blocks;
}

function nodeBlocks(node: Node, setting: Setting, furniture: Furniture[]): BlockInput[] {
  if (node.type === 'table') return tableBlocks(node, setting, (inner, within) => toBlocks(inner, within, furniture));
  if (node.type === 'box') return toBlocks(node.nodes, { ...setting, zone: zoneOf(node.left, setting), linesApart: true }, furniture);
  const blocks = paragraphBlocks(node, setting);
  const repeats = setting.styles.nameOf(node.format.style).startsWith('toc ') || (node.pageNumber && setting.zone !== 'body');
  if (!repeats) return blocks;
  furniture.push(...blocks.map((block) => ({ text: furnitureText(block), page: null, box: null })));
  return [];
}

/** Text of a block that is no part of the document. */
export const furnitureText = (block: BlockInput): string =>
  (block.rows ? block.rows.flat().flatMap((cell) => [...cell.pieces, { text: ' ' }]) : block.pieces ?? [])
    .map((piece) => ('text' in piece ? piece.text : ' ')).join('').replace(/\s+/g, ' ').trim();
