import type { ParagraphFormat, RunFormat } from './model.js';
import { type Attributes, isOn, numberOf, walkXml } from './xml.js';

interface Style {
  name: string;
  basedOn: string | null;
  run: RunFormat;
  paragraph: ParagraphFormat;
}

/** How text looks in the end: the paragraph's style, the run's style and what stands at the run itself, taken together. */
export interface Styles {
  run(direct: RunFormat, paragraphStyle: string | undefined): Look;
  paragraph(direct: ParagraphFormat): ParagraphFormat;
  /** English name of a style ("toc 1", "heading 2"), in lower case. */
  nameOf(id: string | undefined): string;
}

/** Effective formatting of a run. */
export interface Look {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  hidden: boolean;
  /** Points. */
  size: number;
}

/** Chains of styles longer than this are circles. */
const longestChain = 30;
const defaultSize = 20;

/** Reads `word/styles.xml`; without it every paragraph is plain. */
export function readStyles(source: string | null, depth: number): Styles {
  const styles = new Map<string, Style>();
  const defaults: RunFormat = {};
  let normal: string | undefined;
  let style: Style | null = null;
  let inDefaults = false;
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'w:docDefaults') inDefaults = true;
    else if (name === 'w:style') {
      style = { name: '', basedOn: null, run: {}, paragraph: {} };
      styles.set(attributes['w:styleId'] ?? '', style);
      if (attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '')) normal = attributes['w:styleId'];
    } else if (style && name === 'w:name') style.name = (attributes['w:val'] ?? '').toLowerCase();
    else if (style && name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? null;
    else if (style && name !== 'w:rStyle' && name !== 'w:pStyle') {
      readRunFormat(name, attributes, style.run);
      readParagraphFormat(name, attributes, style.paragraph);
    } else if (inDefaults) readRunFormat(name, attributes, defaults);
  };
  const close = (name: string): void => {
    if (name === 'w:style') style = null;
    if (name === 'w:docDefaults') inDefaults = false;
  };
  if (source) walkXml(source, { open, close, text: () => {} }, depth);

  const runs = inherited((id) => styles.get(id), (item) => item.run);
  const paragraphs = inherited((id) => styles.get(id), (item) => item.paragraph);
  return {
    run: (direct, paragraphStyle) => look(direct, runs(paragraphStyle ?? normal), runs(direct.style), defaults),
    paragraph(direct) {
      const { outline, ...style } = paragraphs(direct.style ?? normal);
      return { ...style, outline: outline ?? null, ...direct };
    },
    nameOf: (id) => styles.get(id ?? normal ?? '')?.name ?? '',
  };
}

/** What a style says together with all that it is based on; each is worked out once. */
function inherited<T extends object>(find: (id: string) => Style | undefined, pick: (style: Style) => T): (id: string | undefined) => T {
  const known = new Map<string, T>();
  return (id) => {
    const before = known.get(id ?? '');
    if (before) return before;
    const chain: T[] = [];
    for (let style = find(id ?? ''); style && chain.length < longestChain; style = find(style.basedOn ?? '')) chain.unshift(pick(style));
    const all = Object.assign({}, ...chain) as T;
    known.set(id ?? '', all);
    return all;
  };
}

/** Bold, italic and hidden toggle: a bold character style in a bold paragraph style is not bold (ECMA-376, 17.7.3). */
function look(direct: RunFormat, paragraph: RunFormat, character: RunFormat, defaults: RunFormat): Look {
  const toggle = (key: 'bold' | 'italic' | 'hidden'): boolean => direct[key] ?? ((paragraph[key] ?? false) !== (character[key] ?? false) || (defaults[key] ?? false));
  return {
    bold: toggle('bold'), italic: toggle('italic'), hidden: toggle('hidden'),
    underline: direct.underline ?? character.underline ?? paragraph.underline ?? defaults.underline ?? false,
    size: (direct.size ?? character.size ?? paragraph.size ?? defaults.size ?? defaultSize) / 2,
  };
}

/** Takes what an element in `w:rPr` says into the format. */
export function readRunFormat(name: string, attributes: Attributes, format: RunFormat): void {
  switch (name) {
    case 'w:rStyle': format.style = attributes['w:val']; break;
    case 'w:b': format.bold = isOn(attributes); break;
    case 'w:i': format.italic = isOn(attributes); break;
    case 'w:u': format.underline = attributes['w:val'] !== undefined && isOn(attributes); break;
    case 'w:vanish': format.hidden = isOn(attributes); break;
    case 'w:sz': format.size = numberOf(attributes['w:val']) ?? format.size; break;
  }
}

/** Takes what an element in `w:pPr` says into the format. */
export function readParagraphFormat(name: string, attributes: Attributes, format: ParagraphFormat): void {
  switch (name) {
    case 'w:pStyle': format.style = attributes['w:val']; break;
    case 'w:numId': format.numbering = attributes['w:val']; break;
    case 'w:ilvl': format.level = numberOf(attributes['w:val']) ?? 0; break;
    case 'w:ind': format.indent = numberOf(attributes['w:left'] ?? attributes['w:start']) ?? format.indent; break;
    case 'w:outlineLvl': format.outline = outlineOf(numberOf(attributes['w:val'])); break;
  }
}

/** Levels 0 to 8 are headings, 9 is body text. */
const outlineOf = (level: number | null): number | null => (level === null || level > 8 ? null : level + 1);
