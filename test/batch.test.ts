import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitList } from '../src/archive/inputs.js';
import { readHead } from '../src/archive/outcome.js';
import { progressOn } from '../src/archive/progress.js';
import { inShard } from '../src/archive/worker.js';
import { holdAgainstSchema, root, run } from './support.js';

let dir = '';
let letters = '';
const count = 60;
/** A tree of letters: changed copies of our own, a broken one, an empty one, names with spaces and line breaks, links in circles. */
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'leveringen-batch-'));
  letters = join(dir, 'letters');
  mkdirSync(join(letters, 'deep/er'), { recursive: true });
  const text = readFileSync(join(root, 'fixtures/bruggen.txt'), 'utf8');
  for (let i = 0; i < count; i++) writeFileSync(join(letters, i % 2 ? 'deep' : 'deep/er', `letter ${i}.txt`), text.replace('865 miljoen', `${i} miljoen`));
  cpSync(join(root, 'fixtures/bruggen.pdf'), join(letters, 'a.PDF'));
  cpSync(join(root, 'fixtures/muziekscholen.docx'), join(letters, 'line\nbreak.docx'));
  writeFileSync(join(letters, 'broken.pdf'), '%PDF-1.7\nnothing');
  writeFileSync(join(letters, 'empty.txt'), '');
  writeFileSync(join(letters, 'notes.md'), 'no letter');
  symlinkSync(letters, join(letters, 'deep/circle'));
});
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

const lines = (text: string): string[] => text.trimEnd().split('\n');
const total = count + 4;

