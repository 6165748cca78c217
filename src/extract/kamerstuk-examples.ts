import { regex } from '../text/regex.js';
import type { Example } from './extractor.js';

/** A number without its dossier, behind a word that makes it a paper's; behind a session a dossier should stand, and none is looked for elsewhere. */
export const bareNumber = regex('giu')`
  (?<! \p{L} ) (?: (?<session> kamerstuk (?:ken)? ,? (?:[ ](?:II|I|TK|EK))? ,? [ ] \d{4} [-–/] \d{2,4} ,? [ ] ) | motie | amendement | stuk | ter[ ]vervanging[ ]van | t[.]v[.]v[.] | gedrukt[ ]onder | (?<=motie[ ][(]) | (?<=amendement[ ][(]) ) [ ]? nr [.]? [ ]? (?<number> \d{1,4} ) (?! [\p{L}\d] | [.,]\d )
`;

const one = (text: string, hit: string, reads: Record<string, unknown>): Example => ({ text, hits: [hit], reads: [reads] });

export const examples = (): readonly Example[] => [
  one('Kamerstukken II 2009/10, 27858, nr. 88, p. 3', 'Kamerstukken II 2009/10, 27858, nr. 88, p. 3', { dossier: '27858', number: '88', chamber: 'TK', session: '2009-2010', pages: '3' }),
  one('(Kamerstuk 22 054, nr. 479, dd. 27 februari 2026).', 'Kamerstuk 22 054, nr. 479, dd. 27 februari 2026', { dossier: '22054', number: '479', date: '2026-02-27' }),
  one('motie-Van Campen (Kamerstuk 34682 – 134) is', 'Kamerstuk 34682 – 134', { dossier: '34682', number: '134' }),
  one('de motie van het lid De Kort (kenmerk 24170-278, aangenomen)', 'kenmerk 24170-278', { dossier: '24170', number: '278' }),
  { text: 'de moties Bakker (36 045 123) en Visser (36045124)', hits: ['36 045 123', '36045124'], reads: [{ dossier: '36045', number: '123' }, { number: '124' }] },
  one('26234-274 - Brief regering d.d. 09-12-2022', '26234-274', { dossier: '26234', number: '274' }),
  { text: '2) Kamerstuk 34 038, R 2039, nrs. 8 en 12', hits: ['Kamerstuk 34 038, R 2039, nrs. 8 en 12', 'Kamerstuk 34 038, R 2039, nrs. 8 en 12'], reads: [{ dossier: '34038', number: '8', rijkswet: 'R2039' }, { number: '12' }] },
  one('het wetsvoorstel ‘verbetering wanbetalersmaatregelen’ (33 683) en', '33 683', { dossier: '33683', number: null }),
  one('Kamerstukken II, 2022, 31293-620.', 'Kamerstukken II, 2022, 31293-620', { dossier: '31293', number: '620' }),
  one('zie kst-36600-VII-12.', 'kst-36600-VII-12', { dossier: '36600-VII', number: '12' }),
  one('amendement ter vervanging van nr. 9', 'ter vervanging van nr. 9', { dossier: null, number: '9' }),
  { text: '(Kamerstukken I, 1969-1970, 9595,9596, blz. 1092)', hits: ['Kamerstukken I, 1969-1970, 9595', '9596'], reads: [{ dossier: '9595', number: null, chamber: 'EK', session: '1969-1970' }, { dossier: '9596', number: null }] },
];

/** Shapes of dossiers that are none. */
export const counterExamples = (): readonly string[] => [
  'de motie Bakker (20192020)', 'een oplage (34682154)', 'de motie Bakker over subsidies (25 000 000)', 'Kamerstukken II, 2022/23, 2022D55017', 'Kamerstukken II 2022/23, 1179, d.d. 23 december', 'Postbus 20701 2500 ES Den Haag', 'Postbus 16375, 2500 BJ', '€ 12 345 678', '10 000 - 20 000 huishoudens', '24 500 nr 3', 'MINDEF2026046327',
];
