import { describe, expect, it } from 'vitest';
import { page } from '../src/render/html/page.js';
import { linkify } from '../src/render/linkify.js';
import { marksOf } from '../src/render/marks.js';
import { parseStages } from '../src/index.js';
import { stagesOf } from './support.js';

const visible = (html: string): string => html.replace(/<style>.*?<\/style>|<script>.*?<\/script>|<[^>]*>/gs, '').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'");

describe('leveringen view', () => {
  it('shows every block, and leads from each hit of a list to its place', async () => {
    const stages = await stagesOf('fixtures/bruggen.pdf');
    const html = page({ language: 'nl' }).letter(stages);
    const text = visible(html).replace(/\s+/g, '');
    for (const { span, rows } of stages.document.blocks) if (!rows) expect(text).toContain(stages.document.text.slice(span[0], Math.min(span[1], span[0] + 12)).replace(/\s+/g, ''));
    marksOf(stages.result).forEach((_, i) => {
      expect(html).toContain(`href="#m${i + 1}"`);
      expect(html).toContain(`id="m${i + 1}"`);
    });
    expect(html).toContain('<h1>Voortgang vervanging');
    expect(html.match(/id="note\d+"/g)).toHaveLength(4);
    expect(html.match(/id="call\d+"/g)).toHaveLength(4);
  });

  it('asks nothing of the network and runs nothing of the letter', async () => {
    const evil = new TextEncoder().encode('Geachte voorzitter,\n\n<script>alert(1)</script> <img src=x onerror=alert(2)> kost € 5 miljoen.\n');
    const html = page({ language: 'en' }).letter(await parseStages(evil));
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/<(?:link|iframe|img|script src)/);
    expect(html).toContain('Amounts (1)');
  });
});

describe('leveringen linkify', () => {
  it('links papers to their official place, in HTML and Markdown', async () => {
    const stages = await stagesOf('fixtures/bruggen.txt');
    expect(linkify('html').letter(stages)).toContain('<a href="https://zoek.officielebekendmakingen.nl/kst-29385-901.html">Kamerstuk 29 385, nr. 901');
    expect(linkify('markdown').letter(stages)).toContain('](<https://zoek.officielebekendmakingen.nl/kst-29385-901.html>)');
  });
});
