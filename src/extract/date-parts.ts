/** How many months a part of a year has: those of a quarter, of a half. */
const length = (precision: string): number => (precision === 'quarter' ? 3 : precision === 'half-year' ? 6 : 12);

/** The month in which a part of a year begins; the year itself where there is none. */
export const firstMonth = (precision: string, part: number | null): number => ((part ?? 1) - 1) * length(precision) + 1;
export const lastMonth = (precision: string, part: number | null): number => (part ?? 1) * length(precision);
