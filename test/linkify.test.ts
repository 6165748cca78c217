import { existsSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { linkify } from '../src/render/linkify/index.js';
import { visibleText } from '../src/render/segments.js';
import { parseStages } from '../src/index.js';
import { hasShared, lettersIn, root, run, shared, stagesOf } from './support.js';

const letters = [`${root}/fixtures/bruggen.pdf`, `${root}/fixtures/bruggen.docx`, `${root}/fixtures/muziekscholen.pdf`, `${root}/fixtures/vragen-wad.txt`, ...(hasShared && existsSync(`${shared}/eval/letters`) ? lettersIn(`${shared}/eval/letters`) : [])];
const paper = 'https://zoek.officielebekendmakingen.nl/kst-29385-901.html';

describe('leveringen linkify', () => {
  it('links papers to their official place, in HTML, Markdown and Word', async () => {
    const stages = await stagesOf('fixtures/bruggen.txt');
    expect(linkify('html').letter(stages)).toContain(`<a href="${paper}">Kamerstuk 29 385, nr. 901`);
    expect(linkify('markdown').letter(stages)).toContain(`](<${paper}>)`);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(linkify('docx').letter(stages)) });
    expect(value).toContain(`<a href="${paper}">Kamerstuk 29 385, nr. 901`);
  });

  it('keeps headings, tables and notes', async () => {
    const stages = await stagesOf('fixtures/bruggen.pdf');
    const html = linkify('html').letter(stages);
    for (const part of ['<h2>Stand van zaken</h2>', '<h3>Vervolg</h3>', '<th>Onderdeel</th>', '<td>41,2</td>', '<sup><a id="c0-0" href="#n0">1</a></sup>', '<p id="n0"><a href="#c0-0">1</a> Dit bedrag']) expect(html).toContain(part);
    const markdown = linkify('markdown').letter(stages);
    for (const part of ['\n## Stand van zaken\n', '\n### Vervolg\n', '| Onderdeel | 31 dec. 2022 | 31 dec. 2023 |\n| --- | --- | --- |\n', 'beschikbaar.[^1]', '\n[^1]: Dit bedrag', '\n- Uitvoering:']) expect(markdown).toContain(part);
  });

  it('links each of several papers that one phrase names', async () => {
    const stages = await parseStages(new TextEncoder().encode('Geachte voorzitter,\n\nZie Kamerstukken II 2019-2020, 33 552 nr. 62 en nr. 66, en TK, 34 350 XIII, nrs. 1, 2 en 3.\n'));
    expect(linkify('markdown').letter(stages).replaceAll('https://zoek.officielebekendmakingen.nl/', '')).toContain(
      'Zie [Kamerstukken II 2019-2020, 33 552 nr. 62](<kst-33552-62.html>) en nr. [66](<kst-33552-66.html>), en [TK, 34 350 XIII, nrs. 1](<kst-34350-XIII-1.html>), [2](<kst-34350-XIII-2.html>) en [3](<kst-34350-XIII-3.html>).');
  });

  it('leaves text of the letter text', async () => {
    const stages = await parseStages(new TextEncoder().encode('Geachte voorzitter,\n\n1) <b>vet</b> *ster* [x](javascript:alert(1)) `code` | pijp & \u202eomgekeerd, Kamerstuk 29 385, nr. 901.\n'));
    expect(linkify('html').letter(stages)).toMatch(/&lt;b&gt;vet&lt;\/b&gt;/);
    expect(linkify('markdown').letter(stages)).toContain('\\<b\\>vet\\</b\\> \\*ster\\* \\[x\\](javascript:alert(1)) \\`code\\` \\| pijp \\& omgekeerd');
  });

  it.each(letters)('gives %s as a Word document that says the same', async (path) => {
    const stages = await stagesOf(path);
    const bytes = linkify('docx').letter(stages);
    expect(Buffer.from(linkify('docx').letter(stages)).equals(Buffer.from(bytes))).toBe(true);
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      const parser = new SaxesParser({ xmlns: true, fileName: name });
      parser.on('error', (error) => { throw error; });
      parser.write(strFromU8(part)).close();
    }
    const again = await parseStages(bytes);
    const words = (text: string): string => visibleText(text).replace(/[\s\u00ad]+/g, '');
    // Word knows no notes in notes: there the call is its raised label, which counts as text.
    const noteInNote = ({ kind, span }: (typeof stages.document.blocks)[number]): boolean => kind === 'footnote' && stages.document.calls.some(({ offset }) => offset > span[0] && offset <= span[1]);
    const missing = stages.document.blocks.filter((block) => !noteInNote(block)).filter(({ kind, span }) => kind !== 'table' && !words(again.document.text).includes(words(stages.document.text.slice(...span))));
    expect(missing.map(({ span }) => stages.document.text.slice(...span))).toEqual([]);
    expect(again.letter.footnotes.filter(({ calls }) => calls.length > 0).map(({ number, mark }) => number ?? mark))
      .toEqual(stages.letter.footnotes.filter(({ calls }) => calls.length > 0).map(({ number, mark }) => number ?? mark));
    const tables = ({ document }: typeof stages): string[] => document.blocks.filter(({ kind }) => kind === 'table').map(({ span }) => document.text.slice(...span).replace(/\s+/g, ''));
    expect(tables(again)).toEqual(tables(stages));
    const targets = new Set([...strFromU8(parts['word/_rels/document.xml.rels']!), ...strFromU8(parts['word/_rels/footnotes.xml.rels']!)].join('').match(/(?<=Target=")https?:[^"]+/g));
    for (const { url } of stages.result.kamerstukken) if (url !== null) expect(targets).toContain(url);
  });

  it('refuses to fill a terminal with a Word document, and writes it to a file or a pipe', async () => {
    const { stdout, code } = await run(['linkify', 'fixtures/bruggen.txt', '--format', 'docx']);
    expect([code, stdout.slice(0, 2)]).toEqual([0, 'PK']);
  });
});
