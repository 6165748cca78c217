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
    return apart(tableAmounts(text, view.tables, apart(written)));
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

/** A hedge never reaches into the amount before it. */
const apart = (amounts: readonly AmountDraft[]): AmountDraft[] =>
  [...amounts].sort((a, b) => a.start - b.start).map((amount, i, all) => ({ ...amount, start: Math.max(amount.start, all[i - 1]?.end ?? 0) }));
