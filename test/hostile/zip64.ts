import { crc32, deflateRawSync } from 'node:zlib';
import { concat, latin } from './bytes.js';

/** What a package with 64-bit fields says that is not so; each is put in place of the truth. */
export interface Zip64Lies {
  /** Of the first entry. */
  originalSize?: bigint; size?: bigint; offset?: bigint;
  /** No 64-bit field, though the others point at one. */
  withoutField?: boolean;
  /** Of the end record. */
  count?: bigint; start?: bigint; endAt?: bigint;
  /** What the 32-bit end record says, which has to say "see there". */
  oldCount?: number; oldStart?: number;
}

const [unset16, unset32] = [0xffff, 0xffffffff];

/** Numbers of two (v), four (V) and eight (Q) bytes, little end first. */
function record(layout: string, ...values: (number | bigint)[]): Uint8Array {
  return concat([...layout].map((kind, i) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(values[i] as number | bigint));
    return bytes.subarray(0, kind === 'v' ? 2 : kind === 'V' ? 4 : 8);
  }));
}

/** A ZIP as programs write it that do not know the sizes before: 64-bit fields at every entry and at the end (APPNOTE 4.3.14, 4.5.3). */
export function zip64Of(parts: Readonly<Record<string, string>>, lies: Zip64Lies = {}): Uint8Array {
  const files: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const [i, [name, text]] of Object.entries(parts).entries()) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const head = [45, 0, 8, 0, 0x21, crc32(content), unset32, unset32, name.length] as const;
    const file = concat([record('VvvvvvVVVvv', 0x04034b50, ...head, 20), latin(name), record('vvQQ', 1, 16, content.length, packed.length), packed]);
    const own = i === 0 ? lies : {};
    const field = own.withoutField ? new Uint8Array() : record('vvQQQ', 1, 24, own.originalSize ?? content.length, own.size ?? packed.length, own.offset ?? at);
    entries.push(concat([record('VvvvvvvVVVvvvvvVV', 0x02014b50, 45, ...head, field.length, 0, 0, 0, 0, unset32), latin(name), field]));
    files.push(file);
    at += file.length;
  }
  const directory = concat(entries);
  const count = lies.count ?? entries.length;
  return concat([
    ...files, directory,
    record('VQvvVVQQQQ', 0x06064b50, 44, 45, 45, 0, 0, count, count, directory.length, lies.start ?? at),
    record('VVQV', 0x07064b50, 0, lies.endAt ?? at + directory.length, 1),
    record('VvvvvVVv', 0x06054b50, 0, 0, lies.oldCount ?? unset16, lies.oldCount ?? unset16, unset32, lies.oldStart ?? unset32, 0),
  ]);
}
