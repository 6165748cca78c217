import { oncePerText } from './once.js';
import { small } from './small.js';
import { startsIn } from './starts.js';
import { matchesAt } from './sticky.js';

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
  /** Sticky patterns of what a match has right at the seed's start (a lookbehind) and right at its end: a seed without is passed over. */
  front?: RegExp;
  behind?: RegExp;
  /** Its patterns, and those that are tried around it, are written in small letters, and so is the text that they are matched against. */
  small?: boolean;
}

/** The text as the patterns around a seed are written: as it stands, or in small letters. */
export const lettersFor = (text: string, seed: Seed): string => (seed.small ? inSmallLetters(text) : text);
const inSmallLetters = oncePerText(small);

/** How much of the text in front of a stretch a pattern's lookbehind may see. */
const context = 64;

/**
 * Stretches of the text around the seeds, in order and apart; a stretch never leaves its line or cell, since no pattern does. A seed that is not free, since another match
 * has it, counts for none.
 */
export function stretchesAround(text: string, seed: Seed, isFree: (at: number) => boolean = () => true): Stretch[] {
  const breaks = startsIn(text)('\n');
  const stretches: [number, number][] = [];
  let line = 0;
  for (const [start, end] of seedsIn(text, seed)) {
    if (!isFree(start)) continue;
    while (line < breaks.length && (breaks[line] as number) < start) line++;
    const from = Math.max(line === 0 ? 0 : (breaks[line - 1] as number) + 1, start - seed.before);
    const to = Math.min(breaks[line] ?? text.length, end + seed.after);
    const last = stretches[stretches.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else stretches.push([from, to]);
  }
  return stretches;
}

/** The places of the seeds themselves, in order. */
function seedsIn(whole: string, near: Seed): Stretch[] {
  const { begins, front, seed, behind } = near;
  const text = lettersFor(whole, near);
  const found: Stretch[] = [];
  const places = new Set(begins.map(startsIn(whole)));
  for (const starts of places) {
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i] as number;
      if ((front && !matchesAt(front, text, start)) || !matchesAt(seed, text, start)) continue;
      const end = seed.lastIndex;
      if (!behind || matchesAt(behind, text, end)) found.push([start, end]);
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

/** Matches of a global pattern near its seeds, or near those of them that are free. */
export const matchesNear = (text: string, pattern: RegExp, seed: Seed, isFree?: (at: number) => boolean): RegExpExecArray[] => matchesIn(lettersFor(text, seed), stretchesAround(text, seed, isFree), pattern);
