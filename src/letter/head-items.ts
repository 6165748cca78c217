import { type Fragment, partOf, standsBeside, standsUnder } from './fragments.js';
import { isSalutation, type LabelKind, labelsIn } from './labels.js';
import { dayIn, onlyDay } from './letter-date.js';
import type { Read } from './model.js';

/** A label with what stands beside, under or behind it; a text without a label. */
export interface Item {
  kind: LabelKind | 'text';
  fragment: Fragment;
  value: Fragment | null;
  /** A text that serves as the value of a label. */
  taken: boolean;
}

/** Labels with what follows them in the same line, and the texts between. A subject takes all that follows it; labels in a row have their values below. */
export function itemsOf(lines: readonly Fragment[]): Item[] {
  return lines.flatMap((line): Item[] => {
    const labelled = labelsIn(line.text);
    const row = labelled.filter(({ start }, k) => start === (k === 0 ? 0 : (labelled[k - 1]?.end ?? 0) + 1));
    const found = row.length > 1 ? row : labelled.filter(({ start }) => start === 0 || line.block.zone !== 'body' || line.text.startsWith('Datum'));
    const subject = row.length > 1 ? -1 : found.findIndex(({ kind }) => kind === 'subject');
    const labels = subject < 0 ? found : found.slice(0, subject + 1);
    const head = partOf(line, 0, labels[0]?.start);
    const items: Item[] = head.text === '' ? [] : [{ kind: 'text', fragment: head, value: null, taken: false }];
    labels.forEach(({ kind, start, end }, i) => {
      const value = partOf(line, end, labels[i + 1]?.start);
      items.push({ kind, fragment: { ...partOf(line, start, end), box: line.box }, value: value.text === '' ? null : value, taken: false });
    });
    return items;
  });
}

/** Labels without a value get the text beside or under them, else the next that fits: "Datum", "Betreft", then "31 januari 2023", "Appreciatie …". */
export function giveValues(items: Item[]): void {
  const open = new Set(items.filter(({ kind, value }) => kind !== 'text' && !value));
  for (const first of [true, false]) giveTo(items, open, (kind) => (kind === 'date') === first);
}

/** The day is given first, so that no mark takes it. */
function giveTo(items: Item[], open: ReadonlySet<Item>, wanted: (kind: Item['kind']) => boolean): void {
  items.forEach((item, i) => {
    if (!open.has(item) || !wanted(item.kind)) return;
    const fits = ({ kind, fragment, taken }: Item): boolean => kind === 'text' && !taken && suits(item.kind, fragment.text);
    const placed = items.find((other) => fits(other) && standsBeside(item.fragment, other.fragment))
      ?? items.find((other) => fits(other) && standsUnder(item.fragment, other.fragment));
    const chosen = placed ?? (item.kind === 'yourReference' && item.fragment.box ? undefined : nextFitting(items, open, i, fits));
    if (!chosen) return;
    item.value = chosen.fragment;
    chosen.taken = true;
    if (item.kind === 'yourReference') takeMore(items, item, chosen);
  });
}

/** Marks below each other, as of several questions: "2022Z20676 ⏎ 2023Z01460". */
function takeMore(items: readonly Item[], label: Item, first: Item): void {
  for (const next of items.slice(items.indexOf(first) + 1)) {
    const above = label.value as Fragment;
    if (next.kind !== 'text' || next.taken || !/^20\d\d[ZD]\d{5}\b/.test(next.fragment.text) || !standsUnder({ ...above, box: first.fragment.box }, next.fragment, 3)) return;
    label.value = { ...above, text: `${above.text} ${next.fragment.text}`, span: [above.span[0], next.fragment.span[1]] };
    next.taken = true;
  }
}

/** The next text that fits, behind the labels that are stacked under this one; of two marks side by side that are called for, the letter's own is given first. */
function nextFitting(items: readonly Item[], open: ReadonlySet<Item>, from: number, fits: (item: Item) => boolean): Item | undefined {
  let i = from + 1;
  while (items[i] && open.has(items[i] as Item)) i++;
  const stacked = items.slice(from + 1, i);
  const run: Item[] = [];
  for (; items[i]?.kind === 'text'; i++) if (fits(items[i] as Item)) run.push(items[i] as Item);
  return items[from]?.kind === 'yourReference' && run.length < 2 && stacked.some(({ kind }) => kind === 'reference') ? undefined : run[0];
}

/** Whether a text can be the value of such a label. */
function suits(kind: Item['kind'], text: string): boolean {
  switch (kind) {
    case 'date': return (dayIn(text) !== null || /\p{Ll}{3} \d{4}$/u.test(text)) && text.length < 40;
    case 'subject': return !isSalutation(text) && !/^(?:Ministerie van|Directie) /.test(text) && !dayIn(text.slice(0, 18)) && /\p{L}{3}/u.test(text);
    case 'reference': return !onlyDay.test(text) && suits('yourReference', text);
    case 'yourReference': return /\d/.test(text) && !/^\d{1,2}$/.test(text) && text.length < 80;
    default: return false;
  }
}

/** The first value of such a label from which something can be read. */
export function itemValue<T>(items: readonly Item[], kind: LabelKind, read: (text: string) => { value: T; start: number; end: number } | null): Read<T> | null {
  for (const item of items) {
    const found = item.kind === kind && item.value ? read(item.value.text) : null;
    const start = item.value?.span[0] ?? 0;
    if (found) return { value: found.value, span: [start + found.start, start + found.end], implied: false };
  }
  return null;
}

