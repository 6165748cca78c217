import { unzipSync, zipSync } from 'fflate';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Random } from './random.js';

/** Words of letters and of formats that readers act upon. */
const words = ['€ ', ' mln', ' miljard', '1.000', '0,5', '999999999999999999999999999999', ' nr. ', '36 045', 'motie-', ' c.s.', ' tot en met ', '31 februari 2024', '1 januari', ' jl.', '[footnoteRef:1]', '[1: ', ']', '\t', '\n\n', '\f', '\u0000', '\u202e', '\ud800', '\u0301', '-/-', 'vijf', 'anderhalf', ' honderd', ' en ', '(', ')', '–', '%', 'Kamerstuk II ', '2024/25', 'https://', 'Stb. 2024, ', 'tussen '];
const marks = ['<w:p>', '</w:p>', '<w:tbl>', '<w:tc>', '</w:tr>', '<w:gridSpan w:val="99"/>', '<w:footnoteReference w:id="1"/>', '<w:del>', '</w:del>', '<w:vanish/>', '<w:tab/>', '<w:br/>', '&#0;', '&amp;', '<w:fldChar w:fldCharType="begin"/>', '<!-- ', ']]>'];
const operators = ['q', 'Q', 'BT', 'ET', ' Tj', ' TJ', ' Tf', ' Td', ' Tm', ' cm', ' Do', ' re', ' f', '-1', '0', '1e9', '[', ']', '<<', '>>', '<0041>', '(x)', ' Tr', '3 Tr', ' Tz', ' gs', ' BDC', ' EMC', '/F1 '];

const splice = (text: string, at: number, removed: number, put: string): string => text.slice(0, at) + put + text.slice(at + removed);

/** A text with one to eight edits: parts moved, doubled, removed, words of letters put in. */
export function mutatedText(text: string, random: Random, extra: readonly string[] = words): string {
  let now = text;
  for (let edits = 1 + random.int(8); edits > 0; edits--) {
    const at = random.int(now.length + 1);
    const length = random.int(random.pick([2, 20, 400]));
    switch (random.int(5)) {
      case 0: now = splice(now, at, length, ''); break;
      case 1: now = splice(now, at, 0, random.pick(extra)); break;
      case 2: now = splice(now, at, 0, now.slice(at, at + length)); break;
      case 3: { const from = random.int(now.length + 1); now = splice(now, at, 0, now.slice(from, from + length)); break; }
      default: now = splice(now, at, random.int(3), random.pick(extra).repeat(1 + random.int(4)));
    }
  }
  return now;
}

/** Bytes with some of them flipped, removed or doubled, or the end cut off. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const now = Buffer.from(bytes);
  for (let edits = 1 + random.int(12); edits > 0; edits--) {
    const at = random.int(now.length);
    if (random.int(3) === 0) now.copyWithin(at, random.int(now.length), random.int(now.length));
    else now[at] = random.pick([0, 255, 10, 60, 47, random.int(256)]);
  }
  return new Uint8Array(random.int(6) === 0 ? now.subarray(0, random.int(now.length)) : now);
}

/** A DOCX with one part changed as XML text, the package whole; now and then the package itself. */
export function mutatedDocx(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.int(5) === 0) return mutatedBytes(bytes, random);
  const parts = unzipSync(bytes);
  const name = random.int(3) === 0 ? random.pick(Object.keys(parts).filter((part) => /\.(xml|rels)$/.test(part))) : 'word/document.xml';
  const xml = Buffer.from(parts[name] ?? new Uint8Array()).toString('utf8');
  // Half of the edits keep the XML well formed, so that they come to where letters are read.
  const changed = random.int(2) ? mutatedText(xml, random, marks) : xml.replace(/<w:t(?: [^>]*)?>[^<]{4,}<\/w:t>/g, (run) => (random.int(12) ? run : run.replace(/>([^<]*)</, (_, text: string) => `>${mutatedText(text, random).replace(/[<&\0\ud800]/g, ' ')}<`)));
  return zipSync({ ...parts, [name]: Buffer.from(changed) }, { level: 1 });
}

/** A PDF with the content of one stream changed (lengths no longer agree, which readers must survive), or its bytes. */
export function mutatedPdf(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.int(3) === 0) return mutatedBytes(bytes, random);
  const file = Buffer.from(bytes);
  const streams = [...file.toString('latin1').matchAll(/stream\r?\n/g)].filter(({ index }) => file.toString('latin1', index - 3, index) !== 'end');
  const at = random.pick(streams);
  if (!at) return mutatedBytes(bytes, random);
  const from = at.index + at[0].length;
  const to = file.indexOf('endstream', from);
  try {
    const content = inflateSync(file.subarray(from, to)).toString('latin1');
    return new Uint8Array(Buffer.concat([file.subarray(0, from), deflateSync(Buffer.from(mutatedText(content, random, operators), 'latin1')), Buffer.from('\n'), file.subarray(to)]));
  } catch { return mutatedBytes(bytes, random); }
}
