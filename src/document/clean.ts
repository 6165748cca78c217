/** Signs that look like others or like nothing: what they stand for in reading text. */
const lookalikes: Record<string, string> = {
  '\u00ad': '', '\u200b': '', '\u200c': '', '\u200d': '', '\ufeff': '', '\u2060': '',
  '\u2011': '-', '\u2010': '-',
  '\ufb00': 'ff', '\ufb01': 'fi', '\ufb02': 'fl', '\ufb03': 'ffi', '\ufb04': 'ffl', '\ufb05': 'ft', '\ufb06': 'st',
  '\u0132': 'IJ', '\u0133': 'ij',
  '\uf0b7': '•', '\uf0a7': '▪', '\uf0a8': '▪', '\uf0d8': '➢', '\uf0e0': '→', '\uf0fc': '✓', '\uf02d': '-', '\uf0be': '–',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const special = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2010\u2011\u202a-\u202e\u2060-\u2069\ufeff\ufb00-\ufb06\u0132\u0133\uf000-\uf0ff]/g;
const blank = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Words of signs that stand for themselves, single spaces between: nearly all pieces. */
const plain = /^ ?[!-~\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]+(?: [!-~\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]+)* ?$/;

/** A piece of text as it is read: NFC, single spaces, no control or invisible characters; spaces at its ends are told apart. */
export function cleanPiece(raw: string): { text: string; spaceBefore: boolean; spaceAfter: boolean; softEnd: boolean } {
  if (plain.test(raw)) return { text: raw.trim(), spaceBefore: raw.startsWith(' '), spaceAfter: raw.endsWith(' '), softEnd: false };
  const single = raw.replace(special, (sign) => lookalikes[sign] ?? (sign >= '\uf020' && sign <= '\uf07e' ? String.fromCharCode(sign.charCodeAt(0) - 0xf000) : ''))
    .replace(blank, ' ').toWellFormed().normalize('NFC');
  const text = single.trim();
  return { text, spaceBefore: single.startsWith(' '), spaceAfter: single.endsWith(' '), softEnd: raw.endsWith('\u00ad') };
}

/**
 * Whether the text of the next line follows without a space: behind a hyphen that ends a word or a sign of it ("energie-|infrastructuur", "A+-|label"), a slash or an opening bracket.
 * "baten-|en lasten" keeps the space. The hyphen itself stays: where a machine set it, the reader gives a soft one.
 */
export function joinsWithoutSpace(before: string, after: string): boolean {
  const address = /(?:www\.|https?:).*/.exec(before.slice(before.lastIndexOf(' ') + 1))?.[0];
  if (address && (/[./_=&?#-]$/.test(address) ? !endsSentence(address, after) : breaksNumber(address, after))) return true;
  if (/[\p{L}\d+%)’”"']-$/u.test(before)) return !/^(en|of|en\/of|tot|als|dan wel|respectievelijk)(?![\p{L}\d])/u.test(after);
  return /[\p{L}\d]\/$|[([“‘„]$/u.test(before);
}

/** "www.voorbeeld.nl.|De", where "www.voorbeeld.|nl" goes on. */
const endsSentence = (address: string, after: string): boolean =>
  /[.?]$/.test(address) && (/^[^\p{Ll}\d]/u.test(after) || /\.(?:nl|eu|com|org|net|int|info)[.?]$/.test(address));

/** "…?id=2023Z12|345": the Chamber's own numbers have five digits. */
const breaksNumber = (address: string, after: string): boolean =>
  /[=/]20\d\d(?:[ADZ]\d{0,4})?$/.test(address) && /[=/]20\d\d[ADZ]\d{5}(?!\d)/.test(address.slice(-10) + after.slice(0, 8));
