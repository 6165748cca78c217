/** What stands before a place in its own line or cell, at most `reach` characters; the cost does not grow with the text. */
export function lineBefore(text: string, at: number, reach: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t')) + 1);
}
