import { type Line, lineFrom, type Word } from './lines.js';
import type { Rule } from './ink.js';
import type { Page, Typography } from './typography.js';

/** A footnote with its lines, on one page or over several; its label is no longer among the words. */
export interface Note {
  label: string;
  lines: Line[];
}

/** Parts the lines of a page into running text and the notes at its foot. */
export function splitNotes(lines: readonly Line[], { rules, height }: Pick<Page, 'rules' | 'height'>, type: Typography, called: ReadonlySet<string>, open: boolean): { body: Line[]; notes: Line[] } {
  const start = startOfNotes(lines, rules, height, type, called, open);
  const isNote = (line: Line): boolean => start !== null && line.y > start;
  return { body: lines.filter((line) => !isNote(line) && !isSeparator(line)), notes: lines.filter((line) => isNote(line) && !isSeparator(line)) };
}

const isSeparator = (line: Line): boolean => /^[ _‗─—]/.test(line.text) && /^[_‗─—]{8,}$/.test(line.text.replace(/ /g, ''));

/** Height below which the notes stand: under a short rule, else where the small type at the foot of the page begins with a label. */
function startOfNotes(lines: readonly Line[], rules: readonly Rule[], height: number, type: Typography, called: ReadonlySet<string>, open: boolean): number | null {
  const edges = [
    ...rules.filter(({ box, direction }) => direction === 'horizontal' && box[2] - box[0] > 55 && box[2] - box[0] < 300 && Math.abs(box[0] - type.left) < 30).map(({ box }) => box[3]),
    ...lines.filter(isSeparator).map(({ y }) => y),
  ].filter((y) => y > (open ? 0.15 : 0.35) * height).sort((a, b) => a - b);
  for (const y of edges) {
    const below = rowsOf(lines.filter((line) => line.y > y + 1));
    const first = below[0];
    const limit = first && raisedLabel(first) !== null && first.size < type.size + 1.6 ? Math.max(type.size, first.size) : type.size;
    if (first && first.y - y < 4 * type.pitch && below.every((line) => line.size < limit + (raisedLabel(line) === null ? 0.3 : 1.6)) && (mostlySmall(below, type) && first.size < type.size - 0.3 ? labels(first, called) || (open && isFoot(y, lines, height, type)) : raisedLabel(first) !== null)) return y;
  }
  return startWithoutRule(rowsOf(lines), type, called);
}

/** A raised label says by itself what it is; any other must be called on the page or the one before. */
const labels = (line: Line, called: ReadonlySet<string>): boolean => raisedLabel(line) !== null || called.has(labelOf(line) ?? '');

/** A note goes on at the foot of the next page, below its text: a page of small type from its head on is none. */
const isFoot = (y: number, lines: readonly Line[], height: number, { size }: Typography): boolean =>
  y > 0.4 * height || lines.some((line) => line.y < y && line.size > size - 0.3 && line.x1 - line.x0 > 100);

const mostlySmall = (lines: readonly Line[], { size }: Typography): boolean => lines.filter((line) => line.size < size - 0.3).length > 0.6 * lines.length;

/** The last run of small type, from its first line with a label. */
function startWithoutRule(rows: readonly Line[], { size, left }: Typography, called: ReadonlySet<string>): number | null {
  let from = rows.length;
  const isNote = (line: Line): boolean => line.x0 < left + 60 && (line.size < size - 0.3 || (raisedLabel(line) !== null && called.has(raisedLabel(line) ?? '') && line.size < size + 1.6));
  while (from > 0 && isNote(rows[from - 1] as Line)) from--;
  const first = rows.slice(from).find((line) => labels(line, called));
  return first ? first.top - 0.1 : null;
}

/** Rows: lines side by side made one. */
export function rowsOf(lines: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    const above = rows.at(-1);
    if (above && above.page === line.page && Math.abs(above.y - line.y) < 2.5 && above.x1 <= line.x0 + 1) rows[rows.length - 1] = lineFrom([...above.words, ...line.words], line.page);
    else rows.push(line);
  }
  return rows;
}

/** Label at the start of a line, as printed: "1", "12", "*"; null where there is none. */
export function labelOf(line: Line): string | null {
  const raised = raisedLabel(line);
  if (raised !== null) return raised;
  const first = line.words[0]?.text ?? '';
  return /^(?:\d{1,3}[.)]?|\[\d{1,3}\]|\*{1,3}\)?)$/.test(first) && (line.words.length === 1 || line.words[1]?.spaceBefore) ? first.replace(/[[\].)]/g, '') : null;
}

/** A label set smaller or higher than what follows it; null where there is none. */
export function raisedLabel({ words: [first, second], size, y }: Line): string | null {
  const label = /^\[?(?<label>\d{1,3}|\*{1,3}|[†‡])[\].)]?$/u.exec(first?.text ?? '')?.groups?.label;
  if (!first || !label) return null;
  const [reference, baseline] = second ? [Math.max(second.size, size), second.y] : [size, y];
  return first.size < 0.9 * reference || baseline - first.y > 0.1 * reference ? label : null;
}

/** Adds the notes of a page to those read so far; text before its first label goes on with the last note of the page before. */
export function readNotes(lines: readonly Line[], notes: Note[], called: ReadonlySet<string>): void {
  for (const line of rowsOf(lines)) {
    const label = labelOf(line);
    const last = notes.at(-1);
    if (label !== null && labels(line, called) && begins(label, raisedLabel(line) !== null, line, last)) {
      const words = withoutLabel(line.words);
      notes.push({ label, lines: words.length > 0 ? [lineFrom(words, line.page)] : [] });
    } else if (last) last.lines.push(line);
    else notes.push({ label: '', lines: [line] });
  }
}

const withoutLabel = ([, ...rest]: readonly Word[]): Word[] => rest.map((word, i) => (i === 0 ? { ...word, spaceBefore: true } : word));

/** A number begins a note where it follows the last one; a raised one may leave out some or begin anew. */
function begins(label: string, raised: boolean, line: Line, last: Note | undefined): boolean {
  if (!/^\d/.test(label)) return true;
  const number = Number(label);
  const before = Number(last?.label ?? 0);
  if (number === before + 1 || !last) return raised || line.words.length === 1 || /^["'‘“(]?[\p{Lu}\d]|^http|^www|^zie/u.test(line.words[1]?.text ?? '');
  return raised && (number === 1 || (number > before && number < before + 8) || Number.isNaN(before));
}
