import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { read } from '../src/read/index.js';
import { root } from './support.js';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const run = (text: string, properties = ''): string => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;

/** A package with nothing but a body. */
const docx = (body: string): Uint8Array => zipSync({
  '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
  '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`),
});

describe('DOCX', () => {
  it.each(['bruggen', 'muziekscholen', 'vragen-wad'])('has every word that mammoth finds in %s', async (name) => {
    const bytes = readFileSync(`${root}/fixtures/${name}.docx`);
    const ours = (await read(new Uint8Array(bytes), {})).text.replace(/\s+/g, '');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const missing = value.split(/\s+/).filter((word) => /\p{L}{3}/u.test(word) && !ours.includes(word.replace(/\[\d+\]/g, '')));
    expect(missing).toEqual([]);
  });

  it('keeps the result of a field and drops its code, hidden text and what was deleted', async () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY _datum </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run('2 juni 2023') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const simple = `<w:fldSimple w:instr=" DOCPROPERTY onderwerp ">${run('Bruggen')}</w:fldSimple>`;
    const changed = `<w:ins w:id="1" w:author="a">${run('nieuw')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>oud</w:delText></w:r></w:del>`;
    const { text } = await read(docx(paragraph(run('Datum '), field) + paragraph(simple) + paragraph(run('Dit is '), changed, run(' en '), run('GEHEIM', '<w:vanish/>'), run('klaar.'))), {});
    expect(text).toContain('Datum 2 juni 2023');
    expect(text).toContain('Bruggen');
    expect(text).toContain('Dit is nieuw en klaar.');
    expect(text).not.toMatch(/DOCPROPERTY|GEHEIM|oud/);
  });

  it('puts merged cells into the first of theirs, and leaves a title across a table to the text', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
    const rows = [
      cell('Bedragen x € 1.000', '<w:gridSpan w:val="3"/>'), cell('Post', '<w:vMerge w:val="restart"/>') + cell('Begroting', '<w:gridSpan w:val="2"/>'), cell('', '<w:vMerge/>') + cell('2031') + cell('2032'), cell('Dijken') + cell('1') + cell('2'),
    ];
    const document = await read(docx(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`), {});
    const [title, table] = document.blocks;
    expect(title && document.text.slice(...title.span)).toBe('Bedragen x € 1.000');
    expect(table?.rows?.map((row) => row.map(({ span }) => document.text.slice(...span)))).toEqual([['Post', 'Begroting', ''], ['', '2031', '2032'], ['Dijken', '1', '2']]);
  });

  it('parts a numbered title from its text behind a line break, and no name from its number', async () => {
    const blocks = async (...parts: string[]): Promise<string[]> => {
      const document = await read(docx(parts.map((text) => paragraph(...text.split('|').flatMap((line, i) => (i > 0 ? ['<w:r><w:br/></w:r>', run(line)] : [run(line)])))).join('')), {});
      return document.blocks.map(({ marker, span }) => `${marker ?? ''} ${document.text.slice(...span)}`.trim());
    };
    expect(await blocks('1. Tolken in de zorg|Het trainen van wie over bruggen beslissen.', '2. Brug|Sluis')).toEqual(['1. Tolken in de zorg', 'Het trainen van wie over bruggen beslissen.', '2. Brug Sluis']);
    expect(await blocks('1. De gemeente is met het|Rijk in gesprek.')).toEqual(['1. De gemeente is met het Rijk in gesprek.']);
  });

  it('reads a table with its cells, and alternate content once', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Post')}${cell('2024')}</w:tr><w:tr>${cell('Brug')}${cell('€ 2,5')}</w:tr></w:tbl>`;
    const twice = `<mc:AlternateContent><mc:Choice Requires="x">${run('eenmaal')}</mc:Choice><mc:Fallback>${run('eenmaal')}</mc:Fallback></mc:AlternateContent>`;
    const document = await read(docx(table + `<w:p><w:r>${twice.replace(/<\/?w:r>/g, '')}</w:r></w:p>`), {});
    expect(document.blocks.find(({ kind }) => kind === 'table')?.rows?.map((row) => row.map(({ span }) => document.text.slice(...span)))).toEqual([['Post', '2024'], ['Brug', '€ 2,5']]);
    expect(document.text.match(/eenmaal/g)).toHaveLength(1);
  });
});
