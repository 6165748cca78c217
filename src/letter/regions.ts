import { lastStartingAt } from '../text/span.js';
import type { LetterModel, Region } from './model.js';

/** The region an offset lies in: the last that starts at or before it; null in front of the first. */
export function regionAt(letter: Pick<LetterModel, 'regions'>, offset: number): Region | null {
  return letter.regions[lastStartingAt(letter.regions, offset, (region) => region.span)] ?? null;
}
