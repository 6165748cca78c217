import { describe, expect, it } from 'vitest';
import type { BlockInput } from '../src/document/builder.js';
import { bold, cells, line, prose, structure } from './letter-helpers.js';

const titles = (blocks: BlockInput[], format: 'pdf' | 'text' = 'pdf') => structure(blocks, format).sections.map(({ title, level }) => `${level} ${title}`);
const italic = (text: string, more: Partial<BlockInput> = {}) => line(text, { style: { italic: true }, ...more });
const asked = ['Hoeveel bruggen zijn vervangen?', 'Waarom stijgen de kosten?', 'Kunt u dat toelichten?', 'Wanneer is de sluis klaar?', 'Klopt het dat er vertraging is?', 'Wat kost dat?'];
/** Each number alone on its line over a question and an answer. */
const inPlain = (numbers: string[], answer: BlockInput[] = [line(prose)]) => numbers.flatMap((number, i) => [line(number), line(asked[i % asked.length] as string), ...answer]);
const inBold = (numbers: string[]) => numbers.flatMap((number, i) => [bold(number), bold(asked[i % asked.length] as string), line(prose)]);
const at = (x: number, y: number, right = x + 300): Partial<BlockInput> => ({ page: 1, box: [x, y, right, y + 10] });
const one = (...given: string[]) => given.map((title) => `1 ${title}`);

describe('bare numbers of questions', () => {
  it.each<[string, BlockInput[], string[]]>([
    ['in bold over bold questions', inBold(['1', '2', '3']), one('1', '2', '3')],
    ['in plain type', inPlain(['1', '2', '3', '4']), one('1', '2', '3', '4')],
    ['with answers named', inPlain(['1', '2', '3'], [line('Antwoord'), line(prose)]), one('1', 'Antwoord', '2', 'Antwoord', '3', 'Antwoord')],
    ['with numbered answers', [line('1'), line('Wat kost dat?'), line('Antwoord 1:'), line(prose), ...['2', '3'].flatMap((number) => [line(number), line('Waarom?')]), line('Antwoord 2 en 3:'), line(prose)], one('1', 'Antwoord 1:', '2', '3', 'Antwoord 2 en 3:')],
    ['two over one answer', [...inBold(['1']), bold('2'), bold('Waarom?'), bold('5'), bold('Hoe?'), line(prose), ...inBold(['3', '4', '5'])], one('1', '2', '5', '3', '4', '5')],
    ['two over one question', [...inPlain(['1', '2']), line('3'), line('7'), line('Waarom?'), line(prose), ...inPlain(['4', '5'])], one('1', '2', '3', '7', '4', '5')],
    ['with a full stop', inBold(['1', '2.', '3', '4.']), one('1', '2.', '3', '4.')],
    ['taken together', inPlain(['1', '2 en 3', '4 t/m 6', '7']), one('1', '2 en 3', '4 t/m 6', '7')],
    ['of which some are left out', inPlain(['1', '3', '4', '7']), one('1', '3', '4', '7')],
    ['that begin again for each group', [bold('CDA-fractie'), ...inPlain(['1', '2', '3']), bold('VVD-fractie'), ...inPlain(['1', '2'])], ['1 CDA-fractie', '2 1', '2 2', '2 3', '1 VVD-fractie', '2 1', '2 2']],
    ['over requests that end in no question mark', [line('1'), line('De leden vragen naar de kosten.'), line(prose), ...inPlain(['2', '3']), line('4'), line('De leden vragen naar de duur.'), line(prose), ...inPlain(['5'])], one('1', '2', '3', '4', '5')],
    ['over long questions of several paragraphs', ['1', '2', '3'].flatMap((number) => [line(number), line(prose), italic('Bruggen in Zeeland'), line(prose), line('Antwoord'), line(prose)]), one('1', 'Antwoord', '2', 'Antwoord', '3', 'Antwoord')],
    ['over bold questions of several paragraphs', ['1', '2', '3'].flatMap((number) => [bold(number), bold('Kunt u de kosten van bruggen toelichten'), bold('Kunt u ook ingaan op de kosten van sluizen?'), line(prose)]), one('1', '2', '3')],
    ['above titles that only answers hold', [...inPlain(['1', '2']), italic('Zeeland'), line(prose), italic('Friesland'), line(prose), ...inPlain(['3'])], ['1 1', '1 2', '2 Zeeland', '2 Friesland', '1 3']],
    ['above titles in bold that only answers hold', [...inPlain(['1', '2']), bold('Zeeland'), line(prose), italic('Dijken'), line(prose), ...inPlain(['3'])], ['1 1', '1 2', '2 Zeeland', '3 Dijken', '1 3']],
    ['below titles in bold that stand over some of them', [...inPlain(['1', '2']), bold('Zeeland'), line(prose), bold('XYZ-fractie'), ...inPlain(['3'])], ['2 1', '2 2', '1 Zeeland', '1 XYZ-fractie', '2 3']],
    ['below titles in bold that come behind all answers', [...inPlain(['1', '2', '3']), bold('Bijlage'), line(prose)], ['2 1', '2 2', '2 3', '1 Bijlage']],
    ['above titles in bold that only answers hold, below the name of the answers', [bold('Antwoorden op Kamervragen over bruggen'), ...inPlain(['1', '2']), bold('Zeeland'), line(prose), ...inPlain(['3'])], ['1 Antwoorden op Kamervragen over bruggen', '2 1', '2 2', '3 Zeeland', '2 3']],
    ['below titles in bold of the letter, as below the name of the answers', [bold('Proces'), line(prose), bold('Antwoorden op Kamervragen over bruggen'), ...inPlain(['1', '2']), bold('Zeeland'), line(prose), ...inPlain(['3'])], ['1 Proces', '1 Antwoorden op Kamervragen over bruggen', '2 1', '2 2', '1 Zeeland', '2 3']],
    ['under a title of the list', [bold('Antwoorden op feitelijke vragen'), line(prose), ...inPlain(['1', '2', '3'])], ['1 Antwoorden op feitelijke vragen', '2 1', '2 2', '2 3']],
    ['without those of notes at the foot of a page', [...inPlain(['1', '2', '3', '4', '5', '6', '7', '8', '9']), line('3'), line('4'), line('Zie de vraag in de brief: waarom?'), ...inPlain(['10', '11'])], one('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11')],
    ['at the place where the question begins', ['1', '2', '3'].flatMap((number, i) => [bold(number, at(79, 100 * i, 87)), bold('Waarom?', at(79, 100 * i + 14)), line(prose, at(79, 100 * i + 30))]), one('1', '2', '3')],
  ])('%s', (_, blocks, expected) => expect(titles(blocks)).toEqual(expected));

  it('in text without styles', () => {
    expect(titles(['1', '2', '3'].flatMap((number, i) => [line(number, { spaceAbove: 1 }), line(asked[i] as string, { spaceAbove: 0 }), line(prose, { spaceAbove: 0 })]), 'text')).toEqual(one('1', '2', '3'));
  });
});

