import { headOf, type LetterHead } from '../compare/comparison.js';
import { type Entry, entriesOf, fitOf, keysOf, nameOf } from '../compare/entries.js';
import type { Figure } from '../compare/figure.js';
import { type Match, matchOf, pairUp } from '../compare/pairing.js';
import { plainLabel } from '../compare/words.js';
import { version } from '../version.js';
import type { Series, SeriesLine, SeriesPoint, SeriesRemark, SeriesSource } from './series.js';

/** Which lines are wanted: those whose label (else the words in front of their figures) holds these words; null: all that have two days or more. */
export interface SeriesOptions { label?: string | null }

interface Growing { names: Set<string>; last: Entry; points: SeriesPoint[] }

/** Amounts that mean the same, followed through letters in order of date. */
export function seriesOf(results: readonly SeriesSource[], { label = null }: SeriesOptions = {}): Series {
  const remarks: SeriesRemark[] = [];
  const sources = inOrder(results, remarks);
  const growing: Growing[] = [];
  sources.forEach((source, letter) => addLetter(growing, source, letter));
  const wanted = label === null ? growing.filter(({ points }) => new Set(points.map(({ date }) => date).filter((date) => date !== null)).size > 1) : labelled(growing, plainLabel(label));
  const lines = withoutRepeats(wanted.map(finished));
  if (lines.length === 0) remarks.push({ code: 'no-lines', path: null, message: label === null ? 'No amount stands in these letters for two days or more.' : `No amount in these letters has "${label}" in its label.` });
  return { schema: 'leveringen-series/1', version, label, letters: sources.map(headOf), remarks, lines };
}

/** Lines with the words in their label; where there are none, those of running text with the words in front of their figures. */
function labelled(growing: readonly Growing[], words: string): Growing[] {
  const byLabel = growing.filter(({ points }) => points.some(({ figure: { label, column } }) => label !== null && plainLabel(`${label} ${column ?? ''}`).includes(words)));
  return byLabel.length > 0 ? byLabel : growing.filter(({ names }) => [...names].some((name) => plainLabel(name).includes(words)));
}

/** Letters by date, those without one last; a file that is there twice counts once. */
function inOrder(results: readonly SeriesSource[], remarks: SeriesRemark[]): SeriesSource[] {
  const seen = new Set<string>();
  const sources = results.filter(({ source }) => {
    if (!seen.has(source.sha256)) { seen.add(source.sha256); return true; }
    remarks.push({ code: 'same-file', path: source.path, message: `${source.path} has the same content as another file and is left out.` });
    return false;
  });
  for (const { source, letter } of sources) if (letter.date === null) remarks.push({ code: 'no-date', path: source.path, message: `No date was found in ${source.path}: it stands behind the others.` });
  return sources.toSorted((a, b) => (a.letter.date ?? '9').localeCompare(b.letter.date ?? '9') || a.source.path.localeCompare(b.source.path));
}

/** Each entry of a letter goes on with the line whose last entry it fits, or begins a new one. */
function addLetter(growing: Growing[], source: SeriesSource, letter: number): void {
  const entries = entriesOf({ ...source, quantities: [] });
  const pairs = new Map(pairUp(growing.map(({ last }) => last), entries, fitOf, (entry) => nameOf(entry.figures[0] as Figure), keysOf).map((pair) => [pair.new, pair]));
  const ofLast = new Map(growing.map((line) => [line.last, line]));
  for (const entry of entries) {
    const pair = pairs.get(entry);
    const known = pair && ofLast.get(pair.old);
    const line = known ?? { names: new Set<string>(), last: entry, points: [] };
    if (!known) growing.push(line);
    line.last = entry;
    for (const name of namesOf(entry)) line.names.add(name);
    for (const figure of entry.figures) addPoint(line.points, figure, letter, source.letter.date, pair ? matchOf(pair) : null);
  }
}

/** Words in front of a figure of running text say more of it than the label of its sentence, which may be that of a table's row. */
function namesOf({ figures, rows }: Entry): [name: string, ...others: string[]] {
  const figure = figures[0] as Figure;
  const name = nameOf(figure);
  return rows !== null || figure.label === null ? [name] : [nameOf({ ...figure, label: null }), name];
}

function addPoint(points: SeriesPoint[], figure: Figure, letter: number, letterDate: string | null, match: Match | null): void {
  const date = figure.peildatum?.end ?? letterDate;
  const twin = date === null ? undefined : points.findLast((point) => point.date === date);
  const isRepeated = twin && twin.figure.value === figure.value && twin.figure.valueMax === figure.valueMax && twin.figure.unit === figure.unit;
  if (isRepeated && twin.letter !== letter) { twin.repeatedIn.push(letter); return; }
  points.push({ date, dateFrom: figure.peildatum?.from ?? 'letter', letter, figure, repeatedIn: [], corrects: twin && twin.letter !== letter ? points.indexOf(twin) : null, match });
}

function finished({ names, last, points }: Growing): SeriesLine {
  const figure = last.figures[0] as Figure;
  const [label] = namesOf(last);
  const sorted = points.toSorted((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9') || a.letter - b.letter);
  const place = new Map(sorted.map((point, i) => [point, i]));
  return {
    label, alsoCalled: [...names].filter((name) => name !== label), where: last.rows === null ? 'text' : 'table', section: figure.section, unit: figure.unit,
    points: sorted.map((point) => ({ ...point, corrects: point.corrects === null ? null : place.get(points[point.corrects] as SeriesPoint) ?? null })),
  };
}

/** A list below a table that says each of its figures again in words is no line of its own. */
function withoutRepeats(lines: readonly SeriesLine[]): SeriesLine[] {
  const inTable = ({ where }: SeriesLine): boolean => where === 'table';
  const same = (a: SeriesLine, b: SeriesLine): boolean => [b.label, ...b.alsoCalled].some((name) => plainLabel(name) === plainLabel(a.label));
  const says = (line: SeriesLine, { letter, figure }: SeriesPoint): boolean => line.points.some((point) => (point.letter === letter || point.repeatedIn.includes(letter)) && point.figure.value === figure.value && point.figure.unit === figure.unit);
  return lines.filter((line) => inTable(line) || !lines.some((other) => other !== line && inTable(other) && same(other, line) && line.points.every((point) => says(other, point))));
}

/** The letters that a point was read in: first the one that gives it, then those that repeat it. */
export const lettersOf = ({ letters }: Pick<Series, 'letters'>, { letter, repeatedIn }: SeriesPoint): LetterHead[] => [letter, ...repeatedIn].flatMap((index) => letters[index] ?? []);
