import type { Box } from '../../document/document.js';

/** A colour as 0xRRGGBB; null where only the file's own functions tell: a pattern, an ink with a name. */
export type Colour = number | null;

export const white = 0xffffff;
export const black = 0;

/** Steps of 255 in red, green or blue that no eye tells apart on paper. */
const sameToTheEye = 12;
/** Side of a square in points: a bar over a line of small print covers four rows of them. */
const side = 2;
const mostSquares = 1_000_000;
/** Paints of a page, and squares they lie on: a map that has more is not followed, and all text counts as seen. */
const most = { paints: 200_000, squares: 50_000_000 };
const unknown = -1;

/** How a paint changes what is seen: "solid" hides what lies below, "part" may leave some of it to be seen, "image" shows nobody knows what. */
export type Paint = 'solid' | 'part' | 'image';

/** What the page shows under its text. It is laid out in squares when first asked for, which most pages never do. */
export interface Ground {
  width: number;
  height: number;
  paints: { box: Box; colour: Colour; paint: Paint }[];
  /** The colours of paper and solid paints. */
  tones: Set<Colour>;
  /** One of them is black, or near enough. */
  isDark: boolean;
  /** The number of paints up to the last solid one. */
  lastCover: number;
  squares: Squares | null;
}

/** The colour on top of each square, as its difference (exclusive or) from white, so that a blank page is all zeros; and which paint laid it there where that hides what lies below. `laid`: paints so far; `left`: squares that may still be laid. */
interface Squares { columns: number; rows: number; colours: Int32Array; covers: Int32Array; laid: number; left: number }

export const groundOf = (width: number, height: number): Ground => ({ width, height, paints: [], tones: new Set([white]), isDark: false, lastCover: 0, squares: null });

export function paintGround(ground: Ground, box: Box, colour: Colour, paint: Paint): void {
  if (ground.paints.push({ box, colour, paint }) > most.paints || paint !== 'solid') return;
  ground.lastCover = ground.paints.length;
  ground.tones.add(colour);
  ground.isDark ||= alike(black, colour);
}

/** The squares with all paints so far; null where they are too many to follow. */
function squaresOf(ground: Ground): Squares | null {
  const squares = ground.squares ??= blankSquares(ground);
  if (ground.paints.length > most.paints) squares.left = -1;
  while (squares.left >= 0 && squares.laid < ground.paints.length) lay(squares, ground.paints[squares.laid]!);
  return squares.left < 0 ? null : squares;
}

function blankSquares({ width, height }: Ground): Squares {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const count = columns * rows <= mostSquares ? columns * rows : 0;
  return { columns, rows, colours: new Int32Array(count), covers: new Int32Array(count), laid: 0, left: count > 0 ? most.squares : -1 };
}

/** Paints the squares whose middle lies in the box. */
function lay(squares: Squares, { box: [x0, y0, x1, y1], colour, paint }: Ground['paints'][number]): void {
  const { columns, rows, colours, covers } = squares;
  const [left, right] = [Math.max(0, Math.ceil(x0 / side - 0.5)), Math.min(columns, Math.ceil(x1 / side - 0.5))];
  const [top, bottom] = [Math.max(0, Math.ceil(y0 / side - 0.5)), Math.min(rows, Math.ceil(y1 / side - 0.5))];
  const time = ++squares.laid;
  if (!(left < right && top < bottom)) return;
  squares.left -= (right - left) * (bottom - top);
  for (let row = top; row < bottom; row++) {
    const [from, to] = [row * columns + left, row * columns + right];
    if (paint === 'solid') { colours.fill((colour ?? unknown) ^ white, from, to); covers.fill(time, from, to); }
    else if (paint === 'image') { colours.fill(unknown ^ white, from, to); covers.fill(0, from, to); }
    else for (let at = from; at < to; at++) if (!alike(colours[at]! ^ white, colour)) colours[at] = unknown ^ white;
  }
}

/** Whether text of that colour cannot be told from what lies under it; without a ground that is white paper. */
export function melts(ground: Ground | null, letter: Letter, colour: Colour): boolean {
  if (!ground) return alike(white, colour);
  const squares = hasTone(ground, colour) ? squaresOf(ground) : null;
  if (squares === null) return false;
  for (let i = 0; i < 4; i++) {
    const at = squareUnder(squares, letter, i);
    if (!alike(at < 0 ? white : squares.colours[at]! ^ white, colour)) return false;
  }
  return true;
}

/** Whether anything of that colour lies on the page: dark text on paper is not looked at twice. */
function hasTone({ tones }: Ground, colour: Colour): boolean {
  for (const tone of tones) if (tone !== null && alike(tone, colour)) return true;
  return false;
}

/** Whether something that hides it was painted over the letter after that many paints. */
export function isCovered(ground: Ground, letter: Letter, time: number): boolean {
  const squares = time < ground.lastCover ? squaresOf(ground) : null;
  if (squares === null) return false;
  for (let i = 0; i < 4; i++) {
    const at = squareUnder(squares, letter, i);
    if (at < 0 || squares.covers[at]! <= time) return false;
  }
  return true;
}

/** Where a letter stands: left and right edge, baseline, size. */
export interface Letter { x0: number; x1: number; y: number; size: number }

/** One of the four squares looked at under a letter, two columns and two rows of its middle; -1 for one off the page. */
function squareUnder({ columns, rows }: Squares, { x0, x1, y, size }: Letter, which: number): number {
  const column = Math.floor((x0 + (which % 2 === 0 ? 0.25 : 0.75) * (x1 - x0)) / side);
  const row = Math.floor((y - (which < 2 ? 0.15 : 0.5) * size) / side);
  return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
}

function alike(a: number, b: Colour): boolean {
  if (a === b) return true;
  if (a === unknown || b === null) return false;
  return Math.abs((a >> 16) - (b >> 16)) <= sameToTheEye && Math.abs((a >> 8 & 255) - (b >> 8 & 255)) <= sameToTheEye && Math.abs((a & 255) - (b & 255)) <= sameToTheEye;
}
