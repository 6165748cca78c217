import { describe, expect, it } from 'vitest';
import { type Document, textOf } from '../src/document/document.js';
import { defaultLimits, watchOf } from '../src/read/options.js';
import type { Rule, Tag } from '../src/read/pdf/ink.js';
import { readInk } from '../src/read/pdf/index.js';
import { full, inkOf, lines, type Print } from './ink.js';

interface Page { print: Print[]; rules?: Rule[] }
const read = (...pages: Page[]): Promise<Document> => readInk(inkOf(...pages), { limits: defaultLimits, watch: watchOf({}) });
const tablesOf = (document: Document): string[][][] => document.blocks.flatMap(({ rows }) => (rows ? [rows.map((row) => row.map(({ span }) => document.text.slice(...span)))] : []));
const notesOf = (document: Document): string[] => document.blocks.filter(({ kind }) => kind === 'footnote').map((block) => `${block.note}: ${textOf(document, block.span)}`);
const paragraphs = (document: Document): string[] => document.blocks.filter(({ kind, zone }) => zone === 'body' && kind !== 'table').map((block) => textOf(document, block.span));
const prose = (y: number): Print[] => lines(y, [full('Hierbij informeer ik uw Kamer'), full('over de stand van zaken bij'), 'de vervanging van bruggen.']);
const at = (y: number, ...texts: [number, string][]): Print[] => texts.map(([x, text]) => ({ x, y, text }));
const level = (y: number, x0 = 80, x1 = 450): Rule => ({ box: [x0, y, x1, y + 0.5], direction: 'horizontal' });

let element = 0;
const tag = (role: string, parent: Tag | null = null): Tag => ({ role, element: element++, parent });

/** A table as Word tags it: rows of cells, each of lines at a pitch of 12 points from the row's height on. */
function tagged(columns: readonly number[], rows: readonly { y: number; cells: readonly (string | readonly string[])[]; at?: readonly number[] }[]): Print[] {
  const table = tag('Table');
  return rows.flatMap(({ y, cells, at = columns }) => {
    const row = tag('TR', table);
    return cells.flatMap((cell, c) => {
      const p = tag('P', tag('TD', row));
      return [cell].flat().map((text, i): Print => ({ x: at[c] as number, y: y + 12 * i, text, tag: p }));
    });
  });
}

