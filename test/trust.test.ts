import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLetter, type ParseOptions, parseStages } from '../src/parse-letter.js';
import { csv } from '../src/render/csv.js';
import { ReadError } from '../src/read/errors.js';
import { read } from '../src/read/index.js';
import { explain } from '../src/render/explain.js';
import { page } from '../src/render/html/page.js';
import { linkify } from '../src/render/linkify/index.js';
import { stages } from '../src/render/stages.js';
import { table } from '../src/render/table.js';
import { hostileFiles } from './hostile/index.js';
import { caseOf } from './fuzz/cases.js';
import { root, run } from './support.js';

const file = (name: string, scale = 1): Uint8Array => {
  const found = Object.values(hostileFiles).flat().find((one) => one.name === name);
  if (!found) throw new Error(`no hostile file of the name ${name}`);
  return found.make(scale);
};

describe('what is printed of a hostile letter', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what may not be printed
  const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const renderers = {
    table: table({ list: null, width: 100, color: false }), explain: explain({ color: false }), blocks: stages('blocks'), letter: stages('letter'), extractions: stages('extractions'),
    csv: csv({ list: null, locale: 'en', raw: false }), html: page({ language: 'nl' }), links: linkify('html'), markdown: linkify('markdown'),
  };
  const hostile = ['sequences for a terminal', 'marks of direction', 'a title that steers a terminal', 'encodings mixed', 'NUL now and then'];
  it.each(Object.entries(renderers))('%s carries nothing that steers a terminal', async (_, renderer) => {
    for (const name of hostile) expect(renderer.letter(await parseStages(file(name, 0.001)))).not.toMatch(steering);
  });

  it('keeps every cell of CSV from being run, unless asked not to', async () => {
    const all = await parseStages(file('a cell that a spreadsheet would run'));
    const cells = (raw: boolean): string[] => csv({ list: 'tables', locale: 'nl', raw }).letter(all).split(/[;\r\n]+/).map((cell) => cell.replace(/^"/, ''));
    expect(cells(false).filter((cell) => /^[=@+]|^-\D/.test(cell))).toEqual([]);
    expect(cells(false).some((cell) => cell.startsWith("'=cmd"))).toBe(true);
    expect(cells(true).some((cell) => cell.startsWith('=cmd'))).toBe(true);
  });

  it('is shown in HTML and never run', async () => {
    const all = await parseStages(file('markup'));
    for (const html of [page({ language: 'en' }).letter(all), linkify('html').letter(all)]) {
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(html).not.toMatch(/<script>alert|<img|href="javascript|"onmouseover/i);
    }
  });
});

it.each([['pdf', '10,000 pages', 0.01], ['docx', 'a hundred megabytes of runs', 0.01], ['txt', 'one line of a hundred megabytes', 0.001]])('reads no more characters of a %s than the limit, and says so', async (_, name, scale) => {
  const { document, result } = await parseStages(file(name, scale), { limits: { characters: 1000 } });
  expect(document.text.length).toBeGreaterThan(100);
  expect(document.text.length).toBeLessThan(1100); // breaks between paragraphs are not counted
  expect(result.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toContainEqual(expect.stringMatching(/^limit-reached: .*\(limit: characters\)/));
});

it('survives a page ahead that pdf.js cannot fetch, in a process of its own', async () => {
  // Found by fuzzing: the rejection that nobody looked at ended the process.
  const { code, stdout, stderr } = await run(['parse', '-'], { input: caseOf(`${root}/fixtures`, 'pdf', 20261124, 76) });
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout).source.format).toBe('pdf');
});

describe('stopping', () => {
  it('ends a PDF within a page', async () => {
    const started = performance.now();
    const options: ParseOptions = { signal: AbortSignal.timeout(300) };
    await expect(parseLetter(file('10,000 pages', 0.3), options)).rejects.toMatchObject({ name: 'ReadError', code: 'aborted' });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  // A watch that counts how often it is looked at, and ends the reading after so many times.
  const looksAt = async (bytes: Uint8Array, most = Infinity): Promise<number> => {
    let count = 0;
    await read(bytes, {}, { signal: undefined, check: () => { if (++count > most) throw new ReadError('too-slow', 'late', 'Later.'); } });
    return count;
  };
  it.each([
    ['a page with many operations', 'a hundred thousand lines drawn across each other', 0.2, 50], ['a paragraph with many runs', 'a hundred megabytes of runs', 0.01, 30],
    ['many paragraphs', 'a hundred megabytes of runs that hardly shrink', 0.01, 200], ['many pages', '10,000 pages', 0.02, 200], ['the steps of a text', 'one line of a hundred megabytes', 0.001, 4],
  ] as const)('looks at the clock within %s, and ends there', async (_, name, scale, least) => {
    const bytes = file(name, scale);
    expect(await looksAt(bytes)).toBeGreaterThanOrEqual(least);
    await expect(looksAt(bytes, least - 1)).rejects.toMatchObject({ code: 'too-slow' });
  });

  it('ends between the steps that follow the reading', async () => {
    await expect(parseLetter(file('one line of a hundred megabytes', 0.05), { timeout: 250 })).rejects.toMatchObject({ name: 'ReadError', code: 'too-slow', message: 'it took more than 0.25 seconds' });
  });

  it.each(['pdf', 'docx', 'txt'])('begins no %s that was stopped before', async (format) => {
    const bytes = readFileSync(`${root}/fixtures/bruggen.${format}`);
    await expect(parseLetter(bytes, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('the sources', () => {
  const sources = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => [name, readFileSync(`${root}/src/${name}`, 'utf8')] as const);

  it('import nothing that fetches or starts programs', () => {
    const banned = /from '(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|vm|inspector)(?:\/\w+)?'|import\('(?:node:)?(?:https?|net|child_process|vm)'\)|(?<![\w.])(?:fetch|eval|WebSocket)\(|new Function\(|tmpdir\(/;
    // The drawer of page images is this project's own file, in a process that can be ended: no shell, no other program.
    expect(sources.filter(([, text]) => banned.test(text)).map(([name]) => name)).toEqual(['render/page-images.ts']);
    expect(sources.find(([name]) => name === 'render/page-images.ts')?.[1].match(/(?<=from 'node:child_process'|\{ )\w+(?= \} from 'node:child_process')/g)).toEqual(['fork']);
  });

  it('depend on packages with plain licences, without install scripts, pinned by hash', () => {
    const lock = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')) as { packages: Record<string, { dev?: boolean; optional?: boolean; license?: string; hasInstallScript?: boolean; integrity?: string }> };
    const installed = Object.entries(lock.packages).filter(([name, { dev, optional }]) => name !== '' && !dev && !optional);
    expect(installed.length).toBeGreaterThan(10);
    expect(installed.filter(([, { license = '' }]) => !/^\(?(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)(?: OR .*)?\)?$/.test(license)).map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
    expect(installed.filter(([, { hasInstallScript, integrity }]) => hasInstallScript || !integrity).map(([name]) => name)).toEqual([]);
  });
});
