import type { Mark } from './marks.js';

/** A stretch of text under the same marks, outermost first. */
export interface Segment {
  start: number;
  end: number;
  marks: readonly Mark[];
}

/** Cuts [start, end) where a mark begins or ends, or one of the given places lies. `marks` are in order of the text. */
export function segmentsOf(start: number, end: number, marks: readonly Mark[], places: readonly number[] = []): Segment[] {
  const cuts = [...new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end]), ...places])].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  let next = 0;
  let open: Mark[] = [];
  return cuts.slice(1).map((to, i): Segment => {
    const from = cuts[i] as number;
    const begun = next;
    while (next < marks.length && marks[next]!.start <= from) next++;
    open = [...open, ...marks.slice(begun, next)].filter((mark) => mark.end > from);
    return { start: from, end: to, marks: open };
  });
}

/** A link that a reader's program may follow: http and https only, whole, without signs that no address has. */
export const safeUrl = (url: string | null): string | null => (url !== null && /^https?:\/\/[^\s<>"'\\]+$/i.test(url) && URL.canParse(url) ? url : null);

/** The link of a stretch of text: that of its innermost mark that has one. */
export const linkOf = (marks: readonly Mark[]): string | null => safeUrl(marks.findLast(({ url }) => safeUrl(url) !== null)?.url ?? null);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Text without signs that are not seen but change what is: control characters, turns of the writing direction; half a surrogate pair becomes "�". */
export const visibleText = (text: string): string => text.replace(unseen, '').toWellFormed();
