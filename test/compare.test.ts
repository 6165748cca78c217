import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison, FigureChange, TextChange } from '../src/compare/comparison.js';
import { pairUp } from '../src/compare/pairing.js';
import { wordDiff } from '../src/compare/word-diff.js';
import { compareLetters, passagesOf } from '../src/index.js';
import type { Stages } from '../src/parse-letter.js';
import { comparisonPage } from '../src/render/compare/html.js';
import { comparisonTable } from '../src/render/compare/table.js';
import { hasShared, root, run, shared, stagesOf, stagesOfText } from './support.js';

const compared = (a: Stages, b: Stages): Comparison => compareLetters(a.result, b.result, { old: passagesOf(a), new: passagesOf(b) });
const comparedFiles = async (a: string, b: string): Promise<Comparison> => compared(await stagesOf(a), await stagesOf(b));
const textOf = (body: string): Promise<Stages> => stagesOfText(`Geachte voorzitter,\n\n${body}\n`, '2024-06-01');

const figure = ({ status, relation, old, new: next, difference, percentage, match }: FigureChange): unknown[] => {
  const { label, peildatum } = next ?? old ?? { label: null, peildatum: null };
  const day = relation === 'other-date' ? `${old?.peildatum?.text} to ${peildatum?.text}` : peildatum?.text;
  return [status, label === null ? null : [label, day].filter(Boolean).join(', '), old?.text ?? null, next?.text ?? null, difference, percentage,
    match && (match.grade === 'sure' ? 'sure' : `unsure: ${match.reasons.map(({ code }) => code).join(', ')}`)];
};
/** Each change of words as "old → new". */
const words = ({ kind, old, new: next, parts }: TextChange): string[] => {
  const swaps: string[] = [];
  parts.forEach((part, i) => {
    if (part.kind === 'gone') swaps.push(`${part.text.trim()} → ${parts[i + 1]?.kind === 'new' ? parts[i + 1]?.text.trim() : ''}`);
    if (part.kind === 'new' && parts[i - 1]?.kind !== 'gone') swaps.push(` → ${part.text.trim()}`);
  });
  return [next?.section ?? old?.section ?? 'Aanhef', kind, ...swaps];
};

describe('two letters of one series', () => {
  const gold = JSON.parse(readFileSync(`${root}/fixtures/bruggen-2.changes.json`, 'utf8'));
  for (const [oldForm, newForm] of [['.pdf', '.pdf'], ['-untagged.pdf', '-untagged.pdf'], ['.docx', '.docx'], ['.txt', '.txt'], ['.pdf', '.docx'], ['.txt', '-untagged.pdf']]) {
    it(`differ by exactly the changes made between them: bruggen${oldForm} and bruggen-2${newForm}`, async () => {
      const found = await comparedFiles(`fixtures/bruggen${oldForm}`, `fixtures/bruggen-2${newForm}`);
      expect(found.remarks).toEqual([]);
      expect(found.letter.map(({ field, old, new: next }) => [field, old, next])).toEqual(gold.letter);
      expect(found.amounts.map(figure)).toEqual(gold.amounts);
      expect(found.quantities).toEqual([]);
      expect(found.kamerstukken.map(({ status, id }) => [status, id])).toEqual(gold.kamerstukken);
      expect(found.references.map(({ status, id }) => [status, id])).toEqual(gold.references);
      expect(found.motions.map(({ status, old, new: next }) => [status, (next ?? old)?.proposers.join(', ')])).toEqual(gold.motions);
      expect(found.sections.map(({ status, old, new: next }) => [status, next ?? old])).toEqual(gold.sections);
      expect((found.text ?? []).map(words)).toEqual(gold.text);
    });
  }

  it('differ in nothing from themselves, in whatever form they come', async () => {
    const same = await comparedFiles('fixtures/bruggen.pdf', 'fixtures/bruggen.pdf');
    expect(same.remarks.map(({ code }) => code)).toEqual(['same-file']);
    const forms = await comparedFiles('fixtures/bruggen.docx', 'fixtures/bruggen.pdf');
    expect(forms.remarks.map(({ code }) => code)).toEqual(['nothing-changed']);
    expect(forms.text).toEqual([]);
  });

  it('are told to stand in the wrong order; the figures change sign', async () => {
    const there = await comparedFiles('fixtures/bruggen.txt', 'fixtures/bruggen-2.txt');
    const back = await comparedFiles('fixtures/bruggen-2.txt', 'fixtures/bruggen.txt');
    expect(back.remarks.map(({ code }) => code)).toEqual(['order']);
    expect(back.amounts[0]?.difference).toBe(-(there.amounts[0]?.difference as number));
  });
});

