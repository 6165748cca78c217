import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Result } from '../src/schema/result.js';
import { root, stagesOfText } from './support.js';

const lines = readFileSync(`${root}/fixtures/cases/references.txt`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** Everything but amounts that a sentence names, each with its span. */
function found({ kamerstukken, references, motions, dates }: Result): { what: string; span: readonly number[] }[] {
  return [
    ...kamerstukken.map(({ dossier, number, span }) => ({ what: `${dossier}/${number ?? ''}`, span })),
    ...references.filter(({ type }) => type !== 'wet').map(({ type, id, span }) => ({ what: `${type} ${id}`, span })),
    ...motions.flatMap(({ proposers, kamerstuk, mentions }) => mentions.map(({ span }) => ({ what: `${proposers.join('+')} →${kamerstuk ? ` ${kamerstuk.dossier}/${kamerstuk.number}` : ''}`, span }))),
    ...dates.filter(({ precision }) => precision !== 'year').map(({ start, end, span }) => ({ what: `${start}..${end}`, span })),
  ];
}

it.each(lines)('%s', async (line) => {
  const [marked = '', expected = ''] = line.split(' | ');
  const { result } = await stagesOfText(`${marked.replace(/[⟦⟧]/g, '')}\n`);
  const hits = found(result);
  expect(hits.map(({ what }) => what).sort()).toEqual(expected === '' ? [] : expected.split(' ; ').sort());
  const marks = [...marked.matchAll(/⟦(.*?)⟧/g)].map(([, text]) => text);
  const texts = hits.map(({ span: [start, end] }) => marked.replace(/[⟦⟧]/g, '').slice(start, end));
  for (const mark of marks) expect(texts).toContain(mark);
});
