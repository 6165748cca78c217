import type { Extractions } from '../extract/drafts.js';
import type { LetterModel } from '../letter/model.js';

/** A pure step that concludes something from what was found. */
export interface Refiner {
  name: string;
  /** Why it stands where it stands in the list. */
  why: string;
  refine(found: Extractions, letter: LetterModel): Extractions;
}
