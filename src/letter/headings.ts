import { type Block, type Document, textOf } from '../document/document.js';
import { isSalutation } from './labels.js';

/** A line of its own that titles what follows. */
export interface Heading {
  blocks: readonly Block[];
  text: string;
  /** How it is set apart; headings of one look have one level. */
  look: Look;
}

/** Smaller ranks stand higher. */
export interface Look {
  /** Level the file names; 0 where it names none. */
  outline: number;
  /** Points above the running text, rounded. */
  larger: number;
  rank: number;
  /** Depth of its number: "2." is 1, "2.1" is 2; 0 without. */
  depth: number;
}

const questionWord = String.raw`(?:vraag|vragen|subvraag|deelvraag)`;
const figures = String.raw`\d{1,3} ?\p{Ll}?(?:(?: ?, ?| en | ?, ?en | t\/m | tot en met | ?[-–] ?| ?& ?)\d{1,3}\p{Ll}?){0,12}`;
/** "Vraag 1", "Antwoord op vragen 4, 5, 6 en 7", "Antwoord:" on a line of its own. */
const questionOrAnswer = new RegExp(`^(?:${questionWord} ${figures}|antwoord(?:en)?(?: (?:op|bij) (?:de )?${questionWord})?(?: ${figures})?)(?: \\([^)]{1,40}\\))?\\.?:?$`, 'iu');
const question = new RegExp(`^${questionWord} `, 'iu');
const number = /^(?:(?<figures>\d{1,2}(?:\.\d{1,2}){0,4})[.)]?|(?<letter>\p{Lu}|[IVX]{1,5})[.)]) (?=["'‘“]?\p{L})/u;
const tableTitle = /^(?:\(?(?:alle )?bedragen (?:in|x|×|luiden)|(?:tabel|figuur|grafiek|kader|box|bron|noot) ?\d*[.:]?|overzicht ?(?:\d+[.:]?|:)) /iu;
const endsSentence = /[.;,:!]$/;

/** Finds the headings among the blocks of the running text, in order. What stands between "Vraag 1" and its answer is the question's text. */
export function readHeadings(document: Document, body: readonly Block[]): Heading[] {
  const size = commonSize(body);
  const headings: Heading[] = [];
  let inQuestion = false;
  for (let i = 0; i < body.length; i++) {
    const first = body[i] as Block;
    const blocks = titleBlocks(document, body, i);
    const text = blocks.map((block) => titleOf(block, textOf(document, block.span))).join(' ');
    const fixed = questionOrAnswer.test(text);
    if (fixed) inQuestion = question.test(text);
    if (!fixed && (inQuestion || !titles(document, first, text, size) || !followed(document, body, i, blocks.length))) continue;
    headings.push({ blocks, text, look: lookOf(first, text, size) });
    i += blocks.length - 1;
  }
  return withoutQuestions(headings);
}

/** Whole questions in bold are what parliament asked, as soon as there are several; one of them, or short ones, may be titles. */
function withoutQuestions(headings: Heading[]): Heading[] {
  const asks = ({ text }: Heading): boolean => text.length > 60 && text.endsWith('?');
  return headings.filter(asks).length < 3 ? headings : headings.filter((heading) => !asks(heading));
}

/** A title over two blocks: the second goes on in small letters, straight below and in the same look. */
function titleBlocks(document: Document, body: readonly Block[], at: number): Block[] {
  const first = body[at] as Block;
  const next = body[at + 1];
  const { bold, underline, italic } = first.style;
  const goesOn = next && next.kind === 'paragraph' && (bold || underline || italic) && sameLook(first, next) && (next.spaceAbove ?? 0) < 6
    && /^\p{Ll}/u.test(textOf(document, next.span)) && /[\p{L}\d)’']$/u.test(textOf(document, first.span)) && next.span[1] - first.span[0] < 330;
  return goesOn ? [first, next] : [first];
}

/** A number that the reader took for the sign of a list item is part of a title. */
const titleOf = ({ kind, marker }: Block, text: string): string => (kind === 'list-item' && marker && /^[\p{Lu}\d]/u.test(marker) ? `${marker} ${text}` : text);

/** Whether a block looks like a title; what follows it is looked at elsewhere. */
function titles(document: Document, block: Block, text: string, size: number | null): boolean {
  if (block.kind === 'table' || block.kind === 'footnote' || !/\p{L}{2}/u.test(text) || isSalutation(text) || tableTitle.test(text)) return false;
  if (block.kind === 'list-item' && !number.test(text)) return false;
  if (text.length > 320 || /^[\p{Ll}“„"(]/u.test(text) || /[;,]$/.test(text)) return false;
  const { bold, italic, underline, outline } = block.style;
  if (outline !== null && text.length < 250) return true;
  if (bold || underline) return text.length < 200 || number.test(text) || !/[.?!] \p{Lu}/u.test(text);
  if (italic) return text.length < 170;
  if (larger(block, size) >= 1.5 && block.kind === 'paragraph') return text.length < 120 && !endsSentence.test(text);
  if (isShouted(text) && text.length < 90) return !endsSentence.test(text) && block.kind === 'paragraph';
  return document.format === 'text' && plainTitle(block, text);
}

/** Text without styles: a short line that ends like no sentence. */
function plainTitle(block: Block, text: string): boolean {
  return block.kind === 'paragraph' && text.length <= 110 && /^["'‘]?[\p{Lu}\d]/u.test(text) && !endsSentence.test(text) && !/[\t\n]/.test(text);
}

/** An empty line stands above it, or what stands straight above it is a whole sentence. */
const setApart = ({ text }: Document, before: Block | undefined, { spaceAbove, style, span }: Block): boolean =>
  spaceAbove !== 0 || style.bold || style.outline !== null || (span[1] - span[0] < 80 && before !== undefined && /[.!?]['"’”)]?$/.test(text.slice(...before.span)));

/** Something that it titles must follow: a line of the same look, unless numbered, makes both of them something else. */
function followed(document: Document, body: readonly Block[], at: number, count: number): boolean {
  const block = body[at] as Block;
  const next = body[at + count];
  if (!next) return false;
  const text = textOf(document, block.span);
  const below = textOf(document, next.span);
  if (questionOrAnswer.test(below)) return true;
  if (document.format !== 'text') return !sameLook(block, next) || isShouted(text) !== isShouted(below) || number.test(text) || number.test(below) || next.kind !== 'paragraph';
  return next.kind !== 'table' && below.length > Math.min(60, text.length) && /[.:;?]$/.test(below) && setApart(document, body[at - 1], block);
}

const sameLook = ({ style: a }: Block, { style: b }: Block): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.outline === b.outline && Math.abs((a.size ?? 0) - (b.size ?? 0)) < 0.7;

const isShouted = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
const larger = ({ style }: Block, size: number | null): number => (style.size !== null && size !== null ? style.size - size : 0);

function lookOf(block: Block, text: string, size: number | null): Look {
  const { bold, italic, underline, outline } = block.style;
  const match = number.exec(text);
  if (questionOrAnswer.test(text)) return { outline: 0, larger: 0, rank: 30, depth: 0 };
  const rank = (bold ? 0 : 10) + (isShouted(text) ? 0 : 1) + (underline ? 1 : 0) + (italic ? (bold ? 2 : 3) : 0);
  return { outline: outline ?? 0, larger: Math.round(Math.max(0, larger(block, size))), rank, depth: match?.groups?.figures?.split('.').length ?? (match ? 1 : 0) };
}

/** The size most letters of the running text are set in. */
function commonSize(body: readonly Block[]): number | null {
  const letters = new Map<number, number>();
  for (const { style, span } of body) if (style.size !== null) letters.set(style.size, (letters.get(style.size) ?? 0) + span[1] - span[0]);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
