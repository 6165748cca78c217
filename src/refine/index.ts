import type { Extractions } from '../extract/drafts.js';
import type { LetterModel } from '../letter/model.js';
import { dates } from './dates.js';
import { kamerstukContext } from './kamerstuk-context.js';
import { motions } from './motions.js';
import { paperDates } from './paper-dates.js';
import type { Refiner } from './refiner.js';

/** The refiners in their order; each says why it stands where it stands. */
export const refiners: readonly Refiner[] = [
  kamerstukContext,   // bare numbers get their dossier, the letter's own number goes
  motions,            // needs every paper with its dossier
  dates,              // by the letter's date and each other; nothing waits for them
  paperDates,         // checks the papers that stay
];

/** What was found, with everything that can be concluded from it. */
export const refineAll = (found: Extractions, letter: LetterModel): Extractions =>
  refiners.reduce((result, { refine }) => refine(result, letter), found);