describe('no numbers of questions', () => {
  it.each<[string, BlockInput[]]>([
    ['of pages', ['1', '2', '3', '4'].flatMap((number) => [line(prose), line(number), line(prose)])],
    ['of pages, one of them over a question', ['1', '2', '3', '4', '5'].flatMap((number, i) => [line(prose), line(number), line(i === 2 ? 'Is dat zo?' : prose)])],
    ['of a list', ['1', '2', '3'].flatMap((number, i) => [line(number), line(['Bruggen vervangen', 'Sluizen herstellen', 'Dijken verhogen'][i] as string)])],
    ['of two questions only', inPlain(['1', '2'])],
    ['that do not ascend', inPlain(['6', '1', '30', '2', '18', '11'])],
    ['that begin elsewhere', inPlain(['17', '18', '19'])],
    ['beside the question', ['1', '2', '3'].flatMap((number, i) => [line(number, at(79, 100 * i, 87)), line('Waarom is dat zo gedaan?', at(82, 100 * i)), line(prose, at(118, 100 * i + 30))])],
    ['in a column at the right', ['1', '2', '3'].flatMap((number, i) => [line(number, at(489, 100 * i, 494)), line('Waarom is dat zo gedaan?', at(97, 100 * i + 14)), line(prose, at(97, 100 * i + 30))])],
    ['over tables', ['1', '2', '3'].flatMap((number) => [line(number), cells(['Kosten?', '12'], ['Baten?', '14']), line(prose)])],
    ['of years', inPlain(['2021', '2022', '2023'])],
  ])('%s', (_, blocks) => expect(titles(blocks)).toEqual([]));

  it('where questions are named', () => {
    const blocks = ['1', '2', '3', '4'].flatMap((number) => [line(`Vraag ${number}`), line(prose), line(`Antwoord ${number}`), line(prose), ...(number === '4' ? [] : [line(number), line('Klopt dat?')])]);
    expect(titles(blocks)).toEqual(['1', '2', '3', '4'].flatMap((number) => one(`Vraag ${number}`, `Antwoord ${number}`)));
  });
});

describe('numbered titles of which one is set apart', () => {
  const item = (marker: string, text: string, more: Partial<BlockInput> = {}) => line(text, { kind: 'list-item', marker, ...more });
  const underline = { style: { underline: true } };
  it.each<[string, BlockInput[], string[]]>([
    ['the second', [item('1.', 'Bruggen'), line(prose), item('2.', 'Sluizen en dijken', underline), line(prose)], one('1. Bruggen', '2. Sluizen en dijken')],
    ['the first', [item('1.', 'Bruggen', underline), line(prose), item('2.', 'Sluizen en dijken'), line(prose)], one('1. Bruggen', '2. Sluizen en dijken')],
    ['below the titles in italics above them', [italic('Inzet'), line(prose), item('1.', 'Bruggen'), line(prose), item('2.', 'Sluizen', underline), line(prose), italic('Slot'), line(prose)], ['1 Inzet', '2 1. Bruggen', '2 2. Sluizen', '1 Slot']],
    ['above the titles in italics below them', [item('1.', 'Bruggen'), line(prose), italic('Zeeland'), line(prose), item('2.', 'Sluizen', underline), line(prose)], ['1 1. Bruggen', '2 Zeeland', '1 2. Sluizen']],
    ['not two plain ones', [item('1.', 'Bruggen'), line(prose), item('2.', 'Sluizen'), line(prose)], []],
    ['not a sentence', [item('1.', 'De bruggen zijn te laag.'), line(prose), item('2.', 'Sluizen', underline), line(prose)], one('2. Sluizen')],
    ['not items of a list', [item('1.', 'Bruggen'), item('2.', 'Sluizen'), item('3.', 'Dijken'), line(prose), item('2.', 'Kosten', underline), line(prose)], one('2. Kosten')],
  ])('%s', (_, blocks, expected) => expect(titles(blocks)).toEqual(expected));
});

