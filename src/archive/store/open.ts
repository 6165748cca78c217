import { existsSync } from 'node:fs';
import { OutputError, printable, UsageError } from '../../cli/errors.js';
import { type Driver, openDriver } from './driver.js';
import { applicationId, migrations } from './schema.js';

const pragma = (db: Driver, name: string): number => Number(Object.values(db.all(`PRAGMA ${name}`)[0] ?? { none: 0 })[0]);

/** Opens a store to write, made or brought up to this version where needed. Refuses databases of other programs and of newer versions, untouched. */
export async function openStore(path: string, stale = false): Promise<Driver> {
  return guarded(path, async () => {
    const db = await openDriver(path, { stale });
    try {
      check(db, path);
      db.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;');
      migrate(db);
      return db;
    } catch (error) { db.close(); throw error; }
  });
}

/** Opens a store to ask it. */
export async function openStoreToRead(path: string): Promise<Driver> {
  if (!existsSync(path)) throw new UsageError(`no such database: ${path}; make it with: leveringen batch FOLDER --db ${path}`);
  return guarded(path, async () => {
    const db = await openDriver(path, { readOnly: true });
    try {
      check(db, path);
      if (pragma(db, 'user_version') < migrations.length) throw new UsageError(`${path} was made by an older version; bring it up to this one with: leveringen batch --db ${path}`);
      return db;
    } catch (error) { db.close(); throw error; }
  });
}

function check(db: Driver, path: string): void {
  const version = pragma(db, 'user_version');
  const empty = (db.all('SELECT count(*) AS n FROM sqlite_master')[0] as { n: number }).n === 0;
  if (!empty && pragma(db, 'application_id') !== applicationId) throw new UsageError(`${path} is a database of another program; give another name`);
  if (version > migrations.length) throw new UsageError(`${path} was made by a newer version of leveringen; update this one`);
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
    throw new UsageError(`${printable(path)} cannot be opened as a database (${(error as Error).message})`);
  }
}
