import { describe, expect, it } from 'vitest';
import { root } from '../support.js';
import { caseOf, faultsOf, formats } from './cases.js';
import { found } from './found.js';

/** One seed a day would make red builds that nobody caused: CI runs the same cases, scripts/fuzz.mjs new ones. */
const seed = 20261124;
const counts = { txt: 700, docx: 500, pdf: 100 };
const mostSeconds = 25;

describe.each(formats)('%s with random changes', (format) => {
  it(`breaks nothing in ${counts[format]} cases, or as many as ${mostSeconds} seconds allow`, async () => {
    const started = performance.now();
    let tried = 0;
    for (; tried < counts[format] && performance.now() - started < mostSeconds * 1000; tried++) {
      expect(await faultsOf(caseOf(`${root}/fixtures`, format, seed, tried)), `replay: node scripts/fuzz.mjs --format ${format} --seed ${seed} --case ${tried}`).toEqual([]);
    }
    expect(tried).toBeGreaterThan(20);
  });
});

it.each(found)('what a run found stays mended: $what', async ({ text }) => {
  expect(await faultsOf(new TextEncoder().encode(text))).toEqual([]);
});
