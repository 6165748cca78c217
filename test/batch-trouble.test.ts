import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInputs } from '../src/archive/inputs.js';
import { lock } from '../src/archive/lock.js';
import { openDriver } from '../src/archive/store/driver.js';
import { migrations } from '../src/archive/store/schema.js';
import { type Run, root, run } from './support.js';

let dir = '';
let letters = '';
const count = 60;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'leveringen-trouble-'));
  letters = join(dir, 'letters');
  mkdirSync(letters);
  const text = readFileSync(join(root, 'fixtures/bruggen.txt'), 'utf8');
  for (let i = 0; i < count; i++) writeFileSync(join(letters, `${i}.txt`), text.replace('865 miljoen', `${i} miljoen`));
});
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

const lines = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');
const beside = (name: string): string[] => readdirSync(dir).filter((found) => found.startsWith(name)).sort();
/** One line that says what is wrong, no stack trace, no fault of the program itself. */
const told = ({ code, stderr }: Run, wanted: number, words: RegExp): void => {
  expect([code, stderr.trimEnd().split('\n').length, stderr]).toEqual([wanted, 1, expect.stringMatching(words)]);
  expect(stderr).not.toMatch(/fault of leveringen|\n {4}at /);
};

describe('a batch in trouble', () => {
  it('says in one line what it cannot read or write, and touches nothing', async () => {
    mkdirSync(join(dir, 'folder'));
    mkdirSync(join(dir, 'none'));
    for (const [args, code, words] of [
      [['no-such-folder', '--out', join(dir, 'x.ndjson')], 2, /no such file or folder: no-such-folder/],
      [[letters, '--glob', '*.xyz', '--out', join(dir, 'x.ndjson')], 2, /no file matches \*\.xyz/],
      [[join(dir, 'none'), '--out', join(dir, 'x.ndjson')], 2, /no file matches/],
      [['--out', join(dir, 'x.ndjson')], 2, /nothing to read/],
      [['--files-from', 'no-list', '--out', join(dir, 'x.ndjson')], 2, /no-list cannot be read/],
      [['--files-from', '/dev/null', '--out', join(dir, 'x.ndjson')], 2, /names no file/],
      [[letters, '--out', join(dir, 'folder')], 2, /is a folder; give a file, or --out-dir/],
      [[letters, '--db', join(dir, 'folder')], 2, /is a folder/],
      [[letters, '--out-dir', join(letters, '1.txt')], 2, /is no folder/],
      [[letters, '--out', '/dev/null'], 2, /is no file/],
      [[letters, '--out', join(dir, 'no/where.ndjson')], 1, /its folder does not exist/],
      [[letters, '--out', join(letters, '1.txt', 'x')], 1, /a part of its path is no folder/],
      [[join(dir, 'no.ndjson'), '--db', join(dir, 'x.sqlite')], 2, /no such file/],
    ] as const) told(await run(['batch', ...args]), code, words);
    expect(readdirSync(dir).filter((name) => name.startsWith('x.'))).toEqual(['x.sqlite']);
  }, 120_000);

  it('leaves files of others as they are', async () => {
    const foreign = join(dir, 'foreign.ndjson');
    writeFileSync(foreign, '{"somebody":"else"}\n');
    told(await run(['batch', letters, '--out', foreign]), 1, /not an output of this program/);
    expect([readFileSync(foreign, 'utf8'), beside('foreign.ndjson')]).toEqual(['{"somebody":"else"}\n', ['foreign.ndjson']]);
    const other = join(dir, 'other.sqlite');
    const db = await openDriver(other);
    db.exec('CREATE TABLE mine (a)');
    db.close();
    const before = readFileSync(other);
    for (const args of [['batch', letters, '--db', other], ['search', 'x', '--db', other]]) told(await run(args), 2, /database of another program/);
    const newer = await openDriver(join(dir, 'newer.sqlite'));
    newer.exec(`PRAGMA application_id = ${0x6c767267}; PRAGMA user_version = 999; CREATE TABLE letters (a)`);
    newer.close();
    told(await run(['batch', letters, '--db', join(dir, 'newer.sqlite')]), 2, /newer version/);
    expect(readFileSync(other).equals(before)).toBe(true);
  });

  it('records a folder that cannot be listed and links that lead nowhere', async () => {
    const tree = join(dir, 'tree');
    mkdirSync(join(tree, 'closed'), { recursive: true });
    symlinkSync('nowhere', join(tree, 'gone.txt'));
    symlinkSync('.', join(tree, 'circle'));
    writeFileSync(join(tree, 'a\nb.txt'), 'Er is € 5 miljoen.');
    chmodSync(join(tree, 'closed'), 0);
    const found = await listInputs({ paths: [tree], filesFrom: null, glob: '**/*.txt' });
    // Root may list everything.
    expect(found.map((path) => path.slice(tree.length + 1))).toEqual(['a\nb.txt', ...(process.getuid?.() === 0 ? [] : ['closed']), 'gone.txt']);
    const { code, stdout } = await run(['batch', tree, '--keep-order', '--quiet']);
    expect([code, stdout.trimEnd().split('\n').map((line) => JSON.parse(line).error?.code ?? 'read').filter((made) => made !== 'unreadable')]).toEqual([1, ['read', 'missing']]);
    chmodSync(join(tree, 'closed'), 0o755);
  });

  it('goes on after a full disk as if nothing had been', async () => {
    const disk = join(dir, 'disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk]).status !== 0) return;
    try {
      const calm = join(dir, 'calm.ndjson');
      await run(['batch', letters, '--out', calm, '--quiet']);
      for (const [option, name] of [['--out', 'full.ndjson'], ['--db', 'full.sqlite'], ['--out-dir', 'full']] as const) {
        spawnSync('mount', ['-o', 'remount,size=400k', disk]);
        const args = ['batch', letters, option, join(disk, name), '--quiet'];
        told(await run(args), 1, /full.*run the same command again/);
        spawnSync('mount', ['-o', 'remount,size=64m', disk]);
        expect(await run(args)).toMatchObject({ code: 0, stderr: '' });
        if (option === '--out') expect(lines(join(disk, name)).sort()).toEqual(lines(calm).sort());
        else if (option === '--out-dir') expect(readdirSync(join(disk, name), { recursive: true }).filter((file) => String(file).endsWith('.txt.json'))).toHaveLength(count);
        else expect((await run(['export', '--db', join(disk, name), '--table', 'letters', '--format', 'ndjson'])).stdout.trimEnd().split('\n')).toHaveLength(count);
        expect(readdirSync(disk)).toEqual([name]);
        rmSync(join(disk, name), { recursive: true });
      }
    } finally { spawnSync('umount', [disk]); }
  }, 240_000);

  it('makes again what a power cut took: a torn line, zeros in the draft', async () => {
    const out = join(dir, 'cut.ndjson');
    await run(['batch', letters, '--out', out, '--keep-order', '--quiet']);
    const whole = readFileSync(out);
    const resumed = async (damage: (draft: string) => void): Promise<void> => {
      rmSync(out);
      writeFileSync(`${out}.part`, whole);
      damage(`${out}.part`);
      expect(await run(['batch', letters, '--out', out, '--keep-order', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
      expect(readFileSync(out).equals(whole)).toBe(true);
    };
    await resumed((draft) => truncateSync(draft, Math.floor(whole.length / 2)));
    await resumed((draft) => appendFileSync(draft, '{"schema":"leveringen/1","ver'));
    await resumed((draft) => { const bytes = Buffer.from(whole); bytes.fill(0, 30_000, 60_000); writeFileSync(draft, bytes); });
    await resumed((draft) => writeFileSync(draft, Buffer.alloc(5000)));
    await resumed((draft) => writeFileSync(draft, ''));
    const { mtimeMs } = statSync(out);
    await run(['batch', letters, '--out', out, '--keep-order', '--quiet']);
    expect(statSync(out).mtimeMs).toBe(mtimeMs);
  }, 240_000);

  it('lets one run at a time write to an output', async () => {
    const out = join(dir, 'two.ndjson');
    const [one, two] = await Promise.all([run(['batch', letters, '--out', out]), run(['batch', letters, '--out', out])]);
    expect([one.code, two.code].sort()).toEqual([0, 1]);
    told(one.code === 1 ? one : two, 1, /another run is writing/);
    expect(lines(out)).toHaveLength(count);
    const held = join(dir, 'held');
    const holder = (more: object): void => writeFileSync(`${held}.running`, JSON.stringify({ pid: process.pid, host: hostname(), ...more }));
    for (const more of [{}, { host: 'elsewhere', pid: 1 }]) { holder(more); await expect(lock(held)).rejects.toThrow('another run'); }
    // The number of a dead process that another has now, a process that is no more.
    for (const more of [{ started: 'another start' }, { pid: 2 ** 22 + 1 }]) { holder(more); const taken = await lock(held); expect(taken.takenOver).toBe(true); await taken.release(); }
    writeFileSync(`${held}.running`, '');
    await expect(lock(held)).rejects.toThrow('another run');
    expect(beside('held')).toEqual(['held.running']);
  }, 120_000);

  it('removes what runs left that were killed while they locked, and nothing else', async () => {
    const held = join(dir, 'swept');
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() });
    for (const [name, content] of [['1', dead], ['1.dead', dead], ['2', JSON.stringify({ pid: process.pid, host: hostname() })], ['3', JSON.stringify({ pid: 1, host: 'elsewhere' })], ['bak', dead]]) writeFileSync(`${held}.running.${name}`, content as string);
    await (await lock(held)).release();
    expect(beside('swept').sort()).toEqual(['swept.running.2', 'swept.running.3', 'swept.running.bak']);
  });

  it('of many that find a dead lock only one takes it over', async () => {
    const held = join(dir, 'contested');
    for (let round = 0; round < 20; round++) {
      writeFileSync(`${held}.running`, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
      const taken = (await Promise.allSettled(Array.from({ length: 8 }, () => lock(held)))).filter(({ status }) => status === 'fulfilled');
      expect(taken.length).toBeLessThanOrEqual(1);
      rmSync(`${held}.running`, { force: true });
    }
  });

  it('finishes what is under way on Ctrl-C and says how to go on; a second one stops', async () => {
    for (const times of [1, 2]) {
      const out = join(dir, `interrupted-${times}.ndjson`);
      const { code, stderr } = await interrupted(['batch', letters, '--out', out, '--jobs', '1'], `${out}.part`, times);
      expect([code, stderr]).toEqual([130, expect.stringContaining('run the same command to go on')]);
      if (times === 1) expect(stderr).toMatch(/interrupted; \d+ read, 0 failed/);
      expect(existsSync(out)).toBe(false);
      const before = lines(`${out}.part`).length;
      expect(before).toBeLessThan(count);
      const again = await run(['batch', letters, '--out', out]);
      expect(again.stderr).toContain(`${before} unchanged`);
      expect(lines(out)).toHaveLength(count);
    }
  }, 120_000);

  it('brings a store of an older version up to this one', async () => {
    const db = join(dir, 'old.sqlite');
    const old = await openDriver(db);
    old.exec(`${migrations[0]}; PRAGMA application_id = ${0x6c767267}; PRAGMA user_version = 1;`);
    old.exec(`INSERT INTO letters (sha256, version, format, bytes, date, subject, signatories, on_behalf_of, text) VALUES ('ab', '0', 'pdf', 1, '2020-01-01', 'Bruggen', '[]', '[]', 'De brug over de Waal.')`);
    old.close();
    told(await run(['search', 'waal', '--db', db]), 2, /older version; bring it up to this one with: leveringen batch --db/);
    expect((await run(['batch', '--db', db, '--quiet'])).code).toBe(0);
    expect(JSON.parse((await run(['search', 'waal', '--db', db])).stdout)).toMatchObject([{ date: '2020-01-01', snippet: 'De brug over de «Waal».' }]);
    const now = await openDriver(db);
    expect(now.all('SELECT date FROM citations')).toEqual([]);
    expect(now.all('PRAGMA user_version')).toEqual([{ user_version: migrations.length }]);
    now.close();
  });
});

/** Interrupts a run once its draft holds something; a second time at once after it said that it heard the first. */
function interrupted(args: string[], draft: string, times: number): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${root}/bin/leveringen.js`, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data) => { stderr += data; if (times === 2 && stderr.includes('again to stop')) child.kill('SIGINT'); });
    const watch = setInterval(() => { if (existsSync(draft) && statSync(draft).size > 0) { clearInterval(watch); child.kill('SIGINT'); } }, 5);
    child.on('close', (code) => { clearInterval(watch); resolve({ code, stderr }); });
  });
}
