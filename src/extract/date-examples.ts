import type { Example } from './extractor.js';

const day = (text: string, hit: string, year: number | null, month: number, dayOfMonth: number): Example => ({ text, hits: [hit], reads: [{ from: { year, month, day: dayOfMonth } }] });

/** Notations of dates, each with what is read. */
export const dateExamples: readonly Example[] = [
  day('Op woensdag 17 mei 2017 sprak ik u.', 'woensdag 17 mei 2017', 2017, 5, 17), day('Peildatum 15 juni. 2026', '15 juni. 2026', 2026, 6, 15), day('op 4 april2014', '4 april2014', 2014, 4, 4),
  day('dd. 27-02-2026', '27-02-2026', 2026, 2, 27), day('per 2026-02-27', '2026-02-27', 2026, 2, 27), day('op 05-05-89', '05-05-89', 1989, 5, 5),
  { text: 'op 21 april jl. besloten', hits: ['21 april jl.'], reads: [{ direction: 'past', from: { year: null, month: 4, day: 21 } }] },
  { text: 'de 16 en 17 maart 2023', hits: ['16', '17 maart 2023'] },
  { text: 'van 3 – 5 mei 2023', hits: ['3 – 5 mei 2023'], reads: [{ from: { year: 2023, month: 5, day: 3 }, to: { year: 2023, month: 5, day: 5 } }] },
  { text: 'van 1 juli 2014 tot 1 juli 2015', hits: ['1 juli 2014 tot 1 juli 2015'] },
  { text: 'In Q3 2026 en het eerste kwartaal van 2027', hits: ['Q3 2026', 'eerste kwartaal van 2027'], reads: [{ part: 3, precision: 'quarter' }, { part: 1 }] },
  { text: 'in het tweede en derde kwartaal van 2022', hits: ['tweede', 'derde kwartaal van 2022'], reads: [{ part: 2, precision: 'quarter', from: { year: 2022 } }, { part: 3 }] },
  { text: 'de Raad van 10/11 juni 2015', hits: ['10', '11 juni 2015'] },
  { text: 'in de tweede helft van 2026', hits: ['tweede helft van 2026'], reads: [{ precision: 'half-year', part: 2 }] },
  day('(PB L 314, 6.12.22, blz. 26)', '6.12.22', 2022, 12, 6),
  { text: 'van januari tot en met juni 2015', hits: ['januari tot en met juni 2015'] }, { text: 'in oktober en november 2014', hits: ['oktober', 'november 2014'] },
  { text: 'oktober-november 2022', hits: ['oktober-november 2022'] }, { text: 'begin juni volgt meer', hits: ['juni'] }, { text: 'Sinds 2022 geldt dit', hits: ['2022'], reads: [{ precision: 'year' }] },
];

/** Texts that name no date. */
export const dateCounterExamples: readonly string[] = [
  'In het eerste kwartaal van openstelling van het programma', 'Zo heeft Nederland', 'nu de blokkade voorbij is', 'motie 21 501-20, nr. 2286', 'vergaderjaar 2015/16', '6, 7 en 9 artikelen', 'Natura 2000', '155mm munitie', 'nr. 2022', 'paragraaf 2.1.10'];
