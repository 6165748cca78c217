import type { Series } from '../../series/series.js';
import type { Row } from '../lists.js';

/** A series as flat rows, one a point. */
export const seriesRows = ({ lines, letters }: Series): Row[] => lines.flatMap(({ label, where, section, unit, points }, i) => points.map(({ date, dateFrom, letter, figure, repeatedIn, corrects, match }): Row => ({
  line: i + 1, label, place: where, section, date, date_from: dateFrom, value: figure.value, value_max: figure.valueMax, currency: unit === figure.unit ? unit : figure.unit, precision: figure.precision, qualifier: figure.qualifier,
  basis: figure.basis, period: figure.period, text: figure.text, letter_date: letters[letter]?.date ?? null, reference: letters[letter]?.reference ?? null, path: letters[letter]?.path ?? null, page: figure.page,
  repeated_in: repeatedIn.map((index) => letters[index]?.path).join(' '), corrects: corrects === null ? null : points[corrects]?.figure.text ?? null, match: match?.grade ?? null, reasons: match?.reasons.map(({ code, detail }) => `${code}${detail === null ? '' : `: ${detail}`}`).join('; ') || null, context: figure.context,
})));

/** The columns of those rows, also where there are none. */
export const seriesColumns = ['line', 'label', 'place', 'section', 'date', 'date_from', 'value', 'value_max', 'currency', 'precision', 'qualifier', 'basis', 'period', 'text', 'letter_date', 'reference', 'path', 'page', 'repeated_in', 'corrects', 'match', 'reasons', 'context'];
