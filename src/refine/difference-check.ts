import { latin } from '../text/letters.js';
import type { AmountDraft } from '../extract/drafts.js';
import type { Finding, LetterModel } from '../letter/model.js';
import { sentenceAround } from '../text/sentence.js';
import type { Refiner } from './refiner.js';
import { cents, slack } from './rounding.js';

const change = latin(/(?<!\p{L})(?:toename|stijging|verhoging|groei|daling|afname|verlaging|vermindering|verschil) (?:van|met) $/iu);

/** A difference against the two figures it stands between: "van € 82 mln naar € 111 mln, een stijging van € 29 mln". */
export const differenceCheck: Refiner = {
  name: 'difference-check',
  why: 'needs nothing but the amounts; stands with the other checks of figures',
  refine(found, letter) {
    const findings = found.amounts.flatMap((amount, i) => {
      const pair = change.test(letter.text.slice(Math.max(0, amount.start - 24), amount.start)) ? pairNear(letter.text, found.amounts, i) : null;
      return pair && !isBetween(amount, pair) ? [finding(letter, amount, pair)] : [];
    });
    return { ...found, findings: [...found.findings, ...findings] };
  },
};

type Pair = readonly [from: AmountDraft, to: AmountDraft];

/** The two figures "van … naar …" of the same sentence, straight before or behind the difference; only one such pair is sure. */
function pairNear(text: string, amounts: readonly AmountDraft[], at: number): Pair | null {
  const own = amounts[at] as AmountDraft;
  const sentence = sentenceAround(text, own.start, own.end);
  const pairs = [[at - 2, at - 1], [at + 1, at + 2]].flatMap(([i, j]): Pair[] => {
    const [from, to] = [amounts[i as number], amounts[j as number]];
    const isPair = from && to && /^ naar (?:de )?$/u.test(text.slice(from.end, to.start)) && /(?<!\p{L})van (?:de )?$/u.test(text.slice(Math.max(0, from.start - 8), from.start));
    return isPair && sentenceAround(text, from.start, to.end) === sentence ? [[from, to]] : [];
  });
  return pairs.length === 1 ? pairs[0] as Pair : null;
}

function isBetween(amount: AmountDraft, [from, to]: Pair): boolean {
  if ([from, to].some(({ currency, valueMax }) => currency !== amount.currency || valueMax !== null) || amount.valueMax !== null) return true;
  const gap = Math.abs(cents(to.value) - cents(from.value)) - Math.abs(cents(amount.value));
  return Math.abs(gap) <= slack(from) + slack(to) + slack(amount) + 1;
}

const finding = (letter: LetterModel, amount: AmountDraft, [from, to]: Pair): Finding => ({
  code: 'difference-differs', span: [amount.start, amount.end],
  message: `"${letter.text.slice(amount.start, amount.end)}" is not the difference of "${letter.text.slice(from.start, from.end)}" and "${letter.text.slice(to.start, to.end)}"`,
});
