import { classes, hexSpan, type Lexer, readName, readNumber, readObject, type Span, skipSpace, stringSpan } from './lexer.js';
import { doubt } from './doubt.js';
import type { Obj } from './objects.js';

/** What stands before an operator. */
export type Operand = Obj | Span | Operand[];

/** More operands than any operator takes; pdf.js gives up there too. */
const mostOperands = 33;

/** The place in a content stream, as operators that read on from there need it. */
export interface Content extends Lexer { operands: Operand[] }

export const contentFrom = (bytes: Buffer): Content => ({ bytes, at: 0, scratch: Buffer.allocUnsafe(bytes.length), operands: [] });

/** Reads on to the next operator and gives its name packed into a number (`packed`); -1 at the end. Its operands are in `content.operands`. */
export function nextOperator(content: Content): number {
  const { bytes, operands } = content;
  operands.length = 0;
  for (;;) {
    skipSpace(content);
    const code = bytes[content.at];
    if (code === undefined) return -1;
    if (code > 0x39 || code < 0x28 || code === 0x2a || code === 0x29 || code === 0x2c) {
      if (classes[code] === 0) {
        const name = readOperator(content);
        if (name !== 0) return name;
        continue;
      }
    }
    operands.push(readOperand(content, code));
    if (operands.length > mostOperands) doubt('too many operands');
  }
}

function readOperand(content: Content, code: number): Operand {
  if (code <= 0x39 && code >= 0x2b && code !== 0x2f) return readNumber(content);
  switch (code) {
    case 0x28: return stringSpan(content);
    case 0x3c: return content.bytes[content.at + 1] === 0x3c ? readObject(content) : hexSpan(content);
    case 0x5b: return readList(content);
    case 0x2f: return readName(content);
    default: return doubt('an unknown sign between the operators');
  }
}

function readList(content: Content): Operand[] {
  const items: Operand[] = [];
  content.at++;
  for (;;) {
    skipSpace(content);
    const code = content.bytes[content.at];
    if (code === 0x5d) { content.at++; return items; }
    items.push(code === 0x5b ? readObject(content) : readOperand(content, code ?? 0));
  }
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
  if (word !== null) content.operands.push(word);
  return 0;
}
