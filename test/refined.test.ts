import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refiners } from '../src/refine/index.js';
import { casesOf, concluded } from './refined.js';
import { root } from './support.js';

describe.each(readdirSync(`${root}/fixtures/refined`).map((name) => name.replace('.txt', '')))('%s', (kind) => {
  const cases = casesOf(readFileSync(`${root}/fixtures/refined/${kind}.txt`, 'utf8'));
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => expect(await concluded(kind, one)).toEqual(one.expected));
});

it('each refiner has a name of its own and says why it stands where it stands', () => {
  expect(new Set(refiners.map(({ name }) => name)).size).toBe(refiners.length);
  for (const { name, why } of refiners) expect([name, why]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/.{20}/)]);
});
