import { describe, expect, it } from 'vitest';
import { startsIn } from '../src/text/starts.js';

/** Offsets where something begins, found one by one. */
const found = (text: string, pattern: RegExp): number[] => [...text.matchAll(pattern)].map(({ index }) => index);

describe('places where words and figures begin', () => {
  it('has all of them where single digits stand on lines of their own', () => {
    const text = '1\n2\t3\n'.repeat(500);
    const starts = startsIn(text);
    expect([...starts('0')]).toEqual(found(text, /\d/g));
    expect([...starts('\n')]).toEqual(found(text, /[\n\t]/g));
  });

  it.each([['in lines', 'Het kabinet trekt 15% uit, € 3 mln.\n'], ['in one line', 'Het kabinet trekt 15% uit, € 3 mln. ']])('goes on over windows of a long text %s', (_, sentence) => {
    const text = sentence.repeat(6000);
    const starts = startsIn(text);
    expect(text.length).toBeGreaterThan(3 * 2 ** 16);
    expect([...starts('kabinet')]).toEqual(found(text, /kabinet/g));
    expect([...starts('0%')]).toEqual(found(text, /5(?=%)/g));
    expect([...starts('€')]).toEqual(found(text, /€/g));
  });
});
