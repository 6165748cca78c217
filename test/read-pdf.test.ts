import { describe, expect, it } from 'vitest';
import { type Document, textOf } from '../src/document/document.js';
import { assemble } from '../src/assemble.js';
import { extractAll } from '../src/extract/index.js';
import { readStructure } from '../src/letter/structure.js';
import { defaultLimits, watchOf } from '../src/read/options.js';
import { readInk } from '../src/read/pdf/index.js';
import type { InkSource } from '../src/read/pdf/ink.js';
import { full, inkOf, lines, type Print } from './ink.js';

const read = (...pages: { print: Print[]; rules?: Parameters<typeof inkOf>[0]['rules'] }[]): Promise<Document> => readInk(inkOf(...pages), { limits: defaultLimits, watch: watchOf({}) });
const body = (document: Document): string[] => document.blocks.filter(({ zone }) => zone === 'body').map(({ span }) => document.text.slice(...span));
const prose = [full('Hierbij informeer ik uw Kamer'), full('over de stand van zaken bij'), 'de vervanging van bruggen.'];

/** The same ink from a text layer that has no spaces. */
const withoutSpaces = (source: InkSource): InkSource => ({
  ...source,
  page: async (number) => {
    const page = await source.page(number);
    const kept = page.glyphs.texts.map((text, i) => ({ text, i })).filter(({ text }) => text !== ' ');
    return { ...page, glyphs: { ...page.glyphs, texts: kept.map(({ text }) => text), edges: Float64Array.from(kept.flatMap(({ i }) => [...page.glyphs.edges.slice(4 * i, 4 * i + 4)])) } };
  },
});

