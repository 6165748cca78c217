import { ReadError } from '../errors.js';

/** What a page may have at most: a full page of a letter has some ten thousand operations and a few forms, a dense map a few hundred thousand. */
export const mostOfPage = { operations: 3_000_000, forms: 20_000, 'saved states within each other': 5000 };

/** Why a page that has more is not read. */
export const overLimit = (page: number, what: keyof typeof mostOfPage): ReadError =>
  new ReadError('too-large', `page ${page} of the PDF has more than ${mostOfPage[what]} ${what}`, 'It may be made to exhaust the machine; print it to a new PDF if you trust it.');
