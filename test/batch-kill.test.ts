import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDriver } from '../src/archive/store/driver.js';
import { root, run } from './support.js';

/** Another seed gives other moments: LEVERINGEN_SEED=123 npx vitest run test/batch-kill.test.ts. */
const seed = Number(process.env['LEVERINGEN_SEED'] ?? 1 + Math.floor(Math.random() * 2 ** 30));
const kills = 20;
const count = 60;
let dir = '';
let letters = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'leveringen-kill-'));
  letters = join(dir, 'letters');
  mkdirSync(letters);
  const text = readFileSync(join(root, 'fixtures/bruggen.txt'), 'utf8');
  for (let i = 0; i < count; i++) writeFileSync(join(letters, `${i}.txt`), text.replace('865 miljoen', `${i} miljoen`));
  writeFileSync(join(letters, 'broken.pdf'), '%PDF-1.7\nnothing');
});
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

describe(`a run that is killed twenty times (LEVERINGEN_SEED=${seed})`, () => {
  it('ends with exactly the lines of an undisturbed one in a file', async () => {
    const linesOf = (path: string): string[] => { const text = readFileSync(path, 'utf8'); expect(text.endsWith('}\n')).toBe(true); return text.trimEnd().split('\n').sort(); };
    const [calm, out] = [join(dir, 'calm.ndjson'), join(dir, 'killed.ndjson')];
    await hold({ calm: ['--out', calm], disturbed: ['--out', out], remove: () => rmSync(out), compare: () => expect(linesOf(out)).toEqual(linesOf(calm)) });
    expect(readdirSync(dir).filter((name) => name.startsWith('killed.ndjson'))).toEqual(['killed.ndjson']);
  }, 600_000);

  it('ends with exactly the rows of an undisturbed one in a store', async () => {
    const [calm, db] = [join(dir, 'calm.sqlite'), join(dir, 'killed.sqlite')];
    let wanted: string[] | null = null;
    await hold({ calm: ['--db', calm], disturbed: ['--db', db], remove: () => rmSync(db), compare: async () => { wanted ??= await rowsOf(calm); expect(await rowsOf(db)).toEqual(wanted); } });
    expect(readdirSync(dir).filter((name) => name.startsWith('killed.sqlite'))).toEqual(['killed.sqlite']);
  }, 600_000);

  it('leaves a transaction that was half written to the file, and the next run undoes it', async () => {
    const [calm, db] = [join(dir, 'whole.sqlite'), join(dir, 'half.sqlite')];
    for (const path of [calm, db]) await run(['batch', letters, '--db', path, '--jobs', '1', '--quiet']);
    for (const asks of [['search', 'miljoen', '--db', db], ['batch', letters, '--db', db, '--quiet']]) {
      expect(await diesWritingTo(db)).toBe('SIGKILL');
      expect(existsSync(`${db}-journal`)).toBe(true);
      writeFileSync(`${db}.running`, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: null }));
      expect((await run(asks)).stderr).toBe('');
      rmSync(`${db}.running`, { force: true });
      expect(await rowsOf(db)).toEqual(await rowsOf(calm));
    }
  });

  it('ends with exactly the files of an undisturbed one in a folder', async () => {
    const filesOf = (folder: string): Record<string, string> => Object.fromEntries((readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.\w+$/.test(name)).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const [calm, out] = [join(dir, 'calm'), join(dir, 'killed')];
    await hold({ calm: ['--out-dir', calm], disturbed: ['--out-dir', out], remove: () => rmSync(out, { recursive: true }), compare: () => expect(filesOf(out)).toEqual(filesOf(calm)) });
  }, 600_000);
});

interface Held { calm: string[]; disturbed: string[]; remove(): void; compare(): void | Promise<void> }

/** Kills runs of the same command at random moments; each that comes to its end is held against the undisturbed one, and then it begins anew. */
async function hold({ calm, disturbed, remove, compare }: Held): Promise<void> {
  const started = Date.now();
  await run(['batch', letters, ...calm, '--jobs', '2', '--quiet']);
  const whole = Date.now() - started;
  const random = randomBy(seed);
  let ended = false;
  for (let killed = 0; killed < kills;) {
    if (ended) remove();
    ended = !await isKilledAfter(['batch', letters, ...disturbed, '--jobs', '2', '--quiet'], random() * whole * 1.2);
    if (ended) await compare(); else killed++;
  }
  expect((await run(['batch', letters, ...disturbed, '--jobs', '2', '--quiet'])).code).toBe(1);
  await compare();
}

/** Whether a run was still at work after so many milliseconds, when its whole process group is killed. */
function isKilledAfter(args: string[], milliseconds: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [`${root}/bin/leveringen.js`, ...args], { cwd: root, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (data) => { stderr += data; });
    const timer = setTimeout(() => { try { process.kill(-(child.pid as number), 'SIGKILL'); } catch {} }, milliseconds);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(true);
      else if (code === 1 && stderr === '') resolve(false);
      else reject(new Error(`ended with ${code ?? signal}: ${stderr}`));
    });
  });
}

/** A process that has more to write than SQLite keeps in memory, and is killed before its transaction ends. */
function diesWritingTo(db: string): Promise<string | null> {
  const program = `
    const open = async () => { try { const { DatabaseSync } = await import('node:sqlite'); return new DatabaseSync(process.argv[1]); } catch { return new (await import('node-sqlite3-wasm')).default.Database(process.argv[1]); } };
    const db = await open();
    for (const sql of ['PRAGMA cache_size = 5', 'BEGIN', "UPDATE amounts SET text = text || hex(randomblob(400)), context = 'x'", 'DELETE FROM letters']) db.exec(sql);
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, db], { cwd: root, stdio: 'ignore' });
  return new Promise((resolve) => { child.on('close', (_, signal) => resolve(signal)); });
}

/** Everything a store says, without the numbers of its rows; and that SQLite finds nothing wrong with it. */
async function rowsOf(path: string): Promise<string[]> {
  expect(existsSync(`${path}-journal`)).toBe(false);
  const db = await openDriver(path);
  try {
    expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
    db.exec("INSERT INTO letters_fts (letters_fts, rank) VALUES ('integrity-check', 1)");
    const ofLetter = ['sections', 'tables', 'amounts', 'kamerstukken', 'motions', 'footnotes', 'dates', '"references"', 'diagnostics'].flatMap((table) =>
      db.all(`SELECT l.sha256 AS letter, t.* FROM ${table} t JOIN letters l ON l.id = t.letter_id`).map((row) => ({ table, ...row })));
    const others = ['letters', 'files'].flatMap((table) => db.all(`SELECT * FROM ${table}`).map((row) => ({ table, ...row })));
    return [...ofLetter, ...others].map((row) => JSON.stringify({ ...row, id: typeof (row as { id?: unknown }).id === 'number' ? 0 : (row as { id?: unknown }).id, letter_id: 0 })).sort();
  } finally { db.close(); }
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomBy(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
