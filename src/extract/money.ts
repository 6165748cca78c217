import { latin } from '../text/letters.js';
import type { AmountDraft } from './drafts.js';
import type { Extractor, View } from './extractor.js';
import { precisionOf, worthOf } from './figure.js';
import { aroundAmount, aroundPatterns } from './money-around.js';
import { moneyCounterExamples, moneyExamples } from './money-examples.js';
import { type Joined, joinTerms } from './money-joins.js';
import { isSurelyMoney } from './money-sure.js';
import { headAt, tableAmounts } from './money-table.js';
import { termPatterns, termsIn } from './money-terms.js';

/** Amounts of money, in the text and in tables. */
export const money: Extractor<AmountDraft> = {
  kind: 'money', patterns: { ...termPatterns, ...aroundPatterns },
  get examples() { return moneyExamples(); },
  get counterExamples() { return moneyCounterExamples(); },
  find(text: string, view: View): AmountDraft[] {
    const headOf = (offset: number): string => headAt(text, view.tables, offset);
    const written = joinTerms(text, termsIn(text).filter((term) => !view.skips(term.start) && isSurelyMoney(text, term, headOf))).map((joined) => draftOf(text, joined));
    return apart(tableAmounts(text, view.tables, withPeriods(text, apart(written))));
  },
};

/** One amount with all the words around it say. */
function draftOf(text: string, { from, to }: Joined): AmountDraft {
  const last = to ?? from;
  const { start, end, ...around } = aroundAmount(text, from.start, last.end);
  const opened = to ? betweenBefore.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0 : 0;
  return {
    start: start - opened, end, rule: to ? 'range' : from.rule,
    value: worthOf(from.decimal, from.power, from.negative), valueMax: to ? worthOf(to.decimal, to.power) : null,
    currency: from.currency, precision: precisionOf(last.decimal, last.power), ...around, label: null,
    implied: [...(from.rule === 'bare' && last.rule === 'bare' ? ['currency'] : []), ...(from.inherits || last.inherits ? ['unit'] : [])], table: null, unitSource: from.power > 0 || from.rule !== 'bare' ? 'text' : null,
  };
}

/** "tussen" and "van" belong to the range they open. */
const betweenBefore = latin(/(?<!\p{L})(?:tussen|van) (?:de )?$/iu);

/** What opens a course or a list, and what stands between its amounts. */
const courses = [[latin(/(?<!\p{L})van (?:de )?$/iu), latin(/^ naar (?:de )?$/u)], [latin(/(?<!\p{L})(?:respectievelijk|resp\.) $/iu), latin(/^(?:, | en )$/u)]] as const;

/** "van € 10 naar € 12 per maand", "respectievelijk € 10, € 12 en € 14 per maand": what stands behind the last holds for all. */
function withPeriods(text: string, amounts: readonly AmountDraft[]): AmountDraft[] {
  const all = [...amounts];
  for (const [opening, gap] of courses) {
    for (let last = all.length - 1, first = last; last > 0; last = first - 1, first = last) {
      const { period } = all[last] as AmountDraft;
      while (first > 0 && all[first - 1]?.period === null && gap.test(text.slice(all[first - 1]?.end, all[first]?.start))) first--;
      const start = all[first]?.start ?? 0;
      if (period?.startsWith('per ') && opening.test(text.slice(Math.max(0, start - 20), start))) for (let i = first; i < last; i++) all[i] = { ...(all[i] as AmountDraft), period };
    }
  }
  return all;
}

/** A hedge never reaches into the amount before it. */
const apart = (amounts: readonly AmountDraft[]): AmountDraft[] =>
  [...amounts].sort((a, b) => a.start - b.start).map((amount, i, all) => ({ ...amount, start: Math.max(amount.start, all[i - 1]?.end ?? 0) }));