describe('tables that the file tags', () => {
  const columns = [80, 200, 320];

  it('joins the lines of a cell, and keeps columns apart that nearly touch', async () => {
    const print = tagged(columns, [
      { y: 300, cells: ['Doelstelling', 'Norm', ['Stand van', 'zaken']] },
      { y: 330, cells: [['Ondersteuning van de ons', 'bedrijfsvoering.'], ['Volledige keten voorzien', 'van ondersteuning.', 'Altijd.'], 'Gereed.'] },
      { y: 370, cells: [['Verenigd', 'Koninkrijk'], 'Alle besparingen', 'Loopt.'] },
    ]);
    expect(tablesOf(await read({ print: [...prose(200), ...print] }))).toEqual([[
      ['Doelstelling', 'Norm', 'Stand van zaken'],
      ['Ondersteuning van de ons bedrijfsvoering.', 'Volledige keten voorzien van ondersteuning. Altijd.', 'Gereed.'],
      ['Verenigd Koninkrijk', 'Alle besparingen', 'Loopt.'],
    ]]);
  });

  it('leaves captions, prose and sources in its first and last rows to the text', async () => {
    const print = tagged(columns, [
      { y: 300, cells: ['Tabel 3: budget (in € miljoen)'] }, { y: 320, cells: ['Omschrijving', 'Raming', 'Realisatie'] },
      { y: 335, cells: ['Migratie', '14,9', '15,2'] }, { y: 350, cells: ['Overig', '8,2', '-'] }, { y: 370, cells: ['Bron: eigen opgave'] },
    ]);
    const document = await read({ print: [...prose(200), ...print] });
    expect(tablesOf(document)).toEqual([[['Omschrijving', 'Raming', 'Realisatie'], ['Migratie', '14,9', '15,2'], ['Overig', '8,2', '-']]]);
    expect(paragraphs(document)).toEqual(expect.arrayContaining(['Tabel 3: budget (in € miljoen)', 'Bron: eigen opgave']));
  });

  it('is one over a page break: its repeated head once, the rest of a broken cell with its beginning', async () => {
    const head = { cells: ['Land', 'Inzet', 'Doel'] };
    const first = tagged(columns, [{ y: 700, ...head }, { y: 715, cells: ['Zweden', 'Operaties.', 'Onderzoek op het gebied van'] }]);
    const second = tagged(columns, [{ y: 120, ...head }, { y: 135, cells: ['', '', 'platform en signaturen.'] }, { y: 150, cells: ['Noorwegen', 'Opleiding.', 'Kennis.'] }]);
    const [table] = tablesOf(await read({ print: [...prose(200), ...first] }, { print: [...second, ...prose(300)] }));
    expect(table).toEqual([['Land', 'Inzet', 'Doel'], ['Zweden', 'Operaties.', 'Onderzoek op het gebied van platform en signaturen.'], ['Noorwegen', 'Opleiding.', 'Kennis.']]);
  });

  it('takes a head alone at the foot of a page to its rows on the next, and gives it to the text where none follow', async () => {
    const head = tagged(columns, [{ y: 715, cells: ['Land', 'Inzet', 'Doel'] }]);
    const rows = tagged(columns, [{ y: 120, cells: ['Zweden', 'Operaties.', 'Kennis.'] }, { y: 135, cells: ['Noorwegen', 'Opleiding.', 'Kennis.'] }]);
    expect(tablesOf(await read({ print: [...prose(200), ...head] }, { print: [...rows, ...prose(300)] }))[0]?.[0]).toEqual(['Land', 'Inzet', 'Doel']);
    const alone = await read({ print: [...prose(200), ...head] }, { print: prose(200) });
    expect(tablesOf(alone)).toEqual([]);
    expect(alone.text).toContain('Inzet');
  });

  it('reads no words into its cells that are printed over it and stand in none', async () => {
    const print = tagged(columns, [{ y: 300, cells: ['Regeling', 'Hoogte', 'Opgave'] }, { y: 315, cells: ['AWW', '$1.073', '9%'] }, { y: 330, cells: ['AOV', '$1.046', '12%'] }]);
    const margin: Print = { x: 331, y: 315, text: 'Datum', size: 6.5, tag: { role: 'Artifact', element: -1, parent: null } };
    expect(tablesOf(await read({ print: [...prose(200), ...print, margin] }))[0]?.[1]).toEqual(['AWW', '$1.073', '9%']);
  });

  it('puts a spanned head into the first of its columns, as the rules show them', async () => {
    const print = tagged(columns, [{ y: 300, cells: ['Land', 'Geleverd'], at: [84, 300] }, { y: 315, cells: ['', 'TTH', 'NFH'] }, { y: 330, cells: ['Italië', '70', '46'] }]);
    const upright = (x: number, y0: number, y1: number): Rule => ({ box: [x, y0, x + 0.5, y1], direction: 'vertical' });
    const rules = [...[78, 190, 450].map((x) => upright(x, 288, 304)), ...[78, 190, 310, 450].map((x) => upright(x, 304, 336)), level(288, 78), level(304, 78), level(320, 78), level(336, 78)];
    expect(tablesOf(await read({ print: [...prose(200), ...print], rules }))[0]?.[0]).toEqual(['Land', 'Geleverd', '']);
  });

  it('parts a row in which figures stand one under the other, and joins the lines of a head above its rule', async () => {
    const print = tagged(columns, [
      { y: 300, cells: ['Post', 'Stand', 'Stand'] }, { y: 311, cells: ['', 'ontwerp', 'nota'] },
      { y: 330, cells: [['Kamer', 'Logius'], ['1,6', '1,3'], ['0,9', '-']] }, { y: 356, cells: ['Fonds', '5,6', '5,6'] },
    ]);
    expect(tablesOf(await read({ print: [...prose(200), ...print], rules: [level(290), level(317), level(362)] }))).toEqual([[
      ['Post', 'Stand ontwerp', 'Stand nota'], ['Kamer', '1,6', '0,9'], ['Logius', '1,3', '-'], ['Fonds', '5,6', '5,6'],
    ]]);
  });

  it('keeps the head of one column, and puts a text by itself under the column it stands in', async () => {
    const head = tagged([80, 320], [{ y: 300, cells: ['Standen en mutaties (miljoenen euro)'] }, { y: 315, cells: ['2031'], at: [330] }, { y: 330, cells: ['Voorjaarsnota', '6.951'] }, { y: 345, cells: ['Najaarsnota', '-286'] }]);
    expect(tablesOf(await read({ print: [...prose(200), ...head] }))).toEqual([[['', '2031'], ['Voorjaarsnota', '6.951'], ['Najaarsnota', '-286']]]);
    const print = tagged([84, 200, 330], [{ y: 300, cells: ['', 'Stand', 'Mutaties'] }, { y: 315, cells: ['nota 2031'], at: [330] }, { y: 335, cells: ['Dijken', '604', '149'] }, { y: 350, cells: ['Sluizen', '505', '26'] }]);
    const frame = [78, 450].map((x): Rule => ({ box: [x, 288, x + 0.5, 356], direction: 'vertical' }));
    expect(tablesOf(await read({ print: [...prose(200), ...print], rules: [...frame, level(288, 78), level(321, 78), level(356, 78)] }))[0]?.[0]).toEqual(['', 'Stand', 'Mutaties nota 2031']);
  });

  it('goes on over a page break under a title that is printed again, and beside a cell that is merged with the one above', async () => {
    const title = { cells: ['Aanvullende begrotingen 2031'] };
    const first = tagged(columns, [{ y: 690, ...title }, { y: 702, cells: ['Nr.', 'Omschrijving', 'Effect'] }, { y: 715, cells: ['1', 'Hogere uitgaven', '+100'] }]);
    const second = tagged(columns, [{ y: 120, ...title }, { y: 135, cells: ['2', 'Hogere inkomsten', '-115'] }, { y: 150, cells: ['3', 'Lagere rente', '+2'] }]);
    expect(tablesOf(await read({ print: [...prose(200), ...first] }, { print: [...second, ...prose(300)] }))).toEqual([[['Nr.', 'Omschrijving', 'Effect'], ['1', 'Hogere uitgaven', '+100'], ['2', 'Hogere inkomsten', '-115'], ['3', 'Lagere rente', '+2']]]);
    const laws = tagged(columns, [{ y: 700, cells: ['Gebied', 'Nu', 'Straks'] }, { y: 715, cells: ['Toezicht', 'Wet bruggen', 'Wet water'] }]);
    const rest = tagged(columns, [{ y: 120, cells: ['Wet sluizen'], at: [200] }, { y: 135, cells: ['Handhaving', 'Wet dijken', 'Wet land'] }, { y: 150, cells: ['Wet gemalen'], at: [200] }]);
    expect(tablesOf(await read({ print: [...prose(200), ...laws] }, { print: [...rest, ...prose(300)] }))[0]?.slice(2)).toEqual([['', 'Wet sluizen', ''], ['Handhaving', 'Wet dijken', 'Wet land'], ['', 'Wet gemalen', '']]);
  });

  it('takes the rest of a cell alone at the head of a page, where the line above had no room for its first word', async () => {
    const long = ['De pilot is gestart', 'met bruggen en ook', 'met sluizen in Zuid'];
    const first = tagged([80, 300], [{ y: 660, cells: ['Onderwerp', 'Reactie'] }, { y: 680, cells: ['Bruggen', long] }]);
    const rest = (text: string): Print[] => tagged([300], [{ y: 120, cells: [[text, 'Zij duurt een jaar.']] }]);
    const rows = async (above: Print[], text: string): Promise<string[][][]> => tablesOf(await read({ print: [...prose(200), ...above] }, { print: [...rest(text), ...prose(300)] }));
    expect(await rows(first, 'Nederland mogelijk.')).toEqual([[['Onderwerp', 'Reactie'], ['Bruggen', 'De pilot is gestart met bruggen en ook met sluizen in Zuid Nederland mogelijk. Zij duurt een jaar.']]]);
    expect((await rows(first, 'nederland mogelijk.'))[0]?.[1]?.[1]).toContain('nederland mogelijk.');
    const whole = tagged([80, 300], [{ y: 660, cells: ['Onderwerp', 'Reactie'] }, { y: 680, cells: ['Bruggen', [...long, 'en daar.']] }]);
    expect((await rows(whole, 'Nederland mogelijk.'))[0]?.[1]).toEqual(['Bruggen', 'De pilot is gestart met bruggen en ook met sluizen in Zuid en daar.']);
  });

  it('keeps the gap between two words between which another is printed that stands in no cell', async () => {
    const print = tagged(columns, [{ y: 300, cells: ['Regeling', 'Hoogte', 'Opgave'] }, { y: 315, cells: ['AWW', '$1.073', 'van de pilot'] }]);
    const number: Print = { x: 342, y: 314, text: 'Pagina 9', size: 6.5, tag: { role: 'Artifact', element: -1, parent: null } };
    expect(tablesOf(await read({ print: [...prose(200), ...print, number] }))[0]?.[1]).toEqual(['AWW', '$1.073', 'van de pilot']);
  });

  it('may begin with "Onderwerp" or "Datum" in its head; labels of a letterhead stand one under the other', async () => {
    const head = tagged(columns, [{ y: 300, cells: ['Onderwerp', 'Planning', 'Stand'] }, { y: 315, cells: ['Bruggen', 'Q2 2031', 'loopt'] }, { y: 330, cells: ['Sluizen', 'Q4 2031', 'gereed'] }]);
    expect(tablesOf(await read({ print: [...prose(200), ...head] }))[0]).toHaveLength(3);
    const labels = tagged([80, 200], [{ y: 300, cells: ['Datum', '2 juli 2031'] }, { y: 315, cells: ['Betreft', 'Bruggen'] }]);
    expect(tablesOf(await read({ print: [...prose(200), ...labels] }))).toEqual([]);
  });

  it('takes no list of questions and no signatures for a table', async () => {
    const questions = tagged([80, 120, 420], [{ y: 300, cells: ['Nr', 'Vraag', 'Blz.'] }, { y: 315, cells: ['1', 'Waarom is de brug nog dicht?', '3'] }, { y: 330, cells: ['2', ['Wanneer gaat zij open?', 'Antwoord: morgen.'], '4'] }]);
    const signed = tagged([80, 300], [{ y: 400, cells: ['De minister van Verkeer,', 'De minister van Wonen,'] }, { y: 450, cells: ['A. de Brug', 'B. van Huis'] }]);
    expect(tablesOf(await read({ print: [...prose(200), ...questions, ...signed] }))).toEqual([]);
  });

  it('gives the notes under it to the notes, and their marks to the calls; a note tagged inside a cell is no part of it', async () => {
    const print = tagged(columns, [{ y: 300, cells: ['Land', 'Dienst*', 'Doel'] }, { y: 315, cells: ['Bonaire', '23', '5'] }, { y: 330, cells: ['Saba', '11', '4'] }]);
    const inside = tag('P', tag('Note', print[1]?.tag));
    const document = await read({ print: [...prose(200), ...print, { x: 80, y: 348, text: '* Wil zeggen dat de onderneming haar' }, { x: 80, y: 360, text: 'diensten aanbiedt.' }, ...lines(400, [full('De belangrijkste producten zijn')]),
      ...lines(770, ['^1^ Zie de bijlage.'], { size: 7.5, tag: inside }), ...lines(440, ['Dat staat in de brief.^1^ Daarin staat meer.'])], rules: [level(755, 80, 220)] });
    expect(tablesOf(document)).toEqual([[['Land', 'Dienst', 'Doel'], ['Bonaire', '23', '5'], ['Saba', '11', '4']]]);
    expect(notesOf(document)).toEqual(['1: Zie de bijlage.', '*: Wil zeggen dat de onderneming haar diensten aanbiedt.']);
    expect(document.calls.map(({ label, offset }) => `${document.text.slice(offset - 6, offset)}${label}`)).toEqual(['Dienst*', 'brief.1']);
  });

  it('is never read as the rest of a note', async () => {
    const note = lines(770, ['^1^ Zie de bijlage bij deze brief'], { size: 7.5 });
    const small = tagged(columns, [{ y: 700, cells: ['Land', 'Inzet', 'Doel'] }, { y: 712, cells: ['Zweden', 'Operaties', 'Kennis'] }, { y: 724, cells: ['Noorwegen', 'Opleiding', 'Kennis'] }]).map((print) => ({ ...print, size: 7.5 }));
    const document = await read({ print: [...prose(200), ...lines(250, ['Zie ook de brief.^1^ Daarin staat meer.']), ...note], rules: [level(755, 80, 220)] }, { print: [...prose(200), ...small] });
    expect(notesOf(document)).toEqual(['1: Zie de bijlage bij deze brief']);
    expect(tablesOf(document)[0]).toHaveLength(3);
  });
});

