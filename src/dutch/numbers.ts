import { latin } from '../text/letters.js';
import { anyOf } from '../text/regex.js';

const small: Readonly<Record<string, number>> = {
  nul: 0, een: 1, één: 1, eén: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12, dertien: 13, veertien: 14, vijftien: 15,
  zestien: 16, zeventien: 17, achttien: 18, negentien: 19, twintig: 20, dertig: 30, veertig: 40, vijftig: 50, zestig: 60, zeventig: 70, tachtig: 80, negentig: 90,
};
const powers: Readonly<Record<string, number>> = { honderd: 2, duizend: 3, miljoen: 6, miljard: 9, biljoen: 12 };

/** Parts of one, as words: two halves are exact in tenths and hundredths. */
const fractions: Readonly<Record<string, string>> = {
  anderhalf: '1.5', anderhalve: '1.5', 'een half': '0.5', 'een halve': '0.5', half: '0.5', 'een kwart': '0.25', kwart: '0.25', driekwart: '0.75', 'drie kwart': '0.75',
};

const halfEnds = ['eneenhalf', 'enhalf', 'ënhalf', 'eneenhalve', 'ënhalve', 'enhalve', ' en een half', ' en een halve', '-en-een-half'];
const halved = Object.keys(small).filter((word) => (small[word] ?? 0) > 1);
const halves = halved.flatMap((word) => halfEnds.map((end) => [`${word}${end}`, `${small[word]}.5`] as const));
const fixed = new Map<string, string>([...Object.entries(fractions), ...halves]);

/** A number written in words, without a power of ten behind it: "anderhalf", "tweeënhalf", "vierduizend en twee", "vijf miljard tweehonderd". */
export const numberWords = `(?:${anyOf(halved)}${anyOf(halfEnds)}|${anyOf(Object.keys(fractions))}|(?:${anyOf([...Object.keys(small), ...Object.keys(powers)])}(?:en|ën)?)+(?:[ ](?:en[ ])?(?:${anyOf([...Object.keys(small), ...Object.keys(powers)])}(?:en|ën)?)+){0,6}(?:[ ]komma[ ]${anyOf(Object.keys(small))})?)`;

/** Words that begin a word of numbers: "vijf" of "vijfhonderd". */
export const numberBeginnings: readonly string[] = [...Object.keys(small), ...Object.keys(powers), ...Object.keys(fractions).filter((word) => !word.includes(' '))];

const token = latin(`^(?:${anyOf([...Object.keys(small), ...Object.keys(powers)])}|en|ën| )`, 'u');

/** Number in words → decimal in figures ("1.5", "2577"); null where the words make no number. */
export function readNumberWords(words: string): string | null {
  const text = words.toLowerCase().normalize('NFC');
  const known = fixed.get(text);
  if (known !== undefined) return known;
  const [whole = '', tenths] = text.split(' komma ');
  const value = sumOf(whole);
  if (value === null) return null;
  return tenths === undefined ? String(value) : `${value}.${small[tenths] ?? ''}`;
}

/** "tweehonderddrieënveertigduizend" = (2·100 + 3 + 40)·1000: each power multiplies what was gathered since the last larger one. */
function sumOf(text: string): bigint | null {
  let total = 0n;
  let group = 0n;
  let last = 0n;
  let found = false;
  for (let rest = text; rest !== '';) {
    const word = token.exec(rest)?.[0];
    if (word === undefined) return null;
    rest = rest.slice(word.length);
    if (word === ' ' || word === 'en' || word === 'ën') continue;
    found = true;
    const power = powers[word];
    if (power === undefined) {
      const value = BigInt(small[word] ?? 0);
      if (last !== 0n && !(last < 10n && value >= 20n) && last < 100n) return null;
      group += value;
      last = value;
    } else if (power === 2) {
      group = (group === 0n ? 1n : group) * 100n;
      last = 100n;
    } else {
      total = group === 0n && total > 0n && total < 10n ** BigInt(power) ? total * 10n ** BigInt(power) : total + (group === 0n ? 1n : group) * 10n ** BigInt(power);
      group = 0n;
      last = 0n;
    }
  }
  return found ? total + group : null;
}
