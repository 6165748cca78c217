import { strToU8, zipSync } from 'fflate';
import type { FlowCell, Inline, NoteCall, Part } from '../flow.js';
import { escapeHtml as escapeXml } from '../html/escape.js';
import { linkOf } from '../segments.js';

// Written here, since the library for it (docx) weighs 23 MB and what a letter needs is six small parts.

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A Word document: headings, lists, tables, real footnotes with the labels they have in the letter, and its links. The same letter gives the same bytes. */
export function docx(parts: readonly Part[], title: string): Uint8Array {
  const notes = parts.filter(({ kind }) => kind === 'note');
  const noted = new Set(notes.map(({ note }) => note));
  const body = linkBook([`<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/>`, `<Relationship Id="footnotes" Type="${office}/footnotes" Target="footnotes.xml"/>`]);
  const foot = linkBook([]);
  const called: Called = { how: new Map(), counted: 0 };
  const main = parts.filter(({ kind }) => kind !== 'note').map((part) => partXml(part, runs(body.link, called, noted))).join('');
  // A note that nothing calls would be lost on Word: it stands at the end.
  const uncalled = notes.filter(({ note }) => !called.how.has(note)).map(({ block, inline }) => paragraph('FootnoteText', `${run(`${block.note ?? ''} `)}${runs(body.link, called, noted)(inline)}`)).join('');
  const footnotes = notes.filter(({ note }) => called.how.has(note)).map(({ note, block, inline }) =>
    `<w:footnote w:id="${note + 1}">${paragraph('FootnoteText', `${called.how.get(note) === 'counted' ? `<w:r><w:rPr>${raised}</w:rPr><w:footnoteRef/></w:r>` : run(block.note ?? '*', raised)}${run(' ')}${runs(foot.link, called, new Set())(inline)}`)}</w:footnote>`).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${word}.footnotes+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': relationships([`<Relationship Id="document" Type="${office}/officeDocument" Target="word/document.xml"/>`, `<Relationship Id="core" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`]),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
    'word/document.xml': `${head}<w:document ${w}><w:body>${main}${uncalled}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/footnotes.xml': `${head}<w:footnotes ${w}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${footnotes}</w:footnotes>`,
    'word/styles.xml': styles,
    'word/_rels/document.xml.rels': relationships(body.all),
    'word/_rels/footnotes.xml.rels': relationships(foot.all),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: new Date(1980, 0, 1) });
}

const relationships = (all: readonly string[]): string => `${head}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;

/** The addresses of a part, each once, by the id under which its text names them. */
function linkBook(all: string[]) {
  const ids = new Map<string, string>();
  return {
    all,
    link(url: string): string {
      const known = ids.get(url);
      if (known !== undefined) return known;
      const id = `link${ids.size + 1}`;
      ids.set(url, id);
      all.push(`<Relationship Id="${id}" Type="${office}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`);
      return id;
    },
  };
}

/** Notes that a call stands for in the text: counted by Word where that gives the label they have in the letter, else with that label as a mark of their own. */
interface Called { how: Map<number, 'counted' | 'marked'>; counted: number }

type Runs = (inline: readonly Inline[]) => string;

/** Text with its links and calls; only the first call of a note can carry it, a later one refers to that, as Word does it. */
function runs(link: (url: string) => string, called: Called, notes: ReadonlySet<number>): Runs {
  const call = ({ note, label }: NoteCall): string => {
    if (!notes.has(note)) return run(label, raised);
    if (called.how.has(note)) return `${field('begin')}<w:r><w:instrText xml:space="preserve"> NOTEREF Note${note + 1} \\f \\h </w:instrText></w:r>${field('separate')}${run(label, raised)}${field('end')}`;
    const counted = label === String(called.counted + 1);
    if (counted) called.counted++;
    called.how.set(note, counted ? 'counted' : 'marked');
    const reference = counted ? `<w:footnoteReference w:id="${note + 1}"/>` : `<w:footnoteReference w:customMarkFollows="1" w:id="${note + 1}"/><w:t>${escapeXml(label)}</w:t>`;
    return `<w:bookmarkStart w:id="${note}" w:name="Note${note + 1}"/><w:r><w:rPr>${raised}</w:rPr>${reference}</w:r><w:bookmarkEnd w:id="${note}"/>`;
  };
  return (inline) => inline.map(({ text, marks, calls }) => {
    const url = linkOf(marks);
    return (url === null ? run(text) : `<w:hyperlink r:id="${link(url)}">${run(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`) + calls.map(call).join('');
  }).join('');
}

const field = (end: string): string => `<w:r><w:fldChar w:fldCharType="${end}"/></w:r>`;
const raised = '<w:rStyle w:val="FootnoteReference"/>';
const run = (text: string, style = ''): string => (text === '' ? '' : `<w:r>${style && `<w:rPr>${style}</w:rPr>`}${text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`).join('<w:br/>')}</w:r>`);
const paragraph = (style: string | null, inner: string): string => `<w:p>${style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;

function partXml({ kind, level, block, inline, rows }: Part, write: Runs): string {
  const marker = block.marker === null ? '' : run(`${block.marker} `);
  switch (kind) {
    case 'heading': return paragraph(`Heading${Math.min(6, level)}`, marker + write(inline));
    case 'item': return paragraph('ListParagraph', marker + write(inline));
    case 'table': return `${tableXml(rows, write)}${paragraph(null, '')}`;
    case 'note': case 'paragraph': return paragraph(null, marker + write(inline));
  }
}

function tableXml(rows: Part['rows'], write: Runs): string {
  const columns = Math.max(1, ...rows.map((row) => row.reduce((sum, { cell }) => sum + cell.columns, 0)));
  const width = Math.floor(9026 / columns);
  const cellXml = ({ cell, inline }: FlowCell): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width * cell.columns}" w:type="dxa"/>${cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''}</w:tcPr>${paragraph(null, write(inline))}</w:tc>`;
  const rowXml = (row: readonly FlowCell[]): string => `<w:tr>${row.length > 0 && row.every(({ head: top }) => top) ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map(cellXml).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>${rows.map(rowXml).join('')}</w:tbl>`;
}

const paragraphStyle = (id: string, name: string, own: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${own}</w:style>`;
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('');
const styles = `${head}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
${[1, 2, 3, 4, 5, 6].map((level) => paragraphStyle(`Heading${level}`, `heading ${level}`, `<w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${Math.max(21, 32 - 4 * level)}"/></w:rPr>`)).join('\n')}
${paragraphStyle('ListParagraph', 'List Paragraph', '<w:pPr><w:ind w:left="360"/></w:pPr>')}
${paragraphStyle('FootnoteText', 'footnote text', '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>')}
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edges}</w:tblBorders></w:tblPr></w:style></w:styles>`;
