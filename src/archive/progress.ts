import type { Summary } from './batch.js';

/** Tells how far a run is. */
export interface Progress { step(summary: Summary): void; end(): void }

/** Nothing at all. */
export const silent: Progress = { step: () => {}, end: () => {} };

/** On a terminal one line that changes; elsewhere a plain line every ten seconds. `total` is the number of inputs. */
export function progressOn(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>, total: number, now: () => number = Date.now): Progress {
  let shown = now();
  const every = stream.isTTY ? 200 : 10_000;
  // The rate is that of the last minute: files that were done before go by at once, and would promise too early an end.
  const marks = [{ time: shown, done: 0 }];
  return {
    step(summary) {
      if (now() - shown < every) return;
      shown = now();
      marks.push({ time: shown, done: doneOf(summary) });
      while (marks.length > 2 && shown - (marks[0]?.time ?? 0) > 60_000) marks.shift();
      const [first, last] = [marks[0], marks.at(-1)] as [Mark, Mark];
      const text = describe(summary, total, (last.done - first.done) / Math.max((last.time - first.time) / 1000, 0.001));
      stream.write(stream.isTTY ? `\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}` : `leveringen: ${text}\n`);
    },
    end() { if (stream.isTTY && marks.length > 1) stream.write('\r\u001b[2K'); },
  };
}

interface Mark { time: number; done: number }

const doneOf = ({ read, unchanged, elsewhere, failed }: Summary): number => read + unchanged + elsewhere + failed;

/** Files done, rate, time left, failures so far. */
const describe = (summary: Summary, total: number, rate: number): string =>
  `${doneOf(summary)} of ${total} files, ${rate.toFixed(1)} a second, ${rate > 0 ? duration((total - doneOf(summary)) / rate) : 'some time'} left, ${summary.failed} failed`;

/** Seconds as a person says them. */
export const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
