import { latin } from '../text/letters.js';
import { type Block, type Document, textOf } from '../document/document.js';
import { isSalutation } from './labels.js';
import { question, questionNumbers, questionOrAnswer } from './questions.js';
import { isBulleted, isSetApart, sameLook, titleSeries } from './title-series.js';
import { readUnit } from './unit.js';

/** A line of its own that titles what follows. */
export interface Heading {
  blocks: readonly Block[];
  /** Place of the first of them in the running text. */
  at: number;
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

const spoken: Look = { outline: 0, larger: 0, rank: 30, depth: 0 };
const number = latin(/^(?:(?<figures>\d{1,2}(?:\.\d{1,2}){0,4})[.)]?|(?<letter>\p{Lu}|[IVX]{1,5})[.)]) (?=["'‘“]?\p{L})/u);
/** "a) Inhoud voorstel", "(ii) Toezicht", "c) 1. Kosten". */
const lettered = latin(/^\(?(?:\p{Ll}|[ivx]{1,4})[.)] (?:\d{1,2}\. )?["'‘“(]?\p{Lu}/u);
/** Box 3 is a tax, "Box 3: …" a frame. */
const tableTitle = latin(/^(?:\(?(?:alle )?bedragen (?:in|x|×|luiden)|(?:tabel|figuur|grafiek|kader|box(?! [123](?![\d.:]))|bron|noot) ?\d*[.:]?|overzicht ?(?:\d+[.:]?|:)) /iu);
/** An address by itself: a post code with its place, a page, a letter box. */
const address = /^(?:\d{4} ?[A-Z]{2}(?![A-Za-z])|https?:|www\.|\S+@\S+$)/;
/** "36 200 VIII Vaststelling van de begrotingsstaten …" at the head of a published paper. */
const dossierTitle = /^[1-3]\d ?\d{3}(?:[- ](?:[IVX]{1,5}[AB]?|[A-M]|\d\d))?[ ,]/;
/** Letters of the longest title. */
const longest = 320;
const endsSentence = /[.;,:!]$/;

/** Finds the headings among the blocks of the running text, in order. What stands between "Vraag 1" and its answer is the question's text. */
export function readHeadings(document: Document, body: readonly Block[]): Heading[] {
  const size = commonSize(body);
  const prose = proseLooks(body);
  const captions = captionLooks(body);
  const counted = titleSeries(document, body);
  const numbers = questionNumbers(document, body);
  const headings: Heading[] = [];
  let inQuestion = false;
  for (let i = 0; i < body.length; i++) {
    const first = body[i] as Block;
    const names = namesAnswers(document, body, i, numbers);
    if (!names && first.span[1] - first.span[0] > longest) continue;
    const blocks = titleBlocks(document, body, i);
    const text = blocks.map((block) => titleOf(block, textOf(document, block.span))).join(' ');
    const asked = numbers.get(first);
    if (asked !== undefined) {
      headings.push({ blocks: [first], at: i, text, look: spoken });
      inQuestion = false;
      i += asked;
      continue;
    }
    const fixed = questionOrAnswer.test(text);
    if (fixed) inQuestion = question.test(text);
    const last = headings.at(-1);
    const above = last && last.at + last.blocks.length === i ? last : null;
    const isTitle = names || counted.has(first) || (titles(document, first, text, size) && !isSentence(document, body, i, text, prose) && followed(document, body, i, blocks.length, { captions, isBelowTitle: above !== null }));
    if (!fixed && (inQuestion || !isTitle)) continue;
    const annex = above && annexAlone.test(above.text) && body[i + blocks.length]?.kind === 'table' ? above : null;
    headings.push({ blocks, at: i, text, look: annex?.look ?? (names ? highest(first, text, size) : lookOf(first, text, size)) });
    i += blocks.length - 1;
  }
  return levelled(withoutQuestions(withoutContents(headings, document, body)));
}

/** "Antwoorden op Kamervragen van het lid … (2023Z01234).": what an enclosure of answers is called, right over the first question. */
const answersTitle = latin(/^(?:(?:Antwoord(?:en)?|Beantwoording|Reactie) (?=[^\n]*vragen )|(?<asked>Vragen van (?:het lid|de leden) (?=[^\n]* aan de )))/iu);
const endsTitle = latin(/(?:[^\s.:;,?!]|\)\.)$/u);
/** A line that such a title goes on with. */
const added = latin(/^(?:\([^()\n]{1,80}\)|20\d\dZ\d{5})\.?$/u);

/** Such a title may be set in plain type; questions alone are only named where a page begins, as the Aanhangsel van de Handelingen has them in its head. */
function namesAnswers({ text }: Document, body: readonly Block[], at: number, numbers: ReadonlyMap<Block, number>): boolean {
  const { kind, span, page } = body[at] as Block;
  const title = kind === 'paragraph' && span[1] - span[0] < 700 ? text.slice(...span) : '';
  const opening = answersTitle.exec(title);
  if (!opening || !endsTitle.test(title) || questionOrAnswer.test(title) || (opening.groups?.asked && (page === null || body[at - 1]?.page === page))) return false;
  const below = body.slice(at + 1, at + 3).find((block) => !added.test(text.slice(...block.span)));
  const said = below === undefined ? '' : text.slice(...below.span);
  return below !== undefined && (numbers.has(below) || (question.test(said) && questionOrAnswer.test(said)));
}

/** Looks in which whole paragraphs are set, as all answers of a letter in italics: a sentence in such a look titles nothing. */
function proseLooks(body: readonly Block[]): Set<string> {
  const counts = new Map<string, number>();
  for (const block of body) if (block.kind !== 'table' && block.span[1] - block.span[0] > 220) counts.set(styleKey(block), (counts.get(styleKey(block)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}
const styleKey = ({ style: { bold, italic, underline } }: Block): string => `${bold} ${italic} ${underline}`;

/** Looks that are only set straight above tables, at least once above one that no text follows: "Zeeland" and "Utrecht", each over its table. */
function captionLooks(body: readonly Block[]): Set<string> {
  const alone = new Map<string, boolean | null>();
  for (const [i, block] of body.entries()) {
    if (block.kind !== 'paragraph' || !isSetApart(block)) continue;
    const isAlone = body[i + 1]?.kind === 'table' ? !followedByText(body, i + 1) : null;
    const before = alone.get(lookKey(block));
    alone.set(lookKey(block), before === null || isAlone === null ? null : before || isAlone);
  }
  return new Set([...alone].filter(([, isAlone]) => isAlone).map(([key]) => key));
}
const lookKey = (block: Block): string => `${styleKey(block)} ${block.style.outline} ${block.style.size}`;

/** A sentence in the look of other paragraphs, a remark under a table, or the last words of the paragraph above that happen to be set apart. */
function isSentence({ text: all }: Document, body: readonly Block[], at: number, text: string, prose: ReadonlySet<string>): boolean {
  const isSaid = /[.!]['"’”)]*$/u.test(text) || (text.length > 70 && text.endsWith(':') && /[.?!] \p{Lu}/u.test(text));
  if (!isSaid || /^(?:Antwoord|Beantwoording|Reactie|Vragen|Lijst|Verslag)(?:en)? (?:van|op|met) /u.test(text)) return false;
  const block = body[at] as Block;
  const before = body[at - 1];
  const unfinished = before !== undefined && before.kind === 'paragraph' && !before.style.italic && before.span[1] - before.span[0] > 120 && /[\p{L}\d,]$/u.test(all.slice(...before.span));
  if (before?.kind === 'table' && block.style.italic && !block.style.bold && text.length > 60) return true;
  return (block.style.outline === null && prose.has(styleKey(block))) || (block.style.italic && unfinished);
}

/** A table of contents: what stands under its name, or three titles or more with nothing between them, that stands again further down, each over its text. */
function withoutContents(headings: Heading[], document: Document, body: readonly Block[]): Heading[] {
  const last = new Map(headings.map((heading, i) => [bare(heading), i]));
  const [from, to] = namedContents(document, body);
  const endsPoint = ({ span }: Block): boolean => /[\p{L}\d)’”]\.$/u.test(document.text.slice(...span));
  const inRow = ({ blocks, at }: Heading): boolean => {
    const first = blocks[0] as Block;
    const looksSo = (block: Block | undefined): boolean => block !== undefined && block.kind !== 'table' && sameLook(first, block);
    const isAlike = (block: Block | undefined): boolean => block !== undefined && looksSo(block) && block.span[1] - block.span[0] < longest && !endsPoint(block);
    const alike = (from: number, step: number): number => { let n = 0; while (n < 3 && isAlike(body[from + n * step])) n++; return n; };
    const below = body[at + blocks.length];
    const isOverText = below !== undefined && !looksSo(below) && below.span[1] - below.span[0] > 90;
    return !isOverText && alike(at, 1) + alike(at - 1, -1) > 2;
  };
  const isListed = (heading: Heading, i: number): boolean => {
    const isNamed = heading.at > from && heading.at < to;
    return (last.get(bare(heading)) ?? i) !== i ? isNamed || inRow(heading) : isNamed && body.slice(from, to).every(({ span }) => span[1] - span[0] < 200);
  };
  return headings.filter((heading, i) => heading.look === spoken || !isListed(heading, i));
}

/** Between "Inhoudsopgave" and where its first title stands again. */
function namedContents(document: Document, body: readonly Block[]): [from: number, to: number] {
  const textAt = (at: number): string => bare({ text: titleBlocks(document, body, at).map(({ span }) => textOf(document, span)).join(' ').replace(/(?<![.…])[.…]{2,} ?\d{1,3}$/, '') });
  const from = body.findIndex(({ span }) => span[1] - span[0] < 20 && /^inhoud(?:sopgave)?:?$/i.test(document.text.slice(...span)));
  if (from < 0 || from + 2 >= body.length) return [0, 0];
  const first = textAt(from + 1);
  const again = body.slice(from + 2, from + 150).findIndex((_, i) => textAt(from + 2 + i) === first);
  return again < 0 ? [0, 0] : [from, from + 2 + again];
}

/** "II. Antwoord / Reactie" and "II Antwoord/reactie" are one title. */
const bare = ({ text }: Pick<Heading, 'text'>): string => text.toLowerCase().replace(/[\s.,:;/()-]+/g, '');

/** Whole questions in bold are what parliament asked, as soon as there are several; one of them, or short ones, may be titles. */
function withoutQuestions(headings: Heading[]): Heading[] {
  const asks = ({ text }: Heading): boolean => text.length > 45 && /\?['"’”)]*$/u.test(text);
  return headings.filter(asks).length < 3 ? headings : headings.filter((heading) => !asks(heading));
}

/** A title over two blocks: the second goes on in small letters, straight below and in the same look. */
function titleBlocks(document: Document, body: readonly Block[], at: number): Block[] {
  const first = body[at] as Block;
  const next = body[at + 1];
  const { bold, underline, italic } = first.style;
  if (next && standsInFront(document, first, next)) return [first, ...titleBlocks(document, body, at + 1)];
  const goesOn = next && next.kind === 'paragraph' && (bold || underline || italic) && sameLook(first, next) && (next.spaceAbove ?? 0) < 6
    && /^\p{Ll}/u.test(textOf(document, next.span)) && /[\p{L}\d)’']$/u.test(textOf(document, first.span)) && next.span[1] - first.span[0] < 330;
  return goesOn ? [first, next] : [first];
}

/** "II", far to the left of the title on the same line. */
const standsInFront = ({ text }: Document, first: Block, next: Block): boolean =>
  /^[IVX]{1,5}\.?$/.test(text.slice(...first.span)) && sameLook(first, next) && next.kind === 'paragraph' && first.box !== null && next.box !== null && first.page === next.page && Math.abs(first.box[1] - next.box[1]) < 3;

/** A number that the reader took for the sign of a list item is part of a title. */
const titleOf = ({ kind, marker }: Block, text: string): string => (kind === 'list-item' && marker && /^[\p{Lu}\d]|^\(?[\p{Ll}\d]{1,4}[.)]$/u.test(marker) ? `${marker} ${text}` : text);

/** Whether a block looks like a title; what follows it is looked at elsewhere. */
function titles(document: Document, block: Block, text: string, size: number | null): boolean {
  if (block.kind === 'table' || block.kind === 'footnote' || text.length > longest || !/\p{L}{2}|^20\d\dZ\d{5}$/u.test(text) || address.test(text) || isSalutation(text) || tableTitle.test(text) || /^(?:inhoud(?:sopgave)?:?$|Fout! |nr\.?[ .…]*$)/i.test(text)) return false;
  if (dossierTitle.test(text) && block.span[0] < 600) return false;
  const isLettered = lettered.test(text);
  if (isLettered && !/[\p{L}\d)'’”]$/u.test(text)) return false;
  if (block.kind === 'list-item' && !isLettered && !number.test(text)) return false;
  if ((!isLettered && /^\p{Ll}/u.test(text)) || /[;,]$/.test(text)) return false;
  if (/^[“„"(]/.test(text) && !/^\((?:[ivx]{1,4}|\d{1,2}|\p{Ll})\) \p{Lu}[^.?!]{2,120}$/u.test(text) && !/^[“„"(][\p{Lu}\d][^“”„"()]{1,60}[”"“)] ?\p{L}[^.?!]{2,80}$/u.test(text)) return false;
  const { bold, italic, underline, outline } = block.style;
  if (outline !== null && text.length < 250) return true;
  if (bold || underline) return text.length < 200 || number.test(text) || !/[.?!] \p{Lu}/u.test(text);
  if (italic) return text.length < 170 || (text.length < 250 && /^\p{Lu}\p{Ll}+ \d{1,2}: /u.test(text));
  if (larger(block, size) >= 1.5 && block.kind === 'paragraph') return text.length < 120 && !endsSentence.test(text);
  if (text.length < 90 && isShouted(text) && /\p{Lu}{4}/u.test(text)) return !endsSentence.test(text) && block.kind === 'paragraph';
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
function followed(document: Document, body: readonly Block[], at: number, count: number, { captions, isBelowTitle }: { captions: ReadonlySet<string>; isBelowTitle: boolean }): boolean {
  const block = body[at] as Block;
  const next = body[at + count];
  if (!next) return false;
  const text = textOf(document, block.span);
  if (block.kind === 'list-item' && lettered.test(titleOf(block, text)) && [body[at - 1], next].some((other) => other?.kind === 'list-item' && sameLook(block, other))) return false;
  if (next.kind === 'table' && block.style.outline === null && !number.test(text) && !/^(?:bijlagen?|annex)(?!\p{L})/iu.test(text) && !titlesAnnex(document, body[at - 1], text) && (titlesTable(text) || !followedByText(body, at + count) || captions.has(lookKey(block)))) return false;
  const below = textOf(document, next.span);
  if (questionOrAnswer.test(below)) return !(/^antwoord/iu.test(below) && /\?['"’”)]*$/u.test(text)); // what is answered is the question itself
  if (document.format !== 'text') return !sameLook(block, next) || isShouted(text) !== isShouted(below) || number.test(text) || number.test(below) || next.kind !== 'paragraph' || overTitle(document, body, at + count, text) || overProse(block, next, text, below);
  const isApart = setApart(document, body[at - 1], block) || (isBelowTitle && text.length < 80);
  return isApart && (overPlainTitle(document, body, at + count, block) || (next.kind !== 'table' && below.length > Math.min(60, text.length) && /[.:;?]$/.test(below)));
}

/** "Bijlage 2", and on the next line what the annex is about: its title, also where it holds a table and nothing else. */
const annexAlone = /^(?:bijlage|annex|appendix)(?: (?:\d{1,2}|\p{L}|[IVX]{2,5}))?[.:]?$/iu;
const titlesAnnex = (document: Document, before: Block | undefined, text: string): boolean =>
  before !== undefined && annexAlone.test(textOf(document, before.span)) && readUnit(text) === null;

/** A title that says what a table's figures are in, or that it is an overview, is the table's wherever text follows. */
const titlesTable = (text: string): boolean => /^overzicht /i.test(text) || readUnit(text) !== null;

/** A title right above a table is that table's, unless it stands over several of them or over text as well: then the table is followed by text before the next title. */
const followedByText = (body: readonly Block[], at: number): boolean => body[at + 1]?.kind === 'paragraph' && !(body[at + 1] as Block).style.bold && (body[at + 1] as Block).span[1] - (body[at + 1] as Block).span[0] > 120;

/** A title over a title: "Annex 1", blank space, "Samenvatting", then text of another look. */
function overTitle({ text: all }: Document, body: readonly Block[], at: number, text: string): boolean {
  const [next, after] = [body[at] as Block, body[at + 1]];
  const below = all.slice(...next.span);
  return after !== undefined && !sameLook(next, after) && (next.spaceAbove ?? 0) >= 6 && text.length < 160 && below.length < 160 && !endsSentence.test(text) && !/[.;,!]$/.test(below);
}

/** In text without styles, a title over a title: both stand apart, or in text without empty lines neither does, and a paragraph follows. */
function overPlainTitle({ text: all }: Document, body: readonly Block[], at: number, title: Block): boolean {
  const [next, after] = [body[at] as Block, body[at + 1]];
  return after !== undefined && ((next.spaceAbove ?? 0) > 0 || title.spaceAbove === 0) && plainTitle(next, all.slice(...next.span)) && after.kind === 'paragraph' && after.span[1] - after.span[0] > 150 && /[.:;?]$/.test(all.slice(...after.span));
}

/** A short line over a whole paragraph of its own look, as in answers that are all in italics; a longer one where blank space parts them. */
const overProse = ({ style, spaceAbove }: Block, next: Block, text: string, below: string): boolean =>
  (style.italic || style.bold) && text.length < ((spaceAbove ?? 6) >= 6 && (next.spaceAbove ?? 0) >= 6 ? 140 : 70) && !/[.;,:!?…]$/.test(text) && below.length > 150;

const isShouted = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
const larger = ({ style }: Block, size: number | null): number => (style.size !== null && size !== null ? style.size - size : 0);

/** The look of a title that names a whole enclosure: in plain type it stands no lower than one in bold. */
function highest(block: Block, text: string, size: number | null): Look {
  const look = lookOf(block, text, size);
  return { ...look, rank: Math.min(look.rank, 1) };
}

function lookOf(block: Block, text: string, size: number | null): Look {
  const { bold, italic, underline, outline } = block.style;
  const match = number.exec(text);
  if (questionOrAnswer.test(text)) return spoken;
  const rank = (bold ? 0 : 10) + (isShouted(text) ? 0 : 1) + (underline ? 1 : 0) + (italic ? (bold ? 2 : 3) : 0) + (isBulleted(block) ? (isSetApart(block) ? 5 : 10) : 0);
  return { outline: outline ?? 0, larger: Math.round(Math.max(0, larger(block, size))), rank, depth: match?.groups?.figures?.split('.').length ?? (match ? 1 : 0) };
}

/** The looks of the titles of a letter against each other. Capitals lift one only where titles are set in capitals: else "DUO" and "ERP" are names. */
function levelled(headings: readonly Heading[]): Heading[] {
  const shouts = headings.some(({ text }) => isShouted(text) && /\p{Lu}{7}/u.test(text));
  const even = shouts ? headings : headings.map((heading) => (isShouted(heading.text) && heading.look.rank < 30 ? ranked(heading, heading.look.rank + 1) : heading));
  return underOthers(inOneSeries(boldInOrder(inFrames(even))));
}

/** Plain numbered titles stand below those in italics or underlined that come first; titles set apart that only answers hold, below the answers, and the name of the answers above both. */
function underOthers(headings: readonly Heading[]): Heading[] {
  const isOfText = ({ look: { rank, larger, outline } }: Heading): boolean => rank !== 11 && rank < 20 && larger === 0 && outline === 0;
  const isPlain = ({ look }: Heading): boolean => look.rank === 11 && look.larger === 0 && look.outline === 0;
  const firstPlain = headings.findIndex(isPlain);
  const isPlainLower = headings.slice(0, Math.max(0, firstPlain)).some((heading) => isOfText(heading) && heading.look.rank > 11);
  const [firstSpoken, lastSpoken] = [headings.findIndex(({ look }) => look === spoken), headings.findLastIndex(({ look }) => look === spoken)];
  const isOver = (heading: Heading, i: number): boolean => !answersTitle.test(heading.text) && (i < firstSpoken || (headings[i + 1]?.look === spoken && headings[i + 1]?.at === heading.at + heading.blocks.length));
  const above = new Set(headings.filter(isOver).map(({ look }) => look.rank));
  // Bold titles behind all answers may as well be of an enclosure.
  const within = new Set(headings.filter(({ look }, i) => look.rank > 11 || i < lastSpoken).map(({ look }) => look.rank));
  return headings.map((heading) => {
    const { rank } = heading.look;
    if (isPlainLower && isPlain(heading)) return ranked(heading, rank + 10);
    return isOfText(heading) && firstSpoken >= 0 && within.has(rank) && !above.has(rank) && !answersTitle.test(heading.text) ? ranked(heading, rank + spoken.rank) : heading;
  });
}

/** The title of a frame, told by its being set in a little where few others are: it stands below those of the text. */
function inFrames(headings: readonly Heading[]): readonly Heading[] {
  const inset = ({ blocks: [first] }: Heading): boolean => first !== undefined && first.kind === 'paragraph' && first.indent > 4 && first.indent < 14;
  const framed = headings.filter(inset);
  return framed.length > 0 && framed.length <= Math.min(3, headings.length / 4) ? headings.map((heading) => (inset(heading) && heading.look.rank < 20 ? ranked(heading, heading.look.rank + 15) : heading)) : headings;
}

const ranked = (heading: Heading, rank: number): Heading => ({ ...heading, look: { ...heading.look, rank } });

/** Bold, bold in italics and bold underlined: which of them stands highest only the letter says, by what comes first and what stands straight over what. */
function boldInOrder(headings: readonly Heading[]): Heading[] {
  const isBold = ({ look: { rank } }: Heading): boolean => rank >= 1 && rank < 10;
  const order = [...new Set(headings.filter(isBold).map(({ look }) => look.rank))];
  const over = (a: number, b: number): number => headings.filter(({ look, at, blocks }, i) => look.rank === a && headings[i + 1]?.look.rank === b && headings[i + 1]?.at === at + blocks.length).length;
  for (let i = 0; i + 1 < order.length; i++) {
    const [a, b] = [order[i]!, order[i + 1]!];
    if (over(b, a) > over(a, b)) order.splice(i, 2, b, a);
  }
  return headings.map((heading) => (isBold(heading) ? ranked(heading, 1 + order.indexOf(heading.look.rank)) : heading));
}

/** A title whose number goes on with one that is underlined, or is not, stands where that one stands. */
function inOneSeries(headings: readonly Heading[]): Heading[] {
  // Where a number last stood with a rank, and with a whole look.
  const last = new Map<string, number>();
  return headings.map((heading, i) => {
    const { rank, larger, outline, depth } = heading.look;
    const number = depth === 1 ? Number(/^\d{1,2}(?=[.)]? )/.exec(heading.text)?.[0] ?? 0) : 0;
    const near = [rank - 1, rank + 1].map((other) => ({ other, at: last.get(`${number - 1} ${other} ${larger} ${outline}`) ?? -1 })).sort((a, b) => b.at - a.at)[0]!;
    const goesOn = number > 1 && near.at >= 0 && !last.has(`${number - 1} ${rank}`);
    last.set(`${number} ${rank}`, i).set(`${number} ${rank} ${larger} ${outline}`, i);
    return goesOn ? ranked(heading, near.other) : heading;
  });
}

/** The size most letters of the running text are set in. */
function commonSize(body: readonly Block[]): number | null {
  const letters = new Map<number, number>();
  for (const { style, span } of body) if (style.size !== null) letters.set(style.size, (letters.get(style.size) ?? 0) + span[1] - span[0]);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
