import { uncertainCurrencies } from '../dutch/currencies.js';
import { multiplierPattern, powerOf } from '../dutch/multipliers.js';
import type { AmountDraft } from '../extract/drafts.js';
import type { Finding, LetterModel } from '../letter/model.js';
import { readUnit } from '../letter/unit.js';
import { anyOf, regex } from '../text/regex.js';
import type { Refiner } from './refiner.js';

const uncertain = regex('iu')`(?<!US|USD|\p{L}|(?:amerikaanse|britse|us)[ -]) (?<written>${anyOf(uncertainCurrencies)}) (?!\p{L}|[ ]sterling|[$])`;
const ownUnit = regex('iu')`\d[ ]? (?<power>${multiplierPattern})`;

/** What a reader would look at twice in an amount itself: dollars of an unnamed country, decimals behind a point, a cell with a unit of its own. */
export const amountDoubts: Refiner = {
  name: 'amount-doubts',
  why: 'needs nothing but the amounts; after the labels, so that its messages come in their order',
  refine(found, letter) {
    const findings = [...currencyDoubts(found.amounts, letter), ...found.amounts.flatMap((amount) => [...figureDoubt(amount, letter), ...unitDoubt(amount, letter)])];
    return { ...found, findings: [...found.findings, ...findings] };
  },
};

const at = (code: string, message: string, { start, end }: AmountDraft): Finding => ({ code, message, span: [start, end] });
const wordsOf = ({ start, end }: AmountDraft, { text }: LetterModel): string => text.slice(start, end);

/** Each uncertain form once a letter, at its first amount. */
function currencyDoubts(amounts: readonly AmountDraft[], letter: LetterModel): Finding[] {
  const first = new Map<string, AmountDraft>();
  for (const amount of amounts) {
    const written = uncertain.exec(wordsOf(amount, letter))?.groups?.written?.toLowerCase();
    if (written !== undefined && !first.has(written)) first.set(written, amount);
  }
  return [...first].map(([written, amount]) => at('uncertain-currency', `"${written}" was read as ${amount.currency}`, amount));
}

/** "€ 1.23": a point before one or two digits is English, or a slip for a thousand; "€ 13.778,195": no one counts thousandths of so much money. */
function figureDoubt(amount: AmountDraft, letter: LetterModel): Finding[] {
  const words = wordsOf(amount, letter);
  const sign = /(?<![\d.])\d+\.\d{1,2}(?![\d.])/.test(words) ? 'point' : amount.precision === 0.001 && Math.abs(amount.value) >= 10 ? 'comma' : null;
  return sign === null ? [] : [at('uncertain-figure', `"${words}": the ${sign} was read as a decimal comma`, amount)];
}

function unitDoubt(amount: AmountDraft, letter: LetterModel): Finding[] {
  const table = amount.unitSource === 'cell' ? letter.tables.find(({ id }) => id === amount.table?.id) : undefined;
  const unit = table?.unit ? readUnit(table.unit) : null;
  const power = ownUnit.exec(wordsOf(amount, letter))?.groups?.power;
  if (!unit || power === undefined || powerOf(power) === unit.power) return [];
  return [at('table-unit-differs', `"${wordsOf(amount, letter)}" stands in a table in "${table?.unit}"`, amount)];
}
