/**
 * The text in small letters, each sign in its old place. Patterns that are matched against it need no flag `i`, which costs V8 thousands of instructions for each letter
 * of a pattern.
 */
export function small(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : text.replace(/./gsu, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign));
}
