import { deflateSync } from 'node:zlib';
import type { PageInk } from '../src/read/pdf/ink.js';

/** A PDF of one page (two with `more`): `objects` are streams from number 5 on, each a dictionary and its content; `packed` puts all into object streams. */
export interface Made { content: string; resources?: string; page?: string; catalog?: string; box?: string; stream?: string; objects?: [string, string][]; more?: string; packed?: boolean }

/** Writes it, with a table that is right. */
export function pdfOf({ content, resources = '', page = '', catalog = '', box = '0 0 400 300', stream = '', objects = [], more, packed = false }: Made): Uint8Array {
  const second = 5 + objects.length;
  const leaf = (contents: number): string => `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Resources<<${resources}>>/Contents ${contents} 0 R ${page}>>`;
  const streams: [number, string, string][] = [[4, stream, content], ...objects.map(([dict, text], i): [number, string, string] => [5 + i, dict, text]), ...(more ? [[second, '', more] as [number, string, string]] : [])];
  const dicts: [number, string][] = [
    [1, `<</Type/Catalog/Pages 2 0 R ${catalog}>>`], [2, `<</Type/Pages/Kids[3 0 R${more ? ` ${second + 1} 0 R` : ''}]/Count ${more ? 2 : 1}>>`],
    [3, leaf(4)], ...(more ? [[second + 1, leaf(second)] as [number, string]] : []),
  ];
  return packed ? withObjectStreams(dicts, streams) : withTable(dicts, streams);
}

const streamOf = (dict: string, content: string): string => `<<${dict}/Length ${content.length}>>stream\n${content}\nendstream\n`;

function withTable(dicts: [number, string][], streams: [number, string, string][]): Uint8Array {
  const offsets = new Map<number, number>();
  let text = '%PDF-1.4\n';
  for (const [number, body] of [...dicts, ...streams.map(([number, dict, content]): [number, string] => [number, streamOf(dict, content)])]) {
    offsets.set(number, text.length);
    text += `${number} 0 obj${body}endobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const entries = Array.from({ length: size - 1 }, (_, i) => `${String(offsets.get(i + 1)).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer<</Root 1 0 R/Size ${size}>>\nstartxref\n${text.length}\n%%EOF`, 'latin1');
}

/** Object streams, and a table stream whose rows are written with the "up" predictor. */
function withObjectStreams(dicts: [number, string][], streams: [number, string, string][]): Uint8Array {
  const packed = (content: Buffer, dict: string): string => streamOf(`${dict}/Filter/FlateDecode`, deflateSync(content).toString('latin1'));
  const head = dicts.map(([number], i) => `${number} ${dicts.slice(0, i).reduce((length, [, body]) => length + body.length + 1, 0)}`).join(' ');
  const size = streams.length + dicts.length + 3;
  const entries = new Map<number, [number, number, number]>(dicts.map(([number], i) => [number, [2, size - 2, i]]));
  let text = '%PDF-1.5\n';
  const add = (number: number, body: string): void => {
    entries.set(number, [1, text.length, 0]);
    text += `${number} 0 obj${body}endobj\n`;
  };
  for (const [number, dict, content] of streams) add(number, packed(Buffer.from(content), dict));
  add(size - 2, packed(Buffer.from(`${head}\n${dicts.map(([, body]) => body).join(' ')}`), `/Type/ObjStm/N ${dicts.length}/First ${head.length + 1}`));
  const start = text.length;
  add(size - 1, '');
  text = text.slice(0, start);
  const rows = Array.from({ length: size }, (_, number) => { const [kind, second, third] = entries.get(number) ?? [0, 0, 0]; return [kind, second >> 8, second & 255, third]; });
  const table = Buffer.from(rows.flatMap((row, i) => [2, ...row.map((value, k) => value - (rows[i - 1]?.[k] ?? 0))]));
  text += `${size - 1} 0 obj${packed(table, `/Type/XRef/W[1 2 1]/Size ${size}/Root 1 0 R/DecodeParms<</Predictor 12/Columns 4>>`)}endobj\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF`, 'latin1');
}

/** The text of a page, glyph after glyph. */
export const textOfPage = ({ glyphs }: PageInk): string => glyphs.texts.join('');
