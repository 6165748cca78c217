import type { LetterModel } from '../letter/model.js';
import { regionAt } from '../letter/regions.js';
import type { Watch } from '../read/options.js';
import { countBelow } from '../text/span.js';
import { date } from './date.js';
import type { Extractions } from './drafts.js';
import type { View } from './extractor.js';
import { kamerstuk } from './kamerstuk.js';
import { money } from './money.js';
import { motion } from './motion.js';
import { quantity } from './quantity.js';
import { reference } from './reference.js';

/** All extractors; they do not know each other, so their order does not matter. */
export const extractors = { amounts: money, kamerstukken: kamerstuk, motions: motion, dates: date, references: reference, quantities: quantity } as const;

/** What every extractor finds in what the letter says, below its letterhead. */
export function extractAll(letter: LetterModel, watch: Watch): Extractions {
  const skips = (offset: number): boolean => (regionAt(letter, offset)?.where ?? 'letterhead') === 'letterhead';
  const view: View = { tables: letter.tables, skips, callBetween: callsOf(letter) };
  const said = <T extends { start: number }>(hits: T[]): T[] => { watch.check(); return hits.filter((hit) => !skips(hit.start)); };
  return {
    amounts: said(extractors.amounts.find(letter.text, view)),
    kamerstukken: said(extractors.kamerstukken.find(letter.text, view)),
    motions: said(extractors.motions.find(letter.text, view)),
    dates: said(extractors.dates.find(letter.text, view)),
    references: said(extractors.references.find(letter.text, view)),
    quantities: said(extractors.quantities.find(letter.text, view)),
    findings: [],
  };
}

function callsOf({ footnotes }: LetterModel): View['callBetween'] {
  const offsets = footnotes.flatMap(({ calls }) => calls.map(({ offset }) => offset)).sort((a, b) => a - b);
  return (from, to) => {
    const first = offsets[countBelow(offsets, from + 1)];
    return first !== undefined && first < to ? first : null;
  };
}
