import { Chalk, type ChalkInstance } from 'chalk';
import type { Comparison, FigureChange, MotionChange, PaperChange, SectionChange, TextChange } from '../../compare/comparison.js';
import type { TextPart } from '../../compare/word-diff.js';
import { printable } from '../../cli/errors.js';
import type { Language } from '../html/labels.js';
import { type Inked, inked, type LayoutRow, layRows, wrap } from '../inked.js';
import type { Row } from '../lists.js';
import { rowsTable } from '../table.js';
import { differenceText, exactDifference, exactText, figureText, percentText, subjectOf } from './figures.js';
import { doubtOf, labels } from './labels.js';

/** How a comparison is printed for a person; `all` shows what stayed the same too. */
export interface CompareTableOptions { width: number; color: boolean; language: Language; all: boolean }

interface Setting extends CompareTableOptions { say: (typeof labels)[Language]; paint: ChalkInstance }

const signs: Readonly<Record<string, string>> = { changed: '~', renamed: '~', moved: '↔', new: '+', gone: '−', unchanged: '=', kept: '=' };

/** A comparison as tables: what changed of each kind, every doubt beside it. */
export function comparisonTable(comparison: Comparison, options: CompareTableOptions): string {
  const setting: Setting = { ...options, width: Math.max(40, options.width), say: labels[options.language], paint: new Chalk({ level: options.color ? 1 : 0 }) };
  const { say, paint, width, color } = setting;
  const heads = [comparison.old, comparison.new].map(({ date, reference, path }, i): Row => ({ ' ': i === 0 ? say.old : say.new, [say.date]: date, [say.reference]: reference, [say.file]: path }));
  const table = <T extends { status: string }>(name: keyof typeof say.lists, items: readonly T[], row: (item: T) => Row): string => list(setting, name, items, (shown) => rowsTable(shown.map(row), width, color));
  return [
    rowsTable(heads, width, color), ...comparison.remarks.map(({ code }) => `${wrap(inked(say.remarks[code](comparison)), width - 2).map((line, i) => `${i === 0 ? paint.yellow('!') : ' '} ${line}`).join('\n')}\n`),
    comparison.letter.length === 0 ? '' : `\n${paint.bold.underline(say.lists.letter)}\n${rowsTable(comparison.letter.map(({ field, old, new: next }) => ({ [say.what]: say.fields[field] ?? field, [say.old]: old, [say.new]: next })), width, color)}`,
    list(setting, 'amounts', comparison.amounts, (changes) => figures(changes, setting)), list(setting, 'quantities', comparison.quantities, (changes) => figures(changes, setting)),
    table('kamerstukken', comparison.kamerstukken, (change) => paperRow(change, setting)), table('references', comparison.references, (change) => paperRow(change, setting)),
    table('motions', comparison.motions, (change) => motionRow(change, setting)), table('sections', comparison.sections, (change) => sectionRow(change, setting)),
    list(setting, 'text', comparison.text ?? [], (changes) => texts(changes, setting)),
  ].join('');
}

function list<T extends { status: string; moved?: boolean }>({ say, paint, all }: Setting, name: keyof Setting['say']['lists'], items: readonly T[], shown: (items: readonly T[]) => string): string {
  if (items.length === 0) return '';
  const rows = items.filter(({ status, moved }) => all || moved || (status !== 'unchanged' && status !== 'kept'));
  const counts = [...new Set(items.map(({ status }) => status))].map((status) => `${items.filter((item) => item.status === status).length} ${say.status[status as keyof typeof say.status]}`).join(', ');
  return `\n${paint.bold.underline(say.lists[name])} ${paint.dim(counts)}\n${rows.length === 0 ? '' : shown(rows)}`;
}

/** Amounts as a reader writes them, the exact value under each. */
function figures(changes: readonly FigureChange[], setting: Setting): string {
  const { say, paint, width } = setting;
  const rows = changes.map((change): LayoutRow => {
    const { name, dates } = subjectOf(change);
    const differs = change.changed.includes('value');
    const doubt = doubtOf(change.match, setting.language);
    const page = change.new?.page ?? change.old?.page ?? null;
    const notes = [[dates, page !== null && `${say.page} ${page}`].filter(Boolean).join(', '), differs && change.relation === 'same-date' && say.correction, change.withinRounding && say.rounding].filter((note) => typeof note === 'string');
    const side = (figure: FigureChange['old']): string[] => (figure === null ? [] : figure.kind === 'quantity' ? halves(figureText(figure)) : [...hedged(figure, width), ...halves(exactText(figure))]);
    return {
      sign: paint[change.status === 'new' ? 'green' : change.status === 'gone' ? 'red' : 'yellow'](signs[change.status]),
      words: [inked(name, paint.bold), ...notes.map((note) => inked(note, paint.dim)), ...(doubt === null ? [] : [inked(`? ${doubt}`, paint.yellow)])],
      cells: [side(change.old), side(change.new), differs ? [differenceText(change), change.new?.kind === 'amount' ? exactDifference(change) : null].flatMap((text) => halves(text ?? '')) : [], differs ? halves(percentText(change) ?? '') : []],
    };
  });
  return `${layRows([say.old, say.new, say.difference, say.percent], rows, width, paint.dim).join('\n')}\n`;
}