describe('a match that is not sure says why', () => {
  const only = async (a: string, b: string): Promise<FigureChange> => {
    const { amounts } = compared(await textOf(a), await textOf(b));
    expect(amounts).toHaveLength(1);
    return amounts[0] as FigureChange;
  };

  it('another currency: no difference is made up', async () => {
    const change = await only('De bijdrage aan het waterfonds bedraagt dit jaar € 5 miljoen.', 'De bijdrage aan het waterfonds bedraagt dit jaar $ 5 miljoen.');
    expect(change.match?.reasons.map(({ code }) => code)).toEqual(['unit-differs']);
    expect([change.status, change.difference, change.percentage]).toEqual(['changed', null, null]);
  });

  it('a sentence that is only alike, another period', async () => {
    expect((await only('Voor herstel van de kade is nu € 5 miljoen gereserveerd.', 'Er is € 7 miljoen gereserveerd voor verder herstel.')).match?.reasons.map(({ code }) => code)).toEqual(['sentence-alike']);
    expect((await only('De bijdrage aan het waterfonds bedraagt € 5 miljoen.', 'De bijdrage aan het waterfonds bedraagt € 5 miljoen per jaar.')).match?.reasons.map(({ code }) => code)).toContain('period-differs');
  });

  it('several candidates', async () => {
    const sentence = (sum: string): string => `Voor de sluis is ${sum} uitgegeven.`;
    const { amounts } = compared(await textOf(sentence('€ 5 miljoen')), await textOf(`${sentence('€ 6 miljoen')}\n\n${sentence('€ 9 miljoen')}`));
    expect(amounts.map(({ status, match }) => [status, match?.reasons[0]?.code])).toEqual([['changed', 'several-candidates'], ['new', undefined]]);
  });

  it('keeps apart what has nothing in common, and the figures of one sentence', async () => {
    const apart = compared(await textOf('De brug kost € 5 miljoen.'), await textOf('Het onderwijs krijgt jaarlijks € 6 miljoen subsidie.'));
    expect(apart.amounts.map(({ status }) => status)).toEqual(['gone', 'new']);
    const years = compared(await textOf('Hiervan is € 52,8 mln. in 2024 uitbetaald en € 79,7 mln. in 2025.'), await textOf('Hiervan is € 53,1 mln. in 2024 uitbetaald en € 81,2 mln. in 2025.'));
    expect(years.amounts.map(({ old, new: next }) => [old?.value, next?.value])).toEqual([[52_800_000, 53_100_000], [79_700_000, 81_200_000]]);
  });

  it('tells rounding from change, and computes in exact figures', async () => {
    const change = await only('De bijdrage aan het fonds bedraagt tot nu toe € 0,18 mld.', 'De bijdrage aan het fonds bedraagt tot nu toe € 179 mln.');
    expect([change.difference, change.withinRounding]).toEqual([-1_000_000, true]);
    expect((await only('De leges bedragen nu € 0,10.', 'De leges bedragen nu € 0,30.')).difference).toBe(0.2);
  });
});

it('sections are followed through a new title and another place', async () => {
  const page = (sections: [string, string][]): string => sections.map(([title, text]) => `${title}\n\n${text}`).join('\n\n');
  const [bridge, lock] = ['De bruggen over de rivier worden de komende jaren hersteld en van nieuwe motoren voorzien.', 'De sluizen krijgen dit voorjaar een nieuwe schutkolk met een grotere doorvaart voor schepen.'];
  const make = (sections: [string, string][]): Promise<Stages> => textOf(page(sections));
  const { sections, text } = compared(await make([['Bruggen', bridge], ['Sluizen', lock]]), await make([['Sluizen', lock], ['Herstelprogramma', bridge]]));
  expect(sections.map(({ status, old, new: next }) => [status, old, next])).toEqual([['kept', 'Sluizen', 'Sluizen'], ['renamed', 'Bruggen', 'Herstelprogramma']]);
  expect(sections.filter(({ moved }) => moved)).toHaveLength(1);
  expect(sections[1]?.match?.reasons.map(({ code }) => code)).toEqual(['title-differs']);
  expect(text).toEqual([]);
});

it('the cost of a comparison grows with the letters, not with their square', async () => {
  const letter = (count: number, seed: number): Promise<Stages> => textOf(Array.from({ length: count }, (_, i) => `Voor brug ${(i * 7919 + seed) % 9973} op de route naar ${(i * 104729 + seed) % 7907} is € ${i + 1} miljoen uitgetrokken bij de aanleg.`).join('\n\n'));
  const time = async (count: number): Promise<number> => {
    const [a, b] = [await letter(count, 1), await letter(count, 5)];
    const started = performance.now();
    compared(a, b);
    return performance.now() - started;
  };
  await time(100);
  const [small, large] = [await time(150), await time(600)];
  expect(large / small).toBeLessThan(12);
});

