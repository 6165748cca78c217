/** A part of a line, with the place where it begins. */
export interface Segment { start: number; text: string }

/** Parts of a line that wide gaps set apart, each with the place where it begins. */
export function segmentsOf(text: string, gap = 2): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const part of text.split(gap === 2 ? /( {2,})/ : /( {3,})/)) {
    if (part.trim() !== '') segments.push({ start: at + part.length - part.trimStart().length, text: part.trim() });
    at += part.length;
  }
  return segments;
}
