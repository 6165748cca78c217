import { doubt } from './doubt.js';

/** Undoes the predictors of PNG: each row begins with the number of the one it was written with. `step` is the width of a pixel in bytes. */
export function undoPredictor(bytes: Buffer, columns: number, step: number): Buffer {
  const width = columns * step;
  if (!Number.isInteger(width) || width < 1 || width > bytes.length) doubt('a predictor without rows');
  const rows = Math.ceil(bytes.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  let length = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1) + 1;
    const count = Math.min(width, bytes.length - from);
    undoRow(out, bytes, { how: bytes[from - 1]!, from, to: row * width, count, step, width });
    length += count;
  }
  return out.subarray(0, length);
}

interface RowToUndo { how: number; from: number; to: number; count: number; step: number; width: number }

function undoRow(out: Buffer, bytes: Buffer, { how, from, to, count, step, width }: RowToUndo): void {
  if (how > 4) doubt('an unknown predictor');
  for (let i = 0; i < count; i++) {
    const left = i >= step ? out[to + i - step]! : 0;
    const up = to >= width ? out[to + i - width]! : 0;
    const corner = i >= step && to >= width ? out[to + i - width - step]! : 0;
    const guess = how === 0 ? 0 : how === 1 ? left : how === 2 ? up : how === 3 ? left + up >> 1 : paeth(left, up, corner);
    out[to + i] = bytes[from + i]! + guess;
  }
}

/** The neighbour that is nearest to left + up - corner. */
function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
