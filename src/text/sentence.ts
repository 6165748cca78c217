import { latin } from './letters.js';
import { oncePerText } from './once.js';
import { countBelow } from './span.js';
import { startsIn } from './starts.js';

const longest = 1000;

/** The sentence around a span, within its block or cell; cut to a thousand characters around the span where a block has no sentence ends. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(lastBreak(text, start), start - longest);
  const to = Math.min(nextBreak(text, end), end + longest);
  return text.slice(from, to).trim();
}

/** A full stop ends a sentence where a capital, a quote or a bracket follows and no abbreviation stands before it. */
const sentenceEnd = latin(/[.!?](?=['"’”)]* ['"‘“(]?[\p{Lu}\d€])(?<!(?<!\p{L})(?:\p{L}|nr|nrs|mr|drs|dr|ir|ing|prof|art|ca|jl|dd|blz|mln|mld|resp|bijv|incl|excl|evt|ref|vgl|zgn|zg|mw|mevr|dhr|jhr|jkvr|pag|par|hfst|max|min|plm|ongev|Ste?|[HZ]r|Ms|Stb|Stcrt|Trb|Kst|c\.s|a\.s|d\.d|t\.v\.v|o\.a|m\.b\.t|i\.v\.m)[.!?])/gu);

/** Where the sentences of a text end, in order; one pass, made once. */
const sentenceEnds = oncePerText((text) => {
  const ends: number[] = [];
  while (sentenceEnd.test(text)) ends.push(sentenceEnd.lastIndex);
  return ends;
});

function lastBreak(text: string, start: number): number {
  const [ends, breaks] = [sentenceEnds(text), startsIn(text)('\n')];
  let at = Math.max(ends[countBelow(ends, start + 1) - 1] ?? 0, (breaks[countBelow(breaks, start) - 1] ?? -1) + 1);
  while (at < start && /['"’”) ]/.test(text[at] as string)) at++;
  return at;
}

/** Where the sentence that holds `end` ends, or its block or cell. */
export function nextBreak(text: string, end: number): number {
  const [ends, breaks] = [sentenceEnds(text), startsIn(text)('\n')];
  const limit = Math.min(breaks[countBelow(breaks, end)] ?? text.length, end + longest);
  const at = ends[countBelow(ends, end)] ?? text.length;
  return at > limit ? limit : Math.min(limit, at + (/^['"’”)]*/.exec(text.slice(at, at + 4))?.[0].length ?? 0));
}
