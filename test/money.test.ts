import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumberWords } from '../src/dutch/numbers.js';
import { bareView } from '../src/extract/extractor.js';
import { money } from '../src/extract/money.js';
import { codes, inTable } from './money-helpers.js';
import { root } from './support.js';

describe('cases', () => {
  const lines = readFileSync(`${root}/fixtures/cases/amounts.txt`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  it.each(lines)('%s', (line) => {
    const [marked = '', reads] = line.split(' | ');
    const text = marked.replace(/[⟦⟧]/g, '');
    const found = money.find(text, bareView);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([...marked.matchAll(/⟦(.*?)⟧/g)].map(([, words]) => words));
    const said = found.map(({ value, valueMax, currency, qualifier }) => `${value}${valueMax === null ? '' : `..${valueMax}`} ${currency}${qualifier ? ` ${qualifier}` : ''}`);
    expect(said).toEqual(reads?.split(' ; ') ?? []);
  });
});

const units = ['', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'];
const tens = ['', '', 'twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

/** A number below a million as Dutch writes it, made independently of the reader. */
function inWords(n: number): string {
  if (n < 20) return units[n] ?? '';
  if (n < 100) return n % 10 === 0 ? tens[n / 10] ?? '' : `${units[n % 10]}${/e$/.test(units[n % 10] ?? '') ? 'ën' : 'en'}${tens[Math.floor(n / 10)]}`;
  if (n < 1000) return `${n < 200 ? '' : units[Math.floor(n / 100)]}honderd${inWords(n % 100)}`;
  return `${n < 2000 ? '' : inWords(Math.floor(n / 1000))}duizend${n % 1000 === 0 ? '' : ` ${inWords(n % 1000)}`}`;
}

describe('generated', () => {
  it('number words come back as their number', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => { expect(readNumberWords(inWords(n))).toBe(String(n)); }));
  });

  it('figures are exact whatever their unit', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom(['miljoen', 6] as const, ['miljard', 9] as const), (whole, part, [unit, power]) => {
      const decimals = String(part).padStart(2, '0');
      const [amount] = money.find(`Dat kost € ${whole.toLocaleString('nl-NL')},${decimals} ${unit} extra.`, bareView);
      expect(amount?.value).toBe(Number(BigInt(whole * 100 + part) * 10n ** BigInt(power - 2)));
      expect(amount?.precision).toBe(10 ** (power - 2));
    }));
  });
});

