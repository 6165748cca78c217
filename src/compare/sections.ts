import { diffArrays } from 'diff';
import type { Section } from '../schema/result.js';
import type { SectionChange } from './comparison.js';
import { groupBy } from '../text/group.js';
import { type Fit, matchOf, misfit, type Pair, pairUp } from './pairing.js';
import type { LetterPassage } from './passages.js';
import { alike, labelLikeness, plainLabel, tellingWords } from './words.js';

interface Titled { section: Section; words: readonly string[] }

/** Sections of two letters that are the same: by title, else by what they say. */
export function pairSections(old: readonly Section[], next: readonly Section[], texts: { old: readonly LetterPassage[]; new: readonly LetterPassage[] } | null): Pair<Section>[] {
  const titled = (sections: readonly Section[], passages: readonly LetterPassage[] | undefined): Titled[] => {
    const bySection = groupBy(passages ?? [], ({ section }) => section);
    return sections.map((section) => ({ section, words: tellingWords((bySection.get(section.id) ?? []).map(({ text }) => text).join(' ')) }));
  };
  return pairUp(titled(old, texts?.old), titled(next, texts?.new), sectionFit, ({ section }) => section.title, ({ section, words }) => [plainLabel(section.title), ...section.title.split(/\s+/).map((word) => word.slice(0, 4).toLowerCase()), ...words])
    .map(({ old: a, new: b, score, reasons }) => ({ old: a.section, new: b.section, score, reasons }));
}

function sectionFit(a: Titled, b: Titled): Fit {
  const title = labelLikeness(a.section.title, b.section.title);
  const said = alike(a.words, b.words);
  if (title === 1) return { score: 0.9 + 0.1 * said, reasons: [] };
  const score = Math.max(title > 0.6 ? title * 0.9 : 0, said > 0.6 ? said * 0.9 : 0);
  return score > 0 ? { score, reasons: [{ code: 'title-differs', detail: a.section.title }] } : misfit;
}

/** New, gone, renamed and moved sections, in the order of the new letter, those that are gone last. */
export function compareSections(old: readonly Section[], next: readonly Section[], pairs: readonly Pair<Section>[]): SectionChange[] {
  const [ofOld, ofNew] = [new Set(pairs.map((pair) => pair.old)), new Map(pairs.map((pair) => [pair.new, pair]))];
  const order = pairs.map((pair) => old.indexOf(pair.old));
  const inPlace = new Set(diffArrays(order.toSorted((a, b) => a - b), order).filter(({ added, removed }) => !added && !removed).flatMap(({ value }) => value));
  return [
    ...next.map((section): SectionChange => {
      const pair = ofNew.get(section);
      if (!pair) return { status: 'new', old: null, new: section.title, moved: false, match: null };
      return { status: labelLikeness(pair.old.title, section.title) === 1 ? 'kept' : 'renamed', old: pair.old.title, new: section.title, moved: !inPlace.has(old.indexOf(pair.old)), match: matchOf(pair) };
    }),
    ...old.filter((section) => !ofOld.has(section)).map((section): SectionChange => ({ status: 'gone', old: section.title, new: null, moved: false, match: null })),
  ];
}
