import { type Block, type Document, textOf } from '../document/document.js';
import { groupBy } from '../text/group.js';
import { latin } from '../text/letters.js';

/** Titles in plain type, told by what a reader sees in a row of them: each is numbered after the one before, or bears the same sign, and stands over text of its own. */
export const titleSeries = (document: Document, body: readonly Block[]): Set<Block> => new Set([...numbered(document, body), ...bulleted(document, body)]);

/** A name by itself, no sentence and no item that goes on. */
const plainName = /^["'‘“]?\p{Lu}[^.;:?!]*[\p{L}\d)”"]$/u;
/** "Inzet t.b.v. bruggen: Veilig varen": behind a full stop no sentence begins. */
const numberedName = latin(/^["'‘“]?\p{Lu}(?:[^.;?!]|\.(?! ?\p{Lu}))*[\p{L}\d)”"’]$/u);
/** "1.", "(a)", "II.", "1.2", "Ad 1." and "Actielijn 1": what a number counts, and the number. */
const ordinal = latin(/^(?<counts>(?:(?!Tabel|Figuur|Grafiek|Kader|Box|Bron|Noot|Pagina)\p{Lu}\p{Ll}{1,20} )?\(?(?:\d{1,2}\.){0,3})(?<sign>\d{1,2}|[IVX]{1,5}|[ivx]{1,4}|\p{L})(?<shut>[.):]{0,2})(?: (?:[–-] )?|$)/u);

/** How many rows of titles stand within each other, with some that ended. */
const nested = 8;

/** "1. Bewustwording", "2. Onderzoek", "3. …", each over its paragraph, where list items would follow each other. Two do where one of them is set apart. */
function numbered(document: Document, body: readonly Block[]): Block[] {
  const found: { blocks: Block[]; counts: string; sign: string }[] = [];
  for (const [i, block] of body.entries()) {
    const read = readOrdinal(document, block, body[i + 1]);
    if (read === null) continue;
    const series = found.slice(-nested).findLast(({ counts, sign }) => counts === read.counts && follows(sign, read.sign));
    if (series) [series.sign] = [read.sign, series.blocks.push(block)];
    else if (/^[1aAiI]$/.test(read.sign)) found.push({ ...read, blocks: [block] });
  }
  return found.filter(({ blocks }) => blocks.length > 2 || (blocks.length > 1 && blocks.some(isSetApart))).flatMap(({ blocks }) => blocks);
}

/** What may be a numbered title over a paragraph; without a sign of its own only over a long one. */
function readOrdinal(document: Document, { kind, marker, span }: Block, next: Block | undefined): { counts: string; sign: string } | null {
  if (span[1] - span[0] > 90 || next?.kind !== 'paragraph' || (kind !== 'list-item' && (kind !== 'paragraph' || next.span[1] - next.span[0] < 100))) return null;
  const text = kind === 'list-item' ? `${marker} ${textOf(document, span)}` : textOf(document, span);
  const match = ordinal.exec(text);
  const { counts, sign, shut } = match?.groups ?? {};
  if (!match || counts === undefined || sign === undefined || (counts === '' && shut === '' && !/^(?:\d|[IVX])/.test(sign))) return null;
  const name = text.slice(match[0].length);
  return numberedName.test(name) || (name === '' && counts.length > 1) ? { counts, sign } : null;
}

const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
/** 2 behind 1, b behind a, II behind I. */
function follows(a: string, b: string): boolean {
  if (/\d/.test(a) || /\d/.test(b)) return Number(b) === Number(a) + 1;
  const [first, second] = [a, b].map((sign) => roman.indexOf(sign.toLowerCase()));
  return (a.toLowerCase() === a) === (b.toLowerCase() === b) && ((first! > 0 && second === first! + 1) || (a.length === 1 && b.length === 1 && b.charCodeAt(0) === a.charCodeAt(0) + 1));
}

/** "• Monitoring", each alone over a paragraph that stands further left, where list items would follow each other. Two do where they are set apart. */
function bulleted({ text: all }: Document, body: readonly Block[]): Block[] {
  const found = body.filter((block, i) => {
    const [before, next, text] = [body[i - 1], body[i + 1], all.slice(...block.span)];
    const isAlone = isBulleted(block) && before?.marker !== block.marker && next?.kind === 'paragraph' && next.indent <= block.indent && next.span[1] - next.span[0] > 100;
    return isAlone && text.length < (isSetApart(block) ? 170 : 90) && (isSetApart(block) ? /^["'‘“]?\p{Lu}.*[\p{L}\d)’”"?]$/u : plainName).test(text);
  });
  return [...groupBy(found, lookKey).values()].flatMap((blocks) => (blocks.length > (isSetApart(blocks[0] as Block) ? 1 : 2) ? blocks : []));
}

const lookKey = ({ style: { bold, italic, underline, outline, size } }: Block): string => [bold, italic, underline, outline, Math.round(size ?? 0)].join(' ');

export const isBulleted = ({ kind, marker }: Block): boolean => kind === 'list-item' && marker !== null && !/[\p{L}\d]/u.test(marker);
export const isSetApart = ({ style: { bold, italic, underline, outline } }: Block): boolean => bold || italic || underline || outline !== null;
export const sameLook = ({ style: a }: Block, { style: b }: Block): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.outline === b.outline && Math.abs((a.size ?? 0) - (b.size ?? 0)) < 0.7;
