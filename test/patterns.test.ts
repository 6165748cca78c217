import { describe, expect, it } from 'vitest';
import { patternsOf, slowOn } from './patterns.js';

/** Everything that touches a letter's text. */
const all = await patternsOf(['text', 'dutch', 'document', 'read', 'letter', 'extract', 'refine']);

/** Patterns that never see a letter's text at length, and why. */
const bounded: Readonly<Record<string, string>> = {
  'text/regex.ts': 'reads the patterns of this project when it starts',
  'letter/unit.ts': 'reads the zeros of one unit of a table',
};

/** Those of the extractors search stretches around what they cannot be without, and are driven that way, at full size, in extractors.test.ts. */
const { extractors } = await import('../src/extract/index.js');
const driven = new Set(Object.values(extractors).flatMap(({ patterns }) => Object.values(patterns as Record<string, RegExp>)).map(String));

describe('patterns', () => {
  it('are all found: those written out and those put together', () => {
    expect(all.length).toBeGreaterThan(400);
    for (const folder of ['extract', 'refine', 'read/pdf', 'read/docx', 'read/plain', 'letter', 'document']) expect(all.some(({ where }) => where.startsWith(folder)), folder).toBe(true);
    expect(all.filter(({ where }) => where.startsWith('put together')).length).toBeGreaterThan(100);
  });

  it('cost in proportion to any text that their own matter makes', () => {
    const slow = all.filter(({ pattern }) => !driven.has(String(pattern))).map(({ pattern, where }) => ({ where, on: slowOn(pattern) })).filter(({ where, on }) => on !== null && !bounded[where.replace(/:\d+$/, '')]);
    expect(slow).toEqual([]);
  }, 300_000);

  it.each([
    ['quadratic', /a+b/], ['quadratic at the end', /[ ,]+$/], ['quadratic between two like parts', /^\s*-?\s*\d/], ['exponential', /^[a-z-]+(?:-[a-z-]+)*\.nl/], ['quadratic and global', /\p{L}+ ?\d/gu],
  ])('would be caught: %s', (_, pattern) => {
    expect(slowOn(pattern)).not.toBeNull();
  });
});
