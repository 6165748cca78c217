import type { Known, Outcome } from './outcome.js';

/** Where a batch puts its lines. Whatever it has taken is there after a crash; the output as a whole appears at `finish`. */
export interface Sink {
  /** The content that is done with this version, by path; null where it must be done. */
  known(path: string): Known | null;
  put(outcome: Outcome): Promise<void>;
  /** All inputs are done; `order` is theirs where lines must stand in it. */
  finish(order: readonly string[] | null): Promise<void>;
  /** The run ends before its end: keeps what is done for the next one. */
  pause(): Promise<void>;
  /** Whether a next run can go on from here. */
  resumable: boolean;
}

/** Lines to standard output as they come: nothing is known from before. With `order` a line waits for those in front of it. */
export function streamSink(write: (text: string) => Promise<void>): Sink {
  return { known: () => null, put: ({ line }) => write(`${line}\n`), finish: async () => {}, pause: async () => {}, resumable: false };
}
