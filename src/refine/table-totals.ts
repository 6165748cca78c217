import { latin } from '../text/letters.js';
import type { AmountDraft } from '../extract/drafts.js';
import type { Finding, LetterModel, LetterTable } from '../letter/model.js';
import { groupBy } from '../text/group.js';
import type { Refiner } from './refiner.js';
import { addsUp } from './rounding.js';

const total = latin(/^(?:sub)?(?:eind)?tota(?:al|le)(?!\p{L})|^(?:saldo|som)(?!\p{L})/iu);
/** Rows that say a part of another row, or count it again. */
const partOfRow = latin(/(?:waarvan|w\.v\.|wv|o\.w\.|onder meer|inclusief|cumulatief|verschil|mutatie)(?!\p{L})/iu);

/** Totals of tables against the rows above them. */
export const tableTotals: Refiner = {
  name: 'table-totals',
  why: 'reads the amounts of tables only; before the figures of text and table are compared, so that a wrong total is named first',
  refine(found, letter) {
    const amounts = groupBy(found.amounts, ({ table }) => table?.id);
    const findings = letter.tables.flatMap((table) => totalsOf(letter, table, amounts.get(table.id) ?? []));
    return { ...found, findings: [...found.findings, ...findings] };
  },
};

/** Only a flat table whose other columns add up shows that its rows are parts of the total: one column out of step is then worth a look. */
function totalsOf(letter: LetterModel, table: LetterTable, amounts: readonly AmountDraft[]): Finding[] {
  const labels = table.rows.map((row) => row.map(({ span }) => letter.text.slice(...span)).find((words) => /\p{L}/u.test(words)) ?? '');
  const last = labels.findIndex((label) => total.test(label));
  if (last < table.headRows + 2 || labels.slice(table.headRows, last).some((label) => partOfRow.test(label) || label === '')) return [];
  const columns = [...new Set(amounts.map((amount) => amount.table?.column))].map((column) => {
    const own = amounts.filter((amount) => amount.table?.column === column);
    return { parts: own.filter((amount) => (amount.table?.row ?? 0) < last), sum: own.find((amount) => amount.table?.row === last) };
  }).filter(({ parts, sum }) => parts.length > 1 && sum !== undefined && [...parts, sum].every(({ currency, valueMax }) => currency === sum.currency && valueMax === null));
  const wrong = columns.filter(({ parts, sum }) => sum && !addsUp(parts, sum));
  if (wrong.length * 2 >= columns.length) return [];
  return wrong.flatMap(({ parts, sum }) => (sum ? [differs(letter, table, parts, sum)] : []));
}

const differs = ({ text }: LetterModel, table: LetterTable, parts: readonly AmountDraft[], sum: AmountDraft): Finding => ({
  code: 'table-total-differs', page: table.page, span: [sum.start, sum.end],
  message: `${sum.table?.rowLabel ?? 'Total'}${sum.table?.columnLabel ? `, ${sum.table.columnLabel}` : ''}: "${text.slice(sum.start, sum.end)}" is not the sum of ${parts.map(({ start, end }) => text.slice(start, end)).join(' + ')}`,
});
