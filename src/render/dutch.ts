import type { Amount } from '../schema/result.js';

const units: readonly [worth: number, name: string][] = [[1e12, 'bln.'], [1e9, 'mld.'], [1e6, 'mln.']];
const signs: Readonly<Record<string, string>> = { EUR: '€', USD: 'US$', GBP: '£', NLG: 'ƒ' };
/** The sign of a currency, else its code. */
export const signOf = (currency: string): string => signs[currency] ?? currency;

/** A number with so many decimals, at least and at most, and signs between thousands and before decimals. (Intl takes longer to be made than a letter to be read.) */
export function writtenNumber(value: number, [least, most]: readonly [number, number], [between, point] = ['.', ',']): string {
  const [whole = '', part = ''] = value.toFixed(most).replace(/^-(?=[0.]+$)/, '').split('.');
  const decimals = part.slice(0, least) + part.slice(least).replace(/0+$/, '');
  return whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, between) + (decimals && point + decimals);
}

/** A number as Dutch writes it: 12.400.000,5. `digits` is the highest number of decimals. */
export const dutchNumber = (value: number, digits = 10): string => writtenNumber(value, [0, digits]);

/**
 * A sum as a Dutch reader writes it, exact to the last written digit: "€ 12,4 mld.". A figure with more than three decimals
 * in the larger unit stays in the smaller one: "€ 1.234.567".
 */
export function dutchSum(value: number, currency: string, precision = 1): string {
  const decimals = (worth: number): number => Math.max(0, Math.round(Math.log10(worth / precision)));
  const [worth, name] = units.find(([size]) => Math.abs(value) >= size && decimals(size) <= 3) ?? [1, ''];
  const digits = precision < 1 && worth === 1 ? 2 : decimals(worth);
  const figure = writtenNumber(value / worth, [digits, digits]);
  return `${signOf(currency)} ${figure}${name && ` ${name}`}`;
}

/** Hedge, sum or range, basis and period: "circa € 12,4 mld. bruto per jaar". */
export function dutchAmount(amount: Amount): string {
  const { qualifier, value, valueMax, currency, precision, basis, period } = amount;
  const low = dutchSum(value, currency, precision);
  const sum = valueMax === null ? low : `${low} – ${dutchSum(valueMax, currency, precision)}`;
  return [qualifier, sum, basis, period].filter(Boolean).join(' ');
}
