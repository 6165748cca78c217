import { strToU8, type Zippable, zipSync } from 'fflate';
import { concat, type HostileFile, latin } from './bytes.js';
import { zip64Of } from './zip64.js';

const times = (scale: number, most: number, least = 2): number => Math.max(least, Math.round(scale * most));
const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

/** What every hostile DOCX says in honest words. */
const honest = paragraph('Geachte voorzitter,') + paragraph('De kosten van de dijk bedragen 12,4 miljoen euro in 2025.') + paragraph('Kamerstuk 36 045, nr. 243 gaat daarover.');
const document = (body: string, before = ''): string => `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
const relations = (entries: string): string => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;
const relation = (id: string, type: string, target: string, more = ''): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${more}/>`;

/** The parts of the honest letter. */
const honestParts = { 'word/document.xml': document(honest), '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')) };

/** A package of the honest letter with parts added or put in place of its own. */
export function docxOf(parts: Record<string, string | Uint8Array> = {}, level: 0 | 9 = 9): Uint8Array {
  const all: Record<string, string | Uint8Array> = { ...honestParts, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, [typeof part === 'string' ? strToU8(part) : part, { level }]])) as Zippable);
}

/** The offset of each entry of the directory, and of each local header. */
function* headers(file: Uint8Array, signature: number): Generator<DataView> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at + 46 <= file.length; at++) if (view.getUint32(at, true) === signature) yield new DataView(file.buffer, file.byteOffset + at);
}
const localHeader = 0x04034b50;
const directoryEntry = 0x02014b50;
const nameOf = (view: DataView): string => Buffer.from(view.buffer, view.byteOffset + 46, view.getUint16(28, true)).toString('latin1');

/** Changes the entries of the directory of a package, those of one part where it is named. */
function withDirectory(file: Uint8Array, change: (view: DataView) => void, name?: string): Uint8Array {
  for (const view of headers(file, directoryEntry)) if (name === undefined || nameOf(view) === name) change(view);
  return file;
}

