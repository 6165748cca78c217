import { latin } from './letters.js';
const longest = 1000;
const longestAbbreviation = 8;

/** The sentence around a span, within its block or cell; cut to a thousand characters around the span where a block has no sentence ends. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(lastBreak(text, start), start - longest);
  const to = Math.min(nextBreak(text, end), end + longest);
  return text.slice(from, to).trim();
}

/** A full stop ends a sentence where a capital, a quote or a bracket follows and no abbreviation stands before it. */
const sentenceEnd = latin(/[.!?](?=['"’”)]* ['"‘“(]?[\p{Lu}\d€])(?<!(?<!\p{L})(?:\p{L}|nr|nrs|mr|drs|dr|ir|ing|prof|art|ca|jl|dd|blz|mln|mld|resp|bijv|incl|excl|vgl|zgn|Stb|Stcrt|Trb|Kst|c\.s|a\.s|d\.d|t\.v\.v|o\.a|m\.b\.t|i\.v\.m)[.!?])/gu);

function lastBreak(text: string, start: number): number {
  const floor = Math.max(0, start - longest);
  const before = text.slice(floor, Math.min(text.length, start + 3));
  // Looked for in the slice: over a line of megabytes each hit would go back to its beginning.
  const head = before.slice(0, start - floor);
  let at = floor + Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\t')) + 1;
  for (const match of before.matchAll(sentenceEnd)) {
    const end = floor + match.index + 1;
    if (end <= start && end > at) at = end;
  }
  while (at < start && /['"’”) ]/.test(text[at] as string)) at++;
  return at;
}

/** Where the sentence that holds `end` ends, or its block or cell. */
export function nextBreak(text: string, end: number): number {
  // From a little before, so that the last letter of a word is not taken for an initial: "Bakker. Zij".
  const before = Math.min(end, longestAbbreviation);
  const ahead = text.slice(end - before, end + longest);
  const line = ahead.slice(before).search(/[\n\t]/);
  const limit = line < 0 ? Math.min(text.length, end + longest) : end + line;
  for (const match of ahead.matchAll(sentenceEnd)) {
    const at = end - before + match.index + 1;
    if (at >= end && at <= limit) return Math.min(limit, at + (/^['"’”)]*/.exec(text.slice(at, at + 4))?.[0].length ?? 0));
  }
  return limit;
}
