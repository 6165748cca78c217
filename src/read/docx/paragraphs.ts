import type { BlockInput, Piece } from '../../document/builder.js';
import { cleanPiece } from '../../document/clean.js';
import type { Zone } from '../../document/document.js';
import { latin } from '../../text/letters.js';
import { bulletMark, letterMark } from '../list-mark.js';
import type { Watch } from '../options.js';
import type { Inline, Left, Paragraph, ParagraphFormat, RunFormat } from './model.js';
import type { NoteLabels } from './notes.js';
import type { Counter, NumberSign } from './numbering.js';
import type { Look, Styles } from './styles.js';

/** What is needed to turn the nodes of one part into blocks. */
export interface Setting {
  watch: Watch;
  part: string;
  zone: Zone;
  styles: Styles;
  counter: Counter;
  labels: NoteLabels;
  /** Every line is a block of its own: letterheads and their frames. */
  linesApart: boolean;
  /** Twentieths of a point. */
  page: { width: number; margin: number };
}

type Shown = (Extract<Inline, { kind: 'text' }> & { look: Look }) | Exclude<Inline, { kind: 'text' }>;
type Line = Shown[];

const twips = 20;

/** A paragraph → the blocks a reader sees: one for most, more where a line break begins something new; none where nothing is shown. */
export function paragraphBlocks(paragraph: Paragraph, setting: Setting): BlockInput[] {
  const format = setting.styles.paragraph(paragraph.format);
  const sign = setting.counter(format);
  const shown = paragraph.inlines.map((inline) => withLook(inline, setting.styles, paragraph.format.style)).filter(isShown);
  const groups = groupLines(linesOf(shown), setting.linesApart);
  return groups.map((lines, i) => ({ ...block(lines, i === 0 ? sign : null, format, paragraph, setting), spaceAbove: 0 }));
}

const withLook = (inline: Inline, styles: Styles, paragraphStyle: string | undefined): Shown => {
  const look = (format: RunFormat): Look => styles.run(format, paragraphStyle);
  if (inline.kind === 'text') return { ...inline, look: look(inline.format) };
  if (inline.kind !== 'break' && look(inline.format).hidden) return { kind: 'text', text: '', format: {}, look: look({ hidden: true }) };
  return inline;
};
const isShown = (inline: Shown): boolean => inline.kind !== 'text' || !inline.look.hidden;
const hasText = (inline: Shown): boolean => inline.kind === 'text' && /[^\s\u00ad\u200b\ufeff]/.test(inline.text);

function linesOf(inlines: Shown[]): { line: Line; page: boolean }[] {
  const lines: { line: Line; page: boolean }[] = [{ line: [], page: false }];
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push({ line: [], page: inline.page });
    else lines[lines.length - 1]?.line.push(inline);
  }
  return lines;
}

/** Lines that a reader takes as one paragraph stay together; an empty line, a change of weight or a new sentence begins another. */
function groupLines(lines: { line: Line; page: boolean }[], apart: boolean): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] | null = null;
  for (const { line, page } of lines) {
    if (!line.some((inline) => hasText(inline) || inline.kind === 'call' || inline.kind === 'repeated-call')) {
      if (!page) open = null;
      continue;
    }
    const before: Line | undefined = open?.[open.length - 1];
    if (open && before && !apart && goesOn(before, line)) open.push(line);
    else groups.push(open = [line]);
  }
  return groups;
}

function goesOn(before: Line, after: Line): boolean {
  const a = textOf(before).trimEnd();
  const b = textOf(after).trimStart();
  if (bulletMark.test(b) || letterMark.test(b) || /^\d{1,2}[.)]\s/.test(b)) return false;
  const [weightBefore, weightAfter] = [weight(before), weight(after)];
  if (weightBefore !== weightAfter && (weightBefore !== 'mixed' || weightAfter === 'set')) return false;
  if (numberedTitle.test(a) && /^\p{Lu}/u.test(b) && b.length > a.length) return false;
  return !/[.:;!?]['"’”)]*$/.test(a) || /^\p{Ll}/u.test(b);
}

/** "2. Tolken in de zorg", a line break, and its text. */
const numberedTitle = latin(/^\d{1,2}[.)]\s\p{Lu}[^.;:?!]{2,88}[\p{L}\d)”’]$/u);

const textOf = (line: Line): string => line.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

