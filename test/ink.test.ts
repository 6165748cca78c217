import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PageInk } from '../src/read/pdf/ink.js';
import { openInk } from '../src/read/pdf/open-ink.js';
import { glyphsOn } from './ink.js';
import { textOfPage } from './pdf-files.js';
import { root } from './support.js';

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${root}/fixtures/${name}`));

async function pagesOf(bytes: Uint8Array): Promise<PageInk[]> {
  const source = await openInk(bytes, {});
  try { return await Promise.all(Array.from({ length: source.pages }, (_, i) => source.page(i + 1))); } finally { await source.close(); }
}

/** A PDF of one page without a cross-reference table, which readers rebuild. */
const page = (content: string, resources = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>>>', more = ''): Uint8Array => new TextEncoder().encode(
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Resources<<${resources}>>/Contents 4 0 R ${more}>>endobj\n`
  + `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF`);

describe('the ink of a page', () => {
  it('has glyphs with place, size and font', async () => {
    const [ink] = await pagesOf(page('BT /F 10 Tf 2 0 0 2 50 200 Tm (Hi) Tj ET'));
    expect(glyphsOn(ink!).map(({ text, x0, x1, y, size, font }) => ({ text, x0, x1: Math.round(x1 * 100) / 100, y, size, font }))).toEqual([
      { text: 'H', x0: 50, x1: 64.44, y: 100, size: 20, font: { name: 'Helvetica-Bold', bold: true, italic: false } },
      { text: 'i', x0: expect.closeTo(64.44, 2), x1: 70, y: 100, size: 20, font: { name: 'Helvetica-Bold', bold: true, italic: false } },
    ]);
  });

  it('has what is ruled, not what is only clipped', async () => {
    const [ink] = await pagesOf(page('10 10 300 200 re W n 20 50 100 0.5 re f 1 w 20 100 m 20 200 l S'));
    expect(ink!.rules).toEqual([
      { box: [20, expect.closeTo(249.5, 3), 120, 250], direction: 'horizontal' },
      { box: [19.5, 100, 20.5, 200], direction: 'vertical' },
    ]);
  });

  it('leaves out what lies off the page, and turns with the page', async () => {
    const content = 'BT /F 10 Tf 1 0 0 1 50 200 Tm (a) Tj 1 0 0 1 500 200 Tm (b) Tj ET';
    const [upright] = await pagesOf(page(content));
    const [turned] = await pagesOf(page(content, undefined, '/Rotate 90'));
    expect(upright!.glyphs.texts).toEqual(['a']);
    expect(turned).toMatchObject({ width: 300, height: 400 });
    expect(glyphsOn(turned!)).toMatchObject([{ text: 'a', angle: -90, x0: 200, y: 50 }]);
  });

  it('reads once what is printed twice on one place', async () => {
    const [ink] = await pagesOf(page('BT /F 10 Tf 1 0 0 1 50 200 Tm (aa) Tj 1 0 0 1 50 200 Tm (aa) Tj ET'));
    expect(textOfPage(ink!)).toBe('aa');
  });

  it('knows a scan by the image that covers the page', async () => {
    const image = '/XObject<</I 5 0 R>>';
    const scan = new TextDecoder().decode(page('400 0 0 300 0 0 cm /I Do', image))
      .replace('trailer', '5 0 obj<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Length 4>>stream\nabcd\nendstream endobj\ntrailer');
    const [ink] = await pagesOf(new TextEncoder().encode(scan));
    expect(ink!.imageCover).toBeGreaterThan(0.99);
  });

  it('marks each glyph of a tagged letter with its structure element', async () => {
    const glyphs = (await pagesOf(bytesOf('bruggen.pdf'))).flatMap(glyphsOn);
    expect(glyphs.filter(({ tag }) => tag === null).length).toBeLessThan(0.05 * glyphs.length);
    expect(glyphs.some(({ tag }) => tag?.role === 'P')).toBe(true);
  });

  it('leaves the natives of the process and its streams as they were', async () => {
    const before = [Array.prototype.push, JSON.stringify, JSON.parse, console.warn, console.log];
    await pagesOf(bytesOf('bruggen.pdf'));
    expect([Array.prototype.push, JSON.stringify, JSON.parse, console.warn, console.log]).toEqual(before);
  });

  it('says of a damaged file what is wrong and what to do', async () => {
    for (const bytes of [bytesOf('bruggen.pdf').slice(0, 20_000), new TextEncoder().encode('%PDF-1.4\nrubbish')]) {
      await expect(pagesOf(bytes)).rejects.toMatchObject({ name: 'ReadError', code: 'broken', advice: expect.stringContaining('again') });
    }
  });
});