describe('tables that no tag marks', () => {
  const upright = (x: number, y0: number, y1: number): Rule => ({ box: [x, y0, x + 0.5, y1], direction: 'vertical' });
  /** A line across that is drawn cell by cell. */
  const parted = (y: number, xs: readonly number[]): Rule[] => xs.slice(1).map((x1, i) => level(y, (xs[i] as number) + 0.5, x1));

  it('have their columns where the rules across end, and their rows where the figures stand', async () => {
    const xs = [78, 190, 300, 450];
    const print = [
      ...at(300, [82, 'Omschrijving'], [194, 'Raming vorige'], [304, 'Realisatie tot en']), ...at(312, [194, 'nota'], [304, 'met 2031']),
      ...at(330, [82, 'Dijken'], [250, '77,1'], [400, '77,4']), ...at(342, [82, 'Ontwerp van'], [250, '93,8'], [400, '95,0']), ...at(354, [82, 'bruggen']), ...at(366, [82, 'Reserve'], [250, '0,6'], [400, '-']), ...at(384, [82, 'Totaal'], [250, '171,5'], [400, '172,4']),
    ];
    const rules = [290, 317, 372, 390].flatMap((y) => parted(y, xs));
    expect(tablesOf(await read({ print: [...prose(200), ...print], rules }))).toEqual([[
      ['Omschrijving', 'Raming vorige nota', 'Realisatie tot en met 2031'], ['Dijken', '77,1', '77,4'], ['Ontwerp van bruggen', '93,8', '95,0'], ['Reserve', '0,6', '-'], ['Totaal', '171,5', '172,4'],
    ]]);
  });

  it('have rows where all upright rules break, and columns where those are broken line by line', async () => {
    const xs = [78, 130, 300, 450];
    const ys = [290, 304, 332, 346, 374, 388];
    const print = [
      ...at(300, [82, 'Artikel'], [134, 'Omschrijving'], [400, 'Uitgaven']), ...at(316, [82, '12'], [134, 'Toeslag voor bruggen die']), ...at(328, [134, 'oud zijn'], [400, 'PM']),
      ...at(342, [82, '13'], [134, 'Sluizen'], [400, 'nihil']), ...at(358, [82, '14'], [134, 'Dijken en wat daar']), ...at(370, [134, 'bij hoort'], [400, 'PM']), ...at(384, [82, '16'], [134, 'Fonds'], [400, 'PM']),
    ];
    const rules = [...parted(290, xs), ...parted(304, xs), ...parted(388, xs), ...ys.slice(1).map((y1, i) => upright(130, (ys[i] as number) + 0.5, y1))];
    expect(tablesOf(await read({ print: [...prose(200), ...print], rules }))).toEqual([[['Artikel', 'Omschrijving', 'Uitgaven'], ['12', 'Toeslag voor bruggen die oud zijn', 'PM'], ['13', 'Sluizen', 'nihil'], ['14', 'Dijken en wat daar bij hoort', 'PM'], ['16', 'Fonds', 'PM']]]);
    const broken = [78, 190, 450].flatMap((x) => [288, 300, 312, 324].map((y) => upright(x, y + 0.5, y + 11.5)));
    const head = [...at(298, [84, 'Soort'], [194, 'Weigerings-']), ...at(310, [194, 'gronden']), ...at(330, [84, 'Brief'], [194, 'Artikel 10'])];
    expect(tablesOf(await read({ print: [...prose(200), ...head], rules: [...broken, level(288, 78), level(316, 78), level(336, 78)] }))).toEqual([[['Soort', 'Weigerings-gronden'], ['Brief', 'Artikel 10']]]);
  });

  it('are read by their columns where a frame parts too few, without the title in it', async () => {
    const rows = [['VV01', '10.700', '8.900'], ['VV02', '27.100', '27.200'], ['VV03', '17.600', '20.900']];
    const print = [...at(300, [200, '1-jan-31'], [300, '1-jan-32']), ...rows.flatMap(([a = '', b = '', c = ''], i) => at(318 + 14 * i, [84, a], [200, b], [300, c]))];
    expect(tablesOf(await read({ print: [...prose(200), ...print], rules: [upright(150, 288, 352), ...[288, 304, 352].map((y) => level(y, 78))] }))).toEqual([[['', '1-jan-31', '1-jan-32'], ...rows]]);
    const titled = [...at(300, [84, 'Uitgaven 2031 (in € 1000)']), ...at(315, [84, 'Bonaire'], [200, '191.391'], [320, '66,7%']), ...at(330, [84, 'Saba'], [200, '41.453'], [320, '14,4%'])];
    const grid = [...[78, 450].map((x) => upright(x, 288, 304)), ...[78, 190, 310, 450].map((x) => upright(x, 304, 336)), ...[288, 304, 320, 336].map((y) => level(y, 78))];
    const document = await read({ print: [...prose(200), ...titled], rules: grid });
    expect(tablesOf(document)).toEqual([[['Bonaire', '191.391', '66,7%'], ['Saba', '41.453', '14,4%']]]);
    expect(paragraphs(document)).toContain('Uitgaven 2031 (in € 1000)');
  });

  it('join the lines of a label that found no room, and leave a group title alone', async () => {
    const print = [
      ...at(300, [84, 'Post'], [250, '2031'], [350, '2032']), ...at(314, [84, 'Instellingen voor bruggen'], [250, '12,5'], [350, '13,5']), ...at(324, [84, 'en sluizen in het land']), ...at(338, [84, 'Uitgaven']),
      ...at(352, [84, 'subsidies'], [250, '4,5'], [350, '5,5']), ...at(366, [84, 'opdrachten'], [250, '6,5'], [350, '7,5']),
    ];
    expect(tablesOf(await read({ print: [...prose(200), ...print] }))).toEqual([[['Post', '2031', '2032'], ['Instellingen voor bruggen en sluizen in het land', '12,5', '13,5'], ['Uitgaven', '', ''], ['subsidies', '4,5', '5,5'], ['opdrachten', '6,5', '7,5']]]);
  });

  it('part years that stand near each other, and keep the unit among their rows', async () => {
    const years = [0, 1, 2, 3].map((i): [number, string] => [250 + 28 * i, String(2031 + i)]);
    const print = [...at(300, ...years), ...at(314, [280, 'mld euro']), ...at(328, [84, 'Premie'], [254, '23,9'], [282, '26,0'], [310, '28,2'], [338, '29,9']), ...at(342, [84, 'Bijdrage'], [254, '3,9'], [282, '6,0'], [310, '8,2'], [338, '9,9'])];
    expect(tablesOf(await read({ print: [...prose(200), ...print] }))[0]).toEqual([['', '2031', '2032', '2033', '2034'], ['', '', 'mld euro', '', ''], ['Premie', '23,9', '26,0', '28,2', '29,9'], ['Bijdrage', '3,9', '6,0', '8,2', '9,9']]);
  });

  it('have the rows above their first rule, where rows have none but the one under them', async () => {
    const xs = [78, 200, 300, 400];
    const rows = [['Wonen', '120,5', '118'], ['Zorg', '45', '-47'], ['Totaal', '165,5', '71']];
    const print = [...at(300, [82, 'Thema'], [260, '2031'], [360, '2032']), ...rows.flatMap(([a = '', b = '', c = ''], i) => at(316 + 16 * i, [82, a], [260, b], [360, c]))];
    const rules = [320, 336, 352].flatMap((y) => parted(y, xs));
    expect(tablesOf(await read({ print: [...prose(200), ...print], rules }))).toEqual([[['Thema', '2031', '2032'], ...rows]]);
  });

  it('have a row for each label, where rules stand under the head and at the end alone', async () => {
    const xs = [78, 200, 300, 450];
    const print = [
      ...at(300, [82, 'Post'], [204, 'Vorm'], [304, 'Bedrag']), ...at(318, [82, 'Uitgaven']), ...at(330, [82, 'Campagne'], [204, 'opdracht'], [304, '€ 2 miljoen']),
      ...at(342, [82, 'Lespakketten'], [204, 'subsidie'], [304, 'n.n.b.']), ...at(354, [82, 'Onderzoek naar de'], [204, 'opdracht'], [304, '€ 15.000,-']), ...at(366, [82, 'bereikbaarheid']), ...at(378, [82, 'Overig'], [204, 'diversen'], [304, 'PM']),
    ];
    const rules = [290, 305, 384].flatMap((y) => parted(y, xs));
    expect(tablesOf(await read({ print: [...prose(200), ...print], rules }))).toEqual([[
      ['Post', 'Vorm', 'Bedrag'], ['Uitgaven', '', ''], ['Campagne', 'opdracht', '€ 2 miljoen'], ['Lespakketten', 'subsidie', 'n.n.b.'], ['Onderzoek naar de bereikbaarheid', 'opdracht', '€ 15.000,-'], ['Overig', 'diversen', 'PM'],
    ]]);
    const one = [...at(300, [82, 'Post'], [204, 'Vorm'], [304, 'Bedrag']), ...at(318, [82, 'Campagne voor de'], [204, '• opdracht'], [304, '€ 2 miljoen']), ...at(330, [82, 'jeugd van het'], [204, '• subsidie']), ...at(342, [82, 'land'], [204, '• bijdrage'])];
    expect(tablesOf(await read({ print: [...prose(200), ...one], rules: [290, 305, 348].flatMap((y) => parted(y, [78, 170, 300, 450])) }))).toEqual([[['Post', 'Vorm', 'Bedrag'], ['Campagne voor de jeugd van het land', '• opdracht • subsidie • bijdrage', '€ 2 miljoen']]]);
  });

  it('have heads at the left of their figures in one column, and heads over columns named again over all of them', async () => {
    const print = [...at(300, [84, 'Post'], [200, '2031'], [280, '2032']), ...at(314, [84, 'Wonen'], [250, '5'], [330, '7']), ...at(328, [84, 'Zorg'], [245, '12'], [330, '9'])];
    expect(tablesOf(await read({ print: [...prose(200), ...print] }))).toEqual([[['Post', '2031', '2032'], ['Wonen', '5', '7'], ['Zorg', '12', '9']]]);
    const spanned = [...at(300, [84, 'Post'], [200, '2031'], [320, '2032']), ...at(314, [200, 'Raming'], [260, 'Stand'], [320, 'Raming'], [380, 'Stand']), ...[328, 342].flatMap((y) => at(y, [84, 'Wonen'], [205, '5'], [265, '6'], [325, '7'], [385, '8']))];
    const document = await read({ print: [...prose(200), ...spanned] });
    expect(document.blocks.find(({ rows }) => rows)?.rows?.[0]?.map(({ columns }) => columns)).toEqual([1, 2, 1, 2, 1]);
  });

  it('join the lines of a cell where rows are set further apart, to the last row', async () => {
    const print = [
      ...at(300, [84, 'Mijlpaal'], [200, 'Planning'], [280, 'Toelichting']), ...at(316, [84, 'Advies Raad van'], [200, 'Q3 2031'], [280, 'Adviesaanvraag na akkoord van de']), ...at(327, [84, 'State'], [280, 'ministerraad']),
      ...at(343, [84, 'Indiening'], [200, 'april 2031'], [280, 'Na advies']), ...at(359, [84, 'Inwerkingtreding'], [200, '1 januari'], [280, 'Onder voorbehoud van de Kamer']), ...at(370, [200, '2032']),
    ];
    expect(tablesOf(await read({ print: [...prose(200), ...print] }))).toEqual([[
      ['Mijlpaal', 'Planning', 'Toelichting'], ['Advies Raad van State', 'Q3 2031', 'Adviesaanvraag na akkoord van de ministerraad'], ['Indiening', 'april 2031', 'Na advies'], ['Inwerkingtreding', '1 januari 2032', 'Onder voorbehoud van de Kamer'],
    ]]);
  });

  it('are two where a caption stands between them', async () => {
    const rows = (y: number): Print[] => [0, 1, 2].flatMap((i) => at(y + 14 * i, [84, ['Post', 'Wonen', 'Zorg'][i] as string], [200, ['2031', '5', '12'][i] as string], [280, ['2032', '7', '9'][i] as string]));
    const document = await read({ print: [...prose(200), ...rows(300), ...at(356, [84, 'Tabel 2: Verdeling (x € 1 mln)']), ...rows(370)] });
    expect(tablesOf(document)).toHaveLength(2);
    expect(paragraphs(document)).toContain('Tabel 2: Verdeling (x € 1 mln)');
  });

  it('are no lists of questions with the pages they ask about', async () => {
    const print = [...at(300, [84, 'Nr'], [110, 'Vraag'], [420, 'Blz.']), ...at(316, [84, '1'], [110, 'In hoeverre is de brug nu nog dicht voor al het'], [424, '1'], [450, '3']), ...at(328, [110, 'verkeer over land?']), ...at(344, [84, '2'], [110, 'Wanneer gaat zij open?'], [424, '2'], [450, '4'])];
    expect(tablesOf(await read({ print: [...prose(200), ...print] }))).toEqual([]);
  });
});

