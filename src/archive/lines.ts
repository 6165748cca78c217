import { createReadStream } from 'node:fs';

/** A line as bytes, without its end; `closed` is false where the file stops before it. */
export interface Line { bytes: Buffer; offset: number; closed: boolean }

/** Lines of a file. They end at "\n" only: letters hold U+2028 and lone "\r", which readline would break at. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const data: Buffer = rest.length ? Buffer.concat([rest, chunk as Buffer]) : chunk as Buffer;
    let start = 0;
    for (let stop = data.indexOf(10); stop >= 0; stop = data.indexOf(10, start)) {
      yield { bytes: data.subarray(start, stop), offset, closed: true };
      offset += stop + 1 - start;
      start = stop + 1;
    }
    rest = data.subarray(start);
  }
  if (rest.length > 0) yield { bytes: rest, offset, closed: false };
}
