import { doubt } from './doubt.js';
import { classes, type Lexer, readHex, readKeyword, readName, readNumber, readString, skipSpace } from './lexer.js';

/** More codes than a font can have, and more entries than a map of them needs, told twice or not. */
const mostCodes = 65_536;
const mostEntries = 4 * mostCodes;

interface Reading { lexer: Lexer; map: Map<number, string>; entries: number }

/** A ToUnicode map: code → text. */
export function readToUnicode(bytes: Buffer): Map<number, string> {
  const lexer: Lexer = { bytes, at: 0 };
  const reading: Reading = { lexer, map: new Map(), entries: 0 };
  for (let word = nextWord(lexer); word !== null; word = nextWord(lexer)) {
    if (word === 'beginbfchar') readChars(reading);
    else if (word === 'beginbfrange') readRanges(reading);
    else if (word === 'begincidchar' || word === 'begincidrange' || word === 'usecmap') doubt('a ToUnicode map of another kind');
    else if (word === 'endcmap') break;
  }
  return reading.map;
}

/** Goes over everything up to the next word; null at the end. */
function nextWord(lexer: Lexer): string | null {
  const { bytes } = lexer;
  for (;;) {
    skipSpace(lexer);
    const code = bytes[lexer.at];
    if (code === undefined) return null;
    if (code === 0x2f) readName(lexer);
    else if (code === 0x28) readString(lexer);
    else if (code === 0x3c && bytes[lexer.at + 1] === 0x3c) lexer.at += 2;
    else if (code === 0x3c) readHex(lexer);
    else if (classes[code] === 2) lexer.at++;
    else if (code >= 0x41) return readKeyword(lexer);
    else while (lexer.at < bytes.length && classes[bytes[lexer.at]!] === 0) lexer.at++;
  }
}

/** The next sign, which is not passed over. */
function peek(lexer: Lexer): number | undefined {
  skipSpace(lexer);
  return lexer.bytes[lexer.at];
}

function readCode(lexer: Lexer): number {
  if (peek(lexer) !== 0x3c) doubt('a ToUnicode map without a code');
  const bytes = readHex(lexer);
  return bytes.length > 0 && bytes.length <= 4 ? bytes.readUIntBE(0, bytes.length) : doubt('a ToUnicode map with a wrong code');
}

function readChars(reading: Reading): void {
  const { lexer } = reading;
  while (peek(lexer) === 0x3c) {
    const code = readCode(lexer);
    if (peek(lexer) !== 0x3c) doubt('a ToUnicode map without text');
    add(reading, code, textOf(readHex(lexer)));
  }
}

function readRanges(reading: Reading): void {
  const { lexer } = reading;
  while (peek(lexer) === 0x3c) {
    const low = readCode(lexer);
    const high = readCode(lexer);
    if (high - low > mostCodes) doubt('a ToUnicode map with too many codes');
    const sign = peek(lexer);
    if (sign === 0x5b) { readList(reading, low, high); continue; }
    if (sign !== 0x3c && !(sign! >= 0x30 && sign! <= 0x39)) doubt('a ToUnicode map without text');
    const first = sign === 0x3c ? textOf(readHex(lexer)) : String.fromCharCode(readNumber(lexer));
    if (first === '') doubt('a ToUnicode map without text');
    const [start, last] = [first.slice(0, -1), first.charCodeAt(first.length - 1)];
    for (let code = low; code <= high; code++) add(reading, code, start + String.fromCharCode(last + code - low));
  }
}

/** "[<0041> <0042>]": one text a code. */
function readList(reading: Reading, low: number, high: number): void {
  const { lexer } = reading;
  lexer.at++;
  for (let code = low; peek(lexer) === 0x3c; code++) {
    const text = textOf(readHex(lexer));
    if (code <= high) add(reading, code, text);
  }
  if (peek(lexer) !== 0x5d) doubt('a ToUnicode map without text');
  lexer.at++;
}

function add(reading: Reading, code: number, text: string): void {
  if (++reading.entries > mostEntries) doubt('a ToUnicode map with too many codes');
  if (text !== '') reading.map.set(code, text);
}

/** UTF-16, high byte first; of an odd count the first byte stands alone. */
function textOf(bytes: Buffer): string {
  let text = '';
  if (bytes.length % 2 === 1) text = String.fromCharCode(bytes[0]!);
  for (let i = bytes.length % 2; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! << 8 | bytes[i + 1]!);
  return text;
}
