import { doubt } from './doubt.js';
import { arrayOf, type PdfFile, resolve, entryOf } from './file.js';
import { textIn } from './encodings.js';
import { textOfGlyph } from './glyph-names.js';
import { type Dict, isDict, type Obj } from './objects.js';

/** What tells the text of a simple font's codes. */
interface Known { name: string; kind: string; embedded: boolean; flags: number; toUnicode: Map<number, string> | null }

const [symbolicFlag, nonsymbolicFlag] = [4, 32];

/** Code → text, the way pdf.js finds it: the ToUnicode map, then the differences, then the encoding. Where only the font program would tell, a Doubt. */
export function simpleText(file: PdfFile, dict: Dict, { name, kind, embedded, flags, toUnicode }: Known): (code: number) => string {
  const encoding = entryOf(file, dict, 'Encoding');
  const named = isDict(encoding) ? entryOf(file, encoding, 'BaseEncoding') : encoding;
  const base = named === 'WinAnsiEncoding' || named === 'MacRomanEncoding' ? named : null;
  const differences = isDict(encoding) ? differencesOf(file, encoding) : new Map<number, string>();
  const hasEncoding = base !== null || differences.size > 0;
  const symbolic = (flags & symbolicFlag) !== 0 && !(kind === 'TrueType' && (flags & nonsymbolicFlag) !== 0 && differences.size > 0);
  const unsure = named === 'MacExpertEncoding' || (!embedded && /symbol|dingbats|wingdings|webdings/i.test(name));
  const mapped = toUnicode !== null && toUnicode.size > 0;
  // What such fonts show stands in the font program.
  const built = embedded && base === null && (kind !== 'TrueType' || (symbolic && !hasEncoding)) && !mapped;
  const fallback = base ?? (symbolic ? 'MacRomanEncoding' : kind === 'TrueType' && (flags & nonsymbolicFlag) === 0 ? 'WinAnsiEncoding' : 'StandardEncoding');
  return (code) => {
    const told = toUnicode?.get(code);
    if (told !== undefined) return told;
    if (unsure || (mapped && !hasEncoding)) doubt('a sign without text');
    const glyph = differences.get(code);
    if (glyph !== undefined && glyph !== '.notdef') return textOfGlyph(glyph) ?? doubt(`glyph ${glyph}`);
    return (built ? null : textIn(fallback, code)) ?? doubt(`code ${code} of ${name}`);
  };
}

/** "[32 /space /exclam 65 /A]": code → name of the glyph. */
function differencesOf(file: PdfFile, encoding: Dict): Map<number, string> {
  const differences = new Map<number, string>();
  let code = 0;
  for (const entry of arrayOf(file, encoding, 'Differences') ?? []) {
    const value: Obj = resolve(file, entry);
    if (typeof value === 'number') code = value;
    else if (typeof value === 'string') differences.set(code++, value);
    else doubt('differences of an encoding that are none');
  }
  return differences;
}
