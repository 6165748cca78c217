import { countedNouns, percentBases } from '../dutch/counted.js';
import type { Example } from './extractor.js';

const one = (text: string, hit: string, reads: Record<string, unknown>): Example => ({ text, hits: [hit], reads: [reads] });

/** Counts and percentages, each with what is read. */
export const quantityExamples = (): readonly Example[] => [
  one('Er zijn ca. 41.000 Deense militairen getraind.', 'ca. 41.000 Deense militairen', { value: 41_000, unit: 'Deense militairen', qualifier: 'circa' }),
  one('Wij leverden 60 T55-tanks.', '60 T55-tanks', { value: 60, unit: 'T55-tanks' }),
  one('Dat treft 5,8 miljoen verzekerden.', '5,8 miljoen verzekerden', { value: 5_800_000, unit: 'verzekerden' }),
  one('Het gaat om 20 tot 30 gemeenten.', '20 tot 30 gemeenten', { value: 20, valueMax: 30 }),
  one('De norm is 3,5% bbp.', '3,5% bbp', { value: 3.5, unit: '%', of: 'bbp' }),
  one('Dat is ruim 0,7 procent van het bni.', 'ruim 0,7 procent van het bni', { value: 0.7, of: 'bni', qualifier: 'ruim' }),
  one('Een daling van 0,25 procentpunt volgt.', '0,25 procentpunt', { value: 0.25, unit: 'procentpunt' }),
  one('Het verschil is 2 procentpunten.', '2 procentpunten', { value: 2, unit: 'procentpunt' }),
  one('Een groei van 3 %-punt volgt.', '3 %-punt', { value: 3, unit: 'procentpunt' }),
  one('De groei is 10 à 15%.', '10 à 15%', { value: 10, valueMax: 15, unit: '%' }),
  ...countedNouns.map((noun) => one(`Het gaat om 36 ${noun}.`, `36 ${noun}`, { value: 36, unit: noun, valueMax: null })),
  ...percentBases.map((base) => one(`Het is 12% van de ${base}.`, `12% van de ${base}`, { value: 12, of: base })),
];

/** Figures that count nothing. */
export const quantityCounterExamples = (): readonly string[] => [
  'In 2023 projecten starten was lastig.', 'Zie vraag 12 gemeenten.', 'Kamerstuk 36 045, nr. 292', '€ 300 miljoen', 'Leopard 1', 'artikel 3, tweede lid', 'tientallen militairen', 'Postbus 20701 2500 ES Den Haag', '€ 40 huishoudens',
];
