/** Whether a sticky pattern matches at an offset; it ends at the pattern's `lastIndex`. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where a sticky pattern that matches at an offset ends; null where it does not match. */
export const endAt = (pattern: RegExp, text: string, at: number): number | null => (matchesAt(pattern, text, at) ? pattern.lastIndex : null);
