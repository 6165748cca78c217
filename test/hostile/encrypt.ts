import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { latin } from './bytes.js';
import { honest, pdfOf, font, show, stream } from './pdf-writer.js';

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...parts: Uint8Array[]): Buffer => { const hash = createHash('md5'); for (const part of parts) hash.update(part); return hash.digest(); };

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

/** A letter encrypted as PDF 1.4 to 1.6 do (ISO 32000-1, 7.6), with the user password; the owner's is "eigenaar". */
export function encryptedPdf(cipher: 'rc4' | 'aes', userPassword: string): Uint8Array {
  const pad = (password: string): Buffer => Buffer.concat([latin(password), padding]).subarray(0, 32);
  const id = Buffer.from('0123456789abcdef');
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  let ownerKey = md5(pad('eigenaar'));
  for (let i = 0; i < 50; i++) ownerKey = md5(ownerKey);
  let owner: Buffer = pad(userPassword);
  for (let i = 0; i < 20; i++) owner = rc4(ownerKey.map((byte) => byte ^ i), owner);
  let key = md5(pad(userPassword), owner, permissions, id);
  for (let i = 0; i < 50; i++) key = md5(key);
  let user: Buffer = md5(padding, id);
  for (let i = 0; i < 20; i++) user = rc4(key.map((byte) => byte ^ i), user);
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;
  const filter = cipher === 'rc4' ? '/V 2 /R 3 /Length 128' : '/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /Length 16 /AuthEvent /DocOpen >> >> /StmF /StdCF /StrF /StdCF';
  const content = latin(show(honest));
  const objectKey = md5(key, Buffer.from([4, 0, 0, 0, 0]), cipher === 'aes' ? Buffer.from('sAlT') : Buffer.alloc(0));
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(cipher === 'rc4' ? rc4(objectKey, content) : aes(objectKey, content)), font,
    `<< /Filter /Standard ${filter} /P -4 /O ${hex(owner)} /U ${hex(Buffer.concat([user, Buffer.alloc(16)]))} >>`,
  ], { trailer: `/Encrypt 6 0 R /ID [${hex(id)} ${hex(id)}]` });
}

function aes(key: Uint8Array, data: Uint8Array): Buffer {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-128-cbc', key, iv);
  return Buffer.concat([iv, cipher.update(data), cipher.final()]);
}
