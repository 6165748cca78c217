import { latin } from '../text/letters.js';
const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

const written = latin(`(?<![\\d\\p{L}])(?<day>\\d{1,2}) ?(?<month>${months.join('|')}) ?(?<year>(?:19|20)\\d{2})(?!\\d)`, 'iu');
const figures = /(?<![\d-])(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>(?:19|20)\d{2})(?![\d-])/;
/** As people abroad and machines write it; ministries do so in a few letterheads. */
const machine = /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/;

/** A day and nothing else. Under "Uw brief van" it is that of the letter that is answered, which is no mark. */
export const onlyDay = latin(/^(?:van )?\d{1,2} \p{Ll}{3,9}\.? \d{4}\.?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/u);

/** A full day in a letterhead: ISO date and offsets; null where a part is missing or no such day exists. */
export function dayIn(text: string): { iso: string; start: number; end: number } | null {
  const match = written.exec(text) ?? figures.exec(text) ?? machine.exec(text);
  if (!match?.groups) return null;
  const { day = '', month = '', year = '' } = match.groups;
  const number = months.indexOf(month.toLowerCase()) + 1 || Number(month);
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  if (date.getUTCMonth() !== number - 1 || date.getUTCDate() !== Number(day)) return null;
  return { iso: date.toISOString().slice(0, 10), start: match.index, end: match.index + match[0].length };
}
