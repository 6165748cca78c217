/** The largest of any number of values: spread into Math.max, a hundred thousand of them would not fit the stack. */
export const largest = (values: readonly number[], least = Number.NEGATIVE_INFINITY): number => values.reduce((most, value) => Math.max(most, value), least);

/** The smallest of any number of values. */
export const smallest = (values: readonly number[], most = Number.POSITIVE_INFINITY): number => values.reduce((least, value) => Math.min(least, value), most);
