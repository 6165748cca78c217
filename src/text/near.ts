/** A stretch of text to search, half-open; a match begins and ends in it. */
export type Stretch = readonly [from: number, to: number];

/** What a match holds and how far it reaches around that, so that a large text is searched only where something can be found. */
export interface Seed {
  /** Global pattern of something that every match holds; plain and fast, without lookbehind. */
  seed: RegExp;
  /** The most characters of a match, and of what must stand before it, in front of the seed's end and behind the seed's start. */
  before: number;
  after: number;
}

/** How much of the text in front of a stretch a pattern's lookbehind may see. */
const context = 64;

/** Stretches of the text around the seeds, in order and apart; a stretch never leaves its line or cell, since no pattern does. */
export function stretchesAround(text: string, { seed, before, after }: Seed): Stretch[] {
  const stretches: [number, number][] = [];
  let lineStart = 0;
  let lineEnd = -1;
  seed.lastIndex = 0;
  for (let match = seed.exec(text); match; match = seed.exec(text)) {
    const at = match.index;
    if (at >= lineEnd) [lineStart, lineEnd] = lineAround(text, at, lineEnd + 1);
    const from = Math.max(lineStart, at - before);
    const to = Math.min(lineEnd, at + match[0].length + after);
    const last = stretches[stretches.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else stretches.push([from, to]);
  }
  return stretches;
}

/** Line or cell that holds `at`; what lies before `floor` has been looked at. */
function lineAround(text: string, at: number, floor: number): [number, number] {
  let from = at;
  while (from > floor && !isBreak(text.charCodeAt(from - 1))) from--;
  let to = at;
  while (to < text.length && !isBreak(text.charCodeAt(to))) to++;
  return [from, to];
}

const isBreak = (code: number): boolean => code === 10 || code === 9;

/** Matches of a global pattern within the stretches, with their place in the whole text. */
export function* matchesIn(text: string, stretches: readonly Stretch[], pattern: RegExp): Generator<RegExpExecArray> {
  for (const [from, to] of stretches) {
    const start = Math.max(0, from - context);
    const part = text.slice(start, to);
    pattern.lastIndex = from - start;
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      if (match[0] === '') pattern.lastIndex++;
      match.index += start;
      yield match;
    }
  }
}

/** Matches of a global pattern near its seeds. */
export const matchesNear = (text: string, pattern: RegExp, seed: Seed): Generator<RegExpExecArray> => matchesIn(text, stretchesAround(text, seed), pattern);
