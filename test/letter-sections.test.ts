import { describe, expect, it } from 'vitest';
import { buildDocument } from '../src/document/builder.js';
import type { Box } from '../src/document/document.js';
import type { BlockInput } from '../src/document/builder.js';
import { readStructure } from '../src/letter/structure.js';
import { bold, cells, line, note, prose, structure } from './letter-helpers.js';

const titles = (...args: Parameters<typeof structure>) => structure(...args).sections.map(({ title, level }) => `${level} ${title}`);
const italic = (text: string) => line(text, { style: { italic: true } });

describe('sections', () => {
  it('ranks bold over italic, and runs each to the next heading', () => {
    const letter = structure([bold('Stand van zaken'), line(prose), italic('Kosten'), line(prose), bold('Tot slot'), line(prose), line('De minister van Defensie,'), line('A. Jansen')]);
    expect(letter.sections.map(({ id, title, level }) => [id, title, level])).toEqual([['s1', 'Stand van zaken', 1], ['s2', 'Kosten', 2], ['s3', 'Tot slot', 1]]);
    expect(letter.sections.map(({ span: [start, end] }) => letter.text.slice(start, end))).toEqual(['Stand van zaken', 'Kosten', 'Tot slot'].map((title) => `${title}\n\n${prose}`));
    expect(letter.regions.at(-1)).toMatchObject({ where: 'signature', section: null });
  });

  it('ends the last one at the signature, whatever stands below', () => {
    const letter = structure([bold('Tot slot'), line(prose), line('Hoogachtend,'), line('De minister van Defensie,'), line('A. Jansen'), line('Bijlage: overzicht van de bruggen')]);
    expect(letter.sections.map(({ span: [start, end] }) => letter.text.slice(start, end))).toEqual([`Tot slot\n\n${prose}`]);
  });

  it('ranks the title of an enclosure with the highest, but not what the letter itself says of one', () => {
    const signed = [line('Hoogachtend,'), line('De minister van Defensie,'), line('A. Jansen')];
    expect(titles([bold('Tot slot'), line(prose), ...signed, italic('Bijlage 1: overzicht'), line(prose), italic('Bijlagenoverzicht'), line(prose)])).toEqual(['1 Tot slot', '1 Bijlage 1: overzicht', '2 Bijlagenoverzicht']);
    expect(titles([bold('Tot slot'), line(prose), italic('Bijlage over bruggen'), line(prose), ...signed])).toEqual(['1 Tot slot', '2 Bijlage over bruggen']);
  });

  it('gives what stands in a note to the section whose last sign calls it', () => {
    const letter = structure([bold('Tot slot'), { ...line(''), pieces: [{ text: prose }, { call: '1' }] }, note('1', 'Zie de brief van 3 mei 2023.')]);
    expect(letter.regions.find(({ where }) => where === 'footnote')?.section).toBe('s1');
  });

  it('keeps numbers and ranks by their depth', () => {
    expect(titles([bold('1. Inleiding'), line(prose), bold('1.1 Aanleiding'), line(prose), bold('2. Vervolg'), line(prose)])).toEqual(['1 1. Inleiding', '2 1.1 Aanleiding', '1 2. Vervolg']);
    expect(titles([{ ...bold('Inleiding'), kind: 'list-item', marker: '1.' }, line(prose)])).toEqual(['1 1. Inleiding']);
  });

  it('ranks names in capitals like titles beside them, unless titles are in capitals', () => {
    expect(titles([bold('ERP'), line(prose), bold('Bruggen'), line(prose), bold('IT'), line(prose)])).toEqual(['1 ERP', '1 Bruggen', '1 IT']);
    expect(titles([bold('INLEIDING'), line(prose), bold('Bruggen'), line(prose), bold('ERP'), line(prose)])).toEqual(['1 INLEIDING', '2 Bruggen', '1 ERP']);
  });

  it('ranks kinds of bold by what comes first and what stands over what', () => {
    const sloped = (text: string) => line(text, { style: { bold: true, italic: true } });
    expect(titles([sloped('Toelichting'), bold('Artikel 12'), line(prose), bold('Artikel 13'), line(prose)])).toEqual(['1 Toelichting', '2 Artikel 12', '2 Artikel 13']);
    expect(titles([sloped('Aanleiding'), line(prose), bold('Bruggen'), sloped('Kosten'), line(prose)])).toEqual(['2 Aanleiding', '1 Bruggen', '2 Kosten']);
  });

  it('goes on with a numbered series that is not underlined throughout, and ranks the title of a frame below the rest', () => {
    const underlined = (text: string) => line(text, { style: { bold: true, underline: true } });
    expect(titles([underlined('1. Voortgang'), line(prose), bold('a. Bruggen'), line(prose), underlined('2. Middelen'), line(prose), bold('3. Water'), line(prose)])).toEqual(['1 1. Voortgang', '2 a. Bruggen', '1 2. Middelen', '1 3. Water']);
    expect(titles([italic('Bruggen'), line(prose), italic('Sluizen'), line(prose), bold('In de praktijk', { indent: 7 }), line(prose), italic('Vervolg'), line(prose)])).toEqual(['1 Bruggen', '1 Sluizen', '2 In de praktijk', '1 Vervolg']);
  });

  it('joins a heading over two blocks', () => {
    expect(titles([bold('Antwoorden van de minister op vragen'), bold('van het lid Jansen over bruggen.'), bold('Vraag 1'), bold('Kent u de brug?'), bold('Antwoord op vraag 1'), line('Ja, die ken ik.')]))
      .toEqual(['1 Antwoorden van de minister op vragen van het lid Jansen over bruggen.', '2 Vraag 1', '2 Antwoord op vraag 1']);
  });

  it.each([
    ['the text of a question', [bold('Vraag 1'), bold('Kent u de brug?'), line('Antwoord 1'), line(prose)], ['1 Vraag 1', '1 Antwoord 1']],
    ['questions answered together', [bold('Vraag 2 en 3'), italic('Waarom?'), bold('Antwoord op de vragen 2 t/m 5'), line(prose)], ['1 Vraag 2 en 3', '1 Antwoord op de vragen 2 t/m 5']],
    ['a question straight above its answer', [bold('Zorg'), line(prose), italic('Kent u de brug?'), bold('Antwoord op vraag 1'), line(prose)], ['1 Zorg', '2 Antwoord op vraag 1']],
    ['the word that an answer comes later', [line('Vraag 2'), line('Waarom?'), bold('Mededeling'), line(prose)], ['1 Vraag 2', '1 Mededeling']],
    ['the head of the Aanhangsel', [bold('Tweede Kamer der Staten-Generaal'), line('2'), line('Vergaderjaar 2023–2024'), bold('Aanhangsel van de Handelingen'), bold('Vragen gesteld door de leden der Kamer'), bold('1999'), line(prose), line('Vraag 1'), line('Waarom?'), line('Antwoord 1'), line(prose)], ['1 Vraag 1', '1 Antwoord 1']],
    ['a remark under a table', [bold('Zorg'), line(prose), cells(['Vanaf', '2015'], ['Aruba', '551']), italic('In 2014 zijn de uitzendingen naar de ene brug geteld bij de andere.'), line(prose)], ['1 Zorg']],
    ['a bold lead-in', [line('Kosten. De kosten stijgen.', { leadIn: 7 }), line(prose)], []],
    ['a table caption', [bold('Tabel 1: Kosten'), cells(['a', 'b'], ['c', 'd'])], []],
    ['captions in one look, with text behind the last table', [bold('Bruggen'), line(prose), ...['Zeeland', 'Utrecht'].flatMap((place) => [italic(place), cells(['a', 'b'], ['c', 'd'])]), line(prose)], ['1 Bruggen']],
    ['a title over a table and text, beside one over a table alone and one over text', [...['Zeeland', 'Utrecht', 'Breda'].map(italic).flatMap((place, i) => [place, ...(i > 1 ? [] : [cells(['a', 'b'], ['c', 'd'])]), ...(i > 0 ? [line(prose)] : [])])], ['1 Utrecht', '1 Breda']],
    ['a title over a table and text', [bold('Bruggen'), line(prose), italic('Zeeland'), cells(['a', 'b'], ['c', 'd']), line(prose)], ['1 Bruggen', '2 Zeeland']],
    ['names of tables in a row, the last of them over text', [bold('Noord'), cells(['a', 'b'], ['c', 'd']), bold('Zuid'), cells(['a', 'b'], ['c', 'd']), line(prose)], []],
    ['a title over a table and text behind a table of text', [bold('Noord'), line(prose), cells(['a', 'b'], ['c', 'd']), bold('Zuid'), cells(['a', 'b'], ['c', 'd']), line(prose)], ['1 Noord', '1 Zuid']],
    ['a salutation', [bold('Geachte voorzitter,'), line(prose)], []],
    ['a quotation of several paragraphs', [italic('De Kamer,'), italic('gehoord de beraadslaging,'), italic('constaterende dat bruggen slijten;'), line(prose)], []],
    ['answers to questions named without "op"', [bold('2015Z16491'), line('Vraag 1'), italic('Waarom?'), line('Antwoord vragen 1 en 3.'), line(prose)], ['1 2015Z16491', '2 Vraag 1', '2 Antwoord vragen 1 en 3.']],
    ['a title over a title', [line(prose), bold('Bijlage 2'), bold('Overzicht van bruggen', { spaceAbove: 14 }), line(prose)], ['1 Bijlage 2', '1 Overzicht van bruggen']],
    ['the title of an annex that is a table', [bold('Zorg'), line(prose), line('BIJLAGE 1'), { ...line('Overzicht van bruggen'), style: { underline: true } }, cells(['a', 'b'], ['c', 'd']), bold('Annex B'), bold('Sluizen', { spaceAbove: 14 }), cells(['a', 'b'], ['c', 'd'])], ['1 Zorg', '2 BIJLAGE 1', '2 Overzicht van bruggen', '1 Annex B', '1 Sluizen']],
    ['captions in an annex', [bold('Bijlage 2'), bold('Kosten van bruggen (x € 1.000)', { spaceAbove: 14 }), cells(['a', 'b'], ['c', 'd']), bold('Bijlage over sluizen'), bold('Sluizen', { spaceAbove: 14 }), cells(['a', 'b'], ['c', 'd'])], ['1 Bijlage 2', '1 Bijlage over sluizen']],
    ['a quoted name in front', [bold('"Nu niet varen" in Zeeland'), line(prose), italic('(Nationale en EU) verdragen met derde landen'), line(prose)], ['1 "Nu niet varen" in Zeeland', '2 (Nationale en EU) verdragen met derde landen']],
    ['short answers where all answers are in italics', [italic(`${prose} ${prose}`), line('Vraag'), italic(`${prose} ${prose}`), line('Nog een vraag'), italic('Zie het antwoord op vraag 17.'), line(prose)], []],
    ['the last words of a paragraph', [line(`${prose.slice(0, -1)} over de`), italic('Standing Bridges Group.'), line(prose)], []],
    ['a short line over a paragraph in italics', [line(prose), italic('Passend onderhoud'), italic(`${prose} ${prose}`), line(prose)], ['1 Passend onderhoud']],
    ['one title again and again, in the look of its text', [italic('Reactie'), italic(`${prose} ${prose}`), italic('Reactie'), italic(`${prose} ${prose}`), italic('Reactie'), italic(`${prose} ${prose}`)], ['1 Reactie', '1 Reactie', '1 Reactie']],
    ['a table of contents', [bold('Inhoud'), bold('I Vragen van de fracties'), bold('II Antwoord van de minister'), line(prose), bold('I Vragen van de fracties'), line(prose), bold('II Antwoord van de minister'), line(prose)], ['1 I Vragen van de fracties', '1 II Antwoord van de minister']],
    ['numbered lines over their paragraphs', ['Bewustwording', 'Onderzoek', 'Samenwerking'].flatMap((title, i) => [line(title, { kind: 'list-item', marker: `${i + 1}.` }), line(prose)]), ['1 1. Bewustwording', '1 2. Onderzoek', '1 3. Samenwerking']],
    ['numbered lines with a colon or a short word in them', ['Onderwijs: Basis op orde', 'Inzet t.b.v. bruggen', 'Wonen'].flatMap((title, i) => [line(title, { kind: 'list-item', marker: `${i + 1}.` }), line(prose)]), ['1 1. Onderwijs: Basis op orde', '1 2. Inzet t.b.v. bruggen', '1 3. Wonen']],
    ['numbered sentences over paragraphs', ['Dit is een punt. De brug is dicht', 'Sluizen.', 'Waarom?'].flatMap((title, i) => [line(title, { kind: 'list-item', marker: `${i + 1}.` }), line(prose)]), []],
    ['a numbered list', ['Bewustwording', 'Onderzoek', 'Samenwerking'].map((title, i) => line(title, { kind: 'list-item', marker: `${i + 1}.` })), []],
    ...[['A. Doel', 'B. Kosten', 'C. Tot slot'], ['I Doel', 'II Kosten', 'III Tot slot'], ['(i) Doel', '(ii) Kosten', '(iii) Tot slot'], ['Ad 1. Doel', 'Ad 2. Kosten', 'Ad 3. Tot slot'], ['Advies 1', 'Advies 2', 'Advies 3'], ['Spoor 1 – Doel', 'Spoor 2 – Kosten', 'Spoor 3 – Tot slot'], ['1.1 Doel', '1.2 Kosten', '1.3 Tot slot']]
      .map((row): [string, BlockInput[], string[]] => [`plain titles as ${row[0]}`, row.flatMap((title) => [line(title), line(prose)]), row.map((title) => `1 ${title}`)]),
    ['series in a series', ['A. Doel', '1. Brug', '2. Sluis', '3. Kade', 'B. Kosten', 'C. Tot slot'].flatMap((title) => [line(title), line(prose)]), ['A. Doel', '1. Brug', '2. Sluis', '3. Kade', 'B. Kosten', 'C. Tot slot'].map((title) => `1 ${title}`)],
    ['figures, captions, sentences and gaps in plain type', ['Tabel 1 Brug', 'Tabel 2 Sluis', 'Tabel 3 Kade', 'Lid 1. De brug is open.', 'Lid 2. De sluis is dicht.', 'Lid 3. De kade is leeg.', 'A. Jansen', 'C. Visser', 'D. Bakker', '3 Bruggen', '4 Sluizen', '5 Kades'].flatMap((title) => [line(title), line(prose)]), []],
    ['bullets each over a paragraph', [bold('Lessen'), line(prose), ...['Monitoring', 'Fragiele staten', 'Bruggen & sluizen'].flatMap((title) => [line(title, { kind: 'list-item', marker: '•', indent: 18 }), line(prose)])], ['1 Lessen', '2 Monitoring', '2 Fragiele staten', '2 Bruggen & sluizen']],
    ['dashes in italics each over a paragraph', [bold('Onderzoek'), ...['Rapport “Bruggen St. Jan, gevolgen”', 'Notitie'].flatMap((title) => [{ ...italic(title), kind: 'list-item' as const, marker: '-', indent: 18 }, line(prose)])], ['1 Onderzoek', '2 Rapport “Bruggen St. Jan, gevolgen”', '2 Notitie']],
    ['lists with bullets', [line('Het gaat om:'), ...['Bruggen', 'Sluizen', 'Kades'].map((text) => line(text, { kind: 'list-item', marker: '•', indent: 18 })), line(prose), ...['bruggen', 'Wij bouwen een brug.', 'Kades;'].flatMap((text) => [line(text, { kind: 'list-item', marker: '•', indent: 18 }), line(prose)]), line('Wegen', { kind: 'list-item', marker: '•', indent: 18 }), line(prose)], []],
    ['the dossier of a published paper', [bold('36 200 VIII Vaststelling van de begrotingsstaten van het Ministerie van Bruggen'), bold('Nr. ….'), bold('Inbreng van de fracties'), line(prose)], ['1 Inbreng van de fracties']],
    ['titles with letters over their paragraphs', [...['Inhoud voorstel', 'Kosten'].flatMap((title, i) => [{ ...italic(title), kind: 'list-item' as const, marker: `${'ab'[i]})` }, line(prose)]), bold('(ii) Toezicht'), line(prose)], ['2 a) Inhoud voorstel', '2 b) Kosten', '1 (ii) Toezicht']],
    ['items in bold, and statements', [...['Bruggen', 'Sluizen'].map((text, i) => ({ ...bold(text), kind: 'list-item' as const, marker: `${'ab'[i]}.` })), line(prose), { ...italic('De brug is te laag.'), kind: 'list-item' as const, marker: 'b.' }, line(prose)], []],
    ['a tax called box', [bold('Box 3'), line(prose), bold('Box 2: Kosten'), line(prose)], ['1 Box 3']],
    ['a word in brackets in front', [bold('(Middel)lange termijn'), line(prose)], ['1 (Middel)lange termijn']],
    ['addresses', [bold('2513 AA DEN HAAG'), line(prose), line('bezwaar@bruggen.nl', { style: { underline: true } }), line(prose)], []],
    ['a long title of a series', [italic(`Spoor 2: ${prose.slice(0, -1).toLowerCase()}, en op herstel van sluizen op alle vaarwegen.`), line(prose)], [`1 Spoor 2: ${prose.slice(0, -1).toLowerCase()}, en op herstel van sluizen op alle vaarwegen.`]],
    ['a longer line over a paragraph in italics, with blank space', [line(prose), { ...italic('Reactie op de publicatie over bruggen en sluizen in het hele land, eerste bevindingen (32824)'), spaceAbove: 14 }, { ...italic(`${prose} ${prose}`), spaceAbove: 14 }, line(prose)], ['1 Reactie op de publicatie over bruggen en sluizen in het hele land, eerste bevindingen (32824)']],
    ['a sentence in italics where all answers are, which announces a list', [italic(`${prose} ${prose}`), line('Vraag'), italic(`${prose} ${prose}`), line('Nog een vraag'), italic('In de brief heb ik uiteengezet hoe dat gaat. Centraal staan de volgende doelen:'), line(prose)], []],
    ['contents whose chapters stand over plain entries', [bold('Inhoudsopgave'), bold('I. Vragen van de fracties'), line('Inbreng XYZ-fractie'), line('Inbreng VW-fractie'), bold('II. Antwoord van de minister'), line(''), bold('I. Vragen van de fracties'), bold('Inbreng van de leden van de XYZ-fractie'), line(prose), bold('II. Antwoord van de minister'), line(prose)], ['1 I. Vragen van de fracties', '1 Inbreng van de leden van de XYZ-fractie', '1 II. Antwoord van de minister']],
    ['contents with pages', [bold('Inhoud'), bold('1. Bruggen ........ 3'), bold('2. Sluizen …… 14'), line(''), bold('1. Bruggen'), line(prose), bold('2. Sluizen'), line(prose)], ['1 1. Bruggen', '1 2. Sluizen']],
    ['contents over an introduction', [bold('Inhoud'), bold('1. Bruggen'), bold('2. Sluizen'), bold('3. Dijken'), line(prose.repeat(3)), bold('1. Bruggen'), line(prose), bold('2. Sluizen'), line(prose), bold('3. Dijken'), line(prose)], ['1 1. Bruggen', '1 2. Sluizen', '1 3. Dijken']],
    ['not the first group below its chapter, though the answers name it again', [bold('Inhoud'), bold('I. Vragen'), bold('Inbreng XYZ-fractie'), bold('Inbreng VW-fractie'), bold('II. Antwoord'), bold('I. Vragen'), bold('Inbreng XYZ-fractie'), line(prose), bold('Inbreng VW-fractie'), line(prose), bold('II. Antwoord'), bold('Inbreng XYZ-fractie'), line(prose), bold('Inbreng VW-fractie'), line(prose)], ['1 I. Vragen', '1 Inbreng XYZ-fractie', '1 Inbreng VW-fractie', '1 II. Antwoord', '1 Inbreng XYZ-fractie', '1 Inbreng VW-fractie']],
    ['not titles that stand again, in a letter without contents', [bold('1. Vragen'), bold('Algemeen'), line(prose), bold('Kosten'), line(prose), bold('2. Antwoorden'), bold('Algemeen'), line(prose), bold('Kosten'), line(prose)], ['1 1. Vragen', '1 Algemeen', '1 Kosten', '1 2. Antwoorden', '1 Algemeen', '1 Kosten']],
    ['not what follows "Inhoud" where no title stands again', [bold('Inhoud'), bold('1. Bruggen'), line(prose), bold('2. Sluizen'), line(prose)], ['1 1. Bruggen', '1 2. Sluizen']],
    ['contents written a little otherwise', [bold('Inhoud'), bold('I Vragen van de fracties'), bold('II Antwoord / Reactie van de minister'), line(prose), bold('I. Vragen van de fracties'), line(prose), bold('II. Antwoord/reactie van de minister'), line(prose)], ['1 I. Vragen van de fracties', '1 II. Antwoord/reactie van de minister']],
    ['a bold last line', [line(prose), bold('Bijlage')], []],
  ])('%s', (_, blocks, expected) => expect(titles(blocks)).toEqual(expected));

  it('tells headings of plain text by their length and place', () => {
    const blocks = [line(prose, { spaceAbove: 1 }), line('Stand van zaken', { spaceAbove: 1 }), line(prose, { spaceAbove: 0 }), line('De kosten zijn als volgt:', { spaceAbove: 1 }), line(prose, { spaceAbove: 0 })];
    expect(titles(blocks, 'text')).toEqual(['1 Stand van zaken']);
  });
});

