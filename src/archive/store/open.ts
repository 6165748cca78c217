import { existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { OutputError, printable, UsageError } from '../../cli/errors.js';
import { isAbandoned } from '../lock.js';
import { type Driver, lockFolder, openDriver } from './driver.js';
import { applicationId, migrations } from './schema.js';

const pragma = (db: Driver, name: string): number => Number(Object.values(db.all(`PRAGMA ${name}`)[0] ?? { none: 0 })[0]);

/** Opens a store to write, made or brought up to this version where needed. Refuses databases of other programs and of newer versions, untouched. */
export async function openStore(path: string, stale = false): Promise<Driver> {
  return guarded(path, async () => {
    const db = await openDriver(path, { stale: (stale || await isOld(journal(path))) && await isOurs(path) });
    try {
      check(db, path);
      db.exec('PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768;');
      migrate(db);
      return db;
    } catch (error) { db.close(); throw error; }
  });
}

/** Opens a store to ask it. */
export async function openStoreToRead(path: string): Promise<Driver> {
  const name = printable(path);
  if (!existsSync(path)) throw new UsageError(`no such database: ${name}; make it with: leveringen batch FOLDER --db ${name}`);
  return guarded(path, async () => {
    await undoOpen(path);
    const db = await openDriver(path, { readOnly: true, stale: await isStale(path) });
    try {
      check(db, path);
      if (pragma(db, 'user_version') < migrations.length) throw new UsageError(`${name} was made by an older version; bring it up to this one with: leveringen batch --db ${name}`);
      return db;
    } catch (error) { db.close(); throw error; }
  });
}

/** Undoes the transaction that a killed run left open: SQLite does it by itself, but not for who may only read. */
async function undoOpen(path: string): Promise<void> {
  if (!existsSync(journal(path)) || !await isStale(path)) return;
  const db = await openDriver(path, { stale: true });
  try { check(db, path); } finally { db.close(); }
}

/** Whether what stands beside the database, a lock folder of the WebAssembly build or a journal, was left by a killed process: its run is dead, or there is none and it is old. */
async function isStale(path: string): Promise<boolean> {
  const left = [lockFolder(path), journal(path)].filter(existsSync);
  if (left.length === 0 || !await isOurs(path)) return false;
  return await isAbandoned(path) || (!existsSync(`${path}.running`) && (await Promise.all(left.map(isOld))).every(Boolean));
}

/** Whether a file or folder is there since a minute or longer; no transaction of a run takes that long. */
async function isOld(name: string): Promise<boolean> {
  const found = await stat(name).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > 60_000;
}

/** Whether a file bears this program's number, or nothing yet: only there is anything mended. */
async function isOurs(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (!file) return true;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 68);
    return bytesRead < 4 || buffer.readUInt32BE(0) === applicationId;
  } finally { await file.close(); }
}

const journal = (path: string): string => `${path}-journal`;

function check(db: Driver, path: string): void {
  const version = pragma(db, 'user_version');
  const empty = (db.all('SELECT count(*) AS n FROM sqlite_master')[0] as { n: number }).n === 0;
  if (!empty && pragma(db, 'application_id') !== applicationId) throw new UsageError(`${printable(path)} is a database of another program; give another name`);
  if (version > migrations.length) throw new UsageError(`${printable(path)} was made by a newer version of leveringen; update this one`);
}

function migrate(db: Driver): void {
  for (let version = pragma(db, 'user_version'); version < migrations.length; version++) {
    db.exec('BEGIN IMMEDIATE');
    db.exec(migrations[version] as string);
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version + 1};`);
    db.exec('COMMIT');
  }
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try { return await work(); } catch (error) {
    if (error instanceof UsageError || error instanceof OutputError) throw error;
    const message = (error as Error).message;
    // The WebAssembly build of SQLite, which Node 20 needs, locks with a folder beside the database.
    const hint = /disk I\/O/.test(message) && !process.versions['sqlite'] ? '; with this Node the folder of a database must be writable, from Node 22.13 on it need not' : /locked/.test(message) ? `; another program is using it${existsSync(lockFolder(path)) ? `, or remove the folder ${printable(lockFolder(path))} if there is none` : ''}` : '';
    throw new UsageError(`${printable(path)} cannot be opened as a database (${message})${hint}`);
  }
}
