import { diffArrays } from 'diff';
import type { Section } from '../schema/result.js';
import type { Passage, TextChange } from './comparison.js';
import { groupBy } from '../text/group.js';
import { type Fit, type Pair, pairUp } from './pairing.js';
import type { LetterPassage } from './passages.js';
import { alike, plainLabel, wordsOf } from './words.js';
import { wordDiff } from './word-diff.js';

/** LetterPassage that differ, section by section in the order of the new letter; the sections that are gone last. */
export function compareText(old: readonly LetterPassage[], next: readonly LetterPassage[], oldSections: readonly Section[], newSections: readonly Section[], pairs: readonly Pair<Section>[]): TextChange[] {
  const partner = new Map(pairs.map((pair) => [pair.new.id, pair.old.id]));
  const matched = new Set(pairs.map((pair) => pair.old.id));
  const couples: [string | null | undefined, string | null | undefined][] = [
    [null, null], ...newSections.map(({ id }): [string | undefined, string] => [partner.get(id), id]), ...oldSections.filter(({ id }) => !matched.has(id)).map(({ id }): [string, undefined] => [id, undefined])];
  const titles = (sections: readonly Section[]) => new Map(sections.map(({ id, title }) => [id, title]));
  const [oldTitles, newTitles] = [titles(oldSections), titles(newSections)];
  const shown = (passage: LetterPassage | undefined, names: Map<string, string>): Passage | null =>
    passage === undefined ? null : { text: passage.text, section: names.get(passage.section ?? '') ?? null, page: passage.page };
  const changes = couples.flatMap(([oldId, newId]) => {
    const own = (passages: readonly LetterPassage[], id: string | null | undefined) => (id === undefined ? [] : passages.filter(({ section }) => section === id));
    return (['text', 'table', 'footnote'] as const).flatMap((kind) => compareRuns(own(old, oldId).filter((p) => p.kind === kind), own(next, newId).filter((p) => p.kind === kind)));
  });
  return movedOnes(changes).map(({ old: a, new: b, moved }): TextChange => ({
    status: moved ? 'moved' : a && b ? 'changed' : b ? 'new' : 'gone', kind: (a ?? b as LetterPassage).kind, old: shown(a, oldTitles), new: shown(b, newTitles), parts: moved ? [] : partsOf(a, b),
  }));
}

/** Texts with more differences than this are not aligned passage by passage: each passage is looked for by its words alone. */
const furthest = 3000;

interface Change { old?: LetterPassage; new?: LetterPassage; moved?: boolean }

/** Runs of passages between those that are the same; within a run those that are alike are one that changed. */
function compareRuns(old: LetterPassage[], next: LetterPassage[]): Change[] {
  const changes: Change[] = [];
  let [removed, added]: [LetterPassage[], LetterPassage[]] = [[], []];
  const flush = (): void => {
    const pairs = pairUp(removed, added, passageFit, ({ text }) => text, ({ text }) => wordsOf(text));
    const ofNew = new Map(pairs.map((pair) => [pair.new, pair.old]));
    const ofOld = new Set(ofNew.values());
    changes.push(...removed.filter((passage) => !ofOld.has(passage)).map((passage) => ({ old: passage })), ...added.map((passage) => ({ old: ofNew.get(passage), new: passage })));
    [removed, added] = [[], []];
  };
  const runs = diffArrays(old, next, { comparator: (a, b) => a.text === b.text, maxEditLength: furthest }) ?? [{ value: old, removed: true, added: false }, { value: next, removed: false, added: true }];
  for (const { value, added: isAdded, removed: isRemoved } of runs) {
    if (isRemoved) removed.push(...value);
    else if (isAdded) added.push(...value);
    else flush();
  }
  flush();
  return changes;
}

/** Rows of a table are the same where their first cell is. */
function passageFit(a: LetterPassage, b: LetterPassage): Fit {
  const label = ({ text }: LetterPassage): string => plainLabel(text.split(' │ ')[0] as string);
  return { score: a.kind === 'table' && label(a) === label(b) ? 1 : alike(wordsOf(a.text), wordsOf(b.text)), reasons: [] };
}

/** A passage that is gone in one place and new in another has moved. */
function movedOnes(changes: readonly Change[]): Change[] {
  const gone = groupBy(changes.filter((change) => change.old && !change.new), ({ old }) => `${old?.kind} ${old?.text}`);
  const arrived = new Map<Change, Change>();
  for (const change of changes) {
    const from = change.new && !change.old ? gone.get(`${change.new.kind} ${change.new.text}`)?.shift() : undefined;
    if (from) arrived.set(change, from);
  }
  const left = new Set(arrived.values());
  return changes.filter((change) => !left.has(change)).map((change) => (arrived.has(change) ? { ...change, old: arrived.get(change)?.old, moved: true } : change));
}

function partsOf(old: LetterPassage | undefined, next: LetterPassage | undefined): TextChange['parts'] {
  if (!old || !next) return [{ kind: next ? 'new' : 'gone', text: (next ?? old as LetterPassage).text }];
  return wordDiff(old.text, next.text);
}
