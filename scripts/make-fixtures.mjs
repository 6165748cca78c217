// Makes the letters in fixtures/ again from fixtures/sources/*.letter: DOCX by this script, PDF (tagged and untagged) from it by LibreOffice, and the
// text dump that a conversion of the DOCX to plain text leaves; names behind it make only those. Needs `soffice` (Debian: libreoffice-writer-nogui, fonts-liberation). The gold is not touched.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const parts = (line) => (line ?? '').split('|').map((part) => part.trim()).filter(Boolean);

/** Source → { head, body, closing, signers, notes }: a body item is { kind, text } or { kind: 'table', rows }. */
function readSource(text) {
  const [headText, bodyText, closingText, noteText = ''] = text.split(/^---\n/m);
  const head = Object.fromEntries(headText.trim().split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  const notes = noteText.trim().split('\n').filter(Boolean).map((line) => line.replace(/^\[\^\d+\]: /, ''));
  const body = [];
  for (const line of bodyText.trim().split('\n').filter(Boolean)) {
    const last = body.at(-1);
    if (line.startsWith('|')) {
      const row = line.split('|').slice(1, -1).map((cell) => cell.trim());
      last?.kind === 'table' ? last.rows.push(row) : body.push({ kind: 'table', rows: [row] });
    } else if (line.startsWith('unit: ')) body.push({ kind: 'unit', text: line.slice(6) });
    else if (line.startsWith('# ')) body.push({ kind: 'bold', text: line.slice(2) });
    else if (line.startsWith('## ')) body.push({ kind: 'italic', text: line.slice(3) });
    else if (/^_.*_$/.test(line)) body.push({ kind: 'italic', text: line.slice(1, -1) });
    else if (line.startsWith('- ')) body.push({ kind: 'bullet', text: line.slice(2) });
    else body.push({ kind: 'paragraph', text: line });
  }
  const closing = closingText.trim().split('\n');
  return { head, body, notes, farewell: closing.filter((line) => !line.startsWith('sign: ')), signers: closing.filter((line) => line.startsWith('sign: ')).map((line) => parts(line.slice(6))) };
}

const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const properties = ({ bold, italic, size = 18 }) => `<w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}<w:sz w:val="${size}"/></w:rPr>`;
const footnoteCall = (id) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const runs = (text, style = {}) => text.split(/(\[\^\d+\])/).filter(Boolean).map((piece) => {
  const call = /^\[\^(\d+)\]$/.exec(piece);
  return call ? footnoteCall(Number(call[1]) + 1) : `<w:r>${properties(style)}<w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`;
}).join('');
const paragraph = (text, { before = 0, after = 0, list = false, ...style } = {}) =>
  `<w:p><w:pPr>${list ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''}<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="exact"/></w:pPr>${runs(text, style)}</w:p>`;
const cell = (content, width, borders = '') => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${borders}</w:tcPr>${content}</w:tc>`;
const grid = (rows, widths, borders) =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b)}" w:type="dxa"/>${borders ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`).join('')}</w:tblBorders>` : ''}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map((content, i) => cell(content, widths[i])).join('')}</w:tr>`).join('')}</w:tbl>`;

/** Paragraphs in a frame at a fixed place of the page, in points: the margin column. */
const frame = (x, y, width, content) => content.replaceAll('<w:pPr>', `<w:pPr><w:framePr w:w="${width * 20}" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="${x * 20}" w:y="${y * 20}"/>`);

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const part = (root, content) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces}>${content}</w:${root}>`;
const small = { size: 13 };

/** What stands in the margin: label and value, a label null for lines without one. */
const marginOf = ({ head }) => [
  [head.ministry || head.directorate, [...(head.ministry ? [head.directorate] : []), ...parts(head.address)]],
  ['Onze referentie', [head.reference]],
  ...(head.yourReference ? [['Uw referentie', [head.yourReference]]] : []),
  ...(head.attachments ? [['Bijlagen', [head.attachments]]] : []),
];

function documentXml({ head, body, farewell, signers }) {
  const letterhead = [
    paragraph(`> Retouradres ${head.returnAddress}`, { ...small, after: 240 }),
    ...parts(head.addressee).map((line) => paragraph(line)), paragraph(''), paragraph(''),
    grid([[paragraph('Datum'), paragraph(head.date)], [paragraph('Betreft'), paragraph(head.subject)]], [1100, 6400], false), paragraph(''), paragraph(''),
  ];
  const content = body.flatMap((item, i) => {
    if (item.kind === 'table') {
      const widths = [7500 - 1500 * (item.rows[0].length - 1), ...item.rows[0].slice(1).map(() => 1500)];
      return [grid(item.rows.map((row, r) => row.map((text) => paragraph(text, { bold: r === 0 }))), widths, true), paragraph('')];
    }
    if (item.kind === 'unit') return [paragraph(item.text, { size: 16 })];
    if (item.kind === 'bullet') return [paragraph(item.text, { list: true, after: body[i + 1]?.kind === 'bullet' ? 0 : 240 })];
    const heading = item.kind !== 'paragraph';
    return [paragraph(item.text, { bold: item.kind === 'bold', italic: item.kind === 'italic', after: heading ? 0 : 240 })];
  });
  const signed = signers.length > 1
    ? [grid([signers.map((lines) => lines.map((line) => paragraph(line)).join(paragraph('')))], signers.map(() => 3750), false), paragraph('')]
    : signers.flatMap(([role, ...names]) => [paragraph(role), paragraph(''), paragraph(''), ...names.map((name) => paragraph(name))]);
  const section = '<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="first" r:id="rId3"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2700" w:right="2800" w:bottom="1300" w:left="1580" w:header="500" w:footer="400" w:gutter="0"/><w:titlePg/></w:sectPr>';
  return part('document', `<w:body>${[...letterhead, ...content, ...farewell.map((line) => paragraph(line, { after: 240 })), ...signed].join('')}${section}</w:body>`);
}

