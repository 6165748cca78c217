/** What two labels or sentences share, whatever their capitals, accents, notes and figures. */

/** A label as one compares it: lower case, without accents, marks and figures' signs: "Totaal (x € 1 mln)" is "totaal". */
export const plainLabel = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\([^()]*\)/g, ' ').replace(/[^\p{L}\d]+/gu, ' ').trim();

/** Words of a text for comparison. */
export const wordsOf = (text: string): string[] => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** Words that stand in every sentence and tell nothing of what it is about. */
const small = new Set('de het een en van in op te tot met voor door aan is zijn was waren wordt worden dat die dit deze er om als ook bij uit naar per over hiervan daarvan circa ca ruim bijna ongeveer maximaal'.split(' '));

/** The words that say what a sentence is about. */
export const tellingWords = (text: string): string[] => wordsOf(text).filter((word) => !small.has(word));

/** Dice's coefficient of two bags of words: 1 the same words, 0 none in common. */
export function alike(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) { shared++; left.set(word, count - 1); }
  }
  return (2 * shared) / (a.length + b.length);
}

/** How alike two labels are: 1 where they are the same, by their words and by the letters of those otherwise. */
export function labelLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [first, second] = [plainLabel(a), plainLabel(b)];
  if (first === second) return 1;
  return Math.min(0.99, Math.max(alike(first.split(' '), second.split(' ')), alike(pairsOf(first), pairsOf(second))));
}

/** How alike two heads of columns are: what they begin with says more than what follows ("Realisatie", "Realisatie t/m eind 2014"). */
export function headLikeness(a: string, b: string): number {
  const [first, second] = [plainLabel(a), plainLabel(b)];
  if (first === second) return 1;
  if (first === '' || second === '') return 0;
  const likeness = labelLikeness(a, b);
  if (`${first} `.startsWith(`${second} `) || `${second} `.startsWith(`${first} `)) return Math.max(0.8, likeness);
  return first.split(' ')[0] === second.split(' ')[0] ? likeness : Math.min(0.6, likeness);
}

const pairsOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
