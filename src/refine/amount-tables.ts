import type { AmountDraft } from '../extract/drafts.js';
import type { Finding } from '../letter/model.js';
import type { Refiner } from './refiner.js';
import { canEqual } from './rounding.js';

const plain = (label: string | null | undefined): string => (label ?? '').toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** A row named as often as this names nothing any more. */
const mostFigures = 100;

/** A labelled figure of the text against the row of the same name: told only where it is near one of the row's figures and equals none. */
export const amountTables: Refiner = {
  name: 'amount-tables',
  why: 'needs the labels of amount-labels',
  refine(found, letter) {
    const rows = new Map<string, AmountDraft[]>();
    for (const amount of found.amounts) {
      if (amount.table === null) continue;
      const key = `${plain(amount.table.rowLabel)} ${amount.currency}`;
      const row = rows.get(key);
      if (!row) rows.set(key, [amount]);
      else if (row.length < mostFigures) row.push(amount);
    }
    const findings = found.amounts.filter(({ label, table }) => label !== null && table === null).flatMap((amount): Finding[] => {
      const row = rows.get(`${plain(amount.label)} ${amount.currency}`) ?? [];
      const near = row.find((other) => isNear(amount, other));
      if (!near || row.some((other) => canEqual(amount, other)) || amount.valueMax !== null) return [];
      const message = `${amount.label}: "${letter.text.slice(amount.start, amount.end)}" in the text, "${letter.text.slice(near.start, near.end)}" in the table`;
      return [{ code: 'figure-differs', message, span: [amount.start, amount.end] }];
    });
    return { ...found, findings: [...found.findings, ...findings] };
  },
};

/** Within a twentieth: a slip of the pen, not another figure. */
const isNear = (a: AmountDraft, b: AmountDraft): boolean => Math.abs(a.value - b.value) * 20 <= Math.abs(b.value);