const field = (name) => `<w:r>${properties(small)}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${properties(small)}<w:instrText>${name}</w:instrText></w:r><w:r>${properties(small)}<w:fldChar w:fldCharType="separate"/></w:r><w:r>${properties(small)}<w:t>1</w:t></w:r><w:r>${properties(small)}<w:fldChar w:fldCharType="end"/></w:r>`;
const margin = (items) => items.map(([label, lines]) => paragraph(label, { ...small, bold: true }) + lines.map((line) => paragraph(line, small)).join('') + paragraph('', small)).join('');

function packDocx(letter) {
  const { head, notes } = letter;
  const running = [[head.ministry || head.directorate, []], ['Datum', [head.date]], ['Onze referentie', [head.reference]]];
  const note = (id, content, type = '') => `<w:footnote ${type} w:id="${id}">${content}</w:footnote>`;
  const mark = `<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="15"/></w:rPr><w:footnoteRef/></w:r>`;
  const files = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[['document', 'document.main'], ['footnotes', 'footnotes'], ['numbering', 'numbering'], ['header1', 'header'], ['header2', 'header'], ['footer1', 'footer']].map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[['header', 'header1'], ['header', 'header2'], ['footer', 'footer1'], ['footnotes', 'footnotes'], ['numbering', 'numbering']].map(([type, name], i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': documentXml(letter),
    'word/footnotes.xml': part('footnotes', note(0, '<w:p><w:r><w:separator/></w:r></w:p>', 'w:type="separator"') + note(1, '<w:p><w:r><w:continuationSeparator/></w:r></w:p>', 'w:type="continuationSeparator"')
      + notes.map((text, i) => note(i + 2, `<w:p>${mark}${runs(` ${text}`, { size: 15 })}</w:p>`)).join('')),
    'word/numbering.xml': part('numbering', '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'),
    'word/header1.xml': part('hdr', frame(466, 150, 110, margin(marginOf(letter))) + paragraph('')),
    'word/header2.xml': part('hdr', frame(466, 150, 110, margin(running)) + paragraph('')),
    'word/footer1.xml': part('ftr', `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${runs('Pagina ', small)}${field('PAGE')}${runs(' van ', small)}${field('NUMPAGES')}</w:p>`),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [strToU8(content), { mtime: new Date('2000-01-01T00:00:00') }]])));
}

/** The text that a conversion of the DOCX leaves: cells on lines of their own, notes right behind their paragraph, counted from 2. */
function dump(letter) {
  const { head, body, notes, farewell, signers } = letter;
  const marked = (text) => text.replace(/\[\^(\d+)\]/g, (_, n) => `[footnoteRef:${Number(n) + 1}]`);
  const noted = (text) => marked(text) + [...text.matchAll(/\[\^(\d+)\]/g)].map(([, n]) => ` [${Number(n) + 1}:  ${notes[n - 1]}] `).join('');
  const lines = [` \t> Retouradres ${head.returnAddress}`, '', ...parts(head.addressee).map((line, i) => (i === 0 ? `\t${line}` : line)), '',
    '\tDatum', `\t${head.date}`, '\tBetreft', `\t${head.subject}`, '', '', ...marginOf(letter).flatMap(([label, values]) => [label, ...values]), ''];
  for (const item of body) {
    if (item.kind === 'table') lines.push('', ...item.rows.flatMap((row) => [...row.map((text) => `\t${noted(text)}`), '']), '');
    else if (item.kind === 'bullet') lines.push(`· ${noted(item.text)}`);
    else if (item.kind === 'unit') lines.push(item.text);
    else if (item.kind === 'paragraph') lines.push(noted(item.text), ...(/\[\^/.test(item.text) ? ['', ''] : ['']));
    else lines.push('', noted(item.text));
  }
  lines.push('', ...farewell, '', ...signers.flatMap(([first, ...rest]) => [first, '', '', ...rest, '']));
  return `${lines.join('\n')}\n`;
}

const convert = (file, tagged, outdir) => execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${join(outdir, 'profile')}`, '--convert-to',
  `pdf:writer_pdf_Export:${JSON.stringify({ UseTaggedPDF: { type: 'boolean', value: String(tagged) } })}`, '--outdir', outdir, file], { stdio: 'pipe' });

const asked = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'fixtures-'));
for (const file of readdirSync('fixtures/sources').filter((name) => name.endsWith('.letter'))) {
  const name = basename(file, '.letter');
  if (asked.length > 0 && !asked.includes(name)) continue;
  const letter = readSource(readFileSync(join('fixtures/sources', file), 'utf8'));
  const docx = join('fixtures', `${name}.docx`);
  writeFileSync(docx, packDocx(letter));
  writeFileSync(join('fixtures', `${name}.txt`), dump(letter));
  for (const tagged of [true, false]) {
    convert(docx, tagged, work);
    renameSync(join(work, `${name}.pdf`), join(work, 'made.pdf'));
    writeFileSync(join('fixtures', `${name}${tagged ? '' : '-untagged'}.pdf`), readFileSync(join(work, 'made.pdf')));
  }
}
rmSync(work, { recursive: true });
