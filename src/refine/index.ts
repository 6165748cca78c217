import type { Extractions } from '../extract/drafts.js';
import type { LetterModel } from '../letter/model.js';
import type { Watch } from '../read/options.js';
import { amountDoubts } from './amount-doubts.js';
import { amountLabels } from './amount-labels.js';
import { amountTables } from './amount-tables.js';
import { dates } from './dates.js';
import { differenceCheck } from './difference-check.js';
import { kamerstukContext } from './kamerstuk-context.js';
import { motions } from './motions.js';
import { paperDates } from './paper-dates.js';
import type { Refiner } from './refiner.js';
import { tableTotals } from './table-totals.js';

/** The refiners in their order; each says why it stands where it stands. */
export const refiners: readonly Refiner[] = [
  kamerstukContext,   // bare numbers get their dossier, the letter's own number goes
  motions,            // needs every paper with its dossier
  dates,              // by the letter's date and each other; nothing waits for them
  paperDates,         // checks the papers that stay
  amountLabels,       // before the check that compares a labelled figure with a table
  amountDoubts,       // each amount by itself, before amounts are held against each other
  tableTotals,        // a wrong total is named before what disagrees with it
  amountTables,       // needs the labels
  differenceCheck,    // needs nothing but the amounts
];

/** What was found, with everything that can be concluded from it. */
export const refineAll = (found: Extractions, letter: LetterModel, watch: Watch): Extractions =>
  refiners.reduce((result, { refine }) => { watch.check(); return refine(result, letter); }, found);
