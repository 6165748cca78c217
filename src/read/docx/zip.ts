import { inflateRawSync } from 'node:zlib';

/** What the directory of a ZIP says of an entry; nothing of it is believed before it is unpacked. */
export interface Entry {
  name: string;
  /** 0 stored, 8 deflated; others are not read. */
  method: number;
  encrypted: boolean;
  size: number;
  originalSize: number;
  /** Where its own header begins. */
  offset: number;
}

const endMark = 0x06054b50;
const wideLocator = 0x07064b50;
const wideEnd = 0x06064b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const unset = 0xffffffff;

/** Why a ZIP cannot be read. */
export class ZipError extends Error {}

/** The directory, entry by entry, so that whoever counts can stop; ZIP64 too. Throws ZipError or RangeError where it is damaged. */
export function* directoryOf(file: Buffer): Generator<Entry> {
  const { count, start } = endOf(file);
  for (let i = 0, at = start; i < count; i++) {
    if (file.readUInt32LE(at) !== entryMark) throw new ZipError('its directory is damaged');
    const [nameLength, extraLength, commentLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)] as const;
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const wide = wideFields(file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
    const field = (place: number): number => { const value = file.readUInt32LE(at + place); return value === unset ? wide() ?? value : value; };
    // The order of these three is that of the wide fields.
    const [originalSize, size, offset] = [field(24), field(20), field(42)] as const;
    yield { name, method: file.readUInt16LE(at + 10), encrypted: (file.readUInt16LE(at + 8) & 1) === 1, size, originalSize, offset };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

/** Where the directory is, and how many entries it has. */
interface End { count: number; start: number }

function endOf(file: Buffer): End {
  for (let at = file.length - 22; at >= 0 && at > file.length - 65_558; at--) {
    if (file.readUInt32LE(at) !== endMark) continue;
    const told = { count: file.readUInt16LE(at + 10), start: file.readUInt32LE(at + 16) };
    if (at >= 20 && file.readUInt32LE(at - 20) === wideLocator) {
      const wide = Number(file.readBigUInt64LE(at - 12));
      if (wide + 56 <= file.length && file.readUInt32LE(wide) === wideEnd) return agreed(told, { count: Number(file.readBigUInt64LE(wide + 32)), start: Number(file.readBigUInt64LE(wide + 48)) });
    }
    return told;
  }
  throw new ZipError('it has no directory');
}

/** The wide record, unless the old one says something else: programs differ in which of them they follow. */
function agreed(old: End, wide: End): End {
  if ((old.count !== 0xffff && old.count !== wide.count) || (old.start !== unset && old.start !== wide.start)) throw new ZipError('it has two directories');
  return wide;
}

/** The values of the ZIP64 field of an entry, one after the other. */
function wideFields(extra: Buffer): () => number | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return () => (next + 8 <= extra.length ? Number(extra.readBigUInt64LE((next += 8) - 8)) : undefined);
  }
  return () => undefined;
}

/** The bytes of an entry, never more than its directory says. Throws ZipError, RangeError or what zlib says. */
export function unpack(file: Buffer, { method, size, originalSize, offset }: Entry): Uint8Array {
  if (file.readUInt32LE(offset) !== headerMark) throw new ZipError('an entry is not where the directory says');
  const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(from, from + size);
  if (method === 0) return packed;
  if (method !== 8) throw new ZipError(`an entry is packed in a way (${method}) that Office does not use`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, originalSize) });
}
