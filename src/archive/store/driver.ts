import fs, { rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** A value that SQLite keeps. */
export type SqlValue = string | number | null | Uint8Array;

/** The little of SQLite that the store needs; behind it Node's own, or the WebAssembly build where Node has none (Node 20). */
export interface Driver {
  exec(sql: string): void;
  run(sql: string, values?: readonly SqlValue[]): void;
  all<T = Record<string, SqlValue>>(sql: string, values?: readonly SqlValue[]): T[];
  /** Row by row, for what does not fit in memory. */
  each<T = Record<string, SqlValue>>(sql: string, values?: readonly SqlValue[]): IterableIterator<T>;
  close(): void;
}

/** Opens a database file, made if it is not there. `stale` removes what a killed process left behind; only safe while the caller knows that none is at work. */
export async function openDriver(path: string, { readOnly = false, stale = false } = {}): Promise<Driver> {
  const native = await nodeSqlite();
  const driver = native ? nativeDriver(new native.DatabaseSync(path, { readOnly })) : await openWasm(path, readOnly, stale);
  // Who asks while a run writes waits for the end of its transaction, and the other way about.
  driver.exec('PRAGMA busy_timeout = 30000');
  return driver;
}

async function openWasm(path: string, readOnly: boolean, stale: boolean): Promise<Driver> {
  const { Database } = (await import('node-sqlite3-wasm')).default;
  // The WebAssembly build locks with a folder, which outlives a killed process.
  if (stale) rmSync(lockFolder(path), { recursive: true, force: true });
  const driver = wasmDriver(new Database(path, { readOnly, fileMustExist: readOnly }));
  if (stale) rollBack(driver, path);
  return driver;
}

/**
 * Undoes the transaction a killed process left in the journal. SQLite does so at the first read where nobody holds the database;
 * the WebAssembly build takes its own lock folder for another's, so it is kept from seeing it during that read.
 */
function rollBack(driver: Driver, path: string): void {
  const { accessSync } = fs;
  const own = lockFolder(resolve(path));
  fs.accessSync = (asked, mode) => {
    if (asked === own) throw Object.assign(new Error(`no such file: ${own}`), { code: 'ENOENT' });
    accessSync(asked, mode);
  };
  try { driver.all('SELECT count(*) FROM sqlite_master'); } finally { fs.accessSync = accessSync; }
}

/** Folder that stands beside a database while the WebAssembly build uses it. */
export const lockFolder = (path: string): string => `${path}.lock`;

interface NativeStatement { run(...values: SqlValue[]): unknown; all(...values: SqlValue[]): unknown[]; iterate(...values: SqlValue[]): IterableIterator<unknown> }
interface NativeDatabase { exec(sql: string): void; prepare(sql: string): NativeStatement; close(): void }
interface NativeModule { DatabaseSync: new (path: string, options: { readOnly: boolean }) => NativeDatabase }

/** Node's own SQLite; its warning that it is experimental (Node 22) is no news to the user of a command line. */
async function nodeSqlite(): Promise<NativeModule | null> {
  const emit = process.emitWarning;
  process.emitWarning = () => {};
  try { return await import('node:sqlite' as string) as NativeModule; }
  catch { return null; }
  finally { process.emitWarning = emit; }
}

function nativeDriver(database: NativeDatabase): Driver {
  const statements = new Map<string, NativeStatement>();
  const prepared = (sql: string): NativeStatement => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, values = []) => { prepared(sql).run(...values); },
    all: <T>(sql: string, values: readonly SqlValue[] = []) => prepared(sql).all(...values) as T[],
    each: <T>(sql: string, values: readonly SqlValue[] = []) => database.prepare(sql).iterate(...values) as IterableIterator<T>,
    close: () => database.close(),
  };
}

interface WasmStatement { run(values?: readonly SqlValue[]): unknown; all(values?: readonly SqlValue[]): unknown[]; iterate(values?: readonly SqlValue[]): IterableIterator<unknown>; finalize(): void }
interface WasmDatabase { exec(sql: string): void; prepare(sql: string): WasmStatement; close(): void }

function wasmDriver(opened: unknown): Driver {
  const database = opened as WasmDatabase;
  const statements = new Map<string, WasmStatement>();
  const prepared = (sql: string): WasmStatement => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  // A process that ends in the midst of it (its reader went away) lets go of the lock folder too.
  const close = (): void => {
    process.off('exit', close);
    // A statement whose last step failed tells its error once more here; it was told already.
    for (const statement of statements.values()) try { statement.finalize(); } catch {}
    database.close();
  };
  process.on('exit', close);
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, values = []) => { prepared(sql).run([...values]); },
    all: <T>(sql: string, values: readonly SqlValue[] = []) => prepared(sql).all([...values]) as T[],
    each: <T>(sql: string, values: readonly SqlValue[] = []) => prepared(sql).iterate([...values]) as IterableIterator<T>,
    close,
  };
}