/** Whether all letters of the line are bold, italic or underlined ("set"), none ("plain"), or some. */
function weight(line: Line): 'set' | 'plain' | 'mixed' {
  const looks = line.flatMap((inline) => (inline.kind === 'text' && hasText(inline) ? [isSet(inline.look)] : []));
  if (looks.every(Boolean)) return 'set';
  return looks.some(Boolean) ? 'mixed' : 'plain';
}

const isSet = (look: Look): boolean => look.bold || look.italic || look.underline;

function block(lines: Line[], sign: NumberSign | null, format: ParagraphFormat, paragraph: Paragraph, setting: Setting): BlockInput {
  const place = { line: paragraph.number, part: setting.part };
  const pieces = lines.flatMap((line, i): Piece[] => [...(i > 0 ? [{ lineEnd: true } as const] : []), ...line.flatMap((inline) => piece(inline, setting.labels, place))]);
  const texts = lines.flat().filter((inline) => inline.kind === 'text').filter(hasText);
  const style = styleOf(texts, format);
  const base = { zone: zoneOf(paragraph.left, setting), style, indent: (format.indent ?? sign?.indent ?? 0) / twips };
  const mark = sign ?? typedMark(pieces);
  const titles = style.outline !== null || style.bold || style.italic || style.underline;
  if (mark && (mark.bullet || !titles)) return { ...base, kind: 'list-item', marker: mark.text, pieces, leadIn: leadIn(texts, mark === sign ? '' : mark.text) };
  return { ...base, kind: 'paragraph', pieces: sign ? [{ text: `${sign.text} `, place }, ...pieces] : pieces, leadIn: sign ? 0 : leadIn(texts, '') };
}

/** Footnote calls are told apart; the text of a run goes with its paragraph's place. */
function piece(inline: Shown, labels: NoteLabels, place: { line: number; part: string }): Piece[] {
  switch (inline.kind) {
    case 'text': return [{ text: inline.text, place }];
    case 'call': return [{ call: labels.label(inline) }];
    case 'repeated-call': return [{ call: inline.label }];
    case 'break': return [];
  }
}

/** What stands at the right of its page is the margin column, wherever the file keeps it: letters have it at 78% of the page's width. */
export function zoneOf(left: Left | null, { page, zone }: Setting): Zone {
  const x = left && left.x + (left.fromPage ? 0 : page.margin);
  return x !== null && x > page.width * 0.65 ? 'margin' : zone;
}

function styleOf(texts: Shown[], format: ParagraphFormat): { bold: boolean; italic: boolean; underline: boolean; size: number | null; outline: number | null } {
  const looks = texts.flatMap((inline) => (inline.kind === 'text' ? [inline.look] : []));
  const all = (key: 'bold' | 'italic' | 'underline'): boolean => looks.length > 0 && looks.every((look) => look[key]);
  const size = looks[0]?.size ?? null;
  return {
    bold: all('bold'), italic: all('italic'), underline: all('underline'), outline: format.outline ?? null,
    size: looks.every((look) => look.size === size) ? size : null,
  };
}

/** A bullet or letter that was typed is taken out of the first piece, in which it stands whole. */
function typedMark(pieces: Piece[]): NumberSign | null {
  const at = pieces.findIndex((part) => 'text' in part && part.text.trim() !== '');
  const first = pieces[at];
  if (!first || !('text' in first)) return null;
  const rest = pieces.slice(at + 1).map((part) => ('text' in part ? part.text : '')).join('');
  const match = bulletMark.exec((first.text + rest).slice(0, 400)) ?? letterMark.exec((first.text + rest).slice(0, 400));
  if (!match?.groups?.marker) return null;
  cutFront(pieces, match[0].length);
  return { text: cleanPiece(match.groups.marker).text, bullet: true, indent: null };
}

function cutFront(pieces: Piece[], length: number): void {
  for (let i = 0, left = length; i < pieces.length && left > 0; i++) {
    const part = pieces[i];
    if (!part || !('text' in part)) continue;
    pieces[i] = { ...part, text: part.text.slice(left) };
    left -= Math.min(left, part.text.length);
  }
}

/** How many letters of the clean text lead in, set apart in bold, italic or underline from what follows. */
function leadIn(texts: Shown[], mark: string): number {
  let lead = '';
  for (const inline of texts) {
    if (inline.kind !== 'text') continue;
    if (!isSet(inline.look)) return cleanPiece(lead.replace(mark, '')).text.length;
    lead += inline.text;
  }
  return 0;
}
