import { cleanPiece } from '../../document/clean.js';
import type { ParagraphFormat } from './model.js';
import { type Attributes, isOn, numberOf, walkXml } from './xml.js';

interface Level {
  format: string;
  text: string;
  start: number;
  /** All numbers in it are shown in figures (`w:isLgl`). */
  legal: boolean;
  indent: number | null;
  style: string | null;
}

interface Abstract {
  levels: Map<number, Level>;
  styleLink: string | null;
}

interface Instance {
  abstract: string;
  starts: Map<number, number>;
}

/** The sign that Word puts before a paragraph by itself. */
export interface NumberSign {
  text: string;
  bullet: boolean;
  /** Twentieths of a point. */
  indent: number | null;
}

/** Gives each numbered paragraph its sign; must be asked once for every paragraph, in order. */
export type Counter = (format: ParagraphFormat) => NumberSign | null;

const deepest = 8;

/** Reads `word/numbering.xml` and counts. Lists that share a definition go on counting, unless one of them starts anew. */
export function readNumbering(source: string | null, depth: number): Counter {
  const { abstracts, instances } = readDefinitions(source, depth);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ numbering, level, style }) => {
    const instance = instances.get(numbering ?? '');
    const abstract = instance && abstracts.get(instance.abstract);
    if (!instance || !abstract || numbering === undefined) return null;
    const depth = Math.min(deepest, level ?? levelOfStyle(abstract, style) ?? 0);
    const shown = abstract.levels.get(depth);
    if (!shown) return null;
    if (shown.format === 'bullet') return { text: bulletSign(shown.text), bullet: true, indent: shown.indent };
    const count = counts.get(instance.abstract) ?? [];
    counts.set(instance.abstract, count);
    if (!begun.has(numbering)) {
      begun.add(numbering);
      for (const [at, start] of instance.starts) count[at] = start - 1;
    }
    const startOf = (at: number): number => instance.starts.get(at) ?? abstract.levels.get(at)?.start ?? 1;
    for (let at = 0; at < depth; at++) count[at] ??= startOf(at);
    count[depth] = (count[depth] ?? startOf(depth) - 1) + 1;
    count.length = depth + 1;
    const text = shown.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeral(count[at] ?? startOf(at), shown.legal && at < depth ? 'decimal' : abstract.levels.get(at)?.format ?? 'decimal');
    });
    return text.trim() === '' ? null : { text: cleanPiece(text).text, bullet: false, indent: shown.indent };
  };
}

function levelOfStyle(abstract: Abstract, style: string | undefined): number | null {
  if (style === undefined) return null;
  for (const [at, level] of abstract.levels) if (level.style === style) return at;
  return null;
}

function readDefinitions(source: string | null, depth: number): { abstracts: Map<string, Abstract>; instances: Map<string, Instance> } {
  const abstracts = new Map<string, Abstract>();
  const instances = new Map<string, Instance>();
  let abstract: Abstract | null = null;
  let instance: Instance | null = null;
  let level: Level | null = null;
  let override = 0;
  const newLevel = (): Level => ({ format: 'decimal', text: '', start: 1, legal: false, indent: null, style: null });
  const openers: Record<string, (value: string, attributes: Attributes) => void> = {
    'w:abstractNum': (_, attributes) => abstracts.set(attributes['w:abstractNumId'] ?? '', abstract = { levels: new Map(), styleLink: null }),
    'w:num': (_, attributes) => instances.set(attributes['w:numId'] ?? '', instance = { abstract: '', starts: new Map() }),
    'w:abstractNumId': (value) => { if (instance) instance.abstract = value; },
    'w:lvlOverride': (_, attributes) => { override = numberOf(attributes['w:ilvl']) ?? 0; },
    'w:startOverride': (value) => instance?.starts.set(override, numberOf(value) ?? 1),
    'w:lvl': (_, attributes) => {
      level = newLevel();
      abstract?.levels.set(numberOf(attributes['w:ilvl']) ?? 0, level);
    },
    'w:start': (value) => { if (level) level.start = numberOf(value) ?? 1; },
    'w:numFmt': (value) => { if (level) level.format = value; },
    'w:lvlText': (value) => { if (level) level.text = value; },
    'w:isLgl': (_, attributes) => { if (level) level.legal = isOn(attributes); },
    'w:pStyle': (value) => { if (level) level.style = value; },
    'w:ind': (_, attributes) => { if (level) level.indent = numberOf(attributes['w:left'] ?? attributes['w:start']); },
  };
  const close = (name: string): void => {
    if (name === 'w:abstractNum') abstract = null;
    if (name === 'w:num') instance = null;
    if (name === 'w:lvl') level = null;
  };
  if (source) walkXml(source, { open: (name, attributes) => openers[name]?.(attributes['w:val'] ?? '', attributes), close, text: () => {} }, depth);
  return { abstracts, instances };
}

/** Bullets stand in symbol fonts; what is not known there is shown as a dot. */
function bulletSign(text: string): string {
  const sign = cleanPiece(text).text;
  return sign === '' || /[\ue000-\uf8ff]/.test(text) && !/^[•▪➢→✓–-]$/.test(sign) ? '•' : sign;
}

const romans: readonly [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];
const largestRoman = 3999;

/** A number in one of Word's formats: 3 is "3", "c", "C", "iii", "III", "03". */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter': return letters(value);
    case 'upperLetter': return letters(value).toUpperCase();
    case 'lowerRoman': return roman(value);
    case 'upperRoman': return roman(value).toUpperCase();
    case 'decimalZero': return String(value).padStart(2, '0');
    case 'ordinal': return `${value}e`;
    case 'none': return '';
    default: return String(value);
  }
}

/** 1 is a, 27 is aa, 28 is bb: Word repeats the letter. */
const letters = (value: number): string =>
  value < 1 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));

function roman(value: number): string {
  if (value < 1 || value > largestRoman) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of romans) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}
