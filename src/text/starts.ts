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

/** Offset and key of each place, in order. */
interface Places { offsets: Int32Array; keys: Uint16Array; count: number }

/** So many signs are looked at at once, and on to the end of their line: arrays for a whole archive in one text would be memory that is touched once. */
const window = 1 << 16;

/** One pass over the text, made once. */
export const startsIn: (text: string) => Starts = oncePerText((text) => {
  const places: Places = { offsets: new Int32Array(0), keys: new Uint16Array(0), count: 0 };
  let signs = new Uint16Array(0);
  for (let from = 0; from < text.length;) {
    const lineEnd = text.length - from > window ? text.indexOf('\n', from + window) : -1;
    const to = lineEnd < 0 ? text.length : lineEnd + 1;
    if (to - from + 2 > signs.length) signs = new Uint16Array(to - from + 2);
    Buffer.from(signs.buffer).write(text.slice(from, to), 'utf16le');
    signs.fill(0, to - from, to - from + 2);
    makeRoom(places, 2 * (to - from), text.length);
    scan(signs, to - from, from, places);
    from = to;
  }
  return ordered(places);
});

/** Room for that many more places; a digit alone counts for two. */
function makeRoom(places: Places, more: number, length: number): void {
  const { offsets, keys, count } = places;
  if (count + more <= offsets.length) return;
  // Of most texts every fifth sign is a place.
  const room = Math.max(count + more, Math.min(length, count === 0 ? length >> 2 : 2 * offsets.length));
  places.offsets = new Int32Array(room);
  places.offsets.set(offsets.subarray(0, count));
  places.keys = new Uint16Array(room);
  places.keys.set(keys.subarray(0, count));
}

/** Writes down the places among the first signs, which begin at an offset of the text; two more signs of no kind stand behind these. */
function scan(signs: Uint16Array, end: number, offset: number, places: Places): void {
  const { offsets, keys } = places;
  const kindOf = (at: number): number => kinds[signs[at] as number] as number;
  let { count } = places;
  for (let at = 0; at < end; ) {
    const kind = kindOf(at);
    if (kind === 0) { at++; continue; }
    offsets[count] = offset + at;
    if (kind < digit) {
      keys[count++] = wordKey(kind, kindOf(at + 1), kindOf(at + 2));
      do at++; while (isLetter(kindOf(at)));
    } else if (kind === digit) {
      keys[count++] = firstDigit;
      do at++; while (kindOf(at) === digit);
      offsets[count] = offset + at - 1;
      keys[count++] = lastDigitBefore(signs[at] as number);
    } else {
      keys[count++] = kind === money ? moneySign : textBreak;
      at++;
    }
  }
  places.count = count;
}

/** The offsets by their keys. */
function ordered({ offsets, keys, count }: Places): Starts {
  const ends = new Int32Array(most + 1);
  for (let i = 0; i < count; i++) (ends[(keys[i] as number) + 1] as number)++;
  for (let key = 0; key < most; key++) (ends[key + 1] as number) += ends[key] as number;
  const next = ends.slice();
  const sorted = new Int32Array(count);
  for (let i = 0; i < count; i++) sorted[(next[keys[i] as number] as number)++] = offsets[i] as number;
  const places: Int32Array[] = [];
  return (beginning) => { const key = keyOf(beginning); return places[key] ??= sorted.subarray(ends[key], ends[key + 1]); };
}
