import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ReadError } from '../errors.js';
import type { Watch } from '../options.js';
import { mostOfPage, overLimit } from './page-limits.js';

/** The half of pdf.js that parses, as far as it is started here. */
export interface WorkerCode { WorkerMessageHandler: { initializeFromPort(port: MessagePort): void } }

/** What stands between us and pdf.js: its two halves talk through real ports, so that it can be stopped within a page, and what it paints is counted. */
export interface Guard {
  /** One end of a channel; the parsing half listens at the other. */
  port(): MessagePort;
  /** Counts anew. */
  newPage(number: number): void;
  /** The outcome of the work, or the reason why it was stopped. */
  race<T>(work: Promise<T>): Promise<T>;
  close(): void;
}

/** Stops at the signal, or where a page paints without end (forms within forms: ten to the tenth from a file of 4 kB). */
export function openGuard({ WorkerMessageHandler }: WorkerCode, ops: Readonly<Record<string, number>>, { signal, check }: Watch): Guard {
  const ports: MessagePort[] = [];
  const uncatch = catchStray();
  let page = 0;
  let counts = { operations: 0, forms: 0, 'saved states within each other': 0 };
  let fail: (reason: ReadError) => void = () => {};
  const stopped = new Promise<never>((_, reject) => { fail = reject; });
  stopped.catch(() => {});
  const onAbort = (): void => { try { check(); } catch (reason) { fail(reason as ReadError); } };
  signal?.addEventListener('abort', onAbort);
  const count = ({ data }: { data: unknown }): void => {
    for (const operation of (data as { chunk?: { fnArray?: number[] } } | null)?.chunk?.fnArray ?? []) {
      counts.operations++;
      if (operation === ops['paintFormXObjectBegin']) counts.forms++;
      if (operation === ops['save']) counts['saved states within each other']++;
      if (operation === ops['restore']) counts['saved states within each other']--;
    }
    const over = (Object.keys(mostOfPage) as (keyof typeof mostOfPage)[]).find((what) => counts[what] > mostOfPage[what]);
    if (over) fail(overLimit(page, over));
  };
  return {
    port() {
      const { port1, port2 } = new MessageChannel();
      WorkerMessageHandler.initializeFromPort(port2);
      port1.addEventListener('message', count as never);
      port1.start();
      port2.start();
      ports.push(port1, port2);
      return port1;
    },
    newPage(number) { page = number; counts = { operations: 0, forms: 0, 'saved states within each other': 0 }; },
    race: (work) => Promise.race([work, stopped]),
    close() {
      signal?.removeEventListener('abort', onAbort);
      for (const port of ports) port.close();
      uncatch();
    },
  };
}

let open = 0;

/**
 * pdf.js fetches pages ahead and forgets to look whether that fails: the second page of a damaged file would end the whole process.
 * While a file is open such rejections of its code are dropped, as the page itself tells of the damage; those of others go on as ever.
 */
function catchStray(): () => void {
  if (open++ === 0) process.on('unhandledRejection', drop);
  // A rejection is told of after the work that caused it.
  return () => { setImmediate(() => { if (--open === 0) process.off('unhandledRejection', drop); }); };
}

function drop(reason: unknown): void {
  if (!(reason instanceof Error && /pdf(?:\.worker)?\.m?js/.test(reason.stack ?? ''))) throw reason;
}
