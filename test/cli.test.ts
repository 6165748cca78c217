import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptedPdf } from './hostile/encrypt.js';
import { hostileFiles } from './hostile/index.js';
import { holdAgainstSchema, root, run } from './support.js';

let dir = '';
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'leveringen-cli-')); });
afterAll(() => { rmSync(dir, { recursive: true }); });

const letter = 'fixtures/bruggen.pdf';
const oneLine = (stderr: string): void => { expect(stderr.trim().split('\n')).toHaveLength(1); expect(stderr).not.toMatch(/ {4}at /); };

describe('leveringen parse', () => {
  it('prints one JSON object for one file when piped, and it holds against the schema', async () => {
    const { code, stdout, stderr } = await run(['parse', letter]);
    expect([code, stderr]).toEqual([0, '']);
    const result = JSON.parse(stdout);
    holdAgainstSchema(result);
    expect(result.source.path).toBe(letter);
    expect(result.amounts.some((amount: { value: number }) => amount.value === 2_400_000_000)).toBe(true);
  });

  it('prints one line a file as ndjson, in the order given', async () => {
    const { code, stdout } = await run(['parse', letter, 'fixtures/vragen-wad.docx', 'fixtures/muziekscholen.txt', '--format', 'ndjson']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').map((line) => JSON.parse(line).source.format)).toEqual(['pdf', 'docx', 'text']);
  });

  it('tells the kind from the bytes on standard input', async () => {
    for (const [file, format] of [[letter, 'pdf'], ['fixtures/bruggen.docx', 'docx'], ['fixtures/bruggen.txt', 'text']] as const) {
      const { stdout } = await run(['parse', '-'], { input: readFileSync(join(root, file)) });
      expect(JSON.parse(stdout).source).toMatchObject({ path: '-', format });
    }
  });

  it('prints exactly the text that spans point into', async () => {
    const text = (await run(['parse', letter, '--format', 'text'])).stdout;
    const result = JSON.parse((await run(['parse', letter])).stdout);
    for (const amount of result.amounts) expect(text.slice(...(amount.span as [number, number]))).toBe(amount.text);
  });

  it('prints tables that fit the width and no colour where none is wanted', async () => {
    const { code, stdout } = await run(['parse', letter, '--format', 'table', '--color', 'never']);
    expect(code).toBe(0);
    expect(stdout).toContain('€ 2,4 mld.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    expect(stdout).not.toMatch(/\u001b/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('prints CSV that names every amount, and formulas of a letter as text', async () => {
    const csv = (await run(['parse', letter, '--format', 'csv', '--list', 'amounts'])).stdout;
    expect(csv.split('\n')[0]).toMatch(/^path,text,value,/);
    expect(csv).toContain('2400000000');
    const evil = (await run(['parse', '-', '--format', 'csv', '--list', 'footnotes'], { input: 'Tekst[footnoteRef:2] hier. [2:  =HYPERLINK("x")]\n' })).stdout;
    expect(evil).toContain("'=HYPERLINK");
  });

  it('takes the reference date for what the text leaves open, and refuses one that is none', async () => {
    const { stdout } = await run(['parse', '-', '--letter-date', '2026-07-02'], { input: 'Uw Kamer is op 21 april jl. geïnformeerd.\n' });
    expect(JSON.parse(stdout).dates).toMatchObject([{ start: '2026-04-21', implied: ['year'] }]);
    expect((await run(['parse', letter, '--letter-date', '2026-02-30'])).code).toBe(2);
  });

  it('writes --out whole, and nothing where nothing could be read', async () => {
    const target = join(dir, 'out.json');
    expect((await run(['parse', letter, '--out', target])).stdout).toBe('');
    holdAgainstSchema(JSON.parse(readFileSync(target, 'utf8')));
    expect((await run(['parse', 'no-such-file', '--out', join(dir, 'none.json')])).code).toBe(1);
    expect(readdirSync(dir)).toEqual(['out.json']);
    const nowhere = await run(['parse', letter, '--out', join(dir, 'no', 'out.json')]);
    expect(nowhere.code).toBe(1);
    oneLine(nowhere.stderr);
  });

  it.runIf(existsSync('/dev/full'))('says in one line that the disk of its output is full', async () => {
    const child = spawn('bash', ['-c', `"${process.execPath}" bin/leveringen.js parse ${letter} > /dev/full`], { cwd: root });
    let stderr = '';
    child.stderr.on('data', (chunk) => { stderr += chunk; });
    expect((await once(child, 'close'))[0]).toBe(1);
    expect(stderr).toBe('leveringen: cannot write standard output: the disk is full; it is not complete\n');
  });

  it.each([['letters', `parse ${Array(30).fill(letter).join(' ')}`, 'head -1'], ['help', '--help', 'true'], ['the schema', 'schema', 'true']])('ends quietly when the reader of its output stops: %s', async (_, args, reader) => {
    const child = spawn('sh', ['-c', `"${process.execPath}" bin/leveringen.js ${args} | ${reader}`], { cwd: root });
    let noise = '';
    child.stderr.on('data', (data) => { noise += data; });
    await new Promise((resolve) => child.on('close', resolve));
    expect(noise).toBe('');
  });
});

describe('bad input', () => {
  const cases: [string, () => string | Uint8Array, RegExp][] = [
    ['an empty file', () => '', /empty/],
    ['a truncated PDF', () => readFileSync(join(root, letter)).subarray(0, 20_000), /PDF/],
    ['a broken ZIP', () => readFileSync(join(root, 'fixtures/bruggen.docx')).subarray(0, 3000), /DOCX|ZIP/i],
    ['binary matter', () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), /not a PDF, DOCX or text/],
    ['an image', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /image/],
    ['zeros', () => new Uint8Array(100_000), /not a PDF, DOCX or text/],
  ];
  for (const [what, make, message] of cases) {
    it(`says what is wrong with ${what}, prints the others, and ends with 1`, async () => {
      const path = join(dir, 'bad.bin');
      writeFileSync(path, make());
      const { code, stdout, stderr } = await run(['parse', path, letter, '--format', 'ndjson']);
      expect([code, stdout.trim().split('\n').length]).toEqual([1, 1]);
      oneLine(stderr);
      expect(stderr).toMatch(message);
      expect((await run(['parse', '-'], { input: make() })).code).toBe(1);
    });
  }

  it('refuses a missing file, a folder and a gigabyte of zeros in one line each', async () => {
    mkdirSync(join(dir, 'folder'));
    const giant = join(dir, 'giant.bin');
    writeFileSync(giant, '');
    truncateSync(giant, 2 ** 30);
    for (const path of [join(dir, 'nothing.pdf'), join(dir, 'folder'), giant]) {
      const { code, stdout, stderr } = await run(['parse', path]);
      expect([code, stdout]).toEqual([1, '']);
      oneLine(stderr);
    }
  });

  it('asks for the password of an encrypted PDF, and reads it with --password', async () => {
    const path = join(dir, 'versleuteld.pdf');
    writeFileSync(path, encryptedPdf('aes-256-r6', 'geheim'));
    const [without, wrong, right] = await Promise.all([[], ['--password', 'fout'], ['--password', 'geheim']].map((flag) => run(['parse', path, ...flag])));
    expect([without?.code, without?.stdout, wrong?.code, wrong?.stdout]).toEqual([1, '', 1, '']);
    expect(without?.stderr).toMatch(/: the PDF is encrypted and needs a password\. Give it with --password\.$/m);
    expect(wrong?.stderr).toMatch(/: the password does not open the PDF\. Give the right one with --password\.$/m);
    expect([right?.code, JSON.parse(right?.stdout ?? '').amounts[0].value]).toEqual([0, 12_400_000]);
    const batch = await run(['batch', path, '--quiet']);
    expect([batch.code, JSON.parse(batch.stdout).error.code]).toEqual([1, 'encrypted']);
  });

  it('gives up on a file of any kind after --timeout, and prints the others', async () => {
    const slow = ([['pdf', '10,000 pages', 5], ['docx', 'a hundred megabytes of runs that hardly shrink', 0.5], ['txt', 'one line of a hundred megabytes', 0.09]] as const).map(([format, name, scale]) => {
      const path = join(dir, `traag.${format}`);
      writeFileSync(path, hostileFiles[format].find((file) => file.name === name)?.make(scale) ?? '');
      return path;
    });
    const { code, stdout, stderr } = await run(['parse', ...slow, letter, '--timeout', '1', '--max-pages', '100000', '--format', 'ndjson']);
    expect([code, stdout.trim().split('\n').map((line) => JSON.parse(line).source.path)]).toEqual([1, [letter]]);
    expect(stderr.trim().split('\n')).toEqual(slow.map((path) => `leveringen: ${path}: it took more than 1 seconds. Raise --timeout, or look what is wrong with the file.`));
  });

  it('gives what a text that is no letter holds, with a diagnostic', async () => {
    const { code, stdout } = await run(['parse', '-'], { input: 'De kosten bedragen € 12 miljoen.\n' });
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.amounts).toMatchObject([{ value: 12_000_000 }]);
    expect(result.diagnostics.map(({ code: name }: { code: string }) => name)).toContain('not-a-letter');
  });
});

describe('usage', () => {
  it('ends with 2 and a hint on wrong usage', async () => {
    for (const args of [[], ['parse'], ['prase', letter], ['parse', letter, '--format', 'xml'], ['parse', letter, '--nonsense']]) {
      const { code, stderr } = await run(args);
      expect([args.join(' '), code]).toEqual([args.join(' '), 2]);
      expect(stderr).not.toBe('');
    }
  });

  it('prints help with examples, the version, and the schema', async () => {
    expect((await run(['parse', '--help'])).stdout).toContain('Examples:');
    expect((await run(['--version'])).stdout.trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
    expect(JSON.parse((await run(['schema'])).stdout).$id).toBe('urn:leveringen:1');
  });
});