describe('tables', () => {
  it.each([
    ['a row of its own under the head', [cells(['', '2023', '2024'], ['', 'mld euro', ''], ['Premie', '23,9', '26,0'], ['Bijdrage', '3,1', '3,2'])], 'mld euro'],
    ['a caption in words', [line('Standen en mutaties (miljoenen euro)'), cells(['', '2023', '2024'], ['Stand', '6.951', '7.554'], ['Mutatie', '-286', '890'])], 'miljoenen euro'],
    ['a caption with a full stop behind its number', [line('Tabel 3. Bedragen in euro’s'), cells(['', '2023', '2024'], ['Stand', '6.951', '7.554'], ['Mutatie', '-286', '890'])], 'Bedragen in euro’s'],
    ['guilders', [line('Tabel 4. Kosten (x f 1 mln)'), cells(['', '1998', '1999'], ['Stand', '69', '75'], ['Mutatie', '-2', '8'])], 'x f 1 mln'],
    ['no money but households', [line('Huishoudens in miljoenen'), cells(['', '2023', '2024'], ['Stand', '6,9', '7,5'], ['Mutatie', '0,2', '0,8'])], null],
    ['a line below, but not below another table', [cells(['', '2023', '2024'], ['Stand', '69', '75'], ['Mutatie', '-2', '8']), line('Bedragen in € mln.'), line('De tarieven staan hieronder.'), cells(['Soort', 'Tarief'], ['Kind', '12'], ['Gast', '14'])], 'Bedragen in € mln.'],
    ['thousands with a space', [cells(['(x 1 000 euro)', '2023', '2024'], ['Subsidie', '32', '28'], ['Beheer', '30', '31'])], 'x 1 000 euro'],
    ['the bracket at the end of a long text', [line(`${prose} ${prose} (bedragen in € miljoen):`), cells(['', '2023', '2024'], ['Premie', '23,9', '26,0'], ['Bijdrage', '3,1', '3,2'])], 'bedragen in € miljoen'],
    ['the last bracket of the text above', [line(`${prose} ${prose} De kosten zijn als volgt (bedragen in € miljoen):`), cells(['', '2023', '2024'], ['Stand', '6,9', '7,5'], ['Mutatie', '-2,8', '8,9'])], 'bedragen in € miljoen'],
    ['the end of a long caption', [line('Tabel 1 Gerealiseerde (2021-2023) en geraamde kosten voor bruggen in miljoenen euro’s.'), cells(['', '2023', '2024'], ['Stand', '6,9', '7,5'], ['Mutatie', '-2,8', '8,9'])], 'in miljoenen euro’s'],
    ['a count that costs nothing', [line('In mld Nm3, gemeten aan de bron van ieder jaar.'), cells(['', '2023', '2024'], ['Stand', '39,4', '37,5'], ['Mutatie', '2,8', '8,9'])], null],
    ['the title of the next table', [cells(['', '2023', '2024'], ['Stand', '69', '75'], ['Mutatie', '28', '89']), bold('Kosten (x € 1 mln)'), cells(['', '2023'], ['Stand', '7'])], null],
    ['no money', [cells(['', '2023', '2024'], ['', '%', ''], ['Premie', '6,68', '6,47'], ['Bijdrage', '3,1', '3,2'])], null],
  ])('find their unit in %s', (_, blocks, unit) => {
    expect(structure([line('Geachte voorzitter,'), line(prose), ...blocks, line(prose)]).tables[0]?.unit ?? null).toBe(unit);
  });

  it('leave what stands around the table before them', () => {
    const first = cells(['', '2023', '2024'], ['Stand', '69', '75'], ['Mutatie', '-2', '8']);
    const next = cells(['Soort', 'Tarief'], ['Kind', '12'], ['Gast', '14']);
    const { tables } = structure([line('Geachte voorzitter,'), line(prose), line('Tabel 1: Kosten'), first, next, line('Bedragen in € mln.'), line('De tarieven staan hieronder.'), next, line(prose)]);
    expect(tables.map(({ caption, unit }) => [caption, unit])).toEqual([['Tabel 1: Kosten', null], [null, 'Bedragen in € mln.'], [null, null]]);
  });
});

