import type { Result } from '../schema/result.js';
import { dutchAmount, dutchNumber } from './dutch.js';

/** Names of the lists of a result, in the order they are printed. */
export const listNames = ['sections', 'amounts', 'kamerstukken', 'motions', 'footnotes', 'tables', 'dates', 'references', 'quantities', 'diagnostics'] as const;
/** One of them. */
export type ListName = (typeof listNames)[number];

/** A cell of a row: text, a number (figures align right, CSV may localise it), or nothing. */
export type CellValue = string | number | null;
/** One row of a list, column by column; the names are the columns of `--format csv --list NAME`. */
export type Row = Record<string, CellValue>;

const place = (item: { where?: string; section: string | null; page: number | null; span: readonly [number, number] }): Row =>
  ({ where: item.where ?? null, section: item.section, page: item.page, start: item.span[0], end: item.span[1] });

/** The rows of one list of a result: flat, one a thing, every value as the contract gives it. */
export function rowsOf(result: Result, list: ListName): Row[] {
  switch (list) {
    case 'sections': return result.sections.map(({ id, title, level, page, span }) => ({ id, level, title, page, start: span[0], end: span[1] }));
    case 'amounts': return result.amounts.map((a) => ({
      text: a.text, value: a.value, value_max: a.valueMax, currency: a.currency, precision: a.precision, qualifier: a.qualifier, basis: a.basis, period: a.period,
      price_level: a.priceLevel, label: a.label, row: a.table?.rowLabel ?? null, column: a.table?.columnLabel ?? null, ...place(a), implied: a.implied.join(' '), context: a.context,
    }));
    case 'kamerstukken': return result.kamerstukken.map((k) => ({
      text: k.text, dossier: k.dossier, number: k.number, chamber: k.chamber, session: k.session, date: k.date, pages: k.pages, kind: k.kind, id: k.id, url: k.url, ...place(k), context: k.context,
    }));
    case 'motions': return result.motions.flatMap((m, i) => m.mentions.map((mention) => ({
      motion: i + 1, proposers: m.proposers.join(' / '), co_signed: m.coSigned ? 'c.s.' : null, dossier: m.kamerstuk?.dossier ?? null, number: m.kamerstuk?.number ?? null,
      id: m.kamerstuk?.id ?? null, text: mention.text, ...place(mention),
    })));
    case 'footnotes': return result.footnotes.map((f) => ({
      number: f.number ?? f.mark, text: f.text, after: f.calls.map(({ after }) => after).join(' | '), page: f.page, start: f.span[0], end: f.span[1],
    }));
    case 'tables': return result.tables.flatMap((t) => t.rows.flatMap((row, r) => row.map((text, c) => ({ table: t.id, row: r, column: c, text, caption: t.caption, unit: t.unit, page: t.page }))));
    case 'dates': return result.dates.map((d) => ({ text: d.text, first: d.start, last: d.end, precision: d.precision, implied: d.implied.join(' '), ...place(d), context: d.context }));
    case 'references': return result.references.map((r) => ({ type: r.type, text: r.text, id: r.id, url: r.url, ...place(r), context: r.context }));
    case 'quantities': return result.quantities.map((q) => ({ text: q.text, value: q.value, value_max: q.valueMax, unit: q.unit, of: q.of, qualifier: q.qualifier, ...place(q), context: q.context }));
    case 'diagnostics': return result.diagnostics.map((d) => ({ severity: d.severity, code: d.code, message: d.message, advice: d.advice, page: d.page, start: d.span?.[0] ?? null, end: d.span?.[1] ?? null }));
  }
}

/** The lists as a person reads them: fewer columns, sums and pages in reading form. */
export function readingRows(result: Result, list: ListName): Row[] {
  const titles = new Map(result.sections.map(({ id, title }) => [id, title]));
  const at = (item: { section: string | null; page: number | null }): Row => ({ section: titles.get(item.section ?? '') ?? null, page: item.page });
  switch (list) {
    case 'sections': return result.sections.map(({ level, title, page }) => ({ title: `${'  '.repeat(level - 1)}${title}`, page }));
    case 'amounts': return result.amounts.map((a) => ({
      amount: dutchAmount(a), exact: `${dutchNumber(a.value)}${a.valueMax === null ? '' : ` – ${dutchNumber(a.valueMax)}`}`, currency: a.currency,
      what: a.label ?? ([a.table?.rowLabel, a.table?.columnLabel].filter(Boolean).join(' · ') || null), ...at(a),
    }));
    case 'kamerstukken': return result.kamerstukken.map((k) => ({ paper: `${k.dossier}${k.number ? `, nr. ${k.number}` : ''}`, kind: k.kind, date: k.date, as_read: k.text, ...at(k) }));
    case 'motions': return result.motions.map((m) => ({
      motion: `${m.proposers.join(', ')}${m.coSigned ? ' c.s.' : ''}` || null, paper: m.kamerstuk ? `${m.kamerstuk.dossier}, nr. ${m.kamerstuk.number ?? '?'}` : null,
      mentions: m.mentions.length, page: m.mentions[0]?.page ?? null,
    }));
    case 'footnotes': return result.footnotes.map((f) => ({ note: f.number ?? f.mark, text: f.text, called_after: f.calls.map(({ after }) => `… ${after.slice(-40)}`).join('\n'), page: f.page }));
    case 'dates': return result.dates.map((d) => ({ date: d.text, from: d.start, to: d.end === d.start ? null : d.end, concluded: d.implied.join(' ') || null, ...at(d) }));
    case 'references': return result.references.map((r) => ({ kind: r.type, id: r.id, as_read: r.text, ...at(r) }));
    case 'quantities': return result.quantities.map((q) => ({ quantity: q.text, value: dutchNumber(q.value), unit: q.of ? `${q.unit} ${q.of}` : q.unit, ...at(q) }));
    case 'diagnostics': return result.diagnostics.map((d) => ({ severity: d.severity, finding: d.message, advice: d.advice, page: d.page }));
    case 'tables': return rowsOf(result, 'tables');
  }
}