describe('a page of a PDF', () => {
  it('takes spaces from the gaps that the page shows, not from the text layer', async () => {
    const document = await read({ print: [...lines(200, prose), { x: 80, y: 260, text: 'Kamerstuk 3 6350, nr. 2 9', gap: 0.02 }, { x: 80, y: 300, text: 'een gewone regel met woorden' }] });
    expect(document.text).toContain('Kamerstuk36350,nr.29');
    expect(document.text).toContain('een gewone regel met woorden');
  });

  it('reads the margin column as its own block and drops it from later pages', async () => {
    const margin = (y: number): Print[] => [{ x: 468, y, text: 'Onze referentie', size: 6.5 }, { x: 468, y: y + 9, text: 'ABC-2024/17', size: 6.5 }, { x: 468, y: y + 18, text: 'Bijlage', size: 6.5 }];
    const document = await read({ print: [...lines(200, prose), ...margin(200)] }, { print: [...lines(200, ['Een tweede bladzijde met een eigen zin.']), ...margin(200)] });
    expect(document.blocks.filter(({ zone }) => zone === 'margin').map((block) => textOf(document, block.span))).toEqual(['Onze referentie', 'ABC-2024/17', 'Bijlage']);
    expect(document.furniture.map(({ text, page }) => `${page} ${text}`)).toContain('2 ABC-2024/17');
    expect(body(document).join('\n')).not.toContain('ABC');
  });

  it('joins a sentence over a page break, without the notes, page numbers and running heads between', async () => {
    const document = await read(
      { print: [...lines(200, prose), ...lines(700, [full('Het project heeft een omvang van')]), ...lines(760, ['^1^ Dit bedrag is exclusief btw.'], { size: 7.5 }), { x: 470, y: 812, text: 'Pagina 1 van 2', size: 6.5 }, { x: 80, y: 90, text: 'Vertrouwelijk stuk' }] },
      { print: [...lines(150, ['€ 250 miljoen of meer.^1^ Dat is veel geld voor een brug.']), { x: 470, y: 812, text: 'Pagina 2 van 2', size: 6.5 }, { x: 80, y: 90, text: 'Vertrouwelijk stuk' }] },
    );
    expect(document.text).toMatch(/omvang van .*€ 250 miljoen of meer\. Dat is/u);
    expect(document.furniture.map(({ text }) => text)).toEqual(expect.arrayContaining(['Pagina 1 van 2', 'Pagina 2 van 2']));
  });

  it('keeps answers whose numbers keep step with the pages', async () => {
    const page = (number: number): { print: Print[] } => ({ print: [{ x: 80, y: 90, text: `Antwoord ${number}` }, ...lines(150, prose)] });
    expect(body(await read(page(1), page(2), page(3))).filter((text) => text.startsWith('Antwoord'))).toEqual(['Antwoord 1', 'Antwoord 2', 'Antwoord 3']);
  });

  it('keeps the imprint of a published paper out of the text and its notes', async () => {
    const imprint = ['ah-tk-20232024-1999', 'ISSN 0921 - 7398', '’s-Gravenhage 2024'];
    const foot = imprint.map((text, i): Print => ({ x: 40, y: 770 + 7 * i, text, size: 5.75 }));
    const document = await read({ print: [...lines(200, prose), ...lines(250, ['Zie het bericht.^1^']), ...lines(750, ['^1^ De Volkskrant, 28 mei 2024.'], { size: 7.5 }), ...foot] });
    expect(document.furniture.map(({ text }) => text)).toEqual(imprint);
    expect(document.text).not.toContain('ISSN');
  });

  it('takes "12" for two calls where notes 1 and 2 stand on the page, though the letter has a note 12', async () => {
    const notes = (first: number, count: number) => lines(700, Array.from({ length: count }, (_, i) => `^${first + i}^ Zie de bijlage ${first + i}.`), { size: 7.5 });
    const document = await read({ print: [...lines(200, prose), ...lines(250, ['De groei loopt terug.^12^']), ...notes(1, 2)] }, { print: [...lines(200, prose), ...lines(250, Array.from({ length: 10 }, (_, i) => `Dat staat daar.^${3 + i}^`)), ...notes(3, 10)] });
    expect(document.calls.map(({ label }) => label)).toEqual(['1', '2', ...Array.from({ length: 10 }, (_, i) => String(3 + i))]);
  });

  it('gives the words of the page before where a call opens the next', async () => {
    const document = await read({ print: [...lines(200, prose), { x: 80, y: 700, text: 'De groei loopt terug.' }] }, { print: [...lines(150, [full('^1^ Om de groei te verbeteren'), 'is er geld.']), ...lines(700, ['^1^ Zie de bijlage.'], { size: 7.5 })] });
    const letter = readStructure(document, null);
    const { footnotes } = assemble(new Uint8Array(), '-', letter, extractAll(letter, watchOf({})));
    expect(footnotes.map(({ text, calls }) => [text, calls.map(({ after }) => after)])).toEqual([['Zie de bijlage.', ['De groei loopt terug.']]]);
  });

  it('keeps a caption at the foot of a page apart from the title at the head of the next', async () => {
    const [caption, title] = ['Tabel 3: Stand van zaken van de bruggen in', 'Levering en transitie van de bruggen'];
    const document = await read({ print: [...lines(200, prose), ...lines(700, [full(caption)], { bold: true })] }, { print: [...lines(150, [title], { bold: true }), ...lines(180, prose)] });
    expect(body(document).filter((text) => text.startsWith('Tabel') || text.startsWith('Levering'))).toEqual([expect.stringMatching(/^Tabel 3/), title]);
  });

  it('ties raised figures to notes, and leaves years and units alone', async () => {
    const document = await read({ print: [
      ...lines(200, prose), ...lines(250, ['In de brief van 16 december 2019^1^ en later.^2^^,3^ Het gaat om 40 m^2^ dek.']),
      ...lines(750, ['^1^ Kamerstuk 29 385, nr. 12.', '^2^ Zie de bijlage bij deze brief.', '^3^ Idem.'], { size: 7.5 }),
    ] });
    expect(document.text).toContain('16 december 2019 en later. Het gaat om 40 m2 dek.');
    expect(document.calls.map(({ label }) => label)).toEqual(['1', '2', '3']);
    expect(document.blocks.filter(({ kind }) => kind === 'footnote').map((block) => `${block.note}: ${textOf(document, block.span)}`)).toEqual(['1: Kamerstuk 29 385, nr. 12.', '2: Zie de bijlage bij deze brief.', '3: Idem.']);
  });

  it('keeps hyphens at the end of a line, and the space before "en"', async () => {
    const document = await read({ print: lines(200, [`${full('Hierbij').slice(0, 70)} energie-`, `infrastructuur ${full('').slice(0, 60)} wet-`, 'en regelgeving die erbij hoort.']) });
    expect(document.text).toContain('energie-infrastructuur');
    expect(document.text).toContain('wet- en regelgeving');
  });

  it.each([
    ['verkoop-', 'opbrengsten', 'verkoopopbrengsten'], ['inclu-', 'sief', 'inclusief'], ['opge-', 'nomen', 'opgenomen'], ['moge-', 'lijkheid', 'mogelijkheid'],
    ['Dossier-', 'taxaties', 'Dossier-taxaties'], ['lange-', 'termijn', 'lange-termijn'], ['sociaal-', 'cultureel', 'sociaal-cultureel'], ['ingenieurs-', 'en bureaus', 'ingenieurs- en bureaus'], ['niet-', 'letale', 'niet-letale'],
  ])('joins what a hyphen tears in a letter, and keeps the hyphens of words: %s %s', async (left, right, word) => {
    const document = await read({ print: [...lines(200, [`${full('De brug is').slice(0, 80 - left.length)} ${left}`, `${right} van de brug.`]), ...lines(240, ['De verkoopopbrengsten van dossiertaxaties (dossier-taxaties) van nietletale bruggen lopen terug.'])] });
    expect(document.text).toContain(`${word} van de brug.`);
  });

  it('joins a word behind a sign and a hyphen', async () => {
    const ends = [['de regeling B++-', 'middelen'], ['het ‘zachte winter’-', 'scenario'], ['een aandeel van 30%-', 'punt'], ['bruggen (sluizen)-', 'beleid']] as const;
    const document = await read({ print: ends.flatMap(([left, right], i) => lines(200 + 40 * i, [`${full('').slice(0, 80 - left.length)} ${left}`, `${right} dat erbij hoort.`])) });
    for (const [left, right] of ends) expect(document.text).toContain(left + right);
  });

  it('reads a line in italics within a sentence as part of it, and one that titles as a title', async () => {
    const italic = (y: number, text: string): Print => ({ x: 80, y, text, italic: true });
    const before = `${full('Dat is een bijdrage aan').slice(0, 76)} de`;
    const within = await read({ print: [...lines(200, [full('Nederland heeft gesproken over'), before]), italic(224, `${full('Standing Bridge Groups').slice(0, 80)}`), { x: 80, y: 236, text: 'Daarna volgt de rest.' }] });
    expect(body(within)).toHaveLength(1);
    const plain = await read({ print: [...lines(200, [full('Nederland heeft gesproken over'), full('de bruggen en sluizen').replace(/.$/, '.')]), italic(224, 'Standing Bridge Groups'), { x: 80, y: 236, text: 'Daarna volgt de rest.' }] });
    expect(body(plain)).toHaveLength(3);
    const heading = await read({ print: [...lines(200, [full('Sluizen en bruggen in')], { bold: true }), { x: 80, y: 212, text: 'Daarna volgt de rest.' }] });
    expect(body(heading)).toHaveLength(2);
  });

  it('begins an item under a full line where the next letter or number stands', async () => {
    const items = [full('f) het onderzoek telt de bruggen'), full('g) waar het kan telt het sluizen'), 'h) het rapport is openbaar.'];
    expect(body(await read({ print: lines(200, items) }))).toEqual(items);
    const numbers = [full('9) het onderzoek telt de bruggen'), full('10) waar het kan telt het sluizen'), 'en kades.'];
    expect(body(await read({ print: lines(200, numbers) }))).toEqual([numbers[0], `${numbers[1]} ${numbers[2]}`]);
    const text = [full('f) het onderzoek van artikel'), full('3) telt de bruggen'), 'en sluizen.'];
    expect(body(await read({ print: lines(200, text) }))).toEqual([text.join(' ')]);
  });

  it('drops the hyphens of a text that a machine has hyphenated, and keeps those of words and addresses', async () => {
    const filled = (start: string, end: string) => `${full(start).slice(0, 80 - end.length)} ${end}`;
    const parts = ['De', 'zorgverze-', 'keraars', 'be-', 'kostigen', 'energie-', 'infrastructuur', 'opge-', 'nomen', 'niet-', 'letale', 'mogelijk-', 'heden', 'wet-'];
    const text = [...Array.from({ length: 7 }, (_, i) => filled(parts[2 * i]!, parts[2 * i + 1]!)), 'en regelgeving; de mogelijkheden zijn opgenomen.', filled('Zie', 'www.bruggen.nl/lijst-van-'), 'bruggen daarover.'];
    const document = await read({ print: lines(200, text) });
    for (const word of ['zorgverzekeraars', 'bekostigen', 'energie-infrastructuur', 'niet-letale', 'mogelijkheden', 'wet- en regelgeving', 'lijst-van-bruggen']) expect(document.text).toContain(word);
    expect(document.text).not.toMatch(/opge-|zorgverze-|\u00ad/u);
  });

  it('reads a bold line above prose as a block of its own, items with their signs, and side by side columns in row order', async () => {
    const document = await read({ print: [
      ...lines(200, ['Stand van zaken'], { bold: true }), ...lines(212, prose), { x: 80, y: 270, text: '• Een eerste punt' }, { x: 80, y: 282, text: '• Een tweede punt' },
      { x: 80, y: 340, text: 'De minister van Verkeer,' }, { x: 300, y: 340, text: 'De minister van Wonen,' }, { x: 80, y: 390, text: 'A. de Brug' }, { x: 300, y: 390, text: 'B. van Huis' },
    ] });
    expect(document.blocks[0]).toMatchObject({ style: { bold: true } });
    expect(document.blocks.filter(({ kind }) => kind === 'list-item').map((block) => `${block.marker} ${textOf(document, block.span)}`)).toEqual(['• Een eerste punt', '• Een tweede punt']);
    expect(body(document).slice(-4)).toEqual(['De minister van Verkeer,', 'De minister van Wonen,', 'A. de Brug', 'B. van Huis']);
  });

  it('tells spaces that the text layer leaves out by the font', async () => {
    const bare = (y: number, font: string): Print => ({ x: 80, y, text: 'Op de brug', font, gap: 0.23 });
    const document = await readInk(withoutSpaces(inkOf({ print: [...lines(200, prose), bare(260, 'Verdana'), bare(300, 'Calibri')] })), { limits: defaultLimits, watch: watchOf({}) });
    expect(body(document).slice(1)).toEqual(['Opdebrug', 'Op de brug']);
  });

  it('tells a narrower space behind the number of a title and in front of a bracket', async () => {
    const narrow = (y: number, text: string, gap: number): Print => ({ x: 80, y, text, font: 'Verdana', gap, bold: true });
    const print = [narrow(200, '3. Goede bruggen', 0.15), ...lines(212, prose), narrow(260, 'De brug (10 m) en het (bak beton', 0.15), narrow(300, '4. Dichte brug( gen)', 0.02)];
    const document = await readInk(withoutSpaces(inkOf({ print })), { limits: defaultLimits, watch: watchOf({}) });
    expect(document.blocks.filter(({ style }) => style.bold).map((block) => `${block.marker ?? ''} ${textOf(document, block.span)}`)).toEqual(['3. Goedebruggen', ' Debrug (10m)enhet (bakbeton', ' 4.Dichtebrug(gen)']);
  });

  it('joins lines that are set wide, in the whole letter or on one page', async () => {
    const texts = [full('De minister van Verkeer en'), full('Waterstaat heeft gemeld dat'), 'de brug dicht is.'];
    const wide = texts.map((text, i): Print => ({ x: 80, y: 200 + 16.6 * i, text }));
    const whole = texts.join(' ');
    expect(body(await read({ print: wide }))).toEqual([whole]);
    expect(body(await read({ print: [...lines(200, prose), ...lines(260, prose), ...lines(320, prose)] }, { print: wide })).slice(-1)).toEqual([whole]);
  });

  it('keeps type of the text\'s own size in the margin out of the text', async () => {
    const small = (y: number): Print[] => ['Onze referentie', 'ABC-2024/17', 'Bijlage'].map((text, i) => ({ x: 468, y: y + 9 * i, text, size: 6.5 }));
    const error = ['Fout! Onbekende', 'naam voor', 'eigenschap.'].map((text, i): Print => ({ x: 468, y: 258 + 12 * i, text, bold: true }));
    const text = [full('De bouw van de brug duurt'), full('langer dan gedacht, omdat de'), full('pijlers nog niet klaar zijn'), 'en het dek ook niet.'];
    const document = await read({ print: [...lines(250, text), ...small(150)] }, { print: [...lines(250, text), ...small(150), ...error] });
    expect(body(document)).toEqual([text.join(' '), text.join(' ')]);
    expect(document.furniture.map((line) => line.text)).toContain('naam voor');
  });

  it('reads a question past the pages it is about', async () => {
    const question = (y: number, number: number): Print[] => [
      { x: 80, y, text: String(number) }, { x: 95, y, text: 'Wanneer is volgens u de brug over het kanaal van Schagen' }, { x: 425, y, text: String(number + 1) }, { x: 95, y: y + 12, text: 'weer open voor al het verkeer?' }, { x: 95, y: y + 36, text: 'Dat is in het voorjaar zo ver, als het werk aan de pijlers klaar is.' }];
    const document = await read({ print: [...question(200, 1), ...question(300, 2), ...question(400, 3)] });
    expect(body(document).slice(0, 3)).toEqual(['1 Wanneer is volgens u de brug over het kanaal van Schagen weer open voor al het verkeer?', '2', 'Dat is in het voorjaar zo ver, als het werk aan de pijlers klaar is.']);
  });

  it('parts the number of a question from the question above that fills its line', async () => {
    const question = `${full('Wanneer is de brug weer open').slice(0, -1)}?`;
    expect(body(await read({ print: [...lines(150, prose), ...lines(200, ['1', question, '12', question])] })).slice(1)).toEqual(['1', question, '12', question]);
  });

  it('reads a frame beside the text as a whole', async () => {
    const text = ['De brug over het kanaal wordt in het', 'voorjaar vervangen door een nieuwe,', 'die ook voor zware lading open is en', 'waar fietsers een eigen pad hebben.'];
    const framed = ['In het kort: de brug gaat', 'voor het jaar 2030 open', 'voor al het verkeer.'];
    const rule = (box: [number, number, number, number], direction: 'horizontal' | 'vertical') => ({ box, direction });
    const document = await read({
      print: [...lines(150, prose), ...lines(200, text), ...framed.map((line, i): Print => ({ x: 330, y: 206 + 12 * i, text: line }))],
      rules: [rule([320, 190, 470, 191], 'horizontal'), rule([320, 240, 470, 241], 'horizontal'), rule([320, 190, 321, 241], 'vertical'), rule([469, 190, 470, 241], 'vertical')],
    });
    expect(body(document).slice(1)).toEqual([text.join(' '), framed.join(' ')]);
  });

  it('pairs signatures side by side that stand a hair apart in height', async () => {
    const document = await read({ print: [...lines(200, prose), { x: 80, y: 301, text: 'De Minister voor Bruggen' }, { x: 80, y: 313, text: 'en Sluizen,' }, { x: 210, y: 300, text: 'De Minister van Water, Wegen' }, { x: 210, y: 312, text: 'en Wonen,' }] });
    expect(body(document).slice(1)).toEqual(['De Minister voor Bruggen', 'De Minister van Water, Wegen', 'en Sluizen,', 'en Wonen,']);
  });

  it('keeps a title on a later page that says what page 1 says', async () => {
    const title = 'Onderzoek naar bruggen en sluizen in Zeeland';
    const document = await read({ print: [...lines(160, [title], { bold: true }), ...lines(200, prose)] }, { print: [...lines(160, [title], { italic: true }), ...lines(200, prose)] });
    expect(body(document).filter((text) => text === title)).toHaveLength(2);
  });

  it('takes no line of a table for underlining', async () => {
    const rules = [{ box: [78, 201, 400, 201.8] as const, direction: 'horizontal' as const }, { box: [78, 201, 79, 240] as const, direction: 'vertical' as const }];
    const print = [...lines(200, ['De planning ziet er zo uit:']), ...lines(300, prose)];
    expect((await read({ print, rules })).blocks[0]?.style.underline).toBe(false);
    expect((await read({ print, rules: rules.slice(0, 1) })).blocks[0]?.style.underline).toBe(true);
    const above = [{ box: [80, 201, 400, 201.5] as const, direction: 'horizontal' as const }, { box: [80, 202.4, 460, 202.9] as const, direction: 'horizontal' as const }, { box: [80, 202.9, 80.5, 240] as const, direction: 'vertical' as const }];
    expect((await read({ print, rules: above })).blocks[0]?.style.underline).toBe(true);
  });

  it('parts a title with a number from its paragraph as its series does, though a tag holds both', async () => {
    const tag = { role: 'P', element: 7, parent: null };
    const titles = (second: string): Promise<Document> => read({ print: lines(200, ['1. Bewustwording', ...prose, `2. ${second}`, ...prose, '3. Onderzoek', ...prose], { tag }) });
    expect(body(await titles('Vaardigheden van wie over bruggen beslissen'))).toEqual(['Bewustwording', 'Vaardigheden van wie over bruggen beslissen', 'Onderzoek'].flatMap((title) => [title, prose.join(' ')]));
    expect(body(await titles('Vaardigheden van wie met bruggen werken van de'))).toContain(['Vaardigheden van wie met bruggen werken van de', ...prose].join(' '));
  });

  it('does not take a page of small type for the rest of a note', async () => {
    const rule = { box: [80, 190, 220, 190.5] as const, direction: 'horizontal' as const };
    const document = await read(
      { print: [...lines(200, prose), ...lines(250, ['Dat staat in het besluit.^1^']), ...lines(750, ['^1^ Zie de bijlage.'], { size: 7.5 })] },
      { print: lines(200, ['Belanghebbenden kunnen bezwaar maken tegen dit besluit binnen zes weken.', 'Het bezwaar wordt ondertekend.'], { size: 7.5 }), rules: [rule] });
    expect(document.blocks.filter(({ kind }) => kind === 'footnote').map((block) => textOf(document, block.span))).toEqual(['Zie de bijlage.']);
  });

  it('gives page and box of every span', async () => {
    const document = await read({ print: lines(200, prose) });
    const at = document.text.indexOf('bruggen.');
    const [place] = document.locate([at, at + 8]);
    expect(place?.page).toBe(1);
    expect(place?.box?.[1]).toBeCloseTo(224 - 0.85 * 9, 1);
  });

  it('refuses a scan and a text layer that is no text', async () => {
    const scan = { ...inkOf({ print: [] }), page: (number: number) => ({ number, width: 595, height: 842, glyphs: { texts: [], settings: [], edges: new Float64Array() }, rules: [], imageCover: 1, hidden: 0 }) };
    await expect(readInk(scan, { limits: defaultLimits, watch: watchOf({}) })).rejects.toMatchObject({ code: 'scan' });
    await expect(read({ print: lines(200, Array(5).fill('\ue001\ue002\ue003\ue004\ue005\ue006\ue007')) })).rejects.toMatchObject({ code: 'garbage-text' });
  });
});
