import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { graphText, ofDossier } from '../src/archive/store/graph.js';
import { seriesOf } from '../src/index.js';
import { lineChart } from '../src/render/series/chart.js';
import { seriesRows } from '../src/render/series/csv.js';
import { seriesPage } from '../src/render/series/html.js';
import { seriesTable } from '../src/render/series/table.js';
import { citationsSvg } from '../src/render/svg/citations.js';
import { ticksFor } from '../src/render/svg/scale.js';
import type { Series, SeriesLine } from '../src/series/series.js';
import { hasShared, root, run, shared, stagesOf, stagesOfText } from './support.js';

const dir = mkdtempSync(join(tmpdir(), 'series-'));
afterAll(() => rmSync(dir, { recursive: true }));
const files = ['bruggen-3.docx', 'bruggen.pdf', 'bruggen-2.txt'].map((name) => `fixtures/${name}`);
const made = async (label?: string): Promise<Series> => seriesOf(await Promise.all(files.map(async (path) => (await stagesOf(path)).result)), { label });
const line = ({ lines }: Series, label: string, where = 'table'): SeriesLine => lines.find((one) => one.label === label && one.where === where) as SeriesLine;
const points = ({ points: all }: SeriesLine): unknown[] => all.map(({ date, letter, repeatedIn, figure, corrects, match }) => [date, [letter, ...repeatedIn].map((i) => i + 1).join(), figure.value, corrects, match?.grade ?? null]);

describe('amounts through the letters of the bruggen series', () => {
  it('puts the letters in order of date, and each figure at the day its column names', async () => {
    const series = await made();
    expect(series.letters.map(({ date }) => date)).toEqual(['2024-05-14', '2024-11-12', '2025-04-29']);
    expect(points(line(series, 'Totaal'))).toEqual([
      ['2022-12-31', '1', 363_700_000, null, null], ['2023-12-31', '1', 470_100_000, null, null], ['2023-12-31', '2', 469_800_000, 1, 'sure'],
      ['2024-06-30', '2,3', 533_100_000, null, 'sure'], ['2024-12-31', '3', 605_700_000, null, 'sure']]);
    expect(points(line(series, 'Uitvoering'))).toEqual([
      ['2022-12-31', '1', 310_500_000, null, null], ['2023-12-31', '1,2', 402_700_000, null, null], ['2024-06-30', '2,3', 455_200_000, null, 'sure'], ['2024-12-31', '3', 520_400_000, null, 'sure']]);
  });

  it('follows a row through a new label, and says that it is not sure', async () => {
    const renamed = line(await made(), 'Onderzoek, ontwerp en vergunningen');
    expect(renamed.alsoCalled).toEqual(['Onderzoek en ontwerp']);
    expect(renamed.points.map(({ figure }) => figure.text)).toEqual(['41,2', '58,0', '63,5', '70,1']);
    expect(renamed.points[2]?.match?.reasons.map(({ code }) => code)).toEqual(['label-alike']);
  });

  it('follows running text; a day in the sentence is its day, else the date of the letter', async () => {
    const series = await made();
    const whole = line(series, 'Voor de hele opgave is tot en met 2030 …', 'text');
    expect(whole.points.map(({ date, dateFrom, figure }) => [date, dateFrom, figure.value, figure.valueMax, figure.qualifier])).toEqual([
      ['2024-05-14', 'letter', 2_400_000_000, null, 'circa'], ['2024-11-12', 'letter', 2_600_000_000, null, 'circa'], ['2025-04-29', 'letter', 2_600_000_000, 2_800_000_000, null]]);
    const bound = line(series, 'Tot en met 31 maart 2025 is …', 'text');
    expect(bound.points.map(({ date, dateFrom }) => [date, dateFrom])).toEqual([['2024-05-14', 'letter'], ['2024-11-12', 'letter'], ['2025-03-31', 'sentence']]);
  });

  it('takes only what is asked for, and says where there is nothing', async () => {
    expect((await made('totaal')).lines.map(({ label }) => label)).toEqual(['Totaal']);
    const none = await made('tunnels');
    expect([none.lines, none.remarks.map(({ code }) => code)]).toEqual([[], ['no-lines']]);
  });

  it('counts the same file once, and puts a letter without date last', async () => {
    const { result } = await stagesOf('fixtures/bruggen.pdf');
    const { result: undated } = await stagesOfText('Geachte voorzitter,\n\nVoor de hele opgave is tot en met 2030 circa € 3 mld. beschikbaar.\n');
    const series = seriesOf([undated, result, { ...result, source: { ...result.source, path: 'copy.pdf' } }]);
    expect(series.remarks.map(({ code, path }) => [code, path])).toEqual([['same-file', 'copy.pdf'], ['no-date', 'test.txt']]);
    expect(series.letters.map(({ path }) => path)).toEqual(['fixtures/bruggen.pdf', 'test.txt']);
  });
});

