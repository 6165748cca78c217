import type { Summary } from './batch.js';

/** Tells how far a run is. */
export interface Progress { step(summary: Summary): void; end(): void }

/** Nothing at all. */
export const silent: Progress = { step: () => {}, end: () => {} };

/** On a terminal one line that changes; elsewhere a plain line every ten seconds. `total` is the number of inputs. */
export function progressOn(stream: NodeJS.WriteStream, total: number, now: () => number = Date.now): Progress {
  const started = now();
  let shown = started;
  const every = stream.isTTY ? 200 : 10_000;
  return {
    step(summary) {
      if (now() - shown < every) return;
      shown = now();
      const text = describe(summary, total, (shown - started) / 1000);
      stream.write(stream.isTTY ? `\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}` : `leveringen: ${text}\n`);
    },
    end() { if (stream.isTTY && shown > started) stream.write('\r\u001b[2K'); },
  };
}

/** Files done, rate, time left, failures so far. */
function describe({ read, unchanged, elsewhere, failed }: Summary, total: number, seconds: number): string {
  const done = read + unchanged + elsewhere + failed;
  const rate = done / Math.max(seconds, 0.001);
  return `${done} of ${total} files, ${rate.toFixed(1)} a second, ${duration((total - done) / rate)} left, ${failed} failed`;
}

/** Seconds as a person says them. */
export const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
