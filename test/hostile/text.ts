import { concat, type HostileFile, latin } from './bytes.js';

const times = (scale: number, most: number, least = 2): number => Math.max(least, Math.round(scale * most));
const honest = 'Geachte voorzitter,\n\nDe kosten van de dijk bedragen 12,4 miljoen euro in 2025.\n\nKamerstuk 36 045, nr. 243 gaat daarover.\n\n';
/** The honest text, and behind it a fragment again and again up to about `size` characters. */
const flood = (fragment: string, size: number): Uint8Array => Buffer.from(honest + fragment.repeat(Math.max(2, Math.ceil(size / fragment.length))));
const mega = 1_000_000;
const floods: readonly [name: string, fragment: string, size: number][] = [
  ['one line of a hundred megabytes', 'De dijk kost 3 euro en dat is veel. ', 100 * mega],
  ['one word of ten megabytes', 'a', 10 * mega], ['digits without end', '9', 10 * mega], ['points and digits', '1.111', mega], ['ten million empty lines', '\n', 10 * mega], ['ten million spaces', ' ', 10 * mega],
  ['ten million tabs', '\t', 10 * mega], ['a million pages', '\f', mega], ['a million pages with a word', 'a\f', 2 * mega], ['brackets that open', '[', mega], ['notes that open', '[footnoteRef:1] [1: ', mega],
  ['notes within notes', '[footnoteRef:12] a [12: [footnoteRef:13] [13: b\n', mega], ['calls of notes', 'tekst1 2 3\n1 Noot\n\n', mega], ['tables of two cells', 'Post\t€ 12\n', mega], ['cells on lines', '\tPost\n\t€ 12 mln\n\n', mega], ['one row of a million cells', 'a\t', 2 * mega],
  ['accents on one letter', '\u0301', 2 * mega], ['marks of direction', '\u202eorue 99\u202c\u2066 ', mega], ['sequences for a terminal', '\x1b]0;kwaad\x07\x1b[2J\x9b31m ', mega], ['emoji joined', '👩‍👩‍👧‍👦', mega],
  ['headings', '# Kop\n\n', mega], ['bold signs', '**', mega], ['list items', '- punt\n', mega], ['half-closed links', 'https://', mega], ['every hedge', 'circa ruim bijna ongeveer ', mega], ['motions', 'motie-', mega],
  ['motions of many', 'de motie van het lid De Vries c.s. over ', mega], ['papers', 'Kamerstuk 36 045, nr. ', mega], ['papers listed', '36 045, nrs. 1, 2, 3, ', mega], ['sessions', 'vergaderjaar 2024-2025, ', mega], ['days', '1 januari ', mega], ['signatures', 'De minister van Defensie,\n\n', mega], ['titles of persons', `${'ing. '.repeat(14)}\n\n`, mega], ['labels of a letterhead', 'Datum\nBetreft\n', mega],
  ['numbers in words', 'vijfhonderdduizend en ', mega], ['euros', '€ ', mega], ['amounts', '€ 1 mln tot € 2 mln en ', mega], ['soft hyphens', 'a\u00ad\n', mega], ['hyphens at line ends', 'a-\n', mega], ['carriage returns', '\r', mega],
];

/** Texts of any bytes. */
export const hostileTexts: readonly HostileFile[] = [
  ...floods.map(([name, fragment, size]): HostileFile => ({ name, outcome: ['honest'], make: (scale) => flood(fragment, times(scale, size)) })),
  { name: 'NUL between all letters', outcome: ['honest', 'read', 'not-a-document'], make: () => latin([...honest].join('\0')) },
  { name: 'NUL now and then', outcome: ['honest'], make: () => latin(honest.replaceAll('dijk', 'di\0jk')) },
  { name: 'encodings mixed', outcome: ['honest'], make: () => concat([Buffer.from(honest), 'De co\xf6rdinatie kost \x80 5 miljoen.\n', Buffer.from('Coördinatie kost € 5 miljoen.\n'), Uint8Array.from([0xc3, 10, 0xff, 0xfe, 10])]) },
  { name: 'halves of characters in UTF-16', outcome: ['honest'], make: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${honest}half \ud800 en \udc00\udc00 teken`, 'utf16le')]) },
  { name: 'halves of characters in UTF-8', outcome: ['honest'], make: () => concat([honest, Uint8Array.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80, 0xf8, 0x88, 0x80, 0x80, 0x80, 0xc0, 0xaf])]) },
  { name: 'all bytes', outcome: ['not-a-document', 'read'], make: (scale) => Uint8Array.from({ length: times(scale, mega, 1000) }, (_, i) => i) },
  { name: 'a cell that a spreadsheet would run', outcome: ['honest'], make: () => latin(`${honest}=HYPERLINK("http://127.0.0.1:9/"&A1;"klik")\n\nPost\tBedrag\n=cmd|' /C calc'!A0\t€ 12 mln\n@SUM(A1)\t€ 13 mln\n+49\t€ 1 mln\n`) },
  { name: 'markup', outcome: ['honest'], make: () => latin(`${honest}<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt; [x](javascript:alert(1)) https://kwaad.nl/"onmouseover="alert(1)\n`) },
  { name: 'names of the prototype as words', outcome: ['honest'], make: () => latin(`${honest}__proto__ constructor toString\n\nmotie-Constructor c.s. over hasOwnProperty (Kamerstuk 36 045, nr. 12)\nvijf constructor, 12 toString, 3 __proto__ per jaar, circa constructor 5 euro\n`) },
];