describe('leveringen batch', () => {
  it('gives one line a file, the same bytes with one worker or three, failures among them', async () => {
    const one = await run(['batch', letters, '--jobs', '1', '--quiet']);
    const three = await run(['batch', letters, '--jobs', '3', '--keep-order', '--quiet']);
    expect([one.code, three.code, one.stderr]).toEqual([1, 1, '']);
    expect(lines(one.stdout)).toHaveLength(total);
    expect(three.stdout).toBe(one.stdout);
    const heads = lines(one.stdout).map((line) => readHead(line));
    expect(heads.filter((head) => head?.failure).map((head) => [head?.path.split('/').pop(), head?.failure])).toEqual([['broken.pdf', 'broken'], ['empty.txt', 'empty']]);
    for (const line of lines(one.stdout)) { const made = JSON.parse(line); if (!made.error) holdAgainstSchema(made); }
  });

  it('skips what is done, does again what changed, and keeps one line a path', async () => {
    const out = join(dir, 'twice.ndjson');
    await run(['batch', letters, '--out', out, '--quiet']);
    const before = readFileSync(out, 'utf8');
    const again = await run(['batch', letters, '--out', out]);
    expect(again.stderr).toMatch(/ 0 read, \d+ unchanged/);
    expect(lines(readFileSync(out, 'utf8')).sort()).toEqual(lines(before).sort());
    const changed = join(letters, 'deep', 'letter 1.txt');
    const text = readFileSync(changed, 'utf8');
    writeFileSync(changed, text.replace('€ 1 miljoen', '€ 777 miljoen'));
    expect((await run(['batch', letters, '--out', out])).stderr).toMatch(/ 1 read/);
    writeFileSync(changed, text);
    const after = lines(readFileSync(out, 'utf8'));
    expect(after).toHaveLength(total);
    expect(after.filter((line) => line.includes('777000000'))).toHaveLength(1);
    expect(readdirSync(dir).filter((name) => name.startsWith('twice'))).toEqual(['twice.ndjson']);
  });

  it('splits by content into shards that together are the whole', async () => {
    const parts = await Promise.all([1, 2, 3].map((k) => run(['batch', letters, '--shard', `${k}/3`, '--quiet'])));
    const all = parts.flatMap(({ stdout }) => lines(stdout));
    expect(all.sort()).toEqual(lines((await run(['batch', letters, '--quiet'])).stdout).sort());
    expect([1, 2, 3].filter((k) => inShard('ffffffff00', { k, n: 3 }))).toHaveLength(1);
  });

  it('takes lists with line breaks or NUL, and lines made elsewhere into a store', async () => {
    expect(splitList('a\nb c\n')).toEqual(['a', 'b c']);
    expect(splitList('a\nb\0c\0')).toEqual(['a\nb', 'c']);
    const list = [join(letters, 'a.PDF'), join(letters, 'line\nbreak.docx')];
    const { stdout, code } = await run(['batch', '--files-from', '-', '--with-text', '--quiet'], { input: `${list.join('\0')}\0` });
    expect([code, lines(stdout).length]).toEqual([0, 2]);
    const made = join(dir, 'made.ndjson');
    writeFileSync(made, stdout);
    const db = join(dir, 'taken.sqlite');
    expect((await run(['batch', made, '--db', db])).stderr).toContain('2 read');
    const hits = JSON.parse((await run(['search', 'schippers', '--db', db])).stdout);
    expect(hits).toMatchObject([{ date: '2024-05-14', page: 1, paths: [list[0]] }]);
    expect(hits[0].snippet).toContain('«schippers»');
    const cited = JSON.parse((await run(['cites', '29 385, nr. 901', '--db', db])).stdout);
    expect(cited).toMatchObject([{ number: '901', page: 1 }]);
  });

  it('leaves no lock on a store whose reader went away', async () => {
    const db = join(dir, 'read.sqlite');
    await run(['batch', letters, '--db', db, '--quiet']);
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" bin/leveringen.js export --db "${db}" --format ndjson | head -1 > "${dir}/one.txt"`], { cwd: root, encoding: 'utf8' });
    expect([status, stderr, readFileSync(join(dir, 'one.txt'), 'utf8').startsWith('{')]).toEqual([0, '', true]);
    expect(readdirSync(dir).filter((name) => name.startsWith('read.sqlite'))).toEqual(['read.sqlite']);
  });

  it('shows each letter that was found with its own sentence', async () => {
    const folder = join(dir, 'three');
    mkdirSync(folder);
    for (const bridge of ['Waalbrug', 'Rijnbrug', 'IJsselbrug']) writeFileSync(join(folder, `${bridge}.txt`), `De minister sluit de ${bridge} één week.`);
    const db = join(dir, 'three.sqlite');
    await run(['batch', folder, '--db', db, '--quiet']);
    const hits: { snippet: string; paths: string[] }[] = JSON.parse((await run(['search', 'een AND minister', '--db', db])).stdout);
    expect(hits.map(({ snippet, paths }) => [snippet, paths]).sort()).toEqual(['IJsselbrug', 'Rijnbrug', 'Waalbrug'].map((bridge) => [`De «minister» sluit de ${bridge} «één» week.`, [join(folder, `${bridge}.txt`)]]));
  });

  it('writes one JSON beside each name', async () => {
    const out = join(dir, 'out');
    expect((await run(['batch', 'fixtures/bruggen.txt', '--out-dir', out, '--quiet'])).code).toBe(0);
    holdAgainstSchema(JSON.parse(readFileSync(join(out, 'fixtures/bruggen.txt.json'), 'utf8')));
  });

  it('records a file that takes too long, and the rest goes on', async () => {
    const slow = join(dir, 'slow.txt');
    writeFileSync(slow, 'De kosten zijn € 12 miljoen. '.repeat(900_000));
    const { stdout, code } = await run(['batch', slow, join(root, 'fixtures/bruggen.txt'), '--timeout', '3', '--jobs', '1', '--max-bytes', '100000000', '--quiet']);
    expect(code).toBe(1);
    expect(lines(stdout).map((line) => readHead(line)?.failure)).toEqual(['too-slow', null]);
  });

  it('records a file that needs more memory than a worker may have, and the rest goes on in a fresh one', async () => {
    const large = join(dir, 'large.txt');
    writeFileSync(large, 'De kosten zijn € 12 miljoen. '.repeat(900_000));
    const { stdout, code } = await run(['batch', large, join(root, 'fixtures/bruggen.txt'), '--memory', '100', '--jobs', '1', '--quiet']);
    expect([code, lines(stdout).map((line) => readHead(line)?.failure)]).toEqual([1, ['out-of-memory', null]]);
  });

  it('tells how far it is: files, rate of the last minute, time left, failures', () => {
    const written: string[] = [];
    let now = 0;
    const progress = progressOn({ isTTY: false, columns: 80, write: (text: string | Uint8Array) => { written.push(String(text)); return true; } } as never, 10_000, () => now);
    const step = (seconds: number, unchanged: number, read: number): void => { now = seconds * 1000; progress.step({ read, unchanged, elsewhere: 0, failed: 1, failures: { empty: 1 }, interrupted: false }); };
    for (let second = 1; second <= 10; second++) step(second, second * 500, 0);
    for (let second = 11; second <= 90; second++) step(second, 5000, (second - 10) * 10);
    expect(written).toHaveLength(9);
    expect(written[0]).toBe('leveringen: 5001 of 10000 files, 500.1 a second, 10 s left, 1 failed\n');
    expect(written.at(-1)).toBe('leveringen: 5801 of 10000 files, 10.0 a second, 7 min left, 1 failed\n');
  });

  it('refuses what would damage something, in one line', async () => {
    const foreign = join(dir, 'foreign.sqlite');
    writeFileSync(foreign, 'not a database at all, but a file of somebody');
    const text = join(dir, 'foreign.ndjson');
    writeFileSync(text, 'somebody wrote this\n');
    for (const args of [['batch', letters, '--db', foreign], ['batch', letters, '--out', text], ['batch', letters, '--glob', '*.xyz'], ['batch'], ['batch', letters, '--shard', '5/4'], ['batch', letters, '--out', join(dir, 'no/where.ndjson')]]) {
      const { code, stderr } = await run(args);
      expect([args.join(' '), code === 0, /\n {4}at /.test(stderr)]).toEqual([args.join(' '), false, false]);
    }
    expect(readFileSync(foreign, 'utf8')).toContain('somebody');
    expect(readFileSync(text, 'utf8')).toBe('somebody wrote this\n');
    writeFileSync(join(dir, 'held.ndjson.running'), JSON.stringify({ pid: process.pid, host: (await import('node:os')).hostname() }));
    expect((await run(['batch', letters, '--out', join(dir, 'held.ndjson')])).stderr).toContain('another run');
  });
});
