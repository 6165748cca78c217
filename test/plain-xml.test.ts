import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { type Piece, piecesOf } from '../src/read/docx/plain-xml.js';

/** What the parser says of the same; null where it finds a mistake. */
function parsed(source: string): Piece[] | null {
  const pieces: Piece[] = [];
  let level = 0;
  let failed = false;
  const parser = new SaxesParser({ position: false });
  parser.on('error', () => { failed = true; });
  parser.on('opentag', ({ name, attributes }) => { level++; pieces.push({ kind: 'open', name, attributes: { ...attributes as Record<string, string> } }); });
  parser.on('closetag', ({ name }) => { level--; pieces.push({ kind: 'close', name }); });
  parser.on('text', (text) => { if (level > 0) pieces.push({ kind: 'text', text }); });
  parser.write(source).close();
  return failed ? null : pieces;
}
const read = (source: string): Piece[] | null => piecesOf(source)?.map((piece) => (piece.kind === 'open' ? { ...piece, attributes: { ...piece.attributes } } : piece)) ?? null;

test('all parts of a DOCX are read as the parser reads them', () => {
  const parts = Object.entries(unzipSync(readFileSync('fixtures/bruggen.docx'))).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  expect(parts.length).toBeGreaterThan(5);
  for (const [name, bytes] of parts) {
    const pieces = read(strFromU8(bytes));
    expect(pieces, name).not.toBeNull();
    expect(pieces).toEqual(parsed(strFromU8(bytes)));
  }
});

test('whatever it reads the parser reads the same', () => {
  // White space between a declaration and the root is left out: saxes takes more than one sign of it for text.
  const bits = ['<a>', '</a>', '<w:b x="1" y:z="é">', '</w:b>', '<c/>', '<d e="&amp;&#x41;"/>', '<f g="1" g="2"/>', '<h i="a\nb"/>', "<j k='1'/>", '<l m = "1"/>', '<n o="<"/>', '< p/>', '<q/ >', '<r\n s="1"\n/>', 'tekst', ' ', '\n', '\t', '\r',
    '&lt;', '&#10;', '&#0;', '&#xD800;', '&#x1F600;', '&euro;', '&', ']]>', '<!-- x -->', '<?x y?>', '<![CDATA[x]]>', '<!DOCTYPE a>', '\u0001', '\ufffe', '\ud800', '€', '\u00a0', '"', '=', '>', '/>', '<', '<1/>', '<ë/>', '<__proto__ __proto__="1"/>'];
  let seen = 0;
  fc.assert(fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 7 }), fc.boolean(), (middle, hasDeclaration) => {
    for (const source of [`<a>${middle.join('')}</a>`, middle.join('')].map((text) => (hasDeclaration ? `<?xml version="1.0" encoding="UTF-8"?>\n${text.trimStart()}` : text))) {
      const pieces = read(source);
      if (!pieces) continue;
      seen++;
      expect(pieces, source).toEqual(parsed(source));
    }
  }), { numRuns: 4000 });
  expect(seen).toBeGreaterThan(500);
});

test.each([
  ['comments', '<a><!-- x --></a>'], ['CDATA', '<a><![CDATA[x]]></a>'], ['a document type', '<!DOCTYPE a><a/>'], ['an unknown entity', '<a>&euro;</a>'], ['a sign that is no XML', '<a>\u0001</a>'], ['half a sign', '<a>\ud800</a>'],
  ['the end of a CDATA', '<a>]]></a>'], ['a carriage return', '<a>\r</a>'], ['a break in an attribute', '<a b="1\n2"/>'], ['an attribute given twice', '<a b="1" b="2"/>'], ['tags that cross', '<a><b></a></b>'], ['an open end', '<a><b></b>'],
  ['two roots', '<a/><b/>'], ['text before the root', 'x<a/>'], ['text behind it', '<a/>x'], ['nothing', ''], ['blanks', ' \n'], ['half a tag', '<a'],
])('leaves %s to the parser', (_, source) => { expect(piecesOf(source)).toBeNull(); });
