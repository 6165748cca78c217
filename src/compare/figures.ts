import { cents } from '../refine/rounding.js';
import type { FigureChange } from './comparison.js';
import { type Entry, fitOf, keysOf, nameOf } from './entries.js';
import type { Figure } from './figure.js';
import { type Fit, matchOf, pairUp } from './pairing.js';

/** The figures of two letters held against each other, in the order of the new letter; those that are gone stand behind what stood before them. */
export function compareFigures(old: readonly Entry[], next: readonly Entry[]): FigureChange[] {
  const pairs = pairUp(old, next, fitOf, ({ figures }) => nameOf(figures[0] as Figure), keysOf);
  const matched = new Set(pairs.map((pair) => pair.old));
  const ofNew = new Map(pairs.map((pair) => [pair.new, pair]));
  const changes = next.map((entry) => {
    const pair = ofNew.get(entry);
    return { after: pair ? old.indexOf(pair.old) : null, rows: pair ? pointsOf(pair.old, entry, pair) : entry.figures.map((figure) => oneSided('new', figure)) };
  });
  old.forEach((entry, i) => {
    if (matched.has(entry)) return;
    const at = changes.findLastIndex(({ after }) => after !== null && after < i);
    changes.splice(at + 1, 0, { after: i, rows: entry.figures.map((figure) => oneSided('gone', figure)) });
  });
  return changes.flatMap(({ rows }) => rows);
}

/** The points of a matched row: those of one date against each other, then the last of each where the new letter goes on. */
function pointsOf(old: Entry, next: Entry, fit: Fit): FigureChange[] {
  const left = new Set(old.figures);
  const changes: FigureChange[] = [];
  const [lastOld, lastNew] = [old.figures.at(-1) as Figure, next.figures.at(-1) as Figure];
  for (const figure of next.figures) {
    const twin = [...left].find(({ peildatum }) => sameDate(peildatum, figure.peildatum));
    const isLast = figure === lastNew && !(twin ?? null);
    const before = twin ?? (isLast ? lastOld : undefined);
    if (!before) { changes.push(oneSided('new', figure)); continue; }
    const relation = figure.peildatum === null || before.peildatum === null ? 'undated' : sameDate(figure.peildatum, before.peildatum) ? 'same-date' : 'other-date';
    changes.push(twoSided(before, figure, relation, fit));
  }
  const used = new Set(changes.map((change) => change.old));
  return [...old.figures.filter((figure) => !used.has(figure)).map((figure) => oneSided('gone', figure)), ...changes];
}

const sameDate = (a: Figure['peildatum'], b: Figure['peildatum']): boolean => a === null || b === null ? a === b : a.start === b.start && a.end === b.end;

const oneSided = (status: 'new' | 'gone', figure: Figure): FigureChange => ({
  status, relation: null, old: status === 'gone' ? figure : null, new: status === 'new' ? figure : null, changed: [], difference: null, differenceMax: null, percentage: null, percentageMax: null,
  withinRounding: false, match: null,
});

function twoSided(old: Figure, next: Figure, relation: FigureChange['relation'], fit: Fit): FigureChange {
  const changed: FigureChange['changed'] = [];
  if (old.value !== next.value || (old.valueMax ?? null) !== (next.valueMax ?? null)) changed.push('value');
  for (const key of ['unit', 'qualifier', 'basis', 'period'] as const) if (old[key] !== next[key]) changed.push(key);
  const comparable = old.unit === next.unit;
  const isRange = old.valueMax !== null || next.valueMax !== null;
  const [oldMax, newMax] = [old.valueMax ?? old.value, next.valueMax ?? next.value];
  return {
    status: changed.length === 0 ? 'unchanged' : 'changed', relation, old, new: next, changed,
    difference: comparable ? exact(next.value, old.value) : null, differenceMax: comparable && isRange ? exact(newMax, oldMax) : null,
    percentage: comparable ? percentage(next.value, old.value) : null, percentageMax: comparable && isRange ? percentage(newMax, oldMax) : null,
    withinRounding: comparable && changed.includes('value') && !isRange && Math.abs(cents(old.value) - cents(next.value)) <= 50 * (old.precision + next.precision) + 1,
    match: matchOf(fit),
  };
}

/** A difference in hundredths is exact. */
const exact = (next: number, old: number): number => (cents(next) - cents(old)) / 100;
const percentage = (next: number, old: number): number | null => (old === 0 ? null : Math.round(((next - old) / Math.abs(old)) * 10_000) / 100);
