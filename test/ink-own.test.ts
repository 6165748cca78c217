import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ParseOptions, parseLetter } from '../src/parse-letter.js';
import { defaultLimits, watchOf } from '../src/read/options.js';
import type { InkSource, PageInk } from '../src/read/pdf/ink.js';
import { openInk } from '../src/read/pdf/open-ink.js';
import { Doubt, openOwnInk } from '../src/read/pdf/own/index.js';
import { glyphsOn } from './ink.js';
import { differenceOf } from './ink-compare.js';
import { unseenText } from './hostile/pdf.js';
import { pdfOf, textOfPage } from './pdf-files.js';
import { hasShared, lettersIn, root, shared } from './support.js';

const own = (bytes: Uint8Array): InkSource => openOwnInk(bytes, { limits: defaultLimits, watch: watchOf({}) });
const allPages = async (source: InkSource): Promise<PageInk[]> => {
  const pages: PageInk[] = [];
  for (let number = 1; number <= source.pages; number++) pages.push(await source.page(number));
  await source.close();
  return pages;
};
const helvetica = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';

/** What both readers make of a file, which must be the same; then its text. */
async function textFromBoth(bytes: Uint8Array): Promise<string> {
  const [mine, theirs] = [await allPages(own(bytes)), await allPages(await openInk(bytes, { ink: 'pdfjs' }))];
  expect(mine.length).toBe(theirs.length);
  mine.forEach((page, i) => expect(differenceOf(page, theirs[i]!)).toBeNull());
  return mine.map(textOfPage).join('\f');
}

