import type { Mark } from '../marks.js';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that HTML shows as it stands; control characters are left out. */
export const escapeHtml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '').replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');

/** A stretch of text under the same marks. */
export interface Segment {
  start: number;
  end: number;
  marks: readonly Mark[];
}

/** Cuts [start, end) where a mark begins or ends, or one of the given places lies. `marks` are in order of the text. */
export function segmentsOf(start: number, end: number, marks: readonly Mark[], places: readonly number[] = []): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [...new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end]), ...places])].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  return cuts.slice(1).map((to, i): Segment => {
    const from = cuts[i] as number;
    return { start: from, end: to, marks: inside.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}

/** A link that a browser may follow: http and https only. */
export const safeUrl = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);
