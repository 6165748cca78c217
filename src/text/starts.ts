import { oncePerText } from './once.js';

/**
 * Where words, figures and signs of money begin in a text, in order. A beginning is "0" for a run of digits, "…0" for its last digit, "€" for a sign of money, "\n" for the
 * end of a line or cell, or a word: one of one or two letters stands for itself, a longer one for all that begin with its first two letters, small or capital.
 */
export type Starts = (beginning: string) => Int32Array;

const [digit, money, lineEnd] = [28, 29, 30];
/** Kind of each sign: letters from A to Z are 1 to 26, other Latin ones 27. */
const kinds = new Uint8Array(0x10000);
for (const range of ['ªª', 'µµ', 'ºº', 'ÀÖ', 'Øö', 'øɏ']) kinds.fill(27, range.charCodeAt(0), range.charCodeAt(1) + 1);
for (let letter = 1; letter <= 26; letter++) kinds[64 + letter] = kinds[96 + letter] = letter;
kinds.fill(digit, 48, 58);
for (const sign of '€$£ƒ') kinds[sign.charCodeAt(0)] = money;
kinds[9] = kinds[10] = lineEnd;
const isLetter = (kind: number): boolean => kind > 0 && kind < digit;

/** Whether a Latin letter stands at an offset. */
export const letterAt = (text: string, at: number): boolean => isLetter(kinds[text.charCodeAt(at)] ?? 0);

const places: Readonly<Record<string, number>> = { '0': 0, '…0': 1, '€': 2, '\n': 3 };
const most = 28 << 6;

/** By the kinds of its first two signs, and whether there are more. */
const keyOf = (first: number, second: number, third: number): number => (first << 6) + (isLetter(second) ? (second << 1) + (isLetter(third) ? 1 : 0) : 0);

/** One pass over the text, made once. */
export const startsIn: (text: string) => Starts = oncePerText((text) => {
  const signs = new Uint16Array(text.length + 2);
  Buffer.from(signs.buffer).write(text, 'utf16le');
  const offsets = new Int32Array(text.length + 1);
  const keys = new Uint16Array(text.length + 1);
  const counts = new Int32Array(most + 1);
  let length = 0;
  const add = (key: number, at: number): void => { keys[length] = key; offsets[length++] = at; counts[key + 1]!++; };
  for (let at = 0; at < text.length; ) {
    const kind = kinds[signs[at]!]!;
    if (kind === 0) at++;
    else if (kind < digit) {
      add(keyOf(kind, kinds[signs[at + 1]!]!, kinds[signs[at + 2]!]!), at);
      while (isLetter(kinds[signs[++at]!]!));
    } else if (kind === digit) {
      add(0, at);
      while (kinds[signs[++at]!] === digit);
      add(1, at - 1);
    } else add(kind === money ? 2 : 3, at++);
  }
  for (let key = 0; key < most; key++) counts[key + 1]! += counts[key]!;
  const ends = counts.slice(0, most);
  const sorted = new Int32Array(length);
  for (let i = 0; i < length; i++) sorted[ends[keys[i]!]!++] = offsets[i]!;
  const found: Int32Array[] = [];
  return (beginning) => {
    const [first, second, third] = [0, 1, 2].map((i) => kinds[beginning.charCodeAt(i)] ?? 0) as [number, number, number];
    const key = places[beginning] ?? keyOf(first, second, third);
    return found[key] ??= sorted.subarray(counts[key], counts[key + 1]);
  };
});
