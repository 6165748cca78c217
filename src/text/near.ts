import { oncePerText } from './once.js';
import { startsIn } from './starts.js';

/** A stretch of text to search, half-open; a match begins and ends in it. */
export type Stretch = readonly [from: number, to: number];

/** What a match holds and how far it reaches around that, so that a large text is searched only where something can be found. */
export interface Seed {
  /** Where the seed may begin (see `Starts`): it is looked for only there. */
  begins: readonly string[];
  /** Sticky pattern of something that every match holds; plain and fast. */
  seed: RegExp;
  /** The most characters of a match, and of what must stand before it, in front of the seed's start and behind its end. */
  before: number;
  after: number;
}

/** How much of the text in front of a stretch a pattern's lookbehind may see. */
const context = 64;

/** Stretches of the text around the seeds, in order and apart; a stretch never leaves its line or cell, since no pattern does. */
export function stretchesAround(text: string, seed: Seed): Stretch[] {
  const breaks = startsIn(text)('\n');
  const stretches: [number, number][] = [];
  let line = 0;
  for (const [start, end] of seedsIn(text, seed)) {
    while (line < breaks.length && (breaks[line] as number) < start) line++;
    const from = Math.max(line === 0 ? 0 : (breaks[line - 1] as number) + 1, start - seed.before);
    const to = Math.min(breaks[line] ?? text.length, end + seed.after);
    const last = stretches[stretches.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else stretches.push([from, to]);
  }
  return stretches;
}

/** What was found of each seed, since several rules may go by one. */
const known = oncePerText(() => new Map<RegExp, Stretch[]>());

function seedsIn(text: string, seed: Seed): Stretch[] {
  const places = known(text);
  if (!places.has(seed.seed)) places.set(seed.seed, findSeeds(text, seed));
  return places.get(seed.seed) as Stretch[];
}

/** The places of the seeds themselves, in order. */
function findSeeds(text: string, { begins, seed }: Seed): Stretch[] {
  const found: Stretch[] = [];
  const places = new Set(begins.map(startsIn(text)));
  for (const starts of places) {
    for (const start of starts) {
      seed.lastIndex = start;
      if (seed.test(text)) found.push([start, seed.lastIndex]);
    }
  }
  return places.size > 1 ? found.sort(([a], [b]) => a - b) : found;
}

/** Matches of a global pattern within the stretches, with their place in the whole text. */
export function matchesIn(text: string, stretches: readonly Stretch[], pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const [from, to] of stretches) {
    const start = Math.max(0, from - context);
    const part = text.slice(start, to);
    pattern.lastIndex = from - start;
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      if (match[0] === '') pattern.lastIndex++;
      match.index += start;
      matches.push(match);
    }
  }
  return matches;
}

/** Matches of a global pattern near its seeds. */
export const matchesNear = (text: string, pattern: RegExp, seed: Seed): RegExpExecArray[] => matchesIn(text, stretchesAround(text, seed), pattern);