describe('the direct reading of a PDF', () => {
  it.each([
    ['strings with escapes, hex and kerning', '(a\\(b\\)\\101\\\nc) Tj [<44 45 4> -250 (f)] TJ', 'a(b)AcDE@f'],
    ['several lines', "12 TL (a) Tj T* (b) Tj 0 -12 TD (c) Tj (d) ' 2 1 (e f) \"", 'abcde f'],
    ['saved states, also those that are never restored', 'q .5 0 0 .5 0 0 cm (a) Tj Q (b) Tj q q (c) Tj', 'abc'],
    ['rise, scale, spacing and modes', '3 Ts 50 Tz 1 Tc 2 Tw 3 Tr (a b) Tj 0 Tr 0 Ts (c) Tj', 'a bc'],
    ['numbers as some write them', '--5 0 Td +3 .5 Td 4. -.25 Td (a) Tj', 'a'],
    ['an image within the content', 'ET q BI /W 2 /H 2 /BPC 8 /CS /G ID ab EI Q BT /F 10 Tf 50 50 Td (a) Tj', 'a'],
    ['too many operands', '9 9 1 2 Td (a) Tj', 'a'],
    ['marks in one another', '/P <</MCID 0>> BDC (a) Tj /Artifact BMC (b) Tj EMC (c) Tj EMC (d) Tj', 'abcd'],
  ])('as pdf.js has it: %s', async (_, operators, text) => {
    expect(await textFromBoth(pdfOf({ content: `BT /F 10 Tf 50 200 Td ${operators} ET`, resources: helvetica }))).toBe(text);
  });

  it('paths: thin shapes, strokes, what is only clipped', async () => {
    const bytes = pdfOf({ content: '10 10 300 200 re W n 20 50 100 0.5 re f 1 w 20 100 m 20 200 l S 30 30 m 60 30 l 60 90 l s 5 5 m 1 2 3 4 99 5 c h B 40 40 80 0 re S' });
    await textFromBoth(bytes);
    expect((await allPages(own(bytes)))[0]!.rules.length).toBe(6);
  });

  it('forms, also one that paints itself, and no stamps or form fields', async () => {
    const form = `/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Matrix[1 0 0 1 30 40]/Resources<<${helvetica}/XObject<</X 5 0 R>>>>`;
    const bytes = pdfOf({
      content: 'q /X Do Q /X Do', resources: '/XObject<</X 5 0 R>>', page: '/Annots[<</Type/Annot/Subtype/Stamp/Rect[200 200 300 260]/AP<</N 6 0 R>>>>]',
      objects: [[`${form}`, 'BT /F 10 Tf (form) Tj ET /X Do'], [`/Type/XObject/Subtype/Form/BBox[0 0 50 30]/Resources<<${helvetica}>>`, 'BT /F 10 Tf 5 5 Td (stamp) Tj ET']],
    });
    expect(await textFromBoth(bytes)).not.toContain('stamp');
  });

  it.each([['0 0 400 300', 90], ['-20 -30 400 300', 180], ['0 0 400 300', 270]])('a page of box %s turned by %i', async (box, turn) => {
    expect(await textFromBoth(pdfOf({ content: 'BT /F 10 Tf 50 200 Td (abc) Tj ET', resources: helvetica, page: `/Rotate ${turn}/CropBox[10 10 390 290]`, box }))).toBe('abc');
  });

  it('fonts: differences, ToUnicode, composite ones', async () => {
    const map = (lines: string): [string, string] => ['', `begincmap 1 begincodespacerange <0000><FFFF> endcodespacerange ${lines} endcmap`];
    const widths = '/FirstChar 0/LastChar 255/Widths[' + '500 '.repeat(256) + ']/FontDescriptor<</Type/FontDescriptor/FontName/Test/Flags 32>>';
    const bytes = pdfOf({
      content: 'BT 50 200 Td /A 10 Tf (\\001A\\002) Tj /B 10 Tf (ab) Tj /C 10 Tf <000300040005> Tj ET',
      resources: `/Font<</A<</Type/Font/Subtype/TrueType/BaseFont/Test/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/Euro/fi]>>${widths}>>`
        + `/B<</Type/Font/Subtype/TrueType/BaseFont/Test-Bold/Encoding/WinAnsiEncoding/ToUnicode 5 0 R${widths}>>`
        + '/C<</Type/Font/Subtype/Type0/BaseFont/Other/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Other/DW 600/W[3[250 300] 5 9 400]'
        + '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Other/Flags 4>>>>]>>>>',
      objects: [map('1 beginbfchar <61> <0078> endbfchar'), map('1 beginbfchar <0003> <00e9> endbfchar 1 beginbfrange <0004> <0005> <0041> endbfrange')],
    });
    expect(await textFromBoth(bytes)).toBe('€AfixbéAB');
  });

  it('compressed objects and content, with predictors', async () => {
    expect(await textFromBoth(pdfOf({ content: 'BT /F 10 Tf 50 200 Td (abc) Tj ET', resources: helvetica, packed: true }))).toBe('abc');
  });
});