describe('tables', () => {
  it('reads each figure in full euros, zero too, placeholders not', () => {
    const found = inTable([['Post', '2031', '2032'], ['Dijken', '1.766', '-12,5'], ['Sluizen', '0', 'PM'], ['Gemalen', '-', 'nihil']], 'Bedragen x € 1.000');
    expect(found.map(({ value }) => value)).toEqual([1_766_000, -12_500, 0]);
    expect(found[0]).toMatchObject({ unitSource: 'caption', precision: 1000, table: { row: 1, column: 1, rowLabel: 'Dijken', columnLabel: '2031' } });
  });

  it('takes the unit of a row from its label or a cell behind that, and the unit of a head in few words', () => {
    const rows = inTable([['Post', 'Eenheid', '2031'], ['Dijken', '€ mln', '17'], ['Gasten', 'aantal', '12'], ['Kaartje', '€', '3,50'], ['Deel', '%', '9'], ['Beheerkosten (mln)', '', '4'], ['Loon (€ per maand)', '', '1.995'], ['Vermogen (€ 1.000)', '', '7'], ['Bijdrage (x 1.000)', '', '8']]);
    expect(rows.map(({ value }) => value)).toEqual([17_000_000, 3.5, 4_000_000, 1995, 7000, 8000]);
    const heads = inTable([['Schijf', 'Gas (€/m3)', 'Stroom (ct/kWh)', 'Bedrag EUR', 'Aantal (x 1.000)'], ['Een', '0,49', '12,6', '5', '3']]);
    expect(heads.map(({ value }) => value)).toEqual([0.49, 0.126, 5]);
  });

  it('takes a column of years for no money, and the head for what makes "20 mln." money', () => {
    const years = inTable([['Dijk', 'Start', 'Einde', 'Budget'], ['Noord', '2019', '2031', '2.400'], ['Zuid', '2022', '2033', '3.100']], 'in € mln');
    expect(years.map(({ value }) => value)).toEqual([2_400_000_000, 3_100_000_000]);
    const bare = inTable([['Maatregel', 'Budget', 'Aantal gasten'], ['Dijken', '20 mln.', '2 mln.'], ['Sluizen', '15 mln. per jaar', '3 mln.']]);
    expect(bare.map(({ value, period }) => [value, period])).toEqual([[20_000_000, null], [15_000_000, 'per jaar']]);
  });

  it('reads ranges, hedges, marks and minus behind a figure; an amount with ",-" is in full euros', () => {
    const found = inTable([['Post', '2031', 'Looptijd'], ['Dijken', '10 - 15', '2019-2023'], ['Sluizen', '<1', '12*'], ['Gemalen', '3 -/-', '9'], ['Bruggen', '15-10', '7 à 8']], 'x € 1 mln');
    expect(found.map(({ value, valueMax, qualifier }) => [value, valueMax, qualifier])).toEqual([[10_000_000, 15_000_000, null], [1_000_000, null, 'minder dan'], [-3_000_000, null, null]]);
    const fees = inTable([['Post', '2031', '2032'], ['Dijken', '12*', '€ 4,-'], ['Index', '104', '106'], ['Loon per fte (x € 1.000)', '75', '78']], 'x € 1 mln');
    expect(fees.map(({ value }) => value)).toEqual([12_000_000, 4, 75_000, 78_000]);
  });

  it('leaves percentages, counts and column numbers alone', () => {
    const found = inTable([['Post', 'Bedrag', 'Aandeel (%)', 'Aantal fte'], ['1', '2', '3', '4'], ['Dijken', '17', '41', '8'], ['Sluizen', '24', '59', '9']], 'x € 1 mln');
    expect(found.map(({ value }) => value)).toEqual([17_000_000, 24_000_000]);
  });

  it('keeps the currency that a cell writes', () => {
    expect(inTable([['Post', 'Hoogte'], ['Saba', '$ 1.030'], ['Bonaire', '919']], 'x € 1').map(({ currency }) => currency)).toEqual(['USD', 'EUR']);
  });

  it('names each column by the head that covers it', () => {
    const rows = [['Post', 'Begroting', '', '', 'Stand', ''], ['', '2031', '2032', '2033', '2034', ''], ['Dijken', '11', '12', '13', '14', '15']];
    const heads = (spans: number[][]) => inTable(rows, 'x € 1 mln', spans).map(({ table }) => table?.columnLabel);
    expect(heads([[1, 3, 1, 1, 2, 1], []])).toEqual(['Begroting 2031', 'Begroting 2032', 'Begroting 2033', 'Stand 2034', 'Stand']);
    expect(heads([[1, 2, 1, 1, 1, 1], []])).toEqual(['Begroting 2031', 'Begroting 2032', '2033', 'Stand 2034', null]);
    expect(heads([[1, 1, 1, 1, 1, 1], []])).toEqual(['Begroting 2031', '2032', '2033', 'Stand 2034', null]);
  });

  it('takes no column number and no unit of the table for a word of a head', () => {
    const rows = [['', '(1)', '(2)'], ['', '2031', '2032'], ['', 'mld euro', ''], ['Dijken', '11', '12']];
    expect(inTable(rows, 'mld euro', [[], [], [1, 2]], [2, 1]).map(({ table }) => table?.columnLabel)).toEqual(['2031', '2032']);
  });

  it('takes rows that number the columns for no figures, and no others', () => {
    const found = (second: string[]) => inTable([['Post', '2031', '2032', '2033'], second], 'x € 1 mln').map(({ value }) => value / 1e6);
    expect(found(['1', '2', '3', '4'])).toEqual([]);
    expect(found(['(1)', '(2)', '(3)', '(4) = 2+3'])).toEqual([]);
    expect(found(['', '2', '3', '4 =2+3'])).toEqual([]);
    expect(found(['', '1', '2', '3'])).toEqual([]);
    expect(found(['', '3', '4', '5'])).toEqual([3, 4, 5]);
    expect(found(['1', '2', '4', '3'])).toEqual([2, 4, 3]);
    expect(found(['Dijken', '1', '2', '3'])).toEqual([1, 2, 3]);
    expect(found(['', '', '1', '2'])).toEqual([1, 2]);
  });

  it('says where the unit and the currency of a figure come from', () => {
    const said = (rows: string[][], unit: string | null = null) => inTable(rows, unit).map(({ value, currency, unitSource, implied, qualifier, rule }) => [value, currency, unitSource, implied.join(), qualifier, rule].join(' ').trim());
    expect(said([['Post', 'Stand'], ['Dijken', '17']], 'x € 1 mln')).toEqual(['17000000 EUR caption currency  table-cell']);
    expect(said([['Post', 'Stand (x € 1.000)'], ['Dijken', 'ca. 17']], 'x € 1 mln')).toEqual(['17000 EUR head currency circa table-cell']);
    const inHead = (head: string) => said([['Post', head], ['Dijken', '17']]).map((words) => words.split(' ')[0]);
    expect(['Kosten (k€)', 'Kosten in M€', 'Prijs (€)', 'Prijs (euro)', 'in hele euro’s', 'Kosten per jaar in mln €'].flatMap(inHead)).toEqual(['17000', '17000000', '17', '17', '17', '17000000']);
    expect(['Gas in mld m3', 'Zand in mln ton', 'Looptijd in jaren', 'Jaar', 'Prijs €/kg'].flatMap(inHead)).toEqual([]);
    expect(said([['Post', 'Stand'], ['Dijken (x $ 1.000)', '17']], 'x € 1 mln')).toEqual(['17000 USD head currency  table-cell']);
    expect(said([['Post', 'Stand'], ['Schuld (mln)', '17']], 'x $ 1.000')).toEqual(['17000000 USD head currency  table-cell']);
    expect(said([['Post', 'Stand'], ['Schuld (mln)', '17']])).toEqual([]);
    expect(said([['Post', 'Stand'], ['Dijken', '17']])).toEqual([]);
    expect(said([['Post', 'Stand'], ['Schuld (mln)', '17'], ['Dijken', '€ 9']])).toEqual(['17000000 EUR head currency  table-cell', '9 EUR cell   table-cell']);
    expect(said([['Post', 'Stand'], ['Dijken', '€ 9 mln'], ['Sluizen', 'circa 3 miljoen euro']], 'x € 1.000')).toEqual(['9000000 EUR cell   sign-first', '3000000 EUR cell  circa unit-last']);
  });

  it('knows the signs of negative figures and of none', () => {
    const values = (...cells: string[]) => cells.flatMap((cell) => inTable([['Post', 'Stand'], ['Dijken', cell]], 'x € 1').map(({ value }) => value));
    expect(values('-17', '−17', '– 17', '-/- 17', '(17)', '€ -17', '(€ 17)')).toEqual([-17, -17, -17, -17, -17, -17, -17]);
    expect(values('+17', '17)', '(17', '€ 17,-', '17,–')).toEqual([17, 17, 17, 17, 17]);
    expect(values('-0', '(0)', '0', '00', '-10', '-0,0', '-0,5').map((value) => Object.is(value, -0) ? '-0' : value)).toEqual([0, 0, 0, 0, -10, 0, -0.5]);
    expect(values('12.345.678.901.234.567', '17%', 'a17', '17 b', '1.2.3')).toEqual([]);
  });

  it('leaves rows and columns of counts alone', () => {
    const read = (head: string, label: string) => inTable([['Post', head], [label, '17']], 'x € 1 mln').length;
    expect(['Stand', 'Jaarlijks', 'Bezetting', 'Ministaat'].map((head) => read(head, 'Dijken'))).toEqual([1, 1, 1, 1]);
    expect(['Aantal', 'Aandeel %', 'Fte', 'Jaar', 'Looptijd', 'Art.', 'In procent', 'Duur in jaren', 'Lengte (km)'].map((head) => read(head, 'Dijken'))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(read('Prijs per m2', 'Dijken')).toBeGreaterThan(0);
    expect(['Dijken %', 'Aantal sluizen', 'Het aantal', 'fte in dienst'].map((label) => read('Stand', label))).toEqual([0, 0, 0, 0]);
    expect(['Aantallen', 'Totaalaantal', 'Softener'].map((label) => read('Stand', label))).toEqual([1, 1, 1]);
  });

  it('takes the unit that a row has to itself for the rows below it', () => {
    const rows = [['', '2031', '2032'], ['', '%', ''], ['Premie', '6,6', '6,4'], ['', 'euro per persoon', ''], ['Premie per persoon', '1657', '1788'], ['Overig', '', ''], ['Rest', '3', '4']];
    expect(inTable(rows).map(({ value, table }) => `${value} ${table?.columnLabel}`)).toEqual(['1657 2031', '1788 2032']);
    expect(inTable(rows, 'x € 1 mln').map(({ value }) => value)).toEqual([1657, 1788, 3_000_000, 4_000_000]);
    expect(inTable([['', '2031', '2032'], ['', 'mld euro', ''], ['Premie', '6,6', '6,4']], 'mld euro', [[], []]).map(({ table }) => table?.columnLabel)).toEqual(['2031', '2032']);
  });

  it('tells columns of money that name a year or a count from those that hold one', () => {
    const read = (head: string) => inTable([['Post', head], ['Dijken', '17']], 'x € 1 mln').length;
    expect(['Kosten per jaar', 'Scenario 1: elk jaar naar 39,4 mld Nm3', 'Jaar 1', 'Artikel 12', '35 in mld Nm3'].map(read)).toEqual([1, 1, 1, 1, 1]);
    expect(['Jaar van oplevering', 'Artikelnr. 2031', 'Volgnr', 'Winning in mld Nm3', 'Verbruik (kWh)'].map(read)).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes years that stand again as a head for no figures', () => {
    expect(inTable([['', '2031', '2032'], ['Dijken', '1', '2'], ['', '2033', '2034'], ['Dijken', '3', '4']], 'x € 1 mln').map(({ value }) => value / 1e6)).toEqual([1, 2, 3, 4]);
  });

  it('names a row of years by its year, and reads a cell that has a figure for each year', () => {
    expect(inTable([['Jaar', 'Uitgaven'], ['2031', '17'], ['2032', '24']], 'x € 1 mln').map(({ table }) => table?.rowLabel)).toEqual(['2031', '2032']);
    const found = inTable([['Artikel', 'Begroting (x € 1.000)'], ['Luchtvaart', '2031: 24.985 2032: 14.049 2033: -7']]);
    expect(found.map(({ value, start, end }) => [value, end - start])).toEqual([[24_985_000, 6], [14_049_000, 6], [-7000, 2]]);
  });

  it('takes no amount, figure with its unit or placeholder for the name of a row', () => {
    const names = (...rows: string[][]) => inTable([['Jaar', 'Budget', 'Besteed'], ...rows]).map(({ table }) => table?.rowLabel);
    expect(names(['2031', '€ 5 mln.', 'ca. € 6 mln.'], ['2032/33', 'PM', '€ 8 mln. per jaar'], ['1-7-2034', '5 fte', '€ 1 miljoen'])).toEqual(['2031', '2031', '2032/33', '1-7-2034']);
    expect(names(['1', '€ 5 mln.', 'Dijken'], ['6 IenW', 'Bruggen', '€ 2 mln.'], ['3', 'Sluizen van € 4 mln.', '€ 1 mln.'])).toEqual(['Dijken', '6 IenW', 'Sluizen van € 4 mln.', 'Sluizen van € 4 mln.']);
  });

  it('takes a cell’s own unit, and that of a row', () => {
    expect(inTable([['Post', 'Bedrag'], ['Dijken', '€ 2,5 mld.'], ['Sluizen (mln)', '31']], 'x € 1.000').map(({ value }) => value)).toEqual([2_500_000_000, 31_000_000]);
  });
});

describe('checks', () => {
  it('a total within the rounding of its parts is right, one beyond is not', () => {
    const rows = (last: string) => [['Post', '2031', '2032', '2033'], ['Dijken', '2,5', '10', '1'], ['Sluizen', '8,9', '20', '2'], ['Gemalen', '0,18', '30', '3'], ['Totaal', last, '60', '6']];
    expect(codes(rows('11,7'))).toEqual([]);
    expect(codes(rows('13,1'))).toEqual(['table-total-differs']);
  });

  it('says nothing where the rows are not surely parts of the total', () => {
    expect(codes([['Post', '2031', '2032'], ['Dijken', '10', '20'], ['waarvan zee', '4', '5'], ['Totaal', '99', '25']])).toEqual([]);
    expect(codes([['Post', '2031', '2032'], ['Dijken', '10', '20'], ['Sluizen', '4', '5'], ['Totaal', '99', '98']])).toEqual([]);
  });

  it('a difference is held against its two figures', () => {
    expect(codes([], 'Het steeg van € 82 mln naar € 111 mln, een stijging van € 29 mln in totaal.')).toEqual([]);
    expect(codes([], 'Het steeg van € 82 mln naar € 111 mln, een stijging van € 48 mln in totaal.')).toEqual(['difference-differs']);
  });

  it('a labelled figure is held against the row of its name', () => {
    const rows = [['Post', 'Bedrag'], ['Nieuwe sluizen', '€ 9,7 mld.'], ['Dijken', '€ 1 mld.']];
    expect(codes(rows, 'Nieuwe sluizen: de waarde bedraagt nu €9,7 mld. euro.', null)).toEqual([]);
    expect(codes(rows, 'Nieuwe sluizen: de waarde bedraagt nu €9,4 mld. euro.', null)).toEqual(['figure-differs']);
  });

  it('doubts are told: unnamed dollars, a point as comma, a cell with a unit of its own', () => {
    expect(codes([], 'Dat kost $ 20 miljard en daarna $ 3 miljard.')).toEqual(['uncertain-currency']);
    expect(codes([], 'Dat kost US$ 20 miljard en 3 miljoen Amerikaanse dollars.')).toEqual([]);
    expect(codes([], 'Dat kost € 1.23 per stuk.')).toEqual(['uncertain-figure']);
    expect(codes([], 'Dat kost € 13.778,195 in totaal.')).toEqual(['uncertain-figure']);
    expect(codes([], 'Dat kost € 0,095 per kWh, € 1,785 per liter en € 1.234,567 miljoen in totaal.')).toEqual([]);
    expect(codes([['Post', 'Bedrag'], ['Dijken', '€ 2,5 mld.'], ['Sluizen', '31']], '', 'x € 1 mln')).toEqual(['table-unit-differs']);
  });
});
