import { deflateSync } from 'node:zlib';
import { concat, type HostileFile, latin } from './bytes.js';
import { encryptedPdf } from './encrypt.js';
import { font, honest, letterPdf, pdfOf, show, stream } from './pdf-writer.js';

const flate = (data: Uint8Array): Uint8Array => stream(deflateSync(data), '/Filter /FlateDecode');
const times = (scale: number, most: number, least = 2): number => Math.max(least, Math.round(scale * most));
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const pageWith = (entries: string): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> ${entries} >>`;
const catalog = '<< /Type /Catalog /Pages 2 0 R >>';

/** Form XObjects of which each paints the next one `width` times: width^depth in all. */
const forms = (depth: number, width: number): Uint8Array[] => Array.from({ length: depth }, (_, i) => stream(
  i === depth - 1 ? show(['x']) : '/X Do '.repeat(width),
  `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> ${i === depth - 1 ? '' : `/XObject << /X ${7 + i} 0 R >>`} >>`));

/** A page whose content is the same part again and again. */
const repeated = (count: number, part: Uint8Array): Uint8Array => pdfOf([catalog, onePage, pageWith(`/Contents [${'4 0 R '.repeat(count)}]`), part, font]);

/** A file whose cross-reference table is not where it says. */
const damaged = (file: Uint8Array): Uint8Array => { const text = Buffer.from(file).toString('latin1'); return latin(text.replace(/startxref\n\d+/, 'startxref\n7').replace(/\nxref\n/, '\nxxxx\n')); };

/** Nodes of a page tree one under the other, numbered from 3. */
const nested = (count: number): string[] => Array.from({ length: count }, (_, i) => `<< /Type /Pages /Parent ${i + 2} 0 R /Kids [${i + 4} 0 R] /Count 1 >>`);

/** A letter that says in honest ink what it says, and something else besides. */
const unseen = (content: string): Uint8Array => letterPdf({
  content: `${show(honest)} ${content}`,
  resources: '/ExtGState << /None << /ca 0 /CA 0 >> >> /XObject << /Nothing 6 0 R /Group 7 0 R >> /ColorSpace << /Icc [/ICCBased 8 0 R] >>',
  objects: [
    stream(lie(''), '/Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << /Font << /F1 5 0 R >> >>'),
    stream(lie(''), '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency >> /Resources << /Font << /F1 5 0 R >> >>'),
    stream('', '/N 3'),
  ],
});
const lie = (before: string, font = '/F1 10 Tf'): string => `BT ${before} ${font} 70 300 Td (De kosten bedragen 99 miljard euro.) Tj ET`;

/** Ways to put text on a page so that nobody sees it. */
export const unseenText: Readonly<Record<string, string>> = {
  'render mode 3': lie('3 Tr'), 'render mode 7': `q ${lie('7 Tr')} Q`,
  'white, gray': lie('1 g'), 'white, red green blue': lie('1 1 1 rg'), 'white, four inks': lie('0 0 0 0 k'), 'white by a profile': lie('/Icc cs 1 1 1 scn'), 'all but white': lie('.97 g'),
  'white outlines': lie('1 Tr 1 G'), 'white outlines, filled': lie('2 Tr 1 g 1 G'), 'without any ink': `q /None gs ${lie('')} Q`,
  'white on a white box': `1 g 60 290 300 30 re f ${lie('')} 0 g`, 'white on a white ellipse': `1 g 60 300 m 60 340 360 340 360 300 c 360 280 60 280 60 300 c f ${lie('')} 0 g`,
  'black on a black box': `0 g 60 290 300 30 re f ${lie('')}`, 'blue on a blue box': `0 .2 .6 rg 60 290 300 30 re f ${lie('')} 0 g`,
  'under a black box': `${lie('')} 60 290 300 30 re f`, 'under a white box': `${lie('')} 1 g 60 290 300 30 re f 0 g`,
  'cut away': `q 60 500 300 30 re W n ${lie('')} Q`, 'cut away by two that do not meet': `q 60 290 300 30 re W n 60 500 300 30 re W n ${lie('')} Q`,
  'in a form without size': '/Nothing Do', 'in a group too small': '/Group Do',
  'a tenth of a point': lie('', '/F1 .1 Tf'), 'pressed together': lie('.1 Tz'), 'turned flat by the matrix': `q .001 0 0 1 70 0 cm ${lie('')} Q`,
};
/** Text that leaves no mark at all. */
const offPage: Readonly<Record<string, string>> = { 'of no size': lie('', '/F1 0 Tf'), 'beside it': `q 1 0 0 1 900 0 cm ${lie('')} Q`, 'below it': `q 1 0 0 1 0 -400 cm ${lie('')} Q` };

/** PDFs that try to run, fetch, hang, swell, or say what they do not show. */
export const hostilePdfs: readonly HostileFile[] = [
  { name: 'script and actions on opening', outcome: ['honest'], make: () => letterPdf({
    catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\("x"\\); this.submitForm\\("http://127.0.0.1:9/"\\);) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >> /URI << /Base (http://127.0.0.1:9/) >>',
    page: '/AA << /O << /S /URI /URI (http://127.0.0.1:9/) >> >>' }) },
  { name: 'content in a file of the machine', outcome: ['scan', 'broken', 'read'], make: () => letterPdf({ contentObject: stream('', '/F << /Type /Filespec /F (/etc/passwd) >> /FFilter /ASCIIHexDecode') }) },
  { name: 'annotations and form fields with text', outcome: ['honest'], make: () => letterPdf({
    catalog: '/AcroForm << /Fields [8 0 R] /NeedAppearances true /DA (/F1 10 Tf) /DR << /Font << /F1 5 0 R >> >> >>', page: '/Annots [6 0 R 8 0 R]',
    objects: [
      '<< /Type /Annot /Subtype /FreeText /Rect [70 500 400 520] /DA (/F1 10 Tf) /Contents (De kosten bedragen 99 miljard euro.) /AP << /N 7 0 R >> >>',
      stream('BT /F1 10 Tf 2 5 Td (De kosten bedragen 99 miljard euro.) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 330 20] /Resources << /Font << /F1 5 0 R >> >>'),
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (veld) /V (99 miljard euro) /DA (/F1 10 Tf) /Rect [70 450 400 470] /AP << /N 7 0 R >> >>',
    ] }) },
  ...(['rc4-40', 'rc4-128', 'aes-128', 'aes-256-r5', 'aes-256-r6'] as const).flatMap((cipher): HostileFile[] => [
    { name: `encrypted by ${cipher}, empty user password`, outcome: ['honest'], make: () => encryptedPdf(cipher, '') },
    { name: `encrypted by ${cipher}, unknown password`, outcome: ['encrypted'], make: () => encryptedPdf(cipher, 'geheim') },
    { name: `encrypted by ${cipher}, wrong password given`, outcome: ['encrypted'], make: () => encryptedPdf(cipher, 'geheim'), password: 'fout' },
    { name: `encrypted by ${cipher}, right password given`, outcome: ['honest'], make: () => encryptedPdf(cipher, 'geheim'), password: 'geheim' },
    { name: `encrypted by ${cipher}, the owner's password given`, outcome: ['honest'], make: () => encryptedPdf(cipher, 'geheim'), password: 'eigenaar' },
  ]),
  { name: 'offsets of objects all wrong', outcome: ['honest'], make: () => letterPdf({ flaws: { xref: 'wrong' } }) },
  { name: 'no cross-reference table', outcome: ['honest'], make: () => letterPdf({ flaws: { xref: 'none' } }) },
  { name: 'a second page that is not where the table says', outcome: ['honest'], make: () => {
    const file = Buffer.from(pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>', pageWith('/Contents 4 0 R'), stream(show(honest)), font, pageWith('/Contents 4 0 R')])).toString('latin1');
    const offset = String(file.indexOf('6 0 obj')).padStart(10, '0');
    return latin(file.replace(`${offset} 00000 n`, '0000000020 00000 n'));
  } },
  { name: 'startxref far behind the end', outcome: ['honest'], make: () => letterPdf({ flaws: { startxref: 2 ** 40 } }) },
  { name: 'cross-reference tables that lead to each other', outcome: ['honest', 'broken'], make: () => {
    const file = Buffer.from(letterPdf({ flaws: { trailer: '/Prev 0000000000' } })).toString('latin1');
    return latin(file.replace('/Prev 0000000000', `/Prev ${String(file.indexOf('xref\n0')).padStart(10, '0')}`));
  } },
  { name: 'page tree that holds itself', outcome: ['honest', 'read', 'broken', 'scan'], make: () => pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>', pageWith('/Contents 4 0 R'), stream(show(honest)), font]) },
  { name: 'page tree of great depth', outcome: ['honest', 'broken', 'too-large'], make: (scale) => {
    const depth = times(scale, 20_000);
    return pdfOf([catalog, onePage, ...nested(depth), `<< /Type /Page /Parent ${depth + 2} 0 R /MediaBox [0 0 595 842] /Contents ${depth + 4} 0 R /Resources << /Font << /F1 ${depth + 5} 0 R >> >> >>`, stream(show(honest)), font]);
  } },
  { name: 'a count of pages that is a lie', outcome: ['honest', 'broken'], make: () => pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>', pageWith('/Contents 4 0 R'), stream(show(honest)), font]) },
  { name: 'a negative count of pages', outcome: ['honest', 'broken'], make: () => pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count -7 >>', pageWith('/Contents 4 0 R'), stream(show(honest)), font]) },
  { name: '10,000 pages', outcome: ['honest'], says: 'limit-reached', make: (scale) => {
    const count = times(scale, 10_000);
    return pdfOf([catalog, `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, i) => `${i + 6} 0 R`).join(' ')}] /Count ${count} >>`, 'null', stream(show(honest)), font, ...Array.from({ length: count }, () => pageWith('/Contents 4 0 R'))]);
  } },
  { name: 'one page a hundred thousand times', outcome: ['honest', 'broken'], make: (scale) => {
    const count = times(scale, 100_000);
    return pdfOf([catalog, `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`, pageWith('/Contents 4 0 R'), stream(show(honest)), font]);
  } },
  ...([['negative', -5], ['too long', 10 ** 9], ['too short', 3], ['no number', '(x)'], ['of itself', '4 0 R']] as const).map(([what, length]): HostileFile =>
    ({ name: `length of a stream: ${what}`, outcome: ['honest', 'read', 'scan', 'broken'], make: () => letterPdf({ contentObject: stream(show(honest), '', length) }) })),
  { name: 'arrays within arrays', outcome: ['honest', 'read', 'broken'], make: (scale) => letterPdf({ objects: ['['.repeat(times(scale, 2_000_000)) + ']'.repeat(times(scale, 2_000_000))], page: '/Junk 6 0 R', catalog: '/Names 6 0 R' }) },
  { name: 'arrays within arrays in the content', outcome: ['honest', 'read', 'broken', 'scan'], make: (scale) => letterPdf({ content: `${show(honest)} ${'['.repeat(times(scale, 2_000_000))}` }) },
  { name: 'dictionaries within the trailer', outcome: ['honest', 'broken'], make: (scale) => letterPdf({ flaws: { trailer: `/Junk ${'<</A '.repeat(times(scale, 500_000))}` } }) },
  { name: 'references in a circle', outcome: ['honest', 'read', 'broken', 'scan'], make: () => letterPdf({ objects: ['7 0 R', '6 0 R'], page: '/Rotate 6 0 R /CropBox 6 0 R /Annots 6 0 R', resources: '/XObject 6 0 R /ExtGState 6 0 R' }) },
  { name: 'a form that paints itself', outcome: ['honest'], make: () => letterPdf({ content: `${show(honest)} /X Do`, resources: '/XObject << /X 6 0 R >>', objects: [stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>')] }) },
  { name: 'forms that paint forms: ten to the tenth', outcome: ['honest', 'read', 'too-large', 'too-slow'], make: (scale) => letterPdf({ content: `${show(honest)} /X Do`, resources: '/XObject << /X 6 0 R >>', objects: forms(scale < 1 ? 5 : 11, 10) }) },
  { name: 'content that unpacks to a gigabyte', outcome: ['honest', 'read', 'too-large', 'scan'], make: (scale) => letterPdf({ contentObject: flate(concat([show(honest), ' ', Buffer.alloc(times(scale, 1 << 30), 32)])) }) },
  { name: 'a part of the content ten thousand times', outcome: ['honest', 'too-large'], make: (scale) => repeated(times(scale, 10_000), stream(show(honest))) },
  { name: 'a part of the content ten thousand times, in a file without a cross-reference table', outcome: ['too-large'], make: (scale) => damaged(repeated(times(scale, 10_000, 300), flate(Buffer.from('BT ET\n'.repeat(100_000))))) },
  { name: 'the same by a list that stands elsewhere', outcome: ['too-large'], make: (scale) => damaged(pdfOf([catalog, onePage, pageWith('/Contents 6 0 R'), flate(Buffer.from('BT ET\n'.repeat(100_000))), font, `[${'4  0 R '.repeat(times(scale, 10_000, 300))}]`])) },
  { name: 'a megabyte of content ten thousand times, packed', outcome: ['too-large'], make: (scale) => repeated(times(scale, 10_000, 300), flate(concat([show(honest), Buffer.alloc(1_000_000, 32)]))) },
  { name: 'a megabyte of content ten thousand times, not packed', outcome: ['too-large'], make: (scale) => repeated(times(scale, 10_000, 300), stream(concat([show(honest), Buffer.alloc(1_000_000, 32)]))) },
  { name: 'content packed twice', outcome: ['honest', 'read', 'too-large', 'scan'], make: (scale) => letterPdf({ contentObject: stream(deflateSync(deflateSync(Buffer.concat([latin(`${show(honest)} `), Buffer.alloc(times(scale, 1 << 30), 32)]))), '/Filter [/FlateDecode /FlateDecode]') }) },
  { name: 'an unused stream of a gigabyte', outcome: ['honest'], make: (scale) => letterPdf({ objects: [flate(Buffer.alloc(times(scale, 1 << 30)))] }) },
  { name: 'an object stream of a gigabyte', outcome: ['honest', 'read', 'broken', 'too-large'], make: (scale) => letterPdf({ catalog: '/Junk 6 0 R', objects: [stream(deflateSync(Buffer.alloc(times(scale, 1 << 30), 32)), '/Type /ObjStm /N 2000000000 /First 4000000000 /Filter /FlateDecode')] }) },
  { name: 'a predictor of two thousand million columns', outcome: ['honest', 'read', 'broken', 'scan', 'too-large'], make: () => letterPdf({ contentObject: stream(deflateSync(latin(show(honest))), '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 /Colors 32 /BitsPerComponent 16 >>') }) },
  { name: 'a million saved states', outcome: ['honest', 'too-large'], make: (scale) => letterPdf({ content: `${show(honest)} ${'q '.repeat(times(scale, 2_000_000))}` }) },
  { name: 'an image of ten thousand million points', outcome: ['honest'], make: () => letterPdf({ content: `${show(honest)} q 500 0 0 500 0 0 cm /I Do Q`, resources: '/XObject << /I 6 0 R >>', objects: [stream('x', '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8')] }) },
  { name: 'that image, and nothing else on the page', outcome: ['scan'], make: () => letterPdf({ content: 'q 595 0 0 842 0 0 cm /I Do Q', resources: '/XObject << /I 6 0 R >>', objects: [stream('x', '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8')] }) },
  { name: 'a map of signs that covers four thousand million', outcome: ['honest', 'read', 'garbage-text', 'scan'], make: () => letterPdf({ resources: '', objects: [
    stream('/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange 1 begincidrange <00000000> <ffffffff> 0 endcidrange endcmap end')],
    content: `${show(honest)} BT /F2 10 Tf (x) Tj ET`, page: '/Resources << /Font << /F1 5 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >> >> >>' }) },
  { name: 'a font that is no font', outcome: ['honest', 'read', 'garbage-text', 'scan'], make: () => letterPdf({ content: `${show(honest)} BT /F2 10 Tf 70 300 Td (De dijk) Tj ET`, resources: '', page: '/Resources << /Font << /F1 5 0 R /F2 << /Type /Font /Subtype /TrueType /BaseFont /Kwaad /FirstChar 0 /LastChar 2000000000 /Widths [1] /FontDescriptor << /Type /FontDescriptor /FontName /Kwaad /FontFile2 6 0 R >> >> >> >>', objects: [stream('\u0000\u0001\u0000\u0000\xff\xff\xff\xff'.repeat(1000))] }) },
  { name: 'figures far outside any page', outcome: ['honest', 'read', 'scan'], make: () => letterPdf({ content: `${show(honest)} 1e308 0 0 1e308 1e308 1e308 cm BT /F1 1e300 Tf 1e300 -1e300 Td (oneindig) Tj ET 99999999999999999999999999999 0 m 1e999 1e999 l S`, page: '/UserUnit 1e300' }) },
  { name: 'a page of no size', outcome: ['honest', 'read', 'scan'], make: () => letterPdf({ page: '/MediaBox [0 0 0 0] /CropBox [9 9 1 1] /Rotate 45' }) },
  ...Object.entries(unseenText).map(([how, content]): HostileFile => ({ name: `text that nobody sees: ${how}`, outcome: ['honest'], says: 'text-hidden', make: () => unseen(content) })),
  ...Object.entries(offPage).map(([how, content]): HostileFile => ({ name: `text that is not on the page: ${how}`, outcome: ['honest'], make: () => unseen(content) })),
  { name: 'nothing but text that nobody sees', outcome: ['scan'], make: () => letterPdf({ content: `1 g ${show(honest)}` }) },
  { name: 'nothing but text for machines, and no image', outcome: ['scan'], make: () => letterPdf({ content: `3 Tr ${show(honest)}` }) },
  { name: 'a hundred thousand words on one place', outcome: ['honest', 'read'], make: (scale) => letterPdf({ content: `${show(honest)} BT /F1 10 Tf 70 300 Td ${Array.from({ length: times(scale, 100_000) }, (_, i) => `(w${i}) Tj ${(i * 37) % 11 - 5} ${(i * 53) % 7 - 3} Td`).join(' ')} ET` }) },
  { name: 'a hundred thousand lines drawn across each other', outcome: ['honest', 'read'], make: (scale) => letterPdf({ content: `${show(honest)} ${Array.from({ length: times(scale, 100_000) }, (_, i) => (i % 2 ? `${i % 595} 0 m ${i % 595} 842 l S` : `0 ${(i * 7) % 842} m 595 ${(i * 7) % 842} l S`)).join('\n')}` }) },
  { name: 'a million words on one page', outcome: ['honest', 'read'], make: (scale) => letterPdf({ content: Array.from({ length: times(scale, 2000, 3) }, (_, i) => show(i === 0 ? honest : ['aa '.repeat(500)], 780 - i * 0.35)).join('\n') }) },
  { name: 'an address that goes on in hyphens', outcome: ['honest'], make: () => letterPdf({ content: show([...honest, 'Zie https://www.voorbeeld.nl/stukken/en/meer', `${'1-'.repeat(40)}x`]) }) },
  { name: 'a title that steers a terminal', outcome: ['honest'], make: () => letterPdf({ objects: ['<< /Title (\\033]0;kwaad\\007\\033[2J) /Producer (\\033[31m) >>'], flaws: { trailer: '/Info 6 0 R' } }) },
  { name: 'a header and nothing more', outcome: ['broken'], make: () => latin('%PDF-1.7\n') },
  { name: 'a hundred megabytes behind a header', outcome: ['broken', 'too-large'], make: (scale) => concat(['%PDF-1.7\n', Buffer.alloc(times(scale, 100_000_000), 'obj 1 0 R << stream ')]) },
];
