import { oncePerText } from './once.js';

/**
 * Where words, figures and signs of money begin in a text, in order. What may begin a place: "0" a run of digits, "0%" the last digit of a run with that sign behind it,
 * "€" any sign of money, "\n" the end of a line or cell; else a word, whole where it is shorter than three letters, by its first three where it is longer, small or capital.
 * Of words there are some others among the places: whoever asks looks closer.
 */
export type Starts = (beginning: string) => Int32Array;

const [digit, money, lineEnd] = [28, 29, 30];
/** Kind of each sign: letters from A to Z are 1 to 26, other Latin ones 27. */
const kinds = new Uint8Array(0x10000);
for (const range of ['ÀÖ', 'Øö', 'øɏ']) kinds.fill(27, range.charCodeAt(0), range.charCodeAt(1) + 1);
for (let letter = 1; letter <= 26; letter++) kinds[64 + letter] = kinds[96 + letter] = letter;
kinds.fill(digit, 48, 58);
for (const sign of '€$£ƒ') kinds[sign.charCodeAt(0)] = money;
kinds[9] = kinds[10] = lineEnd;
const isLetter = (kind: number): boolean => kind > 0 && kind < digit;

/** Whether a Latin letter stands at an offset. */
export const letterAt = (text: string, at: number): boolean => isLetter(kindAt(text, at));
const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

/** Keys of what is no word; a last digit has the sign behind it, where that is ASCII. */
const [firstDigit, lastDigit, moneySign, textBreak] = [0, 1, 2, 3];
const lastDigitBefore = (sign: number): number => (sign > 31 && sign < 128 ? sign : lastDigit);
const words = 128;
const most = words + 2048;
/** Words go by their first three letters; that few share a key is all that is needed. */
function wordKey(first: number, second: number, third: number): number {
  const b = isLetter(second) ? second : 0;
  const c = b > 0 && isLetter(third) ? third : 0;
  return words + ((first * 1061 + (b << 5) + c) & 2047);
}

function keyOf(beginning: string): number {
  const first = kindAt(beginning, 0);
  if (isLetter(first)) return wordKey(first, kindAt(beginning, 1), kindAt(beginning, 2));
  return first === digit ? (beginning.length === 1 ? firstDigit : lastDigitBefore(beginning.charCodeAt(1))) : first === money ? moneySign : textBreak;
}

/** One pass over the text, made once. */
export const startsIn: (text: string) => Starts = oncePerText((text) => {
  const signs = new Uint16Array(text.length + 2);
  Buffer.from(signs.buffer).write(text, 'utf16le');
  const offsets = new Int32Array(text.length + 1);
  const keys = new Uint16Array(text.length + 1);
  return ordered(offsets.subarray(0, scan(signs, offsets, keys)), keys);
});

/** Writes down offset and key of every place, and gives their number. */
function scan(signs: Uint16Array, offsets: Int32Array, keys: Uint16Array): number {
  const kindOf = (at: number): number => kinds[signs[at] as number] as number;
  const end = signs.length - 2;
  let count = 0;
  for (let at = 0; at < end; ) {
    const kind = kindOf(at);
    if (kind === 0) { at++; continue; }
    offsets[count] = at;
    if (kind < digit) {
      keys[count++] = wordKey(kind, kindOf(at + 1), kindOf(at + 2));
      do at++; while (isLetter(kindOf(at)));
    } else if (kind === digit) {
      keys[count++] = firstDigit;
      do at++; while (kindOf(at) === digit);
      offsets[count] = at - 1;
      keys[count++] = lastDigitBefore(signs[at] as number);
    } else {
      keys[count++] = kind === money ? moneySign : textBreak;
      at++;
    }
  }
  return count;
}

/** The offsets by their keys. */
function ordered(offsets: Int32Array, keys: Uint16Array): Starts {
  const ends = new Int32Array(most + 1);
  for (let i = 0; i < offsets.length; i++) (ends[(keys[i] as number) + 1] as number)++;
  for (let key = 0; key < most; key++) (ends[key + 1] as number) += ends[key] as number;
  const next = ends.slice();
  const sorted = new Int32Array(offsets.length);
  for (let i = 0; i < offsets.length; i++) sorted[(next[keys[i] as number] as number)++] = offsets[i] as number;
  const places: Int32Array[] = [];
  return (beginning) => { const key = keyOf(beginning); return places[key] ??= sorted.subarray(ends[key], ends[key + 1]); };
}
