import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { latin } from './bytes.js';
import { honest, pdfOf, font, show, stream } from './pdf-writer.js';

/** The ways in which PDF encrypts: PDF 1.1, 1.4, 1.6, Acrobat 9, PDF 2.0. */
export type Cipher = 'rc4-40' | 'rc4-128' | 'aes-128' | 'aes-256-r5' | 'aes-256-r6';

/** What a file says of its encryption, and how its streams are encrypted. */
interface Encryption { dictionary: string; id: string; encrypt(object: number, data: Uint8Array): Uint8Array }

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
const ownerPassword = latin('eigenaar');
const hash = (name: string, ...parts: Uint8Array[]): Buffer => { const sum = createHash(name); for (const part of parts) sum.update(part); return sum.digest(); };
const md5 = (...parts: Uint8Array[]): Buffer => hash('md5', ...parts);
const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number): void => { [state[a], state[b]] = [state[b] as number, state[a] as number]; };
  for (let i = 0, j = 0; i < 256; i++) { j = (j + (state[i] as number) + (key[i % key.length] as number)) & 255; swap(i, j); }
  let [i, j] = [0, 0];
  return Buffer.from(data.map((byte) => {
    i = (i + 1) & 255; j = (j + (state[i] as number)) & 255; swap(i, j);
    return byte ^ (state[((state[i] as number) + (state[j] as number)) & 255] as number);
  }));
}

/** AES in blocks that are chained; padded to whole blocks unless `plain` says that it has them. */
function aes(key: Uint8Array, iv: Uint8Array, data: Uint8Array, plain = false): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(!plain);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}
const aesStream = (key: Uint8Array, data: Uint8Array): Buffer => { const iv = randomBytes(16); return Buffer.concat([iv, aes(key, iv, data)]); };

/** Encryption of a key for each object, by MD5 (ISO 32000-1, 7.6.2 and 7.6.3). */
function byMd5(cipher: 'rc4-40' | 'rc4-128' | 'aes-128', userPassword: string): Encryption {
  const [length, rounds, masks] = cipher === 'rc4-40' ? [5, 0, 1] : [16, 50, 20];
  const pad = (password: Uint8Array): Buffer => Buffer.concat([password, padding]).subarray(0, 32);
  const often = (sum: Buffer): Buffer => { for (let i = 0; i < rounds; i++) sum = md5(sum.subarray(0, length)); return sum.subarray(0, length); };
  const masked = (key: Buffer, data: Buffer): Buffer => { for (let i = 0; i < masks; i++) data = rc4(key.map((byte) => byte ^ i), data); return data; };
  const id = Buffer.from('0123456789abcdef');
  const owner = masked(often(md5(pad(ownerPassword))), pad(latin(userPassword)));
  const key = often(md5(pad(latin(userPassword)), owner, permissions, id));
  const user = cipher === 'rc4-40' ? rc4(key, padding) : Buffer.concat([masked(key, md5(padding, id)), Buffer.alloc(16)]);
  const filter = { 'rc4-40': '/V 1 /R 2', 'rc4-128': '/V 2 /R 3 /Length 128', 'aes-128': '/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /Length 16 /AuthEvent /DocOpen >> >> /StmF /StdCF /StrF /StdCF' }[cipher];
  return {
    dictionary: `${filter} /O ${hex(owner)} /U ${hex(user)}`, id: hex(id),
    encrypt: (object, data) => {
      const number = Buffer.from([object, 0, 0, 0, 0]);
      const objectKey = (salt: Buffer): Buffer => md5(key, number, salt).subarray(0, Math.min(16, length + 5));
      return cipher === 'aes-128' ? aesStream(objectKey(Buffer.from('sAlT')), data) : rc4(objectKey(Buffer.alloc(0)), data);
    },
  };
}

/** The hash of revision 6 (ISO 32000-2, algorithm 2.B). */
function hardened(password: Uint8Array, salt: Uint8Array, user: Uint8Array): Buffer {
  let key = hash('sha256', password, salt, user);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const mixed = aes(key.subarray(0, 16), key.subarray(16, 32), Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([password, key, user]))), true);
    key = hash(['sha256', 'sha384', 'sha512'][mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3] as string, mixed);
    last = mixed.at(-1) as number;
  }
  return key.subarray(0, 32);
}

/** Encryption with one key of 256 bits, which stands in the file encrypted for either password (ISO 32000-2, 7.6.4). */
function bySha(revision: 5 | 6, userPassword: string): Encryption {
  const digest = revision === 6 ? hardened : (password: Uint8Array, salt: Uint8Array, user: Uint8Array): Buffer => hash('sha256', password, salt, user);
  const key = randomBytes(32);
  const entry = (password: Uint8Array, user: Uint8Array): [check: Buffer, key: Buffer] => {
    const [forCheck, forKey] = [randomBytes(8), randomBytes(8)];
    return [Buffer.concat([digest(password, forCheck, user), forCheck, forKey]), aes(digest(password, forKey, user), Buffer.alloc(16), key, true)];
  };
  const [user, userKey] = entry(latin(userPassword), Buffer.alloc(0));
  const [owner, ownerKey] = entry(ownerPassword, user);
  const rights = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(Buffer.concat([permissions, Buffer.alloc(4, 0xff), Buffer.from('Tadb'), randomBytes(4)]));
  return {
    dictionary: `/V 5 /R ${revision} /Length 256 /CF << /StdCF << /CFM /AESV3 /Length 32 /AuthEvent /DocOpen >> >> /StmF /StdCF /StrF /StdCF /U ${hex(user)} /UE ${hex(userKey)} /O ${hex(owner)} /OE ${hex(ownerKey)} /Perms ${hex(rights)}`,
    id: hex(randomBytes(16)), encrypt: (_, data) => aesStream(key, data),
  };
}

/** A letter encrypted with the user password; the owner's is "eigenaar". */
export function encryptedPdf(cipher: Cipher, userPassword: string): Uint8Array {
  const { dictionary, id, encrypt } = cipher === 'aes-256-r5' ? bySha(5, userPassword) : cipher === 'aes-256-r6' ? bySha(6, userPassword) : byMd5(cipher, userPassword);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(encrypt(4, latin(show(honest)))), font, `<< /Filter /Standard ${dictionary} /P -4 >>`,
  ], { trailer: `/Encrypt 6 0 R /ID [${id} ${id}]` });
}
