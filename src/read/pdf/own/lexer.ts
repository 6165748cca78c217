import { doubt } from './doubt.js';
import type { Dict, Obj } from './objects.js';

/** A place in some bytes. */
export interface Lexer { bytes: Buffer; at: number }

/** 0 regular, 1 white space, 2 delimiter. */
export const classes = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = 1;
for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = 2;

/** Arrays and dictionaries in one another. */
const deepest = 100;

/** Goes to the next byte that is neither white space nor in a comment. */
export function skipSpace(lexer: Lexer): void {
  const { bytes } = lexer;
  let { at } = lexer;
  for (; at < bytes.length; at++) {
    const code = bytes[at]!;
    if (code === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    else if (classes[code] !== 1) break;
  }
  lexer.at = at;
}

/** The object that comes next. */
export function readObject(lexer: Lexer, depth = 0): Obj {
  if (depth > deepest) doubt('objects nested too deep');
  skipSpace(lexer);
  const code = lexer.bytes[lexer.at];
  if (code === undefined) doubt('the end where an object should be');
  if (code <= 0x39 && code >= 0x2b && code !== 0x2c && code !== 0x2f) return readNumberOrRef(lexer);
  switch (code) {
    case 0x2f: return readName(lexer);
    case 0x28: return readString(lexer);
    case 0x5b: return readArray(lexer, depth);
    case 0x3c: return lexer.bytes[lexer.at + 1] === 0x3c ? readDict(lexer, depth) : readHex(lexer);
    default: return readWord(lexer);
  }
}

function readWord(lexer: Lexer): boolean | null {
  switch (readKeyword(lexer)) {
    case 'true': return true;
    case 'false': return false;
    case 'null': return null;
    default: return doubt('an unknown word among the objects');
  }
}

/** A run of regular signs, such as "obj"; "" where there is none. */
export function readKeyword(lexer: Lexer): string {
  skipSpace(lexer);
  const start = lexer.at;
  while (lexer.at < lexer.bytes.length && lexer.at < start + 32 && classes[lexer.bytes[lexer.at]!] === 0) lexer.at++;
  return lexer.bytes.toString('latin1', start, lexer.at);
}

/** A number as pdf.js reads it: a second sign and signs within are passed over. */
export function readNumber(lexer: Lexer): number {
  const { bytes } = lexer;
  let { at } = lexer;
  let code = bytes[at];
  const negative = code === 0x2d;
  if (negative || code === 0x2b) code = bytes[++at];
  if (negative && code === 0x2d) code = bytes[++at];
  const start = at;
  let value = 0;
  let divide = 0;
  for (; code !== undefined; code = bytes[++at]) {
    if (code >= 0x30 && code <= 0x39) { value = value * 10 + code - 0x30; divide *= 10; }
    else if (code === 0x2e && divide === 0) divide = 1;
    else if (code !== 0x2d) break;
  }
  // A lone sign or point counts as zero, as with pdf.js; where nothing was read the caller must not go on.
  const empty = at === start || (divide === 1 && at === start + 1);
  if (empty && (at === lexer.at || code === undefined || classes[code] === 0)) doubt('a number that is none');
  lexer.at = at;
  if (divide > 1) value /= divide;
  return negative ? -value : value;
}

/** "12" or "12 0 R". */
function readNumberOrRef(lexer: Lexer): Obj {
  const num = readNumber(lexer);
  if (!Number.isInteger(num) || num < 0) return num;
  const { bytes, at } = lexer;
  skipSpace(lexer);
  const digit = bytes[lexer.at]!;
  if (digit >= 0x30 && digit <= 0x39) {
    const gen = readNumber(lexer);
    skipSpace(lexer);
    if (bytes[lexer.at] === 0x52 && classes[bytes[lexer.at + 1] ?? 32] !== 0 && Number.isInteger(gen)) {
      lexer.at++;
      return { num, gen };
    }
  }
  lexer.at = at;
  return num;
}

/** "/Name", with "#20" for a space. */
export function readName(lexer: Lexer): string {
  const { bytes } = lexer;
  const start = ++lexer.at;
  let escaped = false;
  let sum = 0;
  for (let code = bytes[start]; code !== undefined && classes[code] === 0; code = bytes[++lexer.at]) {
    if (code === 0x23) escaped = true;
    sum = sum * 31 + code & 1023;
  }
  const name = nameAt(bytes, start, lexer.at, sum);
  return escaped ? name.replace(/#([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : name;
}

/** Names met last, by a sum of their signs: most of a file's names are the same few dozen. */
const names: string[] = Array.from({ length: 1024 }, () => '');

function nameAt(bytes: Buffer, start: number, end: number, sum: number): string {
  const known = names[sum]!;
  if (isAt(bytes, start, end, known)) return known;
  const name = bytes.toString('latin1', start, end);
  if (name.length < 32) names[sum] = name;
  return name;
}

function isAt(bytes: Buffer, start: number, end: number, name: string): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}

function readArray(lexer: Lexer, depth: number): Obj[] {
  const items: Obj[] = [];
  lexer.at++;
  for (;;) {
    skipSpace(lexer);
    if (lexer.bytes[lexer.at] === 0x5d) { lexer.at++; return items; }
    items.push(readObject(lexer, depth + 1));
  }
}

function readDict(lexer: Lexer, depth: number): Dict {
  const dict: Dict = new Map();
  lexer.at += 2;
  for (;;) {
    skipSpace(lexer);
    const code = lexer.bytes[lexer.at];
    if (code === 0x3e && lexer.bytes[lexer.at + 1] === 0x3e) { lexer.at += 2; return dict; }
    if (code !== 0x2f) doubt('a dictionary without a name where one should be');
    const key = readName(lexer);
    dict.set(key, readObject(lexer, depth + 1));
  }
}

/** "<48 69>" as bytes. */
export function readHex(lexer: Lexer): Buffer {
  const out = Buffer.allocUnsafe((hexEnd(lexer) - lexer.at) >> 1);
  return out.subarray(0, putHex(lexer, out, 0));
}

/** "(text)" as bytes. */
export function readString(lexer: Lexer): Buffer {
  const out = Buffer.allocUnsafe(stringEnd(lexer) - lexer.at);
  return out.subarray(0, putString(lexer, out, 0));
}

/** Puts the bytes of "<48 69>" into `out` and gives where they end; a last lone digit counts as its high half. */
export function putHex(lexer: Lexer, out: Buffer, from: number): number {
  const { bytes } = lexer;
  let { at } = lexer;
  let to = from;
  let high = -1;
  for (let code = bytes[++at]; code !== 0x3e; code = bytes[++at]) {
    const digit = code === undefined ? doubt('a string without end') : hexDigits[code]!;
    if (digit === 255) { if (classes[code!] !== 1) doubt('a string with a wrong digit'); continue; }
    if (high < 0) high = digit;
    else { out[to++] = high << 4 | digit; high = -1; }
  }
  if (high >= 0) out[to++] = high << 4;
  lexer.at = at + 1;
  return to;
}

function hexEnd({ bytes, at }: Lexer): number {
  const end = bytes.indexOf(0x3e, at);
  return end < 0 ? doubt('a string without end') : end;
}

const hexDigits = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit++) for (const sign of [digit.toString(16), digit.toString(16).toUpperCase()]) hexDigits[sign.charCodeAt(0)] = digit;

