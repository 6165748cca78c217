import type { Result } from '../schema/result.js';
import { dutchAmount } from './dutch.js';

/** A hit in the text with what was concluded from it; `url` leads to the official paper where there is one. */
export interface Mark {
  list: string;
  kind: string;
  start: number;
  end: number;
  rule: string;
  concluded: string;
  implied: readonly string[];
  page: number | null;
  url: string | null;
}

/** All hits of a result, in order of the text; of two that begin together the longer first. */
export function marksOf(result: Result): Mark[] {
  const mark = (list: string, kind: string, item: { span: readonly [number, number]; rule: string; implied: readonly string[]; page: number | null }, concluded: string, url: string | null = null): Mark =>
    ({ list, kind, start: item.span[0], end: item.span[1], rule: item.rule, implied: item.implied, page: item.page, concluded, url });
  const all = [
    ...result.amounts.map((a) => mark('amounts', 'amount', a, `${a.value}${a.valueMax === null ? '' : ` to ${a.valueMax}`} ${a.currency} (${dutchAmount(a)})${a.label ? ` for "${a.label}"` : ''}`)),
    ...result.kamerstukken.map((k) => mark('kamerstukken', k.kind, k, k.id ?? `dossier ${k.dossier}`, k.url)),
    ...result.dates.map((d) => mark('dates', 'date', d, d.start === d.end ? d.start : `${d.start} to ${d.end}`)),
    ...result.references.map((r) => mark('references', r.type, r, r.id ?? r.text, r.url)),
    ...result.quantities.map((q) => mark('quantities', 'quantity', q, `${q.value}${q.valueMax === null ? '' : ` to ${q.valueMax}`} ${q.unit}${q.of ? ` ${q.of}` : ''}`)),
    ...result.motions.flatMap((m) => m.mentions.map(({ span, page }) => mark('motions', 'motion', { span, page, rule: 'motion', implied: m.implied }, `${m.proposers.join(', ') || '(no name)'}${m.kamerstuk ? ` · ${m.kamerstuk.dossier}, nr. ${m.kamerstuk.number ?? '?'}` : ''}`))),
  ];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}