it('a total of another table is not taken for the same', async () => {
  const letter = (day: string, rows: string): Promise<{ result: Parameters<typeof seriesOf>[0][number] }> => stagesOfText(`Datum\t${day}\n\nGeachte voorzitter,\n\nBedragen x € 1 miljoen\n\n${rows}\n`);
  const [a, b] = [await letter('1 mei 2024', 'Post\t2023\nBruggen\t5,0\nTotaal\t5,0'), await letter('1 mei 2025', 'Post\t2024\nScholen\t7,0\nTotaal\t7,0')];
  expect(a.result.amounts).toHaveLength(2);
  expect(seriesOf([a.result, b.result]).lines).toEqual([]);
});

describe('charts', () => {
  it('have an axis from zero with round figures, below it where a value is', () => {
    expect(ticksFor(363.7e6, 605.7e6)).toEqual([0, 200e6, 400e6, 600e6, 800e6]);
    expect(ticksFor(-3, 9)[0]).toBeLessThanOrEqual(-3);
    expect(ticksFor(-3, 9)).toContain(0);
    expect(ticksFor(0, 0)).toContain(0);
  });

  it('put values where they belong, tell what they show, and mark hedges, ranges, corrections and doubt', async () => {
    const series = await made();
    const total = lineChart(line(series, 'Totaal'), 'nl', 'c1');
    const circles = [...total.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="5" fill="([^"]+)"/g)].map(([, x, y, fill]) => ({ x: Number(x), y: Number(y), fill }));
    expect(circles).toHaveLength(4);
    // 0 to 800 million over 194 units of height.
    expect(circles[0]?.y).toBeCloseTo(240 - (363.7 / 800) * 194, 0);
    const days = ['2022-12-31', '2023-12-31', '2024-06-30', '2024-12-31'].map((day) => Date.parse(day));
    const share = ((circles[1]?.x ?? 0) - (circles[0]?.x ?? 0)) / ((circles[3]?.x ?? 0) - (circles[0]?.x ?? 0));
    expect(share).toBeCloseTo(((days[1] as number) - (days[0] as number)) / ((days[3] as number) - (days[0] as number)), 2);
    expect(total).toContain('<title id="c1t">Totaal (€ mln.)</title>');
    expect(total).toMatch(/<desc id="c1d">5 bedragen, van 31 dec 2022 tot 31 dec 2024\..*31 dec 2023: € 470,1 mln\.; 31 dec 2023: € 469,8 mln\./);
    expect(total).toContain('stroke="var(--quiet,#555)" stroke-width="2">'); // the cross on what was corrected
    const whole = lineChart(line(series, 'Voor de hele opgave is tot en met 2030 …', 'text'), 'nl', 'c2');
    expect(whole.match(/fill="var\(--paper,#fff\)"/g)).toHaveLength(2);
    expect(whole).toContain('<polygon');
    expect(lineChart(line(series, 'Onderzoek, ontwerp en vergunningen'), 'nl', 'c3')).toContain('stroke-dasharray');
    expect(total).not.toContain('stroke-dasharray');
  });

  it('stand in a page with table, legend and sources, in Dutch and English, that asks nothing of the network', async () => {
    const series = await made();
    const html = seriesPage(series, 'nl');
    expect(html.match(/<svg role="img"/g)).toHaveLength(series.lines.length);
    for (const words of ["default-src 'none'", 'met voorbehoud', 'bandbreedte', 'later gecorrigeerd', 'Bronnen: 1. fixtures/bruggen.pdf, blz. 1, 14 mei 2024, IENW/BSK-2024/900123', 'prefers-color-scheme:dark', '@media print']) expect(html).toContain(words);
    expect(seriesPage(series, 'en')).toContain('corrected later');
    expect(html).not.toMatch(/<script|<link|<img|https?:\/\/(?!www\.w3\.org)/);
  });

  it('fit the terminal, with bars in the measure of their values', async () => {
    const series = await made();
    for (const width of [60, 80, 120, 200]) expect(Math.max(...seriesTable(series, { width, color: false, language: 'nl' }).split('\n').map(({ length }) => length))).toBeLessThanOrEqual(width);
    const bars = seriesTable(await made('Uitvoering'), { width: 120, color: false, language: 'en' }).split('\n').filter((row) => /20\d\d █/.test(row)).map((row) => row.split('█').length - 1);
    expect((bars[0] as number) / (bars[3] as number)).toBeCloseTo(310.5 / 520.4, 1);
    expect(seriesTable(series, { width: 120, color: false, language: 'nl' })).toContain('▒');
  });

  it('have a row for each point in CSV', async () => {
    const series = await made('totaal');
    expect(seriesRows(series)).toHaveLength(5);
    expect(seriesRows(series)[2]).toMatchObject({ label: 'Totaal', date: '2023-12-31', value: 469_800_000, corrects: '470,1', letter_date: '2024-11-12', match: 'sure' });
  });
});

