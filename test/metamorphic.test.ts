import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agrees, broken, saidIn } from './invariants.js';
import { hasShared, lettersIn, root, shared, stagesOf, stagesOfText } from './support.js';
import type { Stages } from '../src/parse-letter.js';

const day = '2026-07-02';
const fixtures = ['bruggen', 'muziekscholen', 'vragen-wad'];
/** Some of the real letters: enough to differ, few enough to wait for. */
const real = hasShared ? lettersIn(`${shared}/corpus`).filter((path, i) => path.endsWith('.docx') || i % 23 === 0).slice(0, 5) : [];
const letters = [...fixtures.map((name) => `${root}/fixtures/${name}.docx`), ...fixtures.map((name) => `${root}/fixtures/${name}.pdf`), ...real];

/** The paragraphs of running text, as a letter of their own. */
const bodyOf = ({ document, letter }: Stages): string => document.blocks
  .filter(({ kind, zone, rows, span }) => kind === 'paragraph' && zone === 'body' && !rows && letter.regions.some((region) => region.span[0] === span[0] && region.where === 'body'))
  .map(({ span }) => document.text.slice(...span)).filter((text) => text.length > 80).join('\n\n');

const asText = (text: string): Promise<Stages> => stagesOfText(`Geachte voorzitter,\n\n${text}\n`, day);
const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();

describe.each(letters.map((path) => [path.slice(path.lastIndexOf('/') + 1), path] as const))('%s', (_, path) => {
  it('keeps what holds of every result', async () => {
    expect(broken(await stagesOf(path))).toEqual([]);
  });

  it('says the same with other white space between its words', async () => {
    const body = bodyOf(await stagesOf(path));
    const [plain, spaced] = [await asText(body), await asText(body.replaceAll(' ', ' \u00a0  '))];
    expect(saidIn(spaced.result)).toEqual(saidIn(plain.result));
  });

  it('changes one amount where one figure is changed', async () => {
    const body = bodyOf(await stagesOf(path));
    const { result, document } = await asText(body);
    const chosen = result.amounts.find(({ text, valueMax }) => valueMax === null && /^€ \d,\d mld\.$|^€ ?\d{1,3} ?(?:miljoen|mln)/.test(text));
    if (!chosen) return;
    const [start, end] = chosen.span;
    const changed = document.text.slice(0, start) + chosen.text.replace(/\d/, (digit) => (digit === '7' ? '8' : '7')) + document.text.slice(end);
    const before = result.amounts.map(({ value, currency }) => [value, currency]);
    const after = (await stagesOfText(changed, day)).result.amounts.map(({ value, currency }) => [value, currency]);
    expect(after.length).toBe(before.length);
    expect(after.flatMap((amount, i) => (JSON.stringify(amount) === JSON.stringify(before[i]) ? [] : [i]))).toEqual([result.amounts.indexOf(chosen)]);
  });
});

describe('two letters', () => {
  it.each([['bruggen', 'muziekscholen'], ['muziekscholen', 'vragen-wad'], ['vragen-wad', 'bruggen']])('%s and %s, one behind the other, give the references and amounts of both', async (a, b) => {
    const [first, second] = await Promise.all([a, b].map(async (name) => bodyOf(await stagesOf(`${root}/fixtures/${name}.docx`))));
    const parts = await Promise.all([first, second].map((text) => asText(text as string)));
    const whole = await asText(`${first}\n\n${second}`);
    expect(sorted(whole.result.references.map(({ type, id, text }) => [type, id, text]))).toEqual(sorted(parts.flatMap(({ result }) => result.references.map(({ type, id, text }) => [type, id, text]))));
    expect(sorted(whole.result.amounts.map(({ text, value }) => [text, value]))).toEqual(sorted(parts.flatMap(({ result }) => result.amounts.map(({ text, value }) => [text, value]))));
    expect(sorted(whole.result.kamerstukken.map(({ text }) => text))).toEqual(sorted(parts.flatMap(({ result }) => result.kamerstukken.map(({ text }) => text))));
  });

  it('read at the same time in one process give what each gives alone', async () => {
    const paths = fixtures.flatMap((name) => [`${root}/fixtures/${name}.pdf`, `${root}/fixtures/${name}.docx`]);
    const alone = [];
    for (const path of paths) alone.push((await stagesOf(path)).result);
    const together = await Promise.all([...paths, ...paths.toReversed()].map((path) => stagesOf(path)));
    expect(together.map(({ result }) => result)).toEqual([...alone, ...alone.toReversed()]);
  });
});

describe('a footnote removed', () => {
  it.each(fixtures.map((name) => [name]))('of %s is one footnote less, and no other changes', async (name) => {
    const source = readFileSync(`${root}/fixtures/${name}.txt`, 'utf8');
    const before = (await stagesOfText(source, day)).result.footnotes;
    const last = /\[footnoteRef:(\d+)\](?![\s\S]*\[footnoteRef:)/.exec(source);
    if (!last) { expect(before).toEqual([]); return; }
    const note = new RegExp(`\\[${last[1]}: [^\\]]*\\]`).exec(source);
    expect(note).not.toBeNull();
    const after = (await stagesOfText(source.replace(last[0], '').replace(note?.[0] ?? '', ''), day)).result.footnotes;
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text).slice(0, -1));
  });
});

it('tells a value that its digits do not bear', () => {
  expect(agrees({ text: '€ 12,4 mln', value: 12_400_000, valueMax: null })).toBe(true);
  expect(agrees({ text: '€ 12,4 mln', value: 12_500_000, valueMax: null })).toBe(false);
});