/** The hedge, and what the sum is per, on lines of their own where the terminal is narrow. */
const hedged = (figure: NonNullable<FigureChange['old']>, width: number): string[] => {
  const { qualifier, basis, period } = figure;
  return width >= 76 ? halves(figureText(figure)) : [qualifier ?? '', ...halves(figureText({ ...figure, qualifier: null, basis: null, period: null })), basis ?? '', period ?? ''].filter(Boolean);
};
/** The ends of a range on lines of their own. */
const halves = (text: string): string[] => (text === '' ? [] : text.split(/(?<= [–/]) /));
const lines = (...parts: (string | null | false)[]): string | null => parts.filter(Boolean).join('\n') || null;

function paperRow({ status, type, id, text, old, new: next }: PaperChange, { say }: Setting): Row {
  const named = next ?? old;
  return { ' ': signs[status] ?? '', [say.kind]: type, [say.what]: id, [say.asRead]: text, [say.mentions]: named?.mentions ?? null, [say.page]: named?.page ?? null };
}

function motionRow({ status, old, new: next, match }: MotionChange, { say, language }: Setting): Row {
  const motion = next ?? old;
  const doubt = doubtOf(match, language);
  return {
    ' ': signs[status] ?? '', [say.what]: lines(`${motion?.proposers.join(', ') || say.noLabel}${motion?.coSigned ? ' c.s.' : ''}`, doubt && `? ${doubt}`),
    [say.lists.kamerstukken]: motion?.kamerstuk ? `${motion.kamerstuk.dossier}, nr. ${motion.kamerstuk.number ?? '?'}` : null, [say.page]: motion?.mentions[0]?.page ?? null,
  };
}

function sectionRow({ status, old, new: next, moved, match }: SectionChange, { say, language }: Setting): Row {
  const doubt = doubtOf(match, language);
  return { ' ': signs[status === 'kept' && moved ? 'moved' : status] ?? '', [say.what]: lines(status === 'renamed' ? `${old} → ${next}` : next ?? old, moved && say.moved, doubt && `? ${doubt}`) };
}

/** Passages under the title of their section. Words that are gone stand in [- -], new ones in {+ +}; of what stayed only the words next to a change are shown. */
function texts(changes: readonly TextChange[], { say, paint, width }: Setting): string {
  let title: string | null | undefined;
  const out = changes.flatMap(({ status, kind, old, new: next, parts }) => {
    const section = next?.section ?? old?.section ?? null;
    const heading = section === title ? [] : [paint.bold(printable(section ?? say.preamble))];
    title = section;
    const words = parts.length === 0 ? inked(next?.text ?? '') : marked(parts, status !== 'changed', paint);
    const where = [kind === 'text' ? '' : say.kinds[kind], next?.page ?? old?.page ? `${say.page} ${next?.page ?? old?.page}` : ''].filter(Boolean).join(', ');
    return [...heading, ...wrap([...words, ...(where ? inked(`(${where})`, paint.dim) : [])], Math.min(width, 120) - 2).map((line, i) => `${i === 0 ? signs[status] : ' '} ${line}`)];
  });
  return `${out.join('\n')}\n`;
}

/** The words of a passage in the paint of what became of them; where no space stood between two parts none is put. */
function marked(parts: readonly TextPart[], whole: boolean, paint: ChalkInstance): Inked[] {
  let spaced = true;
  return parts.flatMap(({ kind, text }, i) => {
    const ink = kind === 'gone' ? paint.red : kind === 'new' ? paint.green : undefined;
    const shown = kind === 'same' ? shortened(text, i > 0, i < parts.length - 1) : whole ? text : kind === 'gone' ? `[-${text.trim()}-]` : `{+${text.trim()}+}`;
    const words = inked(shown, ink);
    // A part that is gone and the one in its place are told apart by their brackets, so they stay together.
    if (words[0]) words[0].glued = !spaced && !/^\s/.test(text);
    spaced = /\s$/.test(text);
    return words;
  });
}

/** The words next to a change, the middle of a long stretch left out. */
function shortened(text: string, start: boolean, end: boolean): string {
  if (text.length < 90) return text;
  const head = start ? text.slice(0, 40).replace(/\S*$/, '') : '';
  const tail = end ? text.slice(-40).replace(/^\S*/, '') : '';
  return `${head}…${tail}`;
}
