import type { Content } from './content.js';
import { doubt } from './doubt.js';
import { classes, readKeyword, readName, readObject, skipSpace } from './lexer.js';

/** Signs looked at behind "EI": data of an image is hardly ever so plain. */
const lookedAt = 15;

/** Goes over an image that stands within the content, from behind "BI" to behind "EI". */
export function skipInlineImage(content: Content): void {
  for (;;) {
    skipSpace(content);
    if (content.bytes[content.at] !== 0x2f) break;
    readName(content);
    readObject(content);
  }
  if (readKeyword(content) !== 'ID') doubt('an image without data');
  const { bytes } = content;
  for (let at = bytes.indexOf('EI', content.at + 1); at >= 0; at = bytes.indexOf('EI', at + 1)) {
    if (classes[bytes[at - 1]!] === 1 && classes[bytes[at + 2] ?? 32] === 1 && isPlain(bytes, at + 2)) { content.at = at + 2; return; }
  }
  doubt('an image without end');
}

function isPlain(bytes: Buffer, from: number): boolean {
  for (let at = from; at < Math.min(from + lookedAt, bytes.length); at++) {
    const code = bytes[at]!;
    if (code !== 10 && code !== 13 && code !== 9 && (code < 32 || code > 126)) return false;
  }
  return true;
}
