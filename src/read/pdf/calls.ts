import type { Line, Word } from './lines.js';

/** A figure or mark as calls are set: smaller than its line, or as large and higher. */
function isRaised(word: Word, line: Line): boolean {
  const rise = line.y - word.y;
  return rise > 0.1 * line.size && (word.size < 0.9 * line.size || rise > 0.2 * line.size);
}

/** All that is set like a call among some lines: what notes to look for at the foot of the page. */
export function raisedFigures(lines: readonly Line[]): Set<string> {
  const figures: string[] = [];
  for (const line of lines) {
    if (line.words.length === 1) continue;
    for (const word of line.words) if (isRaised(word, line)) figures.push(...word.text.match(/\d{1,4}|\*{1,3}|[†‡]/gu) ?? []);
  }
  return new Set([...figures, ...figures.flatMap(halves)]);
}

/** The labels of notes, each with the pages at whose foot it stands. */
export type Labels = ReadonlyMap<string, ReadonlySet<number>>;

/** The notes that a raised figure calls; empty where it is none: "m2", "CO2", "1e". */
export function callsIn(word: Word, line: Line, at: number, labels: Labels): string[] {
  if ((at === 0 && line.words.length === 1) || !isRaised(word, line)) return [];
  const text = word.text.replace(/^\[|\]$/g, '');
  if (/^(?:\*{1,3}|[†‡])$/u.test(text)) return labels.has(text) ? [text] : [];
  if (!/^(?:\d{1,3}(?:[,;] ?\d{1,3})*[,;]?|\d{4})$/.test(text)) return [];
  const numbers = text.split(/[,;] ?/).filter(Boolean);
  const both = halves(text);
  const here = (label: string): boolean => labels.get(label)?.has(line.page) ?? false;
  const isBoth = both.length > 0 && both.every(here) && !here(text);
  if (!isBoth && numbers.every((number) => labels.has(number))) return isUnit(line.words[at - 1], word) ? [] : numbers;
  return both.every((label) => labels.has(label)) ? both : [];
}

/** Two calls side by side without a comma: "12" for 1 and 2, "910" for 9 and 10, "1213" for 12 and 13; of more than two digits they follow each other. */
function halves(figure: string): string[] {
  const both = [figure.slice(0, figure.length >> 1), figure.slice(figure.length >> 1)];
  return figure.length === 2 || (figure.length > 2 && Number(both[1]) === Number(both[0]) + 1) ? both : [];
}

/** Square and cubic measure keeps its figure. */
const isUnit = (before: Word | undefined, { text, spaceBefore }: Word): boolean => !spaceBefore && /^[23]$/.test(text) && /(?:^|[\d/(])(?:[kcdm]?m|CO|PM|NO|H)$/.test(before?.text ?? '');
