import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../src/read/index.js';

const bytes = (...signs: number[]) => Uint8Array.from(signs);
const xml = (text: string) => zipSync({ 'word/document.xml': strToU8(text) });

describe('files that cannot be read', () => {
  it.each([
    ['no bytes', bytes(), 'empty'],
    ['an image', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'not-a-document'],
    ['an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'not-a-document'],
    ['binary data', Uint8Array.from({ length: 4096 }, (_, i) => i % 256), 'not-a-document'],
    ['zeros', new Uint8Array(100_000), 'not-a-document'],
    ['a ZIP that is cut short', xml('<a/>').subarray(0, 40), 'broken'],
    ['a ZIP without a Word document', zipSync({ 'a.txt': strToU8('tekst') }), 'not-a-document'],
  ])('%s', async (_, file, code) => {
    await expect(read(file, {})).rejects.toMatchObject({ name: 'ReadError', code, message: expect.not.stringContaining('\n'), advice: expect.stringMatching(/\.$/) });
  });

  it('stops a package that expands beyond the limit', async () => {
    const file = zipSync({ 'word/document.xml': new Uint8Array(3_000_000) });
    expect(file.length).toBeLessThan(10_000);
    await expect(read(file, { limits: { expandedBytes: 1_000_000 } })).rejects.toMatchObject({ code: 'too-large' });
  });
});
