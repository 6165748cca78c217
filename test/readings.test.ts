import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bareView, type Hit } from '../src/extract/extractor.js';
import { readings } from './readings.js';
import { root } from './support.js';

describe.each(Object.entries(readings))('%s', (kind, [{ find }, say]) => {
  const cases = readFileSync(`${root}/fixtures/readings/${kind}.txt`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  it.each(cases)('%s', (line) => {
    const [marked = '', ...reads] = line.split(' ⇒ ');
    const text = marked.replace(/[⟦⟧]/g, '').replaceAll('↵', '\n').replaceAll('⇥', '\t');
    const hits: readonly Hit[] = find(text, bareView);
    const spans = new Set(hits.map(({ start, end }) => text.slice(start, end)));
    expect([...spans]).toEqual([...new Set([...marked.matchAll(/⟦(.*?)⟧/g)].map(([, words]) => words))]);
    expect(hits.map((hit) => (say as (hit: Hit) => string)(hit))).toEqual(reads);
  });
});
