import { pipeline, Readable } from 'node:stream';
import { constants, createInflate } from 'node:zlib';
import { ReadError } from '../errors.js';
import type { Watch } from '../options.js';

/** Deflate shrinks nothing by more than this. */
const mostRatio = 1032;
const flate = /\/(?:FlateDecode|Fl)(?![A-Za-z])/g;

/**
 * Refuses a PDF with a stream that unpacks to more than the limit: the library unpacks without a bound. What cannot reach the limit, as nearly every
 * stream of a letter, is not unpacked for it; images are not, since nothing reads them. Streams of an encrypted file cannot be looked at.
 */
export async function refuseBombs(bytes: Uint8Array, limit: number, watch: Watch): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    watch.check();
    const dictionary = file.toString('latin1', Math.max(0, at - 1000), at);
    const filters = dictionary.slice(dictionary.lastIndexOf('obj') + 1).match(flate)?.length ?? 0;
    if (filters === 0 || /\/Subtype ?\/Image/.test(dictionary)) continue;
    if (end <= at) { const next = file.indexOf('endstream', at); end = next < 0 ? file.length : next; }
    const from = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    const packed = file.subarray(from, end);
    if (packed.length * mostRatio ** filters > limit && await unpacksBeyond(packed, filters, limit)) {
      throw new ReadError('too-large', `a stream of the PDF unpacks to more than ${limit} bytes`, 'It may be made to exhaust the machine; raise --max-expanded if you trust it.');
    }
    at = Math.max(at, end + 3);
  }
}

/** Counts what comes out and keeps nothing of it. Damaged matter ends the count: the library goes no further either. */
async function unpacksBeyond(packed: Buffer, filters: number, limit: number): Promise<boolean> {
  let count = 0;
  const stages = Array.from({ length: filters }, () => createInflate({ finishFlush: constants.Z_SYNC_FLUSH }));
  const unpacked = pipeline([Readable.from(slices(packed)), ...stages], () => {}) as unknown as AsyncIterable<Buffer>;
  try { for await (const { length } of unpacked) { count += length; if (count > limit) break; } } catch { /* as far as it went */ }
  return count > limit;
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65536) yield bytes.subarray(at, at + 65536);
}
