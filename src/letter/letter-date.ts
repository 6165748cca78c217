import { months } from '../dutch/months.js';
import { latin } from '../text/letters.js';
import { anyOf } from '../text/regex.js';

/** What a stamp prints has its digits apart: "2 5 SEP. 2019". */
const written = latin(`(?<![\\d\\p{L}])(?<day>^[0-3] \\d|\\d{1,2}) ?(?<month>${anyOf(Object.keys(months))})\\.? ?(?<year>(?:19|20)\\d{2})(?!\\d)`, 'iu');
const figures = /(?<![\d-])(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>(?:19|20)\d{2})(?![\d-])/;
/** As people abroad and machines write it; ministries do so in a few letterheads. */
const machine = /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/;

/** A day and nothing else. Under "Uw brief van" it is that of the letter that is answered, which is no mark. */
export const onlyDay = latin(/^(?:van )?(?:[0-3] )?\d{1,2} \p{L}{3,9}\.? \d{4}\.?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/u);

/** A full day in a letterhead: ISO date and offsets; null where a part is missing or no such day exists. */
export function dayIn(text: string): { iso: string; start: number; end: number } | null {
  const match = written.exec(text) ?? figures.exec(text) ?? machine.exec(text);
  if (!match?.groups) return null;
  const { day = '', month = '', year = '' } = match.groups;
  const number = months[month.toLowerCase()] ?? Number(month);
  const dayOfMonth = Number(day.replace(' ', ''));
  const date = new Date(Date.UTC(Number(year), number - 1, dayOfMonth));
  if (date.getUTCMonth() !== number - 1 || date.getUTCDate() !== dayOfMonth) return null;
  return { iso: date.toISOString().slice(0, 10), start: match.index, end: match.index + match[0].length };
}
