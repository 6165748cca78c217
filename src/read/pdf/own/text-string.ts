/** What PDFDocEncoding has from 0x18 to 0x1f and from 0x80 to 0xa0, where it differs from Latin 1. */
const low = '˘ˇˆ˙˝˛˚˜';
const high = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

/** A text of the file's own data, such as its title: UTF-16, UTF-8 or PDFDocEncoding. */
export function textString(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these codes are letters here
  return bytes.toString('latin1').replace(/[\x18-\x1f\x80-\xa0]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? low[code - 0x18]! : high[code - 0x80]!;
  });
}