describe('text that nobody sees', () => {
  const page = (content: string): Uint8Array => pdfOf({
    content, box: '0 0 595 842',
    resources: `${helvetica}/ExtGState<</None<</ca 0/CA 0>>/Half<</ca .5>>/Multiply<</BM/Multiply>>/Masked<</SMask<</S/Luminosity/G 7 0 R>>>>>>/XObject<</Nothing 5 0 R/Image 6 0 R/Group 8 0 R>>/ColorSpace<</Icc[/ICCBased 9 0 R]/Ink[/Separation/Blauw/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 .5 0 0]/N 1>>]>>`
      + '/Shading<</S<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 595 0]/Function<</FunctionType 2/Domain[0 1]/C0[0 0 0]/C1[0 0 1]/N 1>>>>>>',
    objects: [
      [`/Type/XObject/Subtype/Form/BBox[0 0 0 0]/Resources<<${helvetica}>>`, 'BT /F 10 Tf 70 300 Td (x) Tj ET'], ['/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', 'x'],
      ['/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency/CS/DeviceGray>>', '0 0 595 842 re f'],
      [`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency>>/Resources<<${helvetica}>>`, 'BT /F 10 Tf 70 300 Td (x) Tj ET'], ['/N 3', ''],
    ],
  });
  const text = 'BT /F 10 Tf 70 300 Td (x) Tj ET';
  const box = '60 290 300 30 re f';
  /** How many signs each reader hides, and what it reads; they must agree. */
  async function fromBoth(content: string): Promise<[text: string, hidden: number]> {
    const bytes = page(content);
    const read = await textFromBoth(bytes);
    return [read, (await own(bytes).page(1)).hidden];
  }

  const named = (lines: Readonly<Record<string, string>>): [string, string][] => Object.entries(lines).map(([name, content]) => [name, content.replaceAll('/F1', '/F').replace(/\(De kosten.*?\)/, '(x)')]);
  it.each(named(unseenText).filter(([name]) => !name.startsWith('render mode')))('is left out: %s', async (_, content) => {
    expect(await fromBoth(content)).toEqual(['', 1]);
  });

  it.each([
    ['white on a blue box', `0 0 .6 rg ${box} 1 g ${text}`], ['white on a spot of an ink', `/Ink cs 1 scn ${box} 1 g ${text}`], ['white on a box of many corners', `0 0 .6 rg 60 290 m 360 290 l 360 320 l 60 320 l 50 305 l f 1 g ${text}`],
    ['white on a thick line', `0 0 .6 RG 30 w 60 303 m 360 303 l S 1 g ${text}`], ['white on thin strips', `0 0 .6 rg ${Array.from({ length: 30 }, (_, i) => `60 ${290 + i} 300 1 re f`).join(' ')} 1 g ${text}`],
    ['white on an image', `q 300 0 0 30 60 290 cm /Image Do Q 1 g ${text}`], ['white on a shade', `q 60 290 300 30 re W n /S sh Q 1 g ${text}`], ['white on half a black', `q /Half gs ${box} Q 1 g ${text}`],
    ['white on a box with a hole', `0 g 60 290 300 30 re 65 295 290 20 re f* 1 g ${text}`], ['white on a blue box within a saved state', `q 0 0 .6 rg ${box} q 1 g ${text} Q Q`], ['white outlines of black', `BT 2 Tr 1 G /F 10 Tf 70 300 Td (x) Tj ET`],
    ['light gray', `.9 g ${text}`], ['of an ink', `/Ink cs .5 scn ${text}`], ['after the white has ended', `q 1 g Q ${text}`],
    ['under a marker', `${text} q /Multiply gs 1 1 0 rg ${box} Q`], ['under half a gray', `${text} q /Half gs .5 g ${box} Q`], ['struck through', `${text} 60 302 300 1 re f`], ['underlined', `${text} 60 298 300 .7 re f`],
    ['beside a black box', `${text} 80 290 300 30 re f`], ['printed again on the box', `${text} 1 g ${box} 0 g ${text}`], ['under a box that is cut away', `${text} q 60 500 9 9 re W n ${box} Q`], ['under a box without ink', `${text} q /None gs ${box} Q`],
    ['within a clip', `q 60 290 300 30 re W n ${text} Q`], ['after a clip has ended', `q 60 500 9 9 re W n Q ${text}`], ['within a round clip', `q 60 300 m 60 340 360 340 360 300 c 360 280 60 280 60 300 c W n ${text} Q`], ['with a clip that clips nothing', `W n ${text}`],
    ['behind a mask', `/Masked gs ${text}`], ['white at first, then seen', `1 g ${text} 0 g ${text}`], ['for machines at first, then seen', `BT 3 Tr /F 10 Tf 70 300 Td (x) Tj ET 0 Tr ${text}`],
  ])('and what is seen stays: %s', async (_, content) => {
    const [read] = await fromBoth(content);
    expect(read).toBe('x');
    expect(glyphsOn(await own(page(content)).page(1)).every(({ invisible }) => !invisible)).toBe(true);
  });

  it('an image on top is what a person sees: text below it is kept for scans, and what a box hides stays hidden', async () => {
    const scan = 'q 595 0 0 842 0 0 cm /Image Do Q';
    expect(await fromBoth(`${text} 1 g 0 0 595 842 re f ${scan}`)).toEqual(['x', 0]);
    expect(await fromBoth(`${scan} BT 3 Tr /F 10 Tf 70 300 Td (x) Tj ET ${box}`)).toEqual(['', 1]);
  });

  it('a space of colours begins with black, which pdf.js forgets', async () => {
    expect(textOfPage(await own(page(`1 g /Icc cs ${text}`)).page(1))).toBe('x');
  });

  it('hardly any of an ink with a name is left to pdf.js, which works out its colour', async () => {
    expect(() => own(page(`/Ink cs 0 scn ${text}`)).page(1)).toThrow(Doubt);
    expect(await allPages(await openInk(page(`/Ink cs 0 scn ${text}`), {}))).toMatchObject([{ glyphs: { texts: [] }, hidden: 1 }]);
  });
});