describe('leveringen series', () => {
  it('reads files and folders, goes on where one cannot be read, and gives the same from a store', async () => {
    for (const file of ['bruggen.txt', 'bruggen-2.txt', 'bruggen-3.txt']) copyFileSync(`${root}/fixtures/${file}`, join(dir, file));
    const folder = await run(['series', dir]);
    expect(folder.code).toBe(0);
    const fromFiles = JSON.parse(folder.stdout);
    expect(fromFiles.lines.length).toBeGreaterThan(8);
    expect((await run(['batch', dir, '--db', join(dir, 'x.sqlite'), '--quiet', '--jobs', '1'])).code).toBe(0);
    const store = await run(['series', '--db', join(dir, 'x.sqlite')]);
    expect(JSON.parse(store.stdout)).toEqual(fromFiles);
    writeFileSync(join(dir, 'broken.pdf'), '%PDF-1.7 nothing');
    const { code, stdout, stderr } = await run(['series', dir, '--label', 'Totaal', '--format', 'csv']);
    expect([code, stdout.trim().split('\n').length, stderr.trim().split('\n').length]).toEqual([1, 6, 1]);
  });

  it('says that no amount has the label, with exit code 0; wrong usage with 2', async () => {
    const { code, stdout, stderr } = await run(['series', 'fixtures/bruggen.txt', '--label', 'tunnels']);
    expect([code, JSON.parse(stdout).lines]).toEqual([0, []]);
    expect(stderr).toContain('"tunnels"');
    expect((await run(['series'])).code).toBe(2);
    expect((await run(['series', 'a.pdf', '--db', 'b.sqlite'])).code).toBe(2);
  });

  it.skipIf(!hasShared)('a real letter with columns of two dates: 02 feb. and 15 juni 2026', async () => {
    const series = seriesOf([(await stagesOf(`${shared}/eval/letters/leveringen-2026.txt`)).result], { label: 'Totaal' });
    expect(series.lines.map(points)).toEqual([[['2026-02-02', '1', 11_700_000_000, null, null], ['2026-06-15', '1', 12_400_000_000, null, null]]]);
  });
});

describe('leveringen graph --format svg', () => {
  const graph = {
    nodes: [{ id: 'letter:1', kind: 'letter' as const, label: 'Brief <één>', date: '2024-05-14' }, { id: 'letter:2', kind: 'letter' as const, label: 'Brief twee', date: '2023-01-01' },
      { id: 'paper:36045/1', kind: 'paper' as const, label: '36045/1', date: null }, { id: 'paper:29385/2', kind: 'paper' as const, label: '29385/2', date: null }],
    edges: [{ from: 'letter:1', to: 'paper:36045/1', mentions: 5 }, { from: 'letter:2', to: 'paper:29385/2', mentions: 1 }, { from: 'letter:2', to: 'paper:36045/1', mentions: 0 }],
  };

  it('draws letters by date, papers near them, wide where cited often, dotted where the letter is the paper', () => {
    const svg = citationsSvg(graph, 'en');
    const widths = [...svg.matchAll(/<path[^>]*stroke-width="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(widths[0]).toBeGreaterThan(widths[1] as number);
    expect(svg).toContain('class="is"');
    expect(svg.indexOf('>Brief twee</text>')).toBeLessThan(svg.indexOf('>Brief &lt;één&gt;</text>'));
    expect(svg).toContain('cites 5 times');
    expect(svg).not.toContain('<één>');
  });

  it('narrows to a dossier in every format', () => {
    const narrowed = ofDossier(graph, '29385');
    expect(narrowed.nodes.map(({ id }) => id)).toEqual(['letter:2', 'paper:29385/2']);
    expect([...graphText(narrowed, 'graphml')].join('')).not.toContain('36045');
    expect([...graphText(narrowed, 'dot')].join('')).toContain('29385/2');
  });

  it('refuses what nobody could read, and says what to do', async () => {
    const many = Array.from({ length: 81 }, (_, i) => `Zie ook Kamerstuk 36 045, nr. ${i + 1}.`).join(' ');
    writeFileSync(join(dir, 'many.txt'), `Geachte voorzitter,\n\n${many}\n`);
    expect((await run(['batch', join(dir, 'many.txt'), '--db', join(dir, 'many.sqlite'), '--quiet', '--jobs', '1'])).code).toBe(0);
    const { code, stdout, stderr } = await run(['graph', '--db', join(dir, 'many.sqlite'), '--format', 'svg']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--dossier');
    const small = await run(['graph', '--db', join(dir, 'many.sqlite'), '--format', 'json', '--dossier', '36 046']);
    expect([small.code, JSON.parse(small.stdout).nodes]).toEqual([0, []]);
  });
});
