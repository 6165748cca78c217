/** Why a match is not sure; `detail` is what the older letter says, the other candidate, or how much of a sentence is the same. */
export interface Reason { code: ReasonCode; detail: string | null }

/** Every reason of doubt there is. */
export type ReasonCode =
  | 'label-alike' | 'column-alike' | 'sentence-alike' | 'title-differs' | 'several-candidates'
  | 'other-table' | 'other-section' | 'unit-differs' | 'period-differs' | 'basis-differs' | 'paper-in-one-letter';

/** How well two things fit (0 to 1), and what speaks against it. */
export interface Fit { score: number; reasons: Reason[] }

/** Two things taken for the same. */
export interface Pair<T> extends Fit { old: T; new: T }

/** What is told of a match: sure only where nothing speaks against it. */
export interface Match { grade: 'sure' | 'unsure'; score: number; reasons: Reason[] }

/** Two things that cannot be the same. */
export const misfit: Fit = { score: 0, reasons: [] };

/** Below this score two things are not taken for the same. */
const atLeast = 0.5;
/** A rival closer than this makes a pair unsure. */
const margin = 0.08;

/** The grade of a fit, its score to two decimals. */
export const matchOf = ({ score, reasons }: Fit): Match => ({ grade: reasons.length === 0 ? 'sure' : 'unsure', score: Math.round(score * 100) / 100, reasons });

interface Candidate extends Fit { i: number; j: number }

/** No more candidates than this are looked at for one thing: those with the most keys in common, so that cost grows with the letters and not with their square. */
const mostCandidates = 60;

/** Which of the new things may fit each old one. */
function candidates<T>(old: readonly T[], next: readonly T[], keysOf: (thing: T) => Iterable<string>): (readonly number[])[] {
  const index = new Map<string, number[]>();
  next.forEach((thing, j) => {
    for (const key of new Set(keysOf(thing))) {
      const found = index.get(key);
      if (found) found.push(j); else index.set(key, [j]);
    }
  });
  return old.map((thing, i) => {
    const shared = new Map<number, number>();
    for (const key of new Set(keysOf(thing))) for (const j of index.get(key) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1);
    if (shared.size <= mostCandidates) return [...shared.keys()];
    return [...shared].sort((a, b) => b[1] - a[1] || Math.abs(a[0] - i) - Math.abs(b[0] - i)).slice(0, mostCandidates).map(([j]) => j);
  });
}

/**
 * Pairs the best fits first, each thing once; only things that share a key can fit; of equal fits those that stand at the same place in the order. A rival that fits nearly as well, and
 * has no better partner itself, is named as a reason of doubt.
 */
export function pairUp<T>(old: readonly T[], next: readonly T[], fitOf: (a: T, b: T) => Fit, name: (thing: T) => string, keysOf: (thing: T) => Iterable<string>): Pair<T>[] {
  const possible = candidates(old, next, keysOf);
  const fits = old.flatMap((a, i) => (possible[i] ?? []).flatMap((j): Candidate[] => {
    const { score, reasons } = fitOf(a, next[j] as T);
    return score < atLeast ? [] : [{ i, j, score, reasons }];
  }));
  fits.sort((a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j));
  const [ofOld, ofNew] = [new Map<number, Candidate>(), new Map<number, Candidate>()];
  for (const candidate of fits) {
    if (ofOld.has(candidate.i) || ofNew.has(candidate.j)) continue;
    ofOld.set(candidate.i, candidate);
    ofNew.set(candidate.j, candidate);
  }
  const doubts = new Map<Candidate, Reason>();
  const rival = (pair: Candidate | undefined, other: Candidate, thing: T | undefined, own: Candidate | undefined): void => {
    if (!pair || pair === other || thing === undefined || doubts.has(pair) || other.score < pair.score - margin || (own && own.score > other.score + margin)) return;
    doubts.set(pair, { code: 'several-candidates', detail: name(thing) });
  };
  for (const other of fits) {
    rival(ofOld.get(other.i), other, next[other.j], ofNew.get(other.j));
    rival(ofNew.get(other.j), other, old[other.i], ofOld.get(other.i));
  }
  return [...ofNew.values()].sort((a, b) => a.j - b.j).map((pair): Pair<T> => {
    const doubt = doubts.get(pair);
    return { old: old[pair.i] as T, new: next[pair.j] as T, score: pair.score, reasons: doubt ? [...pair.reasons, doubt] : pair.reasons };
  });
}
