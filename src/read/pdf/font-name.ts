import type { Font } from './ink.js';

/** A font as its name tells it; the prefix of a subset is dropped. */
export function fontNamed(full: string, more: { bold?: boolean; italic?: boolean } = {}): Font {
  const name = full.replace(/^[A-Z]{6}\+/, '');
  return { name, bold: more.bold === true || /bold|black|heavy|demi/i.test(name), italic: more.italic === true || /italic|oblique/i.test(name) };
}
