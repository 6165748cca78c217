import type { Attributes } from './xml.js';

/** A piece of a part: an element that begins or ends, or text with entities replaced. */
export type Piece = { kind: 'open'; name: string; attributes: Attributes } | { kind: 'close'; name: string } | { kind: 'text'; text: string };

/** Longer parts are left to the parser, which need not hold all pieces at once. */
const longest = 4_000_000;
const declaration = /^<\?xml [^?<>]*\?>\s*/;
/** Signs that are no XML, and the carriage return, which the parser changes on its way. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const unusual = /[\0-\x08\x0b-\x1f\ufffe\uffff]/g;
const tag = /<(?:\/([A-Za-z_][\w:.-]*)[ \n]*|([A-Za-z_][\w:.-]*)((?:[ \n]+[A-Za-z_][\w:.-]*="[^"<\n\t]*")*)[ \n]*(\/?))>/y;
const attribute = /[ \n]+([\w:.-]+)="([^"]*)"/gy;
const entity = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The pieces of XML as nearly every program writes it: tags, attributes in double quotes, text, the five entities. Patterns of the engine read it several times faster than
 * a parser that looks at each sign. null at any doubt, and for all that is not well-formed: then the parser has to say what it is.
 */
export function piecesOf(source: string): Piece[] | null {
  const start = declaration.exec(source)?.[0].length ?? 0;
  unusual.lastIndex = start;
  if (source.length > longest || unusual.test(source) || source.includes(']]>') || !source.isWellFormed()) return null;
  const pieces: Piece[] = [];
  const open: string[] = [];
  let isBegun = false;
  for (let at = start; at < source.length;) {
    if (source[at] !== '<') {
      const end = source.indexOf('<', at);
      const written = source.slice(at, end < 0 ? undefined : end);
      const text = plain(written);
      if (text === null || (open.length === 0 && /[^ \n\t]/.test(written))) return null;
      if (open.length > 0) pieces.push({ kind: 'text', text });
      at = end < 0 ? source.length : end;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(source);
    if (!found) return null;
    const [, closed, name, written, isEmpty] = found;
    if (name !== undefined) {
      const attributes = attributesIn(written!);
      if (attributes === null || (open.length === 0 && isBegun)) return null;
      isBegun = true;
      pieces.push({ kind: 'open', name, attributes });
      if (isEmpty) pieces.push({ kind: 'close', name });
      else open.push(name);
    } else {
      if (open.pop() !== closed) return null;
      pieces.push({ kind: 'close', name: closed! });
    }
    at = tag.lastIndex;
  }
  return isBegun && open.length === 0 ? pieces : null;
}

function attributesIn(written: string): Attributes | null {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name, value] of written.matchAll(attribute)) {
    const text = plain(value!);
    if (text === null || name! in attributes) return null;
    attributes[name!] = text;
  }
  return attributes;
}

/** Text with its entities replaced; null where one is unknown or stands for a sign that is no XML. */
function plain(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const replaced = text.replace(entity, (_, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return entities[name]!;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isSign = code === 9 || code === 10 || code === 13 || (code > 31 && code < 0xd800) || (code > 0xdfff && code < 0xfffe);
    isKnown &&= isSign;
    return isSign ? String.fromCharCode(code) : '';
  });
  return isKnown ? replaced : null;
}
