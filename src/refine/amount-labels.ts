import { latin } from '../text/letters.js';
import { sentenceAround } from '../text/sentence.js';
import type { Refiner } from './refiner.js';

/** "Commerciële verwervingen: … €9,7 mld.": what stands before the colon says what the amounts of the sentence are. */
const lead = latin(/^(?<label>\p{Lu}[^.:;!?€\n\t]{2,80}): /u);
/** Words before a colon that number a question or introduce a list; a label is no clause. */
const noLabel = latin(/^(?:Vraag|Antwoord|Zie|Toelichting|Noot|Bron|Ad)(?!\p{L})|(?<!\p{L})(?:is|zijn|was|waren|wordt|worden|heeft|hebben|gaat|betreft|bedraagt|bestaat|luidt|volgende|volgt)(?!\p{L})/u);

/** Gives amounts in running text the label of their sentence. */
export const amountLabels: Refiner = {
  name: 'amount-labels',
  why: 'before the checks that compare a labelled figure with the row of a table',
  refine(found, { text }) {
    const amounts = found.amounts.map((amount) => {
      if (amount.table) return amount;
      const sentence = sentenceAround(text, amount.start, amount.end);
      const label = lead.exec(sentence)?.groups?.label;
      const before = text.slice(Math.max(0, amount.start - sentence.length), amount.start).split(`${label}: `);
      const isNamed = label !== undefined && before.length > 1 && !noLabel.test(label) && !/[.!?] \p{Lu}/u.test(before.pop() ?? '');
      return isNamed ? { ...amount, label } : amount;
    });
    return { ...found, amounts };
  },
};
