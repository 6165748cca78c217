import { beforeMonth, beforeYear, dayOrdinals, directions, ordinals, shades } from '../dutch/date-words.js';
import { months } from '../dutch/months.js';
import { weekdays } from '../dutch/weekdays.js';
import type { Example } from './extractor.js';

const day = (text: string, hit: string, year: number | null, month: number, dayOfMonth: number): Example => ({ text, hits: [hit], reads: [{ from: { year, month, day: dayOfMonth } }] });

const shadeOf = (word: string): string => (shades.includes(word) ? `${word} ` : '');

/** Notations of dates, each with what is read. */
export const dateExamples = (): readonly Example[] => [
  day('Op woensdag 17 mei 2017 sprak ik u.', 'woensdag 17 mei 2017', 2017, 5, 17), day('Peildatum 15 juni. 2026', '15 juni. 2026', 2026, 6, 15), day('op 4 april2014', '4 april2014', 2014, 4, 4),
  day('dd. 27-02-2026', '27-02-2026', 2026, 2, 27), day('per 2026-02-27', '2026-02-27', 2026, 2, 27), day('op 05-05-89', '05-05-89', 1989, 5, 5),
  { text: 'in februari 24, 2020 vastgelegd', hits: ['februari 24, 2020'], reads: [{ from: { year: 2020, month: 2, day: 24 } }] },
  { text: 'gemeten in Feb/Mrt 2020 en later', hits: ['Feb', 'Mrt 2020'], reads: [{ from: { year: 2020, month: 2 } }, { from: { year: 2020, month: 3 } }] },
  { text: 'de metingen (Feb/Mrt 20) en de raming (mei ’21)', hits: ['Feb', 'Mrt 20', 'mei ’21'] }, { text: 'de raming van 2015 december', hits: ['2015 december'], reads: [{ from: { year: 2015, month: 12 } }] },
  { text: 'stand per 09-2019', hits: ['09-2019'], reads: [{ precision: 'month', from: { year: 2019, month: 9 } }] },
  ...Object.entries(dayOrdinals).map(([word, dayOfMonth]) => day(`op de ${word} maart 2022 besloten`, `${word} maart 2022`, 2022, 3, dayOfMonth)),
  ...Object.entries(months).map(([month, number]) => day(`op 7 ${month} 2022 besloten`, `7 ${month} 2022`, 2022, number, 7)),
  ...Object.keys(weekdays).map((weekday) => day(`op ${weekday} 7 maart 2022 besloten`, `${weekday} 7 maart 2022`, 2022, 3, 7)),
  ...Object.entries(directions).map(([words, direction]): Example => ({ text: `op 7 maart ${words} besloten`, hits: [`7 maart ${words}`], reads: [{ direction }] })),
  ...Object.entries(ordinals).map(([word, part]): Example => ({ text: `het ${word} kwartaal 2022`, hits: [`${word} kwartaal 2022`], reads: [{ precision: 'quarter', part }] })),
  ...beforeMonth.map((word): Example => ({ text: `Dat loopt ${word} augustus door.`, hits: [`${shadeOf(word)}augustus`], reads: [{ precision: 'month', from: { year: null, month: 8 } }] })),
  ...beforeYear.map((word): Example => ({ text: `Dat loopt ${word} 2022 door.`, hits: [`${shadeOf(word)}2022`], reads: [{ precision: 'year' }] })),
  { text: 'op 21 april jl. besloten', hits: ['21 april jl.'], reads: [{ direction: 'past', from: { year: null, month: 4, day: 21 } }] },
  { text: 'de 16 en 17 maart 2023', hits: ['16', '17 maart 2023'] },
  { text: 'van 3 – 5 mei 2023', hits: ['3 – 5 mei 2023'], reads: [{ from: { year: 2023, month: 5, day: 3 }, to: { year: 2023, month: 5, day: 5 } }] },
  { text: 'van 1 juli 2014 tot 1 juli 2015', hits: ['1 juli 2014 tot 1 juli 2015'] },
  { text: 'In Q3 2026 en het eerste kwartaal van 2027', hits: ['Q3 2026', 'eerste kwartaal van 2027'], reads: [{ part: 3, precision: 'quarter' }, { part: 1 }] },
  { text: 'in het tweede en derde kwartaal van 2022', hits: ['tweede', 'derde kwartaal van 2022'], reads: [{ part: 2, precision: 'quarter', from: { year: 2022 } }, { part: 3 }] },
  { text: 'de Raad van 10/11 juni 2015', hits: ['10', '11 juni 2015'] },
  { text: 'cijfers over H1 2026', hits: ['H1 2026'], reads: [{ precision: 'half-year', part: 1, from: { year: 2026 } }] },
  { text: 'in de tweede helft van 2026', hits: ['tweede helft van 2026'], reads: [{ precision: 'half-year', part: 2 }] },
  day('(PB L 314, 6.12.22, blz. 26)', '6.12.22', 2022, 12, 6),
  { text: 'van januari tot en met juni 2015', hits: ['januari tot en met juni 2015'] }, { text: 'in oktober en november 2014', hits: ['oktober', 'november 2014'] },
  { text: 'oktober-november 2022', hits: ['oktober-november 2022'] }, { text: 'begin juni volgt meer', hits: ['begin juni'] }, { text: 'Sinds 2022 geldt dit', hits: ['2022'], reads: [{ precision: 'year' }] },
];

/** Texts that name no date. */
export const dateCounterExamples = (): readonly string[] => [
  'In het eerste kwartaal van openstelling van het programma', 'Zo heeft Nederland', 'nu de blokkade voorbij is', 'motie 21 501-20, nr. 2286', 'vergaderjaar 2015/16', '6, 7 en 9 artikelen', 'Natura 2000', '155mm munitie', 'nr. 2022', 'paragraaf 2.1.10'];