describe('running text', () => {
  it('goes on between the pages a list of questions asks about, also beside one question alone or a title as wide', async () => {
    const pages = (y: number, ...found: string[]): Print[] => found.map((text, i): Print => ({ x: 430 + 40 * i, y, text }));
    const question = (y: number, number: number, ...found: string[]): Print[] => [...at(y, [84, String(number)], [110, 'Wat is de stand van zaken bij de motie van het lid Straus over']), ...pages(y, ...found), ...at(y + 12, [110, 'de sluizen (Kamerstuk 31 289, nr. 209)?'])];
    const head = (...names: string[]): Print[] => [...at(260, [84, 'Nr'], [110, 'Vraag']), ...pages(260, ...names)];
    const wide = lines(340, [full('Vragen over de bijlage bij de brief van') + ' van het onderzoek naar sluizen'], { bold: true });
    for (const names of [['Blz', 'tot'], ['Bijlage', 'Blz. (van)'], ['blz. (van)', 't/m']]) {
      const document = await read({ print: [...prose(200), ...head(...names), ...question(280, 1, '2', '12-13'), ...wide, ...question(370, 2, '4')] }, { print: [...prose(200), ...question(280, 3, '6')] });
      expect(document.text.match(/lid Straus over de sluizen \(Kamerstuk 31 289, nr\. 209\)\?/g)).toHaveLength(3);
    }
  });

  it('is read down one column and then the other, where it is set in two', async () => {
    const words = (n: number): string => `Zin ${n} gaat over de brug`;
    const column = (x: number, from: number): Print[] => Array.from({ length: 8 }, (_, i): Print => ({ x, y: 300 + 12 * i, text: `${words(from + i)}${i === 7 && from > 1 ? '.' : ''}` }));
    const document = await read({ print: [...prose(200), ...column(80, 1), ...column(290, 9), ...lines(430, [full('Tot slot meld ik uw Kamer dat')])] });
    const text = document.text.replace(/\n+/g, ' ');
    expect(text).toContain(Array.from({ length: 16 }, (_, i) => words(i + 1)).join(' '));
  });
});