describe('heads of tables', () => {
  it.each([
    ['numbers in brackets above the columns', [['', '(1)', '(2)'], ['', 'Begroting', 'Stand'], ['Dijken', '17', '41'], ['Sluizen', '1', '2']], 2],
    ['years', [['', '2023', '2024'], ['Dijken', '17', '41'], ['Sluizen', '1', '2']], 1],
  ])('hold %s', (_, rows, headRows) => expect(structure([line('Geachte voorzitter,'), line(prose), cells(...rows), line(prose)]).tables[0]?.headRows).toBe(headRows));
});

describe('captions', () => {
  const rows = cells(['', '2023', '2024'], ['Stand', '6,9', '7,5'], ['Mutatie', '2,8', '8,9']);
  it.each([
    [line('Tabel 2a: Bruggen'), 'Tabel 2a: Bruggen'],
    [line('Tabel 2031 : Bruggen'), 'Tabel 2031 : Bruggen'],
    [line('Tabel 3 Bruggen (2031-2032)'), 'Tabel 3 Bruggen (2031-2032)'],
    [line('Tabel Raming van bruggen'), 'Tabel Raming van bruggen'],
    [bold('Aanvullende bruggen 2031'), 'Aanvullende bruggen 2031'],
    [line('Tabel 3 geeft de bruggen weer.'), null],
    [line('Bruggen in 2031'), null],
    [bold('Bedragen x € 1 mln'), null],
    [bold('De bruggen zijn:'), null],
  ])('%o', (above, caption) => {
    expect(structure([line('Geachte voorzitter,'), line(prose), above, rows, bold('Slot'), line(prose)]).tables[0]?.caption ?? null).toBe(caption);
  });
});

