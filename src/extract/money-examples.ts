import { centWords, currencySigns, currencyWords } from '../dutch/currencies.js';
import { betweenHedgeAndFigure, hedgesBefore, hedgesBehind } from '../dutch/hedges.js';
import { letterMultipliers, multipliers } from '../dutch/multipliers.js';
import { periodsBefore, periodsBehind } from '../dutch/periods.js';
import type { Example } from './extractor.js';

const one = (text: string, hit: string, reads: Record<string, unknown>): Example => ({ text, hits: [hit], reads: [reads] });

/** Notations of amounts, each with what is read. */
export const moneyExamples = (): readonly Example[] => [
  one('Dat kost ca. €12,4 mld. in totaal.', 'ca. €12,4 mld.', { value: 12_400_000_000, precision: 100_000_000, qualifier: 'circa', currency: 'EUR' }),
  one('Er is € 0,18 mld. over.', '€ 0,18 mld.', { value: 180_000_000, precision: 10_000_000 }),
  one('De bijdrage is € 2.865,3 miljoen.', '€ 2.865,3 miljoen', { value: 2_865_300_000 }),
  one('Een bon van € 50,- is genoeg.', '€ 50,-', { value: 50, precision: 1 }),
  one('Het gaat om €3 miljard euro.', '€3 miljard euro', { value: 3_000_000_000 }),
  one('Hiervoor is anderhalf miljard euro nodig.', 'anderhalf miljard euro', { value: 1_500_000_000 }),
  one('Er is tweeënhalf miljoen euro uitgekeerd.', 'tweeënhalf miljoen euro', { value: 2_500_000 }),
  one('Dat kost 0.5 miljoen euro.', '0.5 miljoen euro', { value: 500_000 }),
  one('De lening bedraagt USD 3,4 miljard.', 'USD 3,4 miljard', { value: 3_400_000_000, currency: 'USD' }),
  one('Een boete van maximaal € 300 is mogelijk.', 'maximaal € 300', { value: 300, qualifier: 'maximaal' }),
  one('Een omvang van € 250 miljoen of meer.', '€ 250 miljoen of meer', { value: 250_000_000, qualifier: 'of meer' }),
  one('De kosten zijn €25 à 35 miljoen.', '€25 à 35 miljoen', { value: 25_000_000, valueMax: 35_000_000 }),
  one('Een budget tussen € 230 en € 250 miljoen.', 'tussen € 230 en € 250 miljoen', { value: 230_000_000, valueMax: 250_000_000 }),
  one('Een pakket kost € 29 - € 34.', '€ 29 - € 34', { value: 29, valueMax: 34 }),
  one('Wij ramen 30 à 35 mln. aan kosten.', '30 à 35 mln.', { value: 30_000_000, valueMax: 35_000_000, implied: ['currency'] }),
  one('Daarvoor is ruim 56 miljoen beschikbaar.', 'ruim 56 miljoen', { value: 56_000_000, qualifier: 'ruim', implied: ['currency'] }),
  one('Jaarlijks circa € 3 mln (netto) is gereserveerd.', 'circa € 3 mln', { period: 'per jaar', basis: 'netto' }),
  one('Er komt € 25 mln structureel bij.', '€ 25 mln', { period: 'structureel' }),
  one('De structurele kosten van het plan bedragen € 25 mln nu.', '€ 25 mln', { period: 'structureel' }),
  one('Jaarlijks gaat er € 25 mln om in de sector.', '€ 25 mln', { period: 'per jaar' }),
  one('Zij krijgen € 30 kinderbijslag per maand.', '€ 30', { period: 'per maand' }),
  one('De kosten zijn € 1,2 mld. (prijspeil 2024).', '€ 1,2 mld.', { priceLevel: 2024 }),
  one('Het saldo is -€ 3,2 mln nu.', '-€ 3,2 mln', { value: -3_200_000 }),
  one('De storting was in 2015 20 miljoen euro.', '20 miljoen euro', { value: 20_000_000 }),
  one('De raming is -/- 1,000 miljoen op het budget.', '-/- 1,000 miljoen', { value: -1_000_000, precision: 1000 }),
  one('Er is 2,5 miljoen belastinggeld uitgegeven.', '2,5 miljoen', { value: 2_500_000, implied: ['currency'] }),
  one('In het budget is ruim drie miljard opgenomen.', 'ruim drie miljard', { value: 3_000_000_000, qualifier: 'ruim' }),
  one('Wij ramen € 20/25 miljoen aan kosten.', '€ 20/25 miljoen', { value: 20_000_000, valueMax: 25_000_000 }),
  one('Een bijstelling van - € 11 miljoen volgt.', '- € 11 miljoen', { value: -11_000_000 }),
  one('Dat was 1.837, 32 € extra.', '1.837, 32 €', { value: 1837.32 }),
  one('Het saldo is -12 EUR nu.', '-12 EUR', { value: -12 }),
  one('De bijdrage is nul euro.', 'nul euro', { value: 0 }),
  one('De posten tellen op tot € 4 miljoen.', '€ 4 miljoen', { qualifier: null }),
  one('Het loopt op tot € 4 miljoen.', 'tot € 4 miljoen', { qualifier: 'tot' }),
  { text: 'Samen kost dat € 88,4 miljoen (in 2020 was dat € 91,7).', hits: ['€ 88,4 miljoen', '€ 91,7'], reads: [{ implied: [] }, { value: 91_700_000, implied: ['unit'] }] },
  { text: 'In 2027, 2028 en 2029 is € 100, € 100 en € 150 miljoen nodig.', hits: ['€ 100', '€ 100', '€ 150 miljoen'], reads: [{ value: 100_000_000 }, { value: 100_000_000 }, { value: 150_000_000 }] },
  { text: 'Het gaat om respectievelijk 64 en 42 miljoen euro.', hits: ['64', '42 miljoen euro'], reads: [{ value: 64_000_000, valueMax: null }, { value: 42_000_000 }] },
  { text: 'De middelen (4,0 mld. in 2017, oplopend naar 4,2 mld. structureel).', hits: ['4,0 mld.', '4,2 mld.'], reads: [{ value: 4_000_000_000 }, { value: 4_200_000_000 }] },
  { text: 'Het steeg van € 82 mln naar € 111 mln.', hits: ['€ 82 mln', '€ 111 mln.'] },
  ...Object.entries(hedgesBefore).map(([hedge, qualifier]) => one(`Dat kost ${hedge} € 500 mln extra.`, `${hedge} € 500 mln`, { value: 500_000_000, qualifier })),
  ...Object.entries(hedgesBehind).map(([hedge, qualifier]) => one(`Dat kost € 500 mln ${hedge}.`, `€ 500 mln ${hedge}`, { value: 500_000_000, qualifier })),
  ...betweenHedgeAndFigure.map((words) => one(`Dat kost circa ${words} € 500 mln extra.`, `circa ${words} € 500 mln`, { value: 500_000_000, qualifier: 'circa' })),
  one('Het fonds groeit: jaarlijks ontvangen gemeenten € 7 mln extra.', '€ 7 mln', { period: 'per jaar' }),
  ...Object.entries(periodsBefore).map(([words, period]) => one(`Dat kost ${words} € 7 mln extra.`, '€ 7 mln', { period })),
  ...Object.entries(periodsBehind).map(([words, period]) => one(`Dat kost € 7 mln ${words} extra.`, '€ 7 mln', { period })),
  ...Object.entries(multipliers).map(([word, power]) => one(`Dat kost € 3,5 ${word} extra.`, `€ 3,5 ${word}`, { value: Number(`3.5e${power}`) })),
  ...Object.entries(letterMultipliers).map(([letter, power]) => one(`Dat kost € 800${letter} extra.`, `€ 800${letter}`, { value: Number(`800e${power}`) })),
  ...Object.entries(currencySigns).map(([sign, currency]) => one(`Dat kost ${sign} 40 extra.`, `${sign} 40`, { value: 40, currency })),
  ...Object.entries(currencyWords).map(([word, currency]) => one(`Dat kost 40 ${word} extra.`, `40 ${word}`, { value: 40, currency })),
  ...Object.entries(centWords).map(([word, currency]) => one(`Dat kost 40 ${word} extra.`, `40 ${word}`, { value: 0.4, precision: 0.01, currency })),
];

/** Figures that are no money. */
export const moneyCounterExamples = (): readonly string[] => [
  'Er zijn 5,8 miljoen verzekerden.', 'Bedragen x € 1.000', 'Kamerstuk 36 045, nr. 292', 'Postbus 20701 2500 ES Den Haag', 'ca. 63.000 militairen', '8 mln. inwoners', 'artikel 3, tweede lid', 'enkele miljoenen euro’s',
];