describe('notes and line ends', () => {
  it('reads notes that are set larger than the text, from the first one on', async () => {
    const notes = lines(738, ['^1^ Visser, Tijdschrift voor Hoger Onderwijs 30 (3),', '2012 (30)3', '^2^ Reumer, Medical Education 43, 2009'], { size: 10 });
    const document = await read({ print: [...prose(200), ...lines(250, ['Dat blijkt uit studies.^1^ En uit andere.^2^ Meer is er niet.']), ...notes], rules: [level(713, 80, 223)] });
    expect(notesOf(document)).toEqual(['1: Visser, Tijdschrift voor Hoger Onderwijs 30 (3), 2012 (30)3', '2: Reumer, Medical Education 43, 2009']);
  });

  it('keeps the last line of a note that ends another page too', async () => {
    const note = (label: number): Print[] => lines(772, [`^${label}^ Kamerstukken II, 2021/22, 35 925 VI, nr. 80; kamerstukken II, 2021/22, 35 925 VI, nr.`, '101.'], { size: 7.5 }).map((print, i) => ({ ...print, y: 772 + 9 * i }));
    const page = (label: number): Page => ({ print: [...prose(200), ...lines(250, [`Zie de motie.^${label}^ Daarin staat meer.`]), ...note(label)], rules: [level(760, 80, 220)] });
    expect(notesOf(await read(page(1), page(2))).map((text) => text.slice(-8))).toEqual(['nr. 101.', 'nr. 101.']);
  });

  it('keeps the label that stands out before the last note at the height of page numbers, and no number of a page', async () => {
    const sluices = ['', 'Grave', 'Lith'];
    const note = (label: number, y: number, x: number): Print[] => [{ x: 80, y: y - 3, text: String(label), size: 5 }, { x, y, text: `Zie de brief over ${sluices[label]}.`, size: 7.5 }];
    const page = (label: number, y: number, x: number, foot: Print[] = []): Page => ({ print: [...prose(200), ...lines(250, [`Zie de motie.^${label}^ Daarin staat meer.`]), ...note(label, y, x), ...foot], rules: [level(y - 12, 80, 220)] });
    const notes = ['1: Zie de brief over Grave.', '2: Zie de brief over Lith.'];
    for (const x of [88, 96, 110]) expect(notesOf(await read(page(1, 786, x), page(2, 786, x)))).toEqual(notes);
    const foot = (number: number): Print[] => [{ x: 80, y: 800, text: String(number), size: 7.5 }, { x: 94, y: 800, text: 'Voortgang bruggen en sluizen', size: 7.5 }];
    const document = await read(page(1, 746, 88, foot(1)), page(2, 746, 88, foot(2)));
    expect(notesOf(document)).toEqual(notes);
    expect(document.text).not.toContain('Voortgang bruggen');
  });

  it('keeps the title of an enclosure in large type that the letterhead says too, not the head of a later page', async () => {
    const first = [{ x: 480, y: 120, text: 'Sluizen in de delta', size: 6.5 }, { x: 480, y: 130, text: 'Ons kenmerk', size: 6.5 }, ...prose(300)];
    const later = (size: number): Print[] => [{ x: 180, y: 100, text: 'Sluizen in de delta', size, bold: true }, ...prose(300)];
    expect(paragraphs(await read({ print: first }, { print: later(12) }))).toContain('Sluizen in de delta');
    expect(paragraphs(await read({ print: first }, { print: later(6.5) }))).not.toContain('Sluizen in de delta');
  });

  it('keeps titles at the head of pages that stand over text of their own, not the heads that pages share', async () => {
    const body = (y: number, about: string): Print[] => lines(y, [full(`Over ${about} meld ik uw Kamer dat`), full(`de raming van ${about} is bijgesteld`), `door ${about}.`]);
    const page = (about: string, ...head: Print[]): Page => ({ print: [...head, ...body(112, about), ...body(300, about)] });
    for (const title of ['Antwoord', 'Reactie van het kabinet:', 'Tabel']) {
      const at100: Print[] = title === 'Tabel' ? at(100, [80, title], [120, 'Raming van de bruggen']) : at(100, [80, title]);
      const document = await read({ print: [...prose(150), { x: 80, y: 240, text: title }, ...prose(252)] }, page('bruggen', ...at100), page('sluizen', ...(title === 'Tabel' ? at(100, [80, title], [120, 'Stand van de sluizen']) : at100)));
      expect(document.text.match(new RegExp(title, 'g'))).toHaveLength(3);
    }
    const number = (n: number): Print[] => at(60, [80, 'Pagina'], [130, `${n} van 2`]);
    expect((await read({ print: [...number(1), ...prose(300)] }, page('bruggen', ...number(2)))).text).not.toContain('Pagina\n\nOver');
    const heads = [...at(66, [80, 'Voortgangsbrief bruggen en sluizen van het ministerie van Infrastructuur aan de beide Kamers']), ...at(78, [80, 'Tweede helft'])];
    expect((await read({ print: [...heads, ...prose(300)] }, page('bruggen', ...heads), page('sluizen', ...heads))).text.match(/Tweede helft/g)).toHaveLength(1);
  });

  it('tells two calls side by side of two digits each', async () => {
    const notes = lines(640, Array.from({ length: 13 }, (_, i) => `^${i + 1}^ Zie brief ${i + 1}.`), { size: 7.5 });
    const document = await read({ print: [...prose(200), ...lines(250, ['Eerst.^1^ Dan.^2^ Toen.^3^ Nu.^4^ Ooit.^5^ Weer.^6^ Nog.^7^ Niet.^8^ Wel.^9^', 'Soms.^1011^ Alle regelingen.^1213^ In 2013 niet.']), ...notes], rules: [level(628, 80, 220)] });
    expect(document.calls.map(({ label }) => label)).toEqual(Array.from({ length: 13 }, (_, i) => String(i + 1)));
  });

  it('keeps a number with its "nr." over a line end, and an address whole that breaks inside a word', async () => {
    const document = await read({ print: [...prose(200), { x: 80, y: 260, text: '• Besluitenlijst van het overleg over bruggen en sluizen van januari (TK 31200-IV, nr.' }, { x: 86, y: 272, text: '33)' }, ...lines(300, ['Zie www.telegraaf.nl/binnenland/24485535/ambtenaren_naar_de_eilanden.html?utm_sou', 'rce=mail&utm_medium=email en verder.']), ...lines(340, ['Zie https://www.voorbeeld.nl/nieuws/2023/bruggen-onderzo', 'ek-naar-de-toekomst van bruggen.'])] });
    expect(document.text).toContain('nr. 33)');
    expect(document.text).toContain('utm_source=mail&utm_medium=email en verder');
    expect(document.text).toContain('bruggen-onderzoek-naar-de-toekomst van bruggen.');
  });
});
