import { officialUrl } from '../extract/paper-id.js';
import type { Amount, DateMention, Kamerstuk, Mention, Motion, Quantity, Reference, Result } from '../schema/result.js';
import { dutchAmount } from './dutch.js';

/** What a mark stands for: the list of the result it is in, and the entry. */
export type Found =
  | { list: 'amounts'; item: Amount } | { list: 'kamerstukken'; item: Kamerstuk } | { list: 'motions'; item: Motion; mention: Mention }
  | { list: 'dates'; item: DateMention } | { list: 'references'; item: Reference } | { list: 'quantities'; item: Quantity };

/** A hit in the text with what was concluded from it; `url` leads to the official paper where there is one. */
export type Mark = Found & {
  kind: string;
  start: number;
  end: number;
  rule: string;
  concluded: string;
  implied: readonly string[];
  section: string | null;
  page: number | null;
  url: string | null;
};

/** All hits of a result, in order of the text; of two that begin together the longer first. */
export function marksOf(result: Result): Mark[] {
  const all = [
    ...result.amounts.map((item) => markOf({ list: 'amounts', item }, item, 'amount', `${item.value}${item.valueMax === null ? '' : ` to ${item.valueMax}`} ${item.currency} (${dutchAmount(item)})${item.label ? ` for "${item.label}"` : ''}`)),
    ...result.kamerstukken.map((item) => markOf({ list: 'kamerstukken', item }, item, item.kind, item.id ?? `dossier ${item.dossier}`, item.url)),
    ...result.dates.map((item) => markOf({ list: 'dates', item }, item, 'date', item.start === item.end ? item.start : `${item.start} to ${item.end}`)),
    ...result.references.map((item) => markOf({ list: 'references', item }, item, item.type, item.id ?? item.text, item.url)),
    ...result.quantities.map((item) => markOf({ list: 'quantities', item }, item, 'quantity', `${item.value}${item.valueMax === null ? '' : ` to ${item.valueMax}`} ${item.unit}${item.of ? ` ${item.of}` : ''}`)),
    ...result.motions.flatMap((item) => item.mentions.map((mention) => markOf({ list: 'motions', item, mention }, { ...mention, rule: 'motion', implied: item.implied }, 'motion',
      `${item.proposers.join(', ') || '(no name)'}${item.kamerstuk ? ` · ${item.kamerstuk.dossier}, nr. ${item.kamerstuk.number ?? '?'}` : ''}`, motionUrl(item)))),
  ];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Entry { span: readonly [number, number]; rule: string; implied: readonly string[]; section: string | null; page: number | null }

const markOf = (found: Found, { span, rule, implied, section, page }: Entry, kind: string, concluded: string, url: string | null = null): Mark =>
  ({ ...found, kind, start: span[0], end: span[1], rule, implied, section, page, concluded, url });

/** The paper of a motion; a motion that only names its dossier leads nowhere in particular. */
const motionUrl = ({ kamerstuk }: Motion): string | null => (kamerstuk?.id ? officialUrl(kamerstuk.id) : null);
