import type { Font } from './ink.js';

/** Makes fonts as their names tell them, without the prefix of a subset; those that look alike are one. */
export function createFonts(): (full: string, more?: { bold: boolean; italic: boolean }) => Font {
  const known = new Map<string, Font>();
  return (full, more) => {
    const name = full.replace(/^[A-Z]{6}\+/, '');
    const bold = more?.bold === true || /bold|black|heavy|demi/i.test(name);
    const italic = more?.italic === true || /italic|oblique/i.test(name);
    const key = `${name} ${bold} ${italic}`;
    let font = known.get(key);
    if (!font) known.set(key, font = { name, bold, italic });
    return font;
  };
}
