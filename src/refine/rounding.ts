import type { AmountDraft } from '../extract/drafts.js';

/** Value in hundredths: sums of these are exact. */
export const cents = (value: number): number => Math.round(value * 100);

/** How far the value may be off by rounding, in hundredths: half of its last written digit, and a whole one where it is hedged. */
export const slack = ({ precision, qualifier }: Pick<AmountDraft, 'precision' | 'qualifier'>): number => (qualifier === null ? 50 : 100) * precision;

/** Whether parts add up to a total within the rounding of all of them: 2,5 + 8,9 + 0,18 may be 11,7. */
export const addsUp = (parts: readonly AmountDraft[], total: AmountDraft): boolean =>
  Math.abs(parts.reduce((sum, { value }) => sum + cents(value), 0) - cents(total.value)) <= parts.reduce((sum, part) => sum + slack(part), slack(total)) + 1;

/** Whether two figures can be the same, one of them rounded. */
export const canEqual = (a: AmountDraft, b: AmountDraft): boolean => Math.abs(cents(a.value) - cents(b.value)) <= slack(a) + slack(b) + 1;
