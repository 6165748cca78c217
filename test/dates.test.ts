import { describe, expect, it } from 'vitest';
import { parseLetter } from '../src/index.js';

const datesOf = async (text: string, letterDate?: string): Promise<string[]> =>
  (await parseLetter(new TextEncoder().encode(`${text}\n`), { letterDate })).dates.filter(({ precision }) => precision !== 'year').map(({ start, end, implied }) => `${start}..${end}${implied.length > 0 ? ' implied' : ''}`);

describe('dates without a year', () => {
  it.each([
    ['Op 21 april jl. is besloten.', '2026-07-02', ['2026-04-21..2026-04-21 implied']],
    ['Op 2 oktober jl. is besloten.', '2015-02-16', ['2014-10-02..2014-10-02 implied']],
    ['De zitting is op 3 maart a.s. gepland.', '2026-04-20', ['2027-03-03..2027-03-03 implied']],
    ['Uiterlijk 16 november van dit jaar volgt een brief.', '2022-09-30', ['2022-11-16..2022-11-16 implied']],
    ['Begin juni volgt meer.', '2026-07-02', ['2026-06-01..2026-06-30 implied']],
    ['In het vierde kwartaal van dit jaar volgt meer.', '2026-07-02', ['2026-10-01..2026-12-31 implied']],
    ['Van 13 t/m 15 juli is het kantoor dicht.', '2026-07-02', ['2026-07-13..2026-07-15 implied']],
    ['Tijdens het overleg op 14 november heeft het lid dat gevraagd.', '2023-05-20', ['2022-11-14..2022-11-14 implied']],
    ['In mijn brief van 16 december 2014 staat dit. Die brief van 16 december noemt het.', '2015-12-01', ['2014-12-16..2014-12-16', '2014-12-16..2014-12-16 implied']],
    ['Daarom komt er in november een evaluatie.', '2023-04-14', ['2023-11-01..2023-11-30 implied']],
    ['In Q1 en Q2 wordt gepland, in Q4 uitgevoerd.', '2023-02-07', ['2023-01-01..2023-03-31 implied', '2023-04-01..2023-06-30 implied', '2023-10-01..2023-12-31 implied']],
    ['De peildatum is 1 januari van het kalenderjaar.', '2023-04-14', []],
    ['Binnen de eerste zes maanden van het huurcontract.', '2023-04-14', []],
    ['Het verslag moet jaarlijks uiterlijk 1 mei verschijnen.', '2015-04-02', []],
  ])('%s', async (text, letterDate, expected) => expect(await datesOf(text, letterDate)).toEqual(expected));

  it('stay out where no letter date is known, with a diagnostic', async () => {
    const { dates, diagnostics } = await parseLetter(new TextEncoder().encode('Op 21 april jl. is besloten.\n'));
    expect(dates).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('date-unresolved');
  });

  it('are resolved by the opening of a text without a date, which a diagnostic tells', async () => {
    const { dates, diagnostics } = await parseLetter(new TextEncoder().encode('Vastgesteld op 4 april 2023.\n\nOp 22 december jl. is dat besproken.\n'));
    expect(dates.map(({ start }) => start)).toEqual(['2023-04-04', '2022-12-22']);
    expect(diagnostics.map(({ code }) => code)).toContain('reference-date-concluded');
  });

  it('take the year that is written once for a list', async () => {
    expect(await datesOf('De overleggen van 6 februari 2013, 12 december 2013 en 22 april 2014.')).toHaveLength(3);
    expect(await datesOf('Op 16 april en 3 mei 2023.')).toEqual(['2023-04-16..2023-04-16 implied', '2023-05-03..2023-05-03'].map((text) => text.replace(' implied', '')));
  });
});
