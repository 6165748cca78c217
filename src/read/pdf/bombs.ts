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

/** An honest page names each part of its content once. */
const mostRepeats = 100;
const reference = /\d{1,10}\s{1,9}\d{1,5}\s{1,9}R(?![A-Za-z])/g;

/** Refuses a PDF with a page that names one part of its content over and over: the library unpacks it each time, and nothing stops it meanwhile. */
export function refuseRepeats(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const elsewhere = new Set<string>();
  for (let at = file.indexOf('/Contents'); at >= 0; at = file.indexOf('/Contents', at + 9)) {
    const found = /^\/Contents\s{0,20}(?:(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}R|\[)/.exec(file.toString('latin1', at, at + 80));
    if (found?.[1]) elsewhere.add(`${found[1]} ${found[2]}`);
    else if (found) at = countRepeats(file, at);
  }
  if (elsewhere.size === 0) return;
  for (let at = file.indexOf('obj'); at >= 0; at = file.indexOf('obj', at + 3)) {
    const name = /(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}$/.exec(file.toString('latin1', Math.max(0, at - 34), at));
    if (name && elsewhere.has(`${name[1]} ${name[2]}`)) at = countRepeats(file, at);
  }
}

/** Counts the references of the array that begins close behind a place; gives where it ends, to go on from there. */
function countRepeats(file: Buffer, place: number): number {
  const from = place + file.toString('latin1', place, place + 40).indexOf('[');
  if (from < place) return place;
  const closing = file.indexOf(']', from);
  const end = closing < 0 ? file.length : closing;
  const counts = new Map<string, number>();
  for (const [written] of file.toString('latin1', from, end).matchAll(reference)) {
    const count = (counts.get(written) ?? 0) + 1;
    counts.set(written, count);
    if (count > mostRepeats) throw new ReadError('too-large', `a page of the PDF names one part of its content more than ${mostRepeats} times`, 'It may be made to exhaust the machine; print it to a new PDF if you trust it.');
  }
  return end;
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65536) yield bytes.subarray(at, at + 65536);
}