it('pairs the best fits first, each thing once', () => {
  const pairs = pairUp(['a1', 'b1'], ['b2', 'a2', 'c'], (a, b) => ({ score: a[0] === b[0] ? 1 : 0.1, reasons: [] }), (name) => name, (name) => [name[0] as string]);
  expect(pairs.map(({ old, new: next }) => [old, next])).toEqual([['b1', 'b2'], ['a1', 'a2']]);
});

it('words: a figure is one word, small words between changes go with them, nothing is lost', () => {
  const [old, next] = ['Er is € 61,5 mln. in de kas, en dat is veel.', 'Er is € 102,5 mln. in een fonds, en dat is weinig.'];
  const parts = wordDiff(old, next);
  expect(parts).toContainEqual({ kind: 'gone', text: '61,5' });
  expect(parts.filter(({ kind }) => kind !== 'new').map(({ text }) => text).join('')).toBe(old);
  expect(parts.filter(({ kind }) => kind !== 'gone').map(({ text }) => text).join('')).toBe(next);
});

describe('as a person sees it', () => {
  it('fits the terminal, and writes amounts as a Dutch reader does beside the exact value', async () => {
    const comparison = await comparedFiles('fixtures/bruggen.txt', 'fixtures/bruggen-2.txt');
    for (const width of [60, 80, 120, 200]) {
      const table = comparisonTable(comparison, { width, color: false, language: 'nl', all: true });
      expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
      for (const exact of ['1.020.000.000', '+155.000.000', '€ 1,02 mld.', '+17,9%']) expect(table).toContain(exact);
      expect(table.replace(/\s+/g, ' ')).toContain('? onzeker (0,9): opschrift lijkt er alleen op: Onderzoek en ontwerp');
    }
    expect(comparisonTable(comparison, { width: 80, color: true, language: 'en', all: false })).toContain('\u001b[3');
  });

  it('is one page that asks nothing of the network and runs nothing of the letters', async () => {
    const html = comparisonPage(await comparedFiles('fixtures/bruggen.txt', 'fixtures/bruggen-2.txt'), 'nl');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<del>61,5</del><ins>102,5</ins>');
    expect(html).toContain('ander bedrag voor dezelfde datum');
    const evil = compared(await textOf('De <b>x</b> kost € 5 miljoen.'), await textOf('De <script>alert(1)</script> kost € 6 miljoen.'));
    expect(comparisonPage(evil, 'en')).not.toContain('<script');
  });
});

describe('leveringen compare', () => {
  it('prints JSON, and writes its file whole', async () => {
    const { code, stdout } = await run(['compare', 'fixtures/bruggen.pdf', 'fixtures/bruggen-2.docx']);
    expect([code, JSON.parse(stdout).schema]).toEqual([0, 'leveringen-compare/1']);
    const dir = mkdtempSync(join(tmpdir(), 'compare-'));
    try {
      expect((await run(['compare', 'fixtures/bruggen.pdf', 'fixtures/bruggen-2.pdf', '--format', 'html', '--lang', 'en', '--out', join(dir, 'x.html')])).code).toBe(0);
      expect(readFileSync(join(dir, 'x.html'), 'utf8')).toContain('What changed');
      writeFileSync(join(dir, 'empty.txt'), '');
      writeFileSync(join(dir, 'kept.json'), 'as it was');
      const failed = await run(['compare', join(dir, 'empty.txt'), 'fixtures/bruggen.pdf', '--out', join(dir, 'kept.json')]);
      expect([failed.code, failed.stdout, failed.stderr.trim().split('\n').length]).toEqual([1, '', 1]);
      expect(readFileSync(join(dir, 'kept.json'), 'utf8')).toBe('as it was');
    } finally { rmSync(dir, { recursive: true }); }
  });

  it('says that one file given twice has not changed', async () => {
    const { code, stdout } = await run(['compare', 'fixtures/bruggen.pdf', 'fixtures/bruggen.pdf', '--format', 'table', '--lang', 'en']);
    expect([code, stdout.includes('nothing changed')]).toEqual([0, true]);
  });
});

it.skipIf(!hasShared)('real letters: each figure of both is told of exactly once or more, none is lost', async () => {
  const files = ['leveringen-2026.txt', 'begrotingsmutaties-ez-2015.pdf', 'nh90-2015.pdf', 'schoolmaaltijden-2023.pdf'].map((name) => `${shared}/eval/letters/${name}`);
  for (const [a, b] of [[files[0], files[0]], [files[1], files[2]], [files[3], files[1]]] as [string, string][]) {
    const [old, next] = [await stagesOf(a), await stagesOf(b)];
    const { amounts } = compared(old, next);
    const told = (side: 'old' | 'new'): Set<number> => new Set(amounts.flatMap((change) => (change[side] ? [change[side].span[0]] : [])));
    expect(told('old').size).toBe(old.result.amounts.length);
    expect(told('new').size).toBe(next.result.amounts.length);
  }
});
