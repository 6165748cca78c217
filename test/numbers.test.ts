import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenNumber } from '../src/render/dutch.js';

const [dutch, english] = ['nl-NL', 'en-GB'].map((locale) => (value: number, [least, most]: [number, number]) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most, useGrouping: 'always' }).format(value)) as [typeof writtenNumber, typeof writtenNumber];

test('numbers are written as the country writes them', () => {
  // Amounts: a whole number of their last written digit.
  const amounts = fc.record({ digits: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), decimals: fc.integer({ min: 0, max: 3 }), least: fc.integer({ min: 0, max: 3 }) });
  fc.assert(fc.property(amounts, ({ digits, decimals, least }) => {
    const value = digits / 10 ** decimals;
    const places: [number, number] = [least, Math.max(least, decimals)];
    expect(writtenNumber(value, places)).toBe(dutch(value, places));
    expect(writtenNumber(value, places, [',', '.'])).toBe(english(value, places));
  }));
});

test.each([[0, '0'], [-0, '0'], [-0.04, '0'], [1234, '1.234'], [-1234.5, '-1.234,5'], [999_999, '999.999']])('%d is %s', (value, written) => {
  expect(writtenNumber(value, [0, 1])).toBe(written);
});
