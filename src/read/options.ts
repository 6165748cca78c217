import { ReadError } from './errors.js';

/** What bounds a reading; all may be left out. */
export interface ReadOptions {
  /** Password of an encrypted PDF. */
  password?: string;
  /** Stops the reading where it next looks: between pages and steps, and within a page that pdf.js reads. */
  signal?: AbortSignal;
  /** Milliseconds that one file may take. They are looked at where the reading does not pause too: within pages, parts and steps. */
  timeout?: number;
  limits?: Partial<Limits>;
}

/** Upper bounds; over one of them a file is refused ("too-large") or cut short with a diagnostic that names the limit. */
export interface Limits {
  /** Size of the file in bytes. */
  bytes: number;
  pages: number;
  /** Characters of text. */
  characters: number;
  /** Entries in a ZIP package. */
  zipEntries: number;
  /** Bytes that all parts of a package, or one stream of a PDF, may expand to. */
  expandedBytes: number;
  /** Nesting of XML elements or PDF objects. */
  depth: number;
}

/** Told to stop, or out of time. */
export interface Watch {
  /** Throws ReadError ("aborted", "too-slow") where the reading has to end; costs next to nothing. */
  check(): void;
  /** The same for who waits. */
  signal: AbortSignal | undefined;
}

/** All that a reader has to keep to. */
export type Bounds = ReadOptions & { limits: Limits; watch: Watch };

/** Milliseconds that only go on. `performance` would load ten parts of Node, a tenth of the time of a short letter. */
export const now = (): number => process.uptime() * 1000;

/** A timer that is to run longer fires at once. */
const longestTimer = 2 ** 31 - 1;

/** Starts the clock. A timer cannot fire while code runs, so the clock is looked at as well. */
export function watchOf({ signal, timeout }: ReadOptions): Watch {
  if (timeout === undefined) return { signal, check: () => { if (signal?.aborted) throw aborted(); } };
  const end = now() + timeout;
  const timer = AbortSignal.timeout(Math.min(timeout, longestTimer));
  return {
    signal: signal ? AbortSignal.any([signal, timer]) : timer,
    check: () => {
      if (signal?.aborted) throw aborted();
      if (timer.aborted || now() >= end) throw new ReadError('too-slow', `it took more than ${timeout / 1000} seconds`, 'Raise --timeout, or look what is wrong with the file.');
    },
  };
}

const aborted = (): ReadError => new ReadError('aborted', 'reading was stopped', 'Try again with more time.');

/** They go together: 5,000 pages of 2,000 characters, which a worker's gigabyte holds (bench/hostile.md). */
export const defaultLimits: Limits = {
  bytes: 256 * 2 ** 20, pages: 5000, characters: 10_000_000, zipEntries: 4000, expandedBytes: 256 * 2 ** 20, depth: 200,
};