/** Puts the bytes of "(text)" into `out` and gives where they end. */
export function putString(lexer: Lexer, out: Buffer, from: number): number {
  const { bytes } = lexer;
  let to = from;
  let open = 1;
  for (let code = bytes[++lexer.at]; code !== undefined; code = bytes[++lexer.at]) {
    if (code === 0x5c) { to = putEscaped(lexer, out, to); continue; }
    if (code === 0x28) open++;
    else if (code === 0x29 && --open === 0) { lexer.at++; return to; }
    out[to++] = code;
  }
  return doubt('a string without end');
}

function stringEnd({ bytes, at }: Lexer): number {
  let open = 0;
  for (let code = bytes[at]; code !== undefined; code = bytes[++at]) {
    if (code === 0x5c) at++;
    else if (code === 0x28) open++;
    else if (code === 0x29 && --open === 0) return at;
  }
  return doubt('a string without end');
}

const escapes = new Map([[0x6e, 10], [0x72, 13], [0x74, 9], [0x62, 8], [0x66, 12]]);

/** "\\n", "\\101" or the end of a line, which stands for nothing. */
function putEscaped(lexer: Lexer, out: Buffer, to: number): number {
  const { bytes } = lexer;
  const code = bytes[++lexer.at];
  if (code === undefined || code === 10) return to;
  if (code === 13) { if (bytes[lexer.at + 1] === 10) lexer.at++; return to; }
  let value = escapes.get(code) ?? code;
  if (isOctal(code)) {
    value = code - 0x30;
    for (let more = 0; more < 2 && isOctal(bytes[lexer.at + 1]!); more++) value = value * 8 + bytes[++lexer.at]! - 0x30;
  }
  out[to] = value;
  return to + 1;
}

const isOctal = (code: number): boolean => code >= 0x30 && code <= 0x37;