describe('captions in plain type', () => {
  const rows = (top: number) => ({ ...cells(['', '2023', '2024'], ['Stand', '6,9', '7,5'], ['Mutatie', '2,8', '8,9']), box: [79, top, 450, top + 60] as Box, page: 1 });
  const above = (text: string, right = 300) => line(text, { box: [80, 200, right, 210], page: 1, spaceAbove: 14, style: { size: 9 } });
  const captionOf = (...blocks: Parameters<typeof structure>[0]) => structure([line('Geachte voorzitter,'), line(prose), ...blocks, bold('Slot'), line(prose)]).tables[0]?.caption ?? null;

  it.each(['Opbrengst 2031 (kasbasis) bruggen', 'Medische Uitzendingen BES', 'Ontwikkeling van het brugbeheer en de sluizen'])('stand close above the table: %s', (text) => {
    expect(captionOf(above(text), rows(212))).toBe(text);
    expect(captionOf(above(text), rows(240))).toBeNull();
  });

  it.each(['Uitgaven 2031 (in € 1000)', 'Bruggen en sluizen (x € 1 mln)', 'Rijksuitgaven per eiland, in miljoenen euro’s'])('name the unit: %s', (text) => expect(captionOf(line(text), rows(240))).toBe(text));

  it.each(['Dat is het geval.', 'In de tabel staan de bruggen', 'De verdeling ziet er zo uit', 'De bruggen zijn als volgt verdeeld:', 'Bedragen x € 1 mln', '(bedragen x € 1.000)', '(x € 1.000)', 'Bijlage bij de brief', 'Percentage', 'en sluizen'])('are not what introduces it, or more of a sentence: %s', (text) => expect(captionOf(above(text), rows(212))).toBeNull());

  it('reach no further than the table', () => expect(captionOf(above('Ontwikkeling van het brugbeheer', 480), rows(212))).toBeNull());
});

