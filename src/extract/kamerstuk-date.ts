import { months } from '../dutch/months.js';
import { anyOf, regex } from '../text/regex.js';

/** Alternatives of a pattern for a month. */
export const monthWords: string = anyOf(Object.keys(months));

/** "dd. 27 februari 2026", "van 3 februari 2022"; without either word only where nothing of a sentence follows. */
const paperDate = regex('iyu')`
  ,? [ ]? (?: (?<told> d[.]?d[.]? | van | gedateerd ) [ ]? )?
  (?<day> \d{1,2} ) (?: [ ] (?<month> ${monthWords} ) [.]? [ ] | - (?<digits> \d{1,2} ) - ) (?<year> \d{4} ) (?! \d )
`;

/** The date of a paper behind its number, ISO, and where it ends; null where none is written. */
export function readPaperDate(text: string, from: number): { date: string; end: number } | null {
  paperDate.lastIndex = from;
  const groups = paperDate.exec(text)?.groups;
  if (!groups || (!groups['told'] && !/^(?:[)\];,]| en \d)/.test(text.slice(paperDate.lastIndex, paperDate.lastIndex + 5)))) return null;
  const month = groups['digits'] ? Number(groups['digits']) : months[groups['month']!.toLowerCase()] ?? 0;
  const day = Number(groups['day']);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { date: `${groups['year']}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, end: paperDate.lastIndex };
}