describe('an enclosure of answers', () => {
  const page = (number: number, blocks: BlockInput[]) => blocks.map((block) => ({ ...block, page: number }));
  const letter = page(1, [line(prose), line('Hoogachtend,'), line('de minister van Volksgezondheid,'), line('Welzijn en Sport,'), line('A. Jansen')]);
  const named = page(2, [line('Vraag 1'), line('Kent u de brug?'), line('Antwoord op vraag 1'), line('Ja, die ken ik.')]);
  const under = (title: string, blocks: BlockInput[] = named) => titles([...letter, { ...line(title), page: 2 }, ...blocks]);
  const long = `Antwoorden op Kamervragen van de leden Jansen, De Vries en Bakker (allen XYZ) over de berichten '${'Bruggen op slot na de storm '.repeat(12)}' (2031Z03984, ingezonden 8 maart 2031).`;

  it.each([
    'Antwoorden op Kamervragen van het Kamerlid Jansen (XYZ) over bruggen (2031Z01234).',
    'Antwoorden op Kamervragen van de leden Jansen en De Vries (beiden XYZ) over het bericht ‘Is de brug te laag?’ (ingezonden 8 maart 2031)',
    'Antwoord op de vragen van het lid Jansen (XYZ) over de brug bij Zierikzee',
    'Antwoorden van de minister van Volksgezondheid, Welzijn en Sport, mede namens de minister van Financiën, op de schriftelijke vragen van het lid Jansen over bruggen',
    'Beantwoording van de Kamervragen van het lid Jansen (XYZ) over bruggen (2031Z01234)',
    'Beantwoording van de feitelijke vragen over de begroting 2031',
    'Beantwoording Kamervragen over bruggen',
    'Reactie op schriftelijke vragen van de vaste commissie voor Defensie over het jaarverslag 2030',
    'Vragen van het lid Jansen (XYZ) aan de minister van Volksgezondheid, Welzijn en Sport over bruggen (ingezonden 8 maart 2031).',
    long,
  ])('is titled in plain type: %s', (title) => expect(under(title)).toEqual([`1 ${title}`, '2 Vraag 1', '2 Antwoord op vraag 1']));

  it('is titled over bare numbers, over the day they were asked, and beside titles in bold', () => {
    const title = 'Antwoorden op Kamervragen van het lid Jansen (XYZ) over bruggen';
    expect(under(title, page(2, inPlain(['1', '2', '3'])))).toEqual([`1 ${title}`, '2 1', '2 2', '2 3']);
    expect(under(title, [{ ...line('(ingezonden 8 maart 2031)'), page: 2 }, ...named])).toEqual([`1 ${title}`, '2 Vraag 1', '2 Antwoord op vraag 1']);
    expect(titles([...page(1, [bold('Proces'), line(prose)]), ...letter, { ...line(title), page: 2 }, ...named])).toEqual(['1 Proces', `1 ${title}`, '2 Vraag 1', '2 Antwoord op vraag 1']);
  });

  it.each([
    'Antwoorden op de vragen van het lid Jansen treft u hieronder aan.',
    'Antwoorden op uw vragen:',
    'Hierbij zend ik u de antwoorden op de vragen van het lid Jansen (2031Z01234).',
    'Vragen van deze aard worden vaker gesteld',
  ])('is not titled by a sentence: %s', (text) => expect(under(text)).toEqual(['1 Vraag 1', '1 Antwoord op vraag 1']));

  it('is not titled by the last answer above a question', () => {
    expect(titles(['Vraag 1', 'Waarom?', 'Antwoord op de vragen 1 en 2', 'Vraag 3', 'Hoe?', 'Antwoord 3', prose].map((text) => line(text)))).toEqual(['Vraag 1', 'Antwoord op de vragen 1 en 2', 'Vraag 3', 'Antwoord 3'].map((title) => `1 ${title}`));
  });

  it('is not titled by the head of the Aanhangsel, nor over text', () => {
    const asked = 'Vragen van het lid Jansen (XYZ) aan de Minister van Financiën over bruggen (ingezonden 8 maart 2031).';
    expect(titles(page(1, [line('2031Z03984'), line(asked), ...named]))).toEqual(['1 Vraag 1', '1 Antwoord op vraag 1']);
    expect(under('Antwoorden op Kamervragen van het lid Jansen over bruggen', page(2, [line(prose)]))).toEqual([]);
  });
});