describe('what the direct reading leaves to pdf.js', () => {
  const content = 'BT /F 10 Tf 50 200 Td (abc) Tj ET';
  const good = Buffer.from(pdfOf({ content, resources: helvetica })).toString('latin1');
  const font = (more: string): Uint8Array => pdfOf({ content, resources: `/Font<</F<</Type/Font ${more}>>>>` });
  const edited = (from: string | RegExp, to: string): Uint8Array => Buffer.from(good.replace(from, to), 'latin1');
  it.each<[string, RegExp, Uint8Array]>([
    ['no table', /no startxref/, edited('startxref', 'startxxxx')],
    ['a table that points elsewhere', /object|table/, edited(/startxref\n\d+/, 'startxref\n7')],
    ['objects that are not where the table says', /none|where/, edited('%PDF-1.4\n', '%PDF-1.4\n\n\n')],
    ['a stream of another length', /none|length/, edited(/\/Length \d+/, '/Length 9')],
    ['encryption', /encrypted/, edited('/Root', '/Encrypt<</Filter/Standard>>/Root')],
    ['a wrong count of pages', /count of pages/, edited('/Count 1', '/Count 3')],
    ['a page tree that bites its tail', /page tree/, edited('/Kids[3 0 R]', '/Kids[2 0 R]')],
    ['a file cut short', /startxref/, Buffer.from(good.slice(0, good.length / 2), 'latin1')],
    ['a font of drawings', /Type3/, font('/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]')],
    ['a sign without text', /without text/, font('/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X>>]')],
    ['a code map that is not the identity', /encoding/, font('/Subtype/Type0/BaseFont/X/Encoding/UniJIS-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X>>]')],
    ['a font without widths', /without widths/, font('/Subtype/TrueType/BaseFont/Unheard/Encoding/WinAnsiEncoding')],
    ['a symbol font', /without text/, font('/Subtype/Type1/BaseFont/Symbol')],
    ['a font that is not there', /not there/, pdfOf({ content })],
    ['an unknown operator', /operator foo/, pdfOf({ content: 'foo' })],
    ['too few operands', /too few/, pdfOf({ content: '1 Td' })],
    ['an unknown filter', /LZWDecode/, pdfOf({ content, resources: helvetica, stream: '/Filter/LZWDecode' })],
    ['a stream that does not unpack', /not unpack/, pdfOf({ content, resources: helvetica, stream: '/Filter/FlateDecode' })],
    ['objects nested a thousand deep', /too deep/, pdfOf({ content: `/P <</A ${'['.repeat(1000)}${']'.repeat(1000)}>> BDC` })],
  ])('%s', async (_, what, bytes) => {
    const error = await (async () => allPages(own(bytes)))().then(() => null, (reason: Error) => reason);
    expect(error).toBeInstanceOf(Doubt);
    expect(error?.message).toMatch(what);
    const outcome = await openInk(bytes, {}).then(allPages).then((pages) => pages.length, (error: Error) => error.name);
    const expected = await openInk(bytes, { ink: 'pdfjs' }).then(allPages).then((pages) => pages.length, (error: Error) => error.name);
    expect(outcome).toBe(expected);
  });

  it('from the page in doubt on, and not before', async () => {
    const bytes = pdfOf({ content, resources: helvetica, more: 'BT /F 10 Tf 50 200 Td (abc) Tj /G 10 Tf (d) Tj ET' });
    expect(textOfPage(await own(bytes).page(1))).toBe('abc');
    await expect((async () => own(bytes).page(2))()).rejects.toBeInstanceOf(Doubt);
    expect((await allPages(await openInk(bytes, {}))).map(textOfPage).map((text) => text.slice(0, 3))).toEqual(['abc', 'abc']);
  });
});

