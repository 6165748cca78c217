import { diffArrays } from 'diff';

/** A run of words that both texts have, or only the new or only the old one. */
export interface TextPart { kind: 'same' | 'new' | 'gone'; text: string }

/** Figures, dates and numbers of papers are one word: "102,5", "29-385". */
const word = /[\p{L}\d]+(?:[.,:/’'-][\p{L}\d]+)*|\s+|[^\s\p{L}\d]/gu;
/** Of texts that share nearly nothing, no more words than this are looked for; they are shown one after the other then. */
const furthest = 2000;

/** Two texts word by word. Lone small words between changes are taken into them, so that a reader sees phrases change. */
export function wordDiff(old: string, next: string): TextPart[] {
  const runs = diffArrays(old.match(word) ?? [], next.match(word) ?? [], { maxEditLength: furthest });
  if (runs === undefined) return [{ kind: 'gone', text: old }, { kind: 'new', text: next }];
  const parts = runs.map(({ value, added, removed }): TextPart => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value.join('') }));
  const merged: TextPart[] = [];
  let [gone, added] = ['', ''];
  const flush = (): void => {
    if (gone) merged.push({ kind: 'gone', text: gone });
    if (added) merged.push({ kind: 'new', text: added });
    [gone, added] = ['', ''];
  };
  parts.forEach((part, i) => {
    const bridges = part.kind === 'same' && gone + added !== '' && i < parts.length - 1 && /^\s*(?:[\p{L}]{1,3})?[\s,]*$/u.test(part.text);
    if (part.kind === 'gone' || bridges) gone += part.text;
    if (part.kind === 'new' || bridges) added += part.text;
    if (part.kind === 'same' && !bridges) { flush(); merged.push(part); }
  });
  flush();
  return merged;
}
