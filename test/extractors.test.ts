import { describe, expect, it } from 'vitest';
import { countedNouns, percentBases, percentWords } from '../src/dutch/counted.js';
import { currencySigns, currencyWords } from '../src/dutch/currencies.js';
import { betweenHedgeAndFigure, hedgesBefore, hedgesBehind } from '../src/dutch/hedges.js';
import { beforeMonth, beforeYear, dayOrdinals, directions, ordinals } from '../src/dutch/date-words.js';
import { months } from '../src/dutch/months.js';
import { weekdays } from '../src/dutch/weekdays.js';
import { letterMultipliers, multipliers } from '../src/dutch/multipliers.js';
import { periodsBefore, periodsBehind } from '../src/dutch/periods.js';
import { extractors } from '../src/extract/index.js';
import { bareView, type Example, type Extractor, type Hit } from '../src/extract/extractor.js';

const all = Object.values(extractors) as unknown as Extractor<Hit>[];

describe.each(all.map((extractor) => [extractor.kind, extractor] as const))('%s', (_, extractor) => {
  it.each(extractor.examples.map((example) => [example.text, example] as const))('reads "%s"', (text, { hits, reads }: Example) => {
    const found = extractor.find(text, bareView);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(hits);
    reads?.forEach((fields, i) => expect(found[i]).toMatchObject(fields));
  });

  it.each(extractor.counterExamples.map((text) => [text]))('finds nothing in "%s"', (text) => {
    expect(extractor.find(text, bareView)).toEqual([]);
  });

  it('has a pattern that its examples match, for each pattern', () => {
    const texts = extractor.examples.map(({ text }) => text);
    const unused = Object.entries(extractor.patterns).filter(([, pattern]) => !texts.some((text) => prefixesOf(text, pattern).some((part) => new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(part))));
    expect(unused.map(([name]) => name)).toEqual([]);
  });

  it('gives its hits in order and apart', () => {
    const text = extractor.examples.map((example) => example.text).join('\n');
    const found = extractor.find(text, bareView);
    // Several numbers behind one dossier share the span that gives them all.
    const spans = [...new Set(found.map(({ start, end }) => `${start} ${end}`))].map((span) => span.split(' ').map(Number));
    spans.forEach(([start], i) => { expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0); });
  });

  it.skipIf('STRYKER_MUTATOR_WORKER' in process.env)('takes time in proportion to hostile text', () => {
    const fragments = hostileFragments(extractor);
    for (const fragment of fragments) holdLinear(extractor, fragment, 4096, 32_768);
    for (const fragment of fragments.slice(0, 3)) holdLinear(extractor, fragment, 131_072, 1_048_576);
  });
});

/** Patterns that read what stands before or behind a hit are anchored at it: they see the text up to, or from, each place. */
const prefixesOf = (text: string, { source }: RegExp): string[] => (/^\^|\$$/.test(source) ? Array.from(text, (_, i) => [text.slice(0, i), text.slice(i)]).flat() : [text]);

/**
 * Eight times the text may take three times eight times as long; a quadratic pattern takes 64 times. What is done in a moment is not looked at:
 * there the ratio is noise. A pause of the machine can spoil one run, not three.
 */
function holdLinear(extractor: Extractor<Hit>, fragment: string, ...sizes: [number, number]): void {
  const ratios: number[] = [];
  for (let tries = 0; tries < 3; tries++) {
    const [short = 0, long = 0] = sizes.map((size) => timeOf(() => extractor.find(fragment.repeat(Math.ceil(size / fragment.length)).slice(0, size), bareView)));
    if (long < 400 || long < 24 * short) return;
    ratios.push(long / short);
  }
  expect(ratios, `${JSON.stringify(fragment)}: ${sizes.join(' to ')} characters`).toEqual([]);
}

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Beginnings of what the extractor knows, repeated without what would end them. */
function hostileFragments(extractor: Extractor<Hit>): string[] {
  const starts = extractor.examples.slice(0, 12).map(({ hits }) => hits[0] ?? '').filter((hit) => hit.length > 3);
  return [...new Set(['1', '1 ', '111 ', '1.111', '€ ', 'een ', 'vijf', 'nr. ', ', en ', 'aa-', ...starts.map((hit) => `${hit.slice(0, -1)} `)])];
}

/** Tables of words and the extractor whose examples must use each of them. */
const tables: [string, Iterable<string>, keyof typeof extractors][] = [
  ['currencySigns', Object.keys(currencySigns), 'amounts'], ['currencyWords', Object.keys(currencyWords), 'amounts'],
  ['hedgesBefore', Object.keys(hedgesBefore), 'amounts'], ['hedgesBehind', Object.keys(hedgesBehind), 'amounts'], ['betweenHedgeAndFigure', betweenHedgeAndFigure, 'amounts'],
  ['periodsBefore', Object.keys(periodsBefore), 'amounts'], ['periodsBehind', Object.keys(periodsBehind), 'amounts'],
  ['multipliers', Object.keys(multipliers), 'amounts'], ['letterMultipliers', Object.keys(letterMultipliers), 'amounts'],
  ['months', Object.keys(months), 'dates'], ['weekdays', Object.keys(weekdays), 'dates'], ['directions', Object.keys(directions), 'dates'], ['ordinals', Object.keys(ordinals), 'dates'], ['dayOrdinals', Object.keys(dayOrdinals), 'dates'],
  ['beforeMonth', beforeMonth, 'dates'], ['beforeYear', beforeYear, 'dates'],
  ['countedNouns', countedNouns, 'quantities'], ['percentBases', percentBases, 'quantities'], ['percentWords', Object.keys(percentWords), 'quantities'],
];

it.each(tables)('every word of %s is used by an example', (_, words, kind) => {
  const texts = extractors[kind].examples.map(({ text }) => text.toLowerCase());
  expect([...words].filter((word) => !texts.some((text) => text.includes(word.toLowerCase())))).toEqual([]);
});