describe('head rows', () => {
  it.each([
    ['numbers of columns', [['', 'Stand', 'Mutatie', 'Stand'], ['', '(1)', '(2)', '(3)'], ['Dijken', '1,5', '2,5', '4,0']], 2],
    ['a row that has no figure', [['', 'Omschrijving', 'Effect (in mln euro)'], ['1', 'Aanpassing', 'n.v.t.'], ['2', 'Hogere uitgaven', '+100']], 1],
    ['a title alone', [['Bedragen x € 1.000', '', ''], ['', '2031', '2032'], ['Dijken', '1,5', '2,5']], 2],
    ['a group of rows over prose', [['Doelmatigheid', '', ''], ['', 'De doorlichting van het beleid had nog geen resultaten die iemand kon zien.', '1'], ['', 'Geen.', '2']], 0],
    ['two rows of words', [['', 'Stand', ''], ['Post', 'ontwerp', 'nota'], ['Dijken', '1,5', '2,5']], 2],
  ])('%s', (_, rows, count) => {
    expect(structure([line('Geachte voorzitter,'), line(prose), cells(...rows), line(prose)]).tables[0]?.headRows).toBe(count);
  });
});

describe('footnotes', () => {
  it('takes the label of a note that is printed twice for no call', () => {
    const letter = structure([{ kind: 'paragraph', zone: 'body', pieces: [{ text: 'Een bedrag' }, { call: '1' }] }, { kind: 'footnote', zone: 'notes', note: '1', pieces: [{ call: '1' }, { text: 'Zie de bijlage.' }] }]);
    expect(letter.footnotes.map(({ calls }) => calls.length)).toEqual([1]);
  });

  it('ties notes and calls, on one page first', () => {
    const letter = readStructure(buildDocument({ format: 'pdf', blocks: [
      { kind: 'paragraph', zone: 'body', page: 1, pieces: [{ text: 'Een bedrag' }, { call: '1' }, { text: ' en nog een' }, { call: '*' }, { text: '.' }, { call: '9' }] },
      note('1', 'Eerste.', 1), note('*', 'Ster.', 1), note('2', 'Nooit genoemd.', 1), note('1', 'Opnieuw.', 7),
    ] }), null);
    expect(letter.footnotes.map(({ number, mark, calls }) => [number, mark, calls.map(({ offset }) => letter.text.slice(0, offset))])).toEqual([
      [1, null, ['Een bedrag']], [null, '*', ['Een bedrag en nog een']], [2, null, []], [1, null, []],
    ]);
    expect(letter.findings.map(({ code }) => code).filter((code) => code.includes('note'))).toEqual(['call-without-note', 'note-without-call', 'note-without-call']);
    expect(letter.regions.map(({ where }) => where)).toEqual(['body', 'footnote', 'footnote', 'footnote', 'footnote']);
  });
});