describe('hostile PDFs', () => {
  it('that unpack to more than the limit are refused', async () => {
    const bomb = deflateSync(Buffer.alloc(8_000_000, 32)).toString('latin1');
    const bytes = pdfOf({ content: bomb, stream: '/Filter/FlateDecode' });
    expect(bytes.length).toBeLessThan(20_000);
    await expect(openInk(bytes, { limits: { expandedBytes: 1_000_000 } }).then(allPages)).rejects.toMatchObject({ name: 'ReadError', code: 'too-large' });
  });

  it('whose forms multiply are refused', async () => {
    const form = (next: number): [string, string] => [`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${next} 0 R>>>>`, '/X Do '.repeat(20)];
    const bytes = pdfOf({ content: '/X Do', resources: '/XObject<</X 5 0 R>>', objects: Array.from({ length: 9 }, (_, i) => form(6 + i)) });
    await expect(openInk(bytes, { limits: { characters: 100_000 } }).then(allPages)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('of random damage never raise anything but a doubt or a refusal', async () => {
    const bytes = readFileSync(`${root}/fixtures/vragen-wad.pdf`);
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const errors = new Set<string>();
    for (let run = 0; run < 400; run++) {
      const broken = Buffer.from(bytes);
      for (let i = 0; i < 1 + random(20); i++) broken[random(broken.length)] = random(256);
      try { await allPages(own(broken)); } catch (error) { if (!(error instanceof Doubt)) errors.add(`${(error as Error).name} ${(error as Error).message}`); }
    }
    expect([...errors].filter((error) => !error.startsWith('ReadError'))).toEqual([]);
  });
});

// All of them: LEVERINGEN_ALL=1; by default every tenth, which takes a minute less.
const every = process.env['LEVERINGEN_ALL'] ? 1 : 10;
const files = [...lettersIn(`${root}/fixtures`), ...(hasShared ? [...lettersIn(`${shared}/eval/letters`), ...lettersIn(`${shared}/corpus`)].filter((_, i) => i % every === 0) : [])].filter((file) => file.endsWith('.pdf'));

describe('letters are read the same by both readers', () => {
  it('glyph by glyph, and in what is made of them', { timeout: 600_000 }, async () => {
    const doubts: string[] = [];
    const differences: string[] = [];
    for (const file of files) {
      const bytes = readFileSync(file);
      try { await compare(bytes, file, differences); } catch (error) { if (error instanceof Doubt) doubts.push(`${file}: ${error.message}`); else throw error; }
      const [mine, theirs] = await Promise.all([undefined, 'pdfjs'].map((ink) => parseLetter(bytes, { ink } as ParseOptions).then(JSON.stringify, String)));
      if (mine !== theirs) differences.push(`${file}: the JSON`);
    }
    expect(differences).toEqual([]);
    // One file of 170 has a damaged table.
    expect(doubts.filter((line) => !line.includes('not where the table says'))).toEqual([]);
  });
});

async function compare(bytes: Uint8Array, file: string, differences: string[]): Promise<void> {
  const mine = own(bytes);
  const theirs = await openInk(bytes, { ink: 'pdfjs' });
  try {
    if (mine.pages !== theirs.pages || mine.tagged !== theirs.tagged) differences.push(`${file}: pages or tags`);
    for (let number = 1; number <= mine.pages; number++) {
      const difference = differenceOf(await mine.page(number), await theirs.page(number));
      if (difference) differences.push(`${file}, page ${number}: ${difference}`);
    }
  } finally { await theirs.close(); }
}
