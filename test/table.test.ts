import { existsSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wantsColor, widthOf } from '../src/cli/options.js';
import { columnWidths, wrap } from '../src/render/layout.js';
import { listNames, readingRows } from '../src/render/lists.js';
import { rowsTable, table } from '../src/render/table.js';
import type { Stages } from '../src/parse-letter.js';
import { hasShared, lettersIn, root, run, shared, stagesOf } from './support.js';

const letters = [`${root}/fixtures/bruggen.pdf`, `${root}/fixtures/muziekscholen.docx`, `${root}/fixtures/vragen-wad.txt`, ...(hasShared && existsSync(`${shared}/eval/letters`) ? lettersIn(`${shared}/eval/letters`) : [])];
const read = new Map<string, Promise<Stages>>();
const stages = (path: string): Promise<Stages> => read.get(path) ?? read.set(path, stagesOf(path)).get(path)!;

const printed = (all: Stages, width: number): string => table({ list: null, width, color: false }).letter(all);

/** Every word that a reader must find, as far as it may not be cut over lines. */
const wordsOf = ({ result }: Stages): string[] =>
  [...listNames.filter((name) => name !== 'tables').flatMap((name) => readingRows(result, name).flatMap((row) => Object.values(row))), ...result.tables.flatMap(({ rows }) => rows.flat())]
    .filter((value) => value !== null).flatMap((value) => String(value).split(/\s+/)).filter((word) => word !== '' && word.length <= 15);

describe.each(letters)('tables of %s', (path) => {
  it.each([60, 80, 120, 200])('fit %i columns, and no word is lost', async (width) => {
    const all = await stages(path);
    const text = printed(all, width);
    const wide = text.split('\n').filter((line) => stringWidth(line) > width);
    expect(wide).toEqual([]);
    const there = new Set(text.split(/\s+/));
    expect([...new Set(wordsOf(all))].filter((word) => !there.has(word))).toEqual([]);
  });
});

describe('tables for a person', () => {
  it('show a sum as a Dutch reader writes it, beside its exact value, figures aligned right', async () => {
    const text = printed(await stages(letters[0]!), 120);
    expect(text).toContain('circa € 2,4 mld.');
    const lines = text.split('\n').filter((line) => /€ (?:865|61,5) mln\./.test(line) && line.includes('EUR'));
    expect(lines.map((line) => line.indexOf(' EUR')).filter((end) => end > 0)).toEqual([lines[0]!.indexOf(' EUR'), lines[0]!.indexOf(' EUR')]);
    expect(lines[0]).toMatch(/ 865\.000\.000 {2}EUR/);
  });

  it('keep a sum on one line, and move text below figures where room is short', async () => {
    const text = printed(await stages(letters[0]!), 60);
    expect(text).toMatch(/^ circa € 2,4 mld\. +2\.400\.000\.000 {2}EUR +1$/m);
    expect(text).toMatch(/^ {4}what Onderzoek en ontwerp · 31 dec\. 2022 · section$/m);
  });

  it('cut only what has no spaces and no room', () => {
    expect(wrap('een zin van woorden', 8)).toEqual(['een zin', 'van', 'woorden']);
    expect(wrap('https://voorbeeld.nl/lang', 10)).toEqual(['https://vo', 'orbeeld.nl', '/lang']);
    expect(wrap('  ingesprongen kop', 40)).toEqual(['  ingesprongen kop']);
    expect(columnWidths([5, 40, 9], [5, 10, 9], 34)).toEqual([5, 20, 9]);
    expect(columnWidths([5, 40], [5, 30], 34)).toBeNull();
  });

  it('count signs as the terminal does', () => {
    const text = rowsTable([{ naam: '東京都'.repeat(12), n: 3 }], 40, false);
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(text.replace(/\s/g, '')).toContain('東京都東京都');
  });

  it('take colour from the flag, NO_COLOR, FORCE_COLOR and the terminal, in that order', async () => {
    expect([wantsColor('always', {}, { NO_COLOR: '1' }), wantsColor('never', { isTTY: true }, {}), wantsColor('auto', { isTTY: true }, { NO_COLOR: '1' }), wantsColor('auto', { isTTY: true }, {}), wantsColor('auto', {}, {}),
      wantsColor('auto', {}, { FORCE_COLOR: '1' }), wantsColor('auto', { isTTY: true }, { TERM: 'dumb' })]).toEqual([true, false, false, true, false, true, false]);
    const coloured = await run(['parse', 'fixtures/bruggen.txt', '--format', 'table', '--color', 'always'], { env: { NO_COLOR: '1', COLUMNS: '80' } });
    const plain = await run(['parse', 'fixtures/bruggen.txt', '--format', 'table'], { env: { COLUMNS: '80' } });
    expect(coloured.stdout).toContain('\u001b[1m');
    expect(plain.stdout).not.toContain('\u001b');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it('know how wide they may be', () => {
    expect([widthOf({ columns: 80 }, { COLUMNS: '60' }), widthOf({}, { COLUMNS: '60' }), widthOf({}, { COLUMNS: 'x' }), widthOf({}, {})]).toEqual([80, 60, 100, 100]);
  });
});
