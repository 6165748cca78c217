import { regex } from '../text/regex.js';
import type { Example } from './extractor.js';

/** A number without its dossier, behind a word that makes it a paper's. */
export const bareNumber = regex('giu')`
  (?<! \p{L} ) (?: motie | amendement | stuk | ter[ ]vervanging[ ]van | t[.]v[.]v[.] | gedrukt[ ]onder | (?<=motie[ ][(]) | (?<=amendement[ ][(]) ) [ ]? nr [.]? [ ]? (?<number> \d{1,4} ) (?! [\p{L}\d] | [.,]\d )
`;

const one = (text: string, hit: string, reads: Record<string, unknown>): Example => ({ text, hits: [hit], reads: [reads] });

export const examples: readonly Example[] = [
  one('Kamerstukken II 2009/10, 27858, nr. 88, p. 3', 'Kamerstukken II 2009/10, 27858, nr. 88, p. 3', { dossier: '27858', number: '88', chamber: 'TK', session: '2009-2010', pages: '3' }),
  one('(Kamerstuk 22 054, nr. 479, dd. 27 februari 2026).', 'Kamerstuk 22 054, nr. 479, dd. 27 februari 2026', { dossier: '22054', number: '479', date: '2026-02-27' }),
];

/** Shapes of dossiers that are none. */
export const counterExamples: readonly string[] = [
  'Postbus 20701 2500 ES Den Haag', 'Postbus 16375, 2500 BJ', '€ 12 345 678', '10 000 - 20 000 huishoudens', '24 500 nr 3', 'MINDEF2026046327',
];
