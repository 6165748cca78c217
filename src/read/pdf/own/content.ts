import { classes, type Lexer, putHex, putString, readName, readNumber, readObject, skipSpace } from './lexer.js';
import { doubt } from './doubt.js';
import type { Dict, Obj } from './objects.js';

/** The bytes of a string, without a copy of their own. */
export interface Span { bytes: Buffer; from: number; to: number }
/** What TJ shows, two numbers an item: where a string begins and ends in `bytes`, or a shift and -1. `length` says how many of them count. */
export interface List { bytes: Buffer; items: number[]; length: number }
/** What stands before an operator. */
export type Operand = Obj | Span | List;

/** More operands than any operator takes; pdf.js gives up there too. */
const mostOperands = 33;

/** The place in a content stream, as operators that read on from there need it. All is filled again for each operator. */
export interface Content extends Lexer {
  /** As long as the bytes: what strings say is put there, at the place where they stand. */
  scratch: Buffer;
  /** How many operands there are; those that are numbers, and the others, undefined where a number stands. */
  count: number;
  numbers: number[];
  others: (Operand | undefined)[];
  list: List;
  /** What marked content says of itself where that is its number. */
  mark: Dict;
}

export function contentFrom(bytes: Buffer): Content {
  const scratch = Buffer.allocUnsafe(bytes.length);
  return { bytes, at: 0, scratch, count: 0, numbers: [], others: [], list: { bytes: scratch, items: [], length: 0 }, mark: new Map() };
}

/** Reads on to the next operator and gives its name packed into a number (`packed`); -1 at the end. */
export function nextOperator(content: Content): number {
  const { bytes } = content;
  content.count = 0;
  for (;;) {
    skipSpace(content);
    const code = bytes[content.at];
    if (code === undefined) return -1;
    if (isNumeric(code)) {
      content.others[content.count] = undefined;
      content.numbers[content.count++] = readNumber(content);
    } else if (classes[code] !== 0) addOther(content, readOther(content, code));
    else {
      const name = readOperator(content);
      if (name !== 0) return name;
    }
    if (content.count > mostOperands) doubt('too many operands');
  }
}

/** A digit, a sign or a point. */
const isNumeric = (code: number): boolean => code >= 0x2b && code <= 0x39 && code !== 0x2c && code !== 0x2f;

function addOther(content: Content, operand: Operand): void {
  content.numbers[content.count] = 0;
  content.others[content.count++] = operand;
}

/** What is no number and no word. */
function readOther(content: Content, code: number): Operand {
  switch (code) {
    case 0x28: return { bytes: content.scratch, from: content.at, to: putString(content, content.scratch, content.at) };
    case 0x3c: return isHex(content) ? { bytes: content.scratch, from: content.at, to: putHex(content, content.scratch, content.at) } : readProperties(content);
    case 0x5b: return readList(content);
    case 0x2f: return readName(content);
    default: return doubt('an unknown sign between the operators');
  }
}

const isHex = ({ bytes, at }: Lexer): boolean => bytes[at] === 0x3c && bytes[at + 1] !== 0x3c;

/** "<</MCID 12>>" is all that most marked content says of itself: it needs no dictionary of its own. */
function readProperties(content: Content): Obj {
  const { bytes, mark, at: start } = content;
  content.at += 2;
  skipSpace(content);
  if (bytes[content.at] === 0x2f && readName(content) === 'MCID') {
    skipSpace(content);
    const number = isNumeric(bytes[content.at] ?? 0) ? readNumber(content) : null;
    skipSpace(content);
    if (number !== null && bytes[content.at] === 0x3e && bytes[content.at + 1] === 0x3e) { content.at += 2; return mark.set('MCID', number); }
  }
  content.at = start;
  return readObject(content);
}

/** Of a list between the operands only numbers and strings are kept. */
function readList(content: Content): List {
  const { bytes, scratch, list } = content;
  list.length = 0;
  content.at++;
  for (;;) {
    skipSpace(content);
    const { at } = content;
    const code = bytes[at] ?? 0;
    if (isNumeric(code)) addItem(list, readNumber(content), -1);
    else if (code === 0x28) addItem(list, at, putString(content, scratch, at));
    else if (isHex(content)) addItem(list, at, putHex(content, scratch, at));
    else if (code === 0x5d) { content.at++; return list; }
    else if (code === 0x5b || code === 0x3c) readObject(content);
    else if (code === 0x2f) readName(content);
    else doubt('an unknown sign in a list');
  }
}

function addItem(list: List, first: number, second: number): void {
  list.items[list.length] = first;
  list.items[list.length + 1] = second;
  list.length += 2;
}

/** The last operands before an operator; all where `takes` is 0. */
export function operandsOf({ count, numbers, others }: Content, takes: number): Operand[] {
  const from = takes === 0 ? 0 : count - takes;
  const operands = new Array<Operand>(count - from);
  for (let i = from; i < count; i++) operands[i - from] = others[i] === undefined ? numbers[i]! : others[i]!;
  return operands;
}

/** The same where they must be numbers: they stand at the head of `numbers`. */
export function numbersOf({ count, numbers, others }: Content, takes: number): number[] {
  for (let i = count - takes; i < count; i++) if (others[i] !== undefined) doubt('an operand that is no number');
  if (count > takes) numbers.copyWithin(0, count - takes, count);
  return numbers;
}

/** A name of up to three signs as a number. */
export const packed = (name: string): number => name.charCodeAt(0) | (name.charCodeAt(1) || 0) << 8 | (name.charCodeAt(2) || 0) << 16;

const words = new Map<string, boolean | null>([['true', true], ['false', false], ['null', null]]);

/** The operator at this place; 0 for the words true, false and null, which are operands. */
function readOperator(content: Content): number {
  const { bytes, at: start } = content;
  let { at } = content;
  while (at < bytes.length && classes[bytes[at]!] === 0) at++;
  content.at = at;
  const length = at - start;
  if (length <= 3) return bytes[start]! | (length > 1 ? bytes[start + 1]! << 8 : 0) | (length > 2 ? bytes[start + 2]! << 16 : 0);
  const word = words.get(bytes.toString('latin1', start, Math.min(at, start + 6)));
  if (word === undefined) return doubt('an unknown operator');
  addOther(content, word);
  return 0;
}