const table = (cells: string, grid = ''): string => `<w:tbl>${grid}<w:tr>${cells}</w:tr><w:tr>${cells}</w:tr></w:tbl>`;
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const numberingPart = (levels: string): string => `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;

/** DOCX that try to leave their folder, fetch, swell, or say what they do not show. */
export const hostileDocx: readonly HostileFile[] = [
  { name: 'names and targets outside the package', outcome: ['honest'], make: () => docxOf({
    '../../../../tmp/leveringen-was-here.xml': '<a/>', '/etc/leveringen-was-here.xml': '<a/>', '..\\..\\kwaad.xml': '<a/>',
    'word/_rels/document.xml.rels': relations(relation('r1', 'styles', '../../../../../etc/passwd') + relation('r2', 'footnotes', 'file:///etc/passwd', 'TargetMode="External"') + relation('r3', 'header', 'http://127.0.0.1:9/', 'TargetMode="External"')) }) },
  { name: 'names of the prototype', outcome: ['honest'], make: () => docxOf({ '__proto__': '<a/>', 'word/__proto__.xml': '<a/>', 'constructor.xml': '<a/>', 'word/_rels/document.xml.rels': relations(relation('__proto__', '__proto__', '__proto__') + relation('r2', 'toString', 'constructor')) }) },
  { name: 'a directory that says zip64', outcome: ['honest', 'broken', 'too-large'], make: () => withDirectory(docxOf(), (view) => { view.setUint32(20, 0xffffffff, true); view.setUint32(24, 0xffffffff, true); view.setUint32(42, 0xffffffff, true); }) },
  { name: 'zip64 as it should be', outcome: ['honest'], make: () => zip64Of(honestParts) },
  ...([
    ['without its field', { withoutField: true }, 'too-large'], ['of a size beyond all numbers', { originalSize: 2n ** 64n - 1n }, 'too-large'], ['of a packed size beyond the file', { size: 2n ** 40n }, 'honest'], ['of a packed size of nothing', { size: 0n }, 'broken'],
    ['of a size of nothing', { originalSize: 0n }, 'broken'], ['of an entry behind the end', { offset: 2n ** 53n + 1n }, 'broken'], ['of an entry that is none', { offset: 7n }, 'broken'],
    ['of more entries than there are', { count: 2n ** 62n }, 'broken'], ['of no entries', { count: 0n }, 'not-a-document'], ['of a directory behind the end', { start: 2n ** 63n }, 'broken'], ['of a directory that is none', { start: 3n }, 'broken'],
    ['of an end record behind the end', { endAt: 2n ** 63n }, 'broken'], ['beside an old record with another count', { oldCount: 1 }, 'broken'], ['beside an old record with another directory', { oldStart: 0 }, 'broken'],
  ] as const).map(([what, lies, outcome]): HostileFile => ({ name: `zip64 ${what}`, outcome: [outcome], make: () => zip64Of(honestParts, lies) })),
  { name: 'encrypted entries', outcome: ['encrypted'], make: () => withDirectory(docxOf(), (view) => { view.setUint16(8, view.getUint16(8, true) | 1, true); }) },
  { name: 'a packing that is not known', outcome: ['broken'], make: () => withDirectory(docxOf(), (view) => { view.setUint16(10, 99, true); }) },
  { name: 'macros', outcome: ['honest'], make: () => docxOf({ '[Content_Types].xml': '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>', 'word/vbaProject.bin': Uint8Array.from({ length: 100_000 }, (_, i) => i % 251) }) },
  { name: 'a part twice', outcome: ['broken'], make: () => {
    const file = docxOf({ 'word/documenu.xml': document(paragraph('De kosten bedragen 99 miljard euro.')) });
    for (const signature of [localHeader, directoryEntry]) {
      for (const view of headers(file, signature)) {
        const at = view.byteOffset + (signature === localHeader ? 30 : 46);
        if (Buffer.from(file.buffer, at, 17).toString('latin1') === 'word/documenu.xml') new Uint8Array(file.buffer)[at + 12] = 't'.charCodeAt(0);
      }
    }
    return file;
  } },
  { name: 'relationships that are no XML', outcome: ['honest'], make: () => docxOf({ '_rels/.rels': 'nee <<<', 'word/_rels/document.xml.rels': '<Relationships><Relationship Id="r1"' }) },
  { name: 'relationships that lead back to the body', outcome: ['honest'], make: () => docxOf({ 'word/_rels/document.xml.rels': relations(['styles', 'numbering', 'footnotes', 'endnotes', 'header'].map((type, i) => relation(`r${i}`, type, 'document.xml')).join('')), 'word/document.xml': document(`${honest}<w:sectPr><w:headerReference w:type="default" r:id="r4"/></w:sectPr>`) }) },
  { name: 'a bomb: a gigabyte of spaces', outcome: ['too-large'], make: (scale) => docxOf({ 'word/document.xml': Buffer.alloc(times(scale, 1 << 30, 1 << 25), 32) }) },
  { name: 'a bomb in a part that is not needed', outcome: ['honest'], make: (scale) => docxOf({ 'word/media/beeld.png': Buffer.alloc(times(scale, 1 << 30)), 'word/theme/theme1.xml': Buffer.alloc(times(scale, 1 << 30), 32) }) },
  { name: 'a bomb with a lie about its size', outcome: ['honest', 'broken', 'too-large', 'read'], make: (scale) => withDirectory(docxOf({ 'word/styles.xml': Buffer.alloc(times(scale, 1 << 30), 32) }), (view) => { view.setUint32(24, 1000, true); }, 'word/styles.xml') },
  { name: 'a small part with a lie about its size', outcome: ['honest', 'broken', 'too-large', 'read'], make: () => withDirectory(docxOf(), (view) => { view.setUint32(24, 250_000_000, true); }, 'word/document.xml') },
  { name: 'a thousand names for one bomb', outcome: ['too-large', 'broken'], make: (scale) => overlapping(times(scale, 1000, 60)) },
  { name: 'entries without end', outcome: ['too-large'], make: (scale) => docxOf(Object.fromEntries(Array.from({ length: times(scale, 60_000, 4100) }, (_, i) => [`word/media/${i}.xml`, ''])), 0) },
  { name: 'a document type with entities of entities', outcome: ['broken'], make: () => docxOf({ 'word/document.xml': document(paragraph('&j;'), laughs) }) },
  { name: 'an external entity', outcome: ['broken'], make: () => docxOf({ 'word/document.xml': document(paragraph('&x;'), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>') }) },
  { name: 'elements within elements', outcome: ['honest', 'read'], says: 'limit-reached', make: (scale) => docxOf({ 'word/document.xml': document(`${honest}${'<w:sdt><w:sdtContent>'.repeat(times(scale, 500_000, 300))}${paragraph('diep')}${'</w:sdtContent></w:sdt>'.repeat(times(scale, 500_000, 300))}`) }) },
  { name: 'tables within tables', outcome: ['honest'], make: () => docxOf({ 'word/document.xml': document(`${honest}${'<w:tbl><w:tr><w:tc>'.repeat(60)}${paragraph('diep')}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`) }) },
  { name: 'a cell over two thousand million columns', outcome: ['honest'], make: () => docxOf({ 'word/document.xml': document(honest + table(cell('Post', '<w:gridSpan w:val="2000000000"/>') + cell('12 mln euro', '<w:gridSpan w:val="-9"/>')) + `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>`) }) },
  { name: 'a table with one row of a hundred thousand cells', outcome: ['honest'], make: (scale) => docxOf({ 'word/document.xml': document(`${honest}<w:tbl><w:tr>${cell('1').repeat(times(scale, 100_000))}</w:tr>${`<w:tr>${cell('2')}${cell('3')}</w:tr>`.repeat(times(scale, 20_000))}</w:tbl>`) }) },
  { name: 'numbering that begins at two thousand million', outcome: ['honest'], make: () => docxOf({
    'word/numbering.xml': numberingPart(`<w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1'.repeat(2000)}"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="-5"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2%9%0"/></w:lvl>`),
    'word/document.xml': document(honest + paragraph('punt', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + paragraph('punt', '<w:numPr><w:ilvl w:val="1000000000"/><w:numId w:val="1"/></w:numPr>')) }) },
  { name: 'styles based on each other', outcome: ['honest'], make: () => docxOf({
    'word/styles.xml': `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:type="paragraph" w:styleId="__proto__"><w:basedOn w:val="__proto__"/></w:style></w:styles>`,
    'word/document.xml': document(honest + paragraph('stijl', '<w:pStyle w:val="a"/>') + paragraph('stijl', '<w:pStyle w:val="__proto__"/>')) }) },
  { name: 'notes that call each other', outcome: ['honest'], make: () => docxOf({
    'word/footnotes.xml': `<w:footnotes ${namespaces}>${[1, 2].map((id) => `<w:footnote w:id="${id}"><w:p>${run('Noot')}<w:r><w:footnoteReference w:id="${3 - id}"/></w:r></w:p></w:footnote>`).join('')}</w:footnotes>`,
    'word/document.xml': document(`${honest}<w:p>${run('Zie')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="99999999999"/></w:r></w:p>`) }) },
  { name: 'hidden text and the result of a field', outcome: ['honest'], make: () => docxOf({ 'word/document.xml': document(`${honest}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>99 miljard euro</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`) }) },
  { name: 'fields that begin and never end', outcome: ['honest'], make: (scale) => docxOf({ 'word/document.xml': document(`${'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(times(scale, 20_000))}${honest}`) }) },
  { name: 'a hundred megabytes of runs', outcome: ['honest', 'too-large', 'read'], make: (scale) => docxOf({ 'word/document.xml': document(`${honest}<w:p>${run('dijk ').repeat(times(scale, 2_000_000))}</w:p>`) }) },
  { name: 'a hundred megabytes of runs that hardly shrink', outcome: ['honest', 'read', 'too-large'], make: (scale) => docxOf({ 'word/document.xml': document(`${honest}${Array.from({ length: times(scale, 20_000) }, (_, i) => `<w:p>${Array.from({ length: 90 }, (_, j) => run(`${((i * 90 + j) * 2654435761 % 4294967296).toString(36)} `)).join('')}</w:p>`).join('')}`) }, 0) },
  { name: 'an element with a hundred thousand attributes', outcome: ['honest', 'read', 'broken'], make: (scale) => docxOf({ 'word/document.xml': document(`${honest}<w:p ${Array.from({ length: times(scale, 100_000) }, (_, i) => `a${i}="${i}"`).join(' ')}>${run('x')}</w:p>`) }) },
  { name: 'text that is no XML: control characters, half characters', outcome: ['broken', 'read', 'honest'], make: () => docxOf({ 'word/document.xml': concat([latin(document(honest).replace('</w:body></w:document>', '')), '<w:p><w:r><w:t>\x00\x01\x1b[31m', Uint8Array.from([0xed, 0xa0, 0x80, 0xff, 0xfe, 0xc3]), '</w:t></w:r></w:p></w:body></w:document>']) }) },
  { name: 'a body cut in two', outcome: ['broken'], make: () => docxOf({ 'word/document.xml': document(honest).slice(0, -60) }) },
  { name: 'a directory cut off', outcome: ['broken'], make: () => docxOf().subarray(0, -30) },
  { name: 'only the letters PK', outcome: ['broken'], make: () => latin('PK') },
  { name: 'a body in UTF-16 with half characters', outcome: ['honest', 'broken', 'read'], make: () => docxOf({ 'word/document.xml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(document(`${honest}${paragraph('half \ud800 teken')}`), 'utf16le')]) }) },
];

/** Many directory entries that all point at one packed part (after D. Fifield, "A better zip bomb", 2019). */
function overlapping(count: number): Uint8Array {
  const file = docxOf({ 'word/aa.xml': Buffer.alloc(15 << 20, 32) });
  const view = new DataView(file.buffer, file.byteOffset);
  const end = file.length - 22;
  const from = view.getUint32(end + 16, true);
  const entry = [...headers(file, directoryEntry)].find((one) => nameOf(one) === 'word/aa.xml') as DataView;
  const length = 46 + entry.getUint16(28, true);
  const copies = Array.from({ length: count }, (_, i) => {
    const copy = Uint8Array.from(new Uint8Array(entry.buffer, entry.byteOffset, length));
    copy.set(latin((i + 370).toString(36).padStart(2, 'a').slice(-2)), 46 + 5);
    return copy;
  });
  const tail = file.slice(end);
  const tailView = new DataView(tail.buffer);
  const total = view.getUint16(end + 10, true) + count;
  tailView.setUint16(8, total, true);
  tailView.setUint16(10, total, true);
  const directory = concat([file.slice(from, end), ...copies]);
  tailView.setUint32(12, directory.length, true);
  return concat([file.slice(0, from), directory, tail]);
}
