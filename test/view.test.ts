import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { page } from '../src/render/html/page.js';
import { drawPages } from '../src/render/page-images.js';
import { marksOf } from '../src/render/marks.js';
import { safeUrl, segmentsOf } from '../src/render/segments.js';
import { parseStages } from '../src/index.js';
import { root, run, stagesOf } from './support.js';

const visible = (html: string): string => html.replace(/<style>.*?<\/style>|<script>.*?<\/script>|<[^>]*>/gs, '').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'");
const text = (words: string) => parseStages(new TextEncoder().encode(words));

describe('leveringen view', () => {
  it.each(['bruggen.pdf', 'muziekscholen.docx', 'vragen-wad.txt'])('shows every block of %s, and leads from each hit of a list to its place', async (name) => {
    const stages = await stagesOf(`fixtures/${name}`);
    const html = page({ language: 'nl' }).letter(stages);
    const shown = visible(html).replace(/\s+/g, '');
    for (const { span, rows } of stages.document.blocks) if (!rows) expect(shown).toContain(stages.document.text.slice(span[0], Math.min(span[1], span[0] + 12)).replace(/\s+/g, ''));
    marksOf(stages.result).forEach((_, i) => {
      expect(html.match(new RegExp(`href="#m${i + 1}"`, 'g'))?.length, `mark ${i + 1}`).toBeGreaterThan(0);
      expect(html.match(new RegExp(`id="m${i + 1}"`, 'g')), `mark ${i + 1}`).toHaveLength(1);
      expect(html.match(new RegExp(`id="i${i + 1}"`, 'g')), `mark ${i + 1}`).toHaveLength(1);
    });
    const calls = stages.letter.footnotes.flatMap((note) => note.calls).length;
    expect(html.match(/ id="n\d+"/g) ?? []).toHaveLength(stages.letter.footnotes.length);
    expect(html.match(/ id="c\d+-\d+"/g) ?? []).toHaveLength(calls);
    expect(html.match(/class="back"/g) ?? []).toHaveLength(calls);
  });

  it('says what is known of a hit in Dutch and in English', async () => {
    const stages = await stagesOf('fixtures/bruggen.pdf');
    const dutch = visible(page({ language: 'nl' }).letter(stages));
    const english = visible(page({ language: 'en' }).letter(stages));
    for (const words of ['Bedragen (16)', '€ 120.000.000 – 150.000.000', '3e kwartaal 2024', 'blz. 1, tabel, onder “Stand van zaken”', '14 mei 2024', 'Geen meldingen.']) expect(dutch).toContain(words);
    for (const words of ['Amounts (16)', '€ 120,000,000 – 150,000,000', '3rd quarter 2024', 'p. 1, table, under “Stand van zaken”', '14 May 2024', 'No diagnostics.']) expect(english).toContain(words);
  });

  it('asks nothing of the network and runs nothing of the letter', async () => {
    const html = page({ language: 'en' }).letter(await text('Geachte voorzitter,\n\n<script>alert(1)</script> <img src=x onerror=alert(2)> " onmouseover="alert(3) kost \u202e€ 5 miljoen.\n'));
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; img-src data:/);
    expect(html).not.toMatch(/<script>alert|<img|<(?:link|iframe|script src)| style="|\u202e/);
    expect(html).not.toMatch(/<[^>]*" onmouseover="/);
    expect(html).toContain('Amounts (1)');
  });

  it('cuts text where marks begin and end, whatever lies within what', () => {
    const mark = (start: number, end: number) => ({ start, end }) as ReturnType<typeof marksOf>[number];
    const [a, b, c] = [mark(2, 8), mark(2, 4), mark(6, 10)];
    expect(segmentsOf(0, 12, [a, b, c], [5]).map(({ start, end, marks }) => [start, end, marks.map((one) => 'abc'[[a, b, c].indexOf(one)]).join('')])).toEqual(
      [[0, 2, ''], [2, 4, 'ab'], [4, 5, 'a'], [5, 6, 'a'], [6, 8, 'ac'], [8, 10, 'c'], [10, 12, '']]);
  });

  it('lets a reader follow addresses of the web only', () => {
    expect(['https://x.nl/a', 'javascript:alert(1)', 'https://x.nl/" onclick="', 'data:text/html,x', 'https:// x', 'ftp://x.nl', null].map(safeUrl)).toEqual(['https://x.nl/a', null, null, null, null, null, null]);
  });

  it('grows with the letter, not faster', async () => {
    const once = 'Voor 2025 is € 5 miljoen nodig (Kamerstuk 29 385, nr. 901), zie de motie-Jansen (Kamerstuk 29 385, nr. 902).\n\n';
    const time = async (times: number): Promise<number> => {
      const stages = await text(`Geachte voorzitter,\n\n${once.repeat(times)}`);
      const begin = performance.now();
      page({ language: 'nl' }).letter(stages);
      return performance.now() - begin;
    };
    await time(200);
    expect(await time(2000) / await time(250)).toBeLessThan(24);
  });
});

describe('images of the pages', () => {
  it('are drawn where the canvas is installed, small enough, in a process that may fail', async () => {
    const dist = await import(`${root}/dist/index.js` as string) as { schema: object };
    expect(dist.schema).toBeDefined();
    const { stdout, stderr, code } = await run(['view', 'fixtures/bruggen.pdf', '--images']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout.match(/src="data:image\/webp;base64,/g)).toHaveLength(2);
    expect(stdout.length).toBeLessThan(300_000);
    expect(stdout.match(/<rect /g)!.length).toBeGreaterThanOrEqual(35);
    const without = await run(['view', 'fixtures/bruggen.pdf', '--no-images']);
    expect(without.stdout).not.toMatch(/<img|<svg/);
    const docx = await run(['view', 'fixtures/bruggen.docx', '--images']);
    expect([docx.code, docx.stdout.includes('<img')]).toEqual([0, false]);
  });

  it('are left out, with a word, where the drawer cannot draw', async () => {
    expect(await drawPages(new Uint8Array(), { password: undefined, pages: 1 })).toEqual({ images: [], reason: 'failed' });
  });

  it.skipIf(process.platform !== 'linux')('do not burden the reading of text: the canvas stays unloaded', () => {
    const maps = execFileSync(process.execPath, ['-e', `import('./dist/index.js').then(async ({ parseLetter }) => { const { amounts } = await parseLetter(require('fs').readFileSync('fixtures/bruggen.pdf')); console.log(amounts.length); console.log(process.report.getReport().sharedObjects.filter((name) => /skia/.test(name)).length); })`], { cwd: root, encoding: 'utf8' });
    expect(maps.trim().split('\n')).toEqual(['16', '0']);
    expect(existsSync(`${root}/node_modules/@napi-rs/canvas`)).toBe(true);
  });

  it('are written whole or not at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leveringen-view-'));
    try {
      expect((await run(['view', 'fixtures/bruggen.pdf', '--out', join(folder, 'a.html')])).code).toBe(0);
      expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    } finally { rmSync(folder, { recursive: true }); }
  });
});
