import { expect, it } from 'vitest';
import { officialUrl, paperId, paperUrl, type PaperNumber } from '../src/extract/paper-id.js';

const paper = (dossier: string | null, number: string | null, chamber: PaperNumber['chamber'] = 'TK', session: string | null = null): PaperNumber => ({ dossier, number, chamber, session });

it.each([
  [paper('22054', '479'), 'kst-22054-479'],
  [paper('22054', '479', 'TK', '2008-2009'), 'kst-22054-479'],
  [paper('31700-VI', 'D', 'EK'), 'kst-31700-VI-D'],
  [paper('31700-VI', 'D', 'EK', '2008-2009'), 'kst-20082009-31700-VI-D'],
  [paper('31700-VI', 'D', 'EK', '1994-1995'), 'kst-19941995-31700-VI-D'],
  [paper('31700-VI', 'D', 'EK', '1993-1994'), 'kst-31700-VI-D'],
  [paper('31700-VI', 'D', 'EK', '2009-2010'), 'kst-20092010-31700-VI-D'],
  [paper('31700-VI', 'D', 'EK', '2010-2011'), 'kst-31700-VI-D'],
  [paper('31700-VI', 'D', 'EK', '1994-1995/1996-1997'), 'kst-31700-VI-D'],
  [paper('31700', null), null],
  [paper(null, '479'), null],
])('%o', (one, id) => { expect(paperId(one)).toBe(id); });

it('gives the official place of a paper, or of its dossier', () => {
  expect(officialUrl('stb-2021-24')).toBe('https://zoek.officielebekendmakingen.nl/stb-2021-24.html');
  expect(paperUrl(paper('22054', '479'))).toBe('https://zoek.officielebekendmakingen.nl/kst-22054-479.html');
  expect(paperUrl(paper('22054', null))).toBe('https://zoek.officielebekendmakingen.nl/dossier/22054');
  expect(paperUrl(paper(null, '479'))).toBeNull();
});
