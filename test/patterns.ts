import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Nothing of the sources may be loaded before they are watched, so not from support.ts. */
const root = fileURLToPath(new URL('..', import.meta.url));

/** A pattern of the sources and where it stands. */
export interface Found { pattern: RegExp; where: string }

/** Behind these signs a slash begins a pattern; behind a name, a number or a bracket that closes it divides. */
const beforePattern = /(?:[(,=:[!&|?{};>~+]|\breturn|\bof)$/;
const literal = /\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuy]*)/y;
const passedOver = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/y;

/** Patterns written out in a source, with their lines. Text within templates is looked at too, which finds more rather than less. */
function literalsIn(text: string, file: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at++) {
    passedOver.lastIndex = literal.lastIndex = at;
    const other = passedOver.exec(text);
    if (other) { at += other[0].length - 1; continue; }
    const match = text[at] === '/' && beforePattern.test(text.slice(Math.max(0, at - 20), at).trimEnd()) ? literal.exec(text) : null;
    if (!match) continue;
    try { found.push({ pattern: new RegExp(match[1] as string, match[2]), where: `${file}:${text.slice(0, at).split('\n').length}` }); } catch { /* a division after all */ }
    at += match[0].length - 1;
  }
  return found;
}

/** All patterns of the folders of src: those written out, and those put together when the sources are loaded. */
export async function patternsOf(folders: readonly string[]): Promise<Found[]> {
  const files = folders.flatMap((folder) => readdirSync(`${root}/src/${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`));
  const written = files.flatMap((file) => literalsIn(readFileSync(`${root}/src/${file}`, 'utf8'), file));
  const built: Found[] = [];
  const native = globalThis.RegExp;
  // biome-ignore lint/complexity/useArrowFunction: it is called with new
  const recording = Object.assign(function (source: string | RegExp, flags?: string): RegExp {
    const pattern = new native(source, flags);
    built.push({ pattern, where: `put together as ${pattern.source.slice(0, 60)}` });
    return pattern;
  }, { prototype: native.prototype });
  globalThis.RegExp = recording as unknown as RegExpConstructor;
  try { for (const file of files) await import(`${root}/src/${file}`); } finally { globalThis.RegExp = native; }
  return [...new Map([...written, ...built].map((found) => [String(found.pattern), found])).values()];
}

/** Texts that a pattern's own matter makes: what it may hold, again and again, and then something it does not. */
function attacksOn({ source }: RegExp): string[] {
  const samples = Array.from({ length: 6 }, (_, seed) => sampleOf(source, seed));
  const pieces = samples.flatMap((sample) => [sample, sample.slice(0, -1), sample.slice(1), ...sample.split(/(?<= )/), ...sample.match(/../gsu) ?? [], ...sample]);
  return [...new Set([...pieces.filter((piece) => piece !== ''), 'a', 'A', '1', ' ', 'a ', '1 ', 'Aa ', '1.', '1,'])].slice(0, 60);
}

/** A text that the pattern may match, roughly: the first or another of its alternatives, one or two of what may repeat. */
function sampleOf(source: string, seed: number): string {
  let at = 0;
  let turn = seed;
  const pick = (count: number): number => (turn = (turn * 7 + 3) % 101) % count;
  const escapes: Record<string, string> = { d: '1', s: ' ', S: 'x', w: 'a', W: ' ', D: 'x', n: '\n', t: '\t', b: '', B: '' };
  const escaped = (): string => {
    const sign = source[at++] as string;
    if (sign === 'u' || sign === 'x') { const hex = source.slice(at, at += sign === 'u' ? 4 : 2); return String.fromCharCode(Number.parseInt(hex, 16)); }
    if (sign === 'p' || sign === 'P') { const name = source.slice(at, at = source.indexOf('}', at) + 1); return name.includes('Lu') ? 'A' : name.includes('N') ? '1' : 'a'; }
    if (sign === 'k') { at = source.indexOf('>', at) + 1; return ''; }
    return escapes[sign] ?? sign;
  };
  const charClass = (): string => {
    const signs: string[] = [];
    const negated = source[at] === '^';
    if (negated) at++;
    while (source[at] !== ']') {
      if (source[at] === '\\') { at++; signs.push(escaped()); } else signs.push(source[at++] as string);
      if (source[at] === '-' && source[at + 1] !== ']') at++;
    }
    at++;
    return negated ? ['x', ' ', '1', '.'].find((sign) => !signs.includes(sign)) ?? '~' : signs[pick(signs.length)] ?? '';
  };
  const group = (): string => {
    const looks = /^\?(?:<?[=!])/.test(source.slice(at, at + 4));
    const head = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(source.slice(at, at + 40));
    at += head?.[0].length ?? 0;
    const inner = alternatives();
    at++;
    return looks ? '' : inner;
  };
  const alternatives = (): string => {
    const all = [sequence()];
    while (source[at] === '|') { at++; all.push(sequence()); }
    return all[pick(all.length)] as string;
  };
  const sequence = (): string => {
    let out = '';
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const sign = source[at++];
      const atom = sign === '(' ? group() : sign === '[' ? charClass() : sign === '\\' ? escaped() : sign === '^' || sign === '$' ? '' : sign === '.' ? 'x' : sign as string;
      const count = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 16));
      at += count?.[0].length ?? 0;
      out += atom.repeat(count ? Math.max(Number(count[1] ?? 0), 1 + pick(2)) : 1);
    }
    return out;
  };
  return alternatives();
}

/** Milliseconds that a pattern takes to go through a text; one that begins where it is told is tried there only. */
function millisecondsOf({ source, flags, sticky }: RegExp, text: string): number {
  const pattern = new RegExp(source, sticky || flags.includes('g') ? flags : `${flags}g`);
  const start = performance.now();
  if (sticky) pattern.exec(text);
  else for (const _ of text.matchAll(pattern)) { /* all of them */ }
  return performance.now() - start;
}

/** What takes a linear pattern a moment and a quadratic one a hundred times that; a pause of the machine comes now and then, not every time. */
const [moment, tries] = [60, 4];
/** By small steps at first: where each bit doubles the time, a long text would never end. */
const sizes = [...Array.from({ length: 24 }, (_, i) => 16 + 6 * i), 256, 2048, 16_384];

/** The text on which a pattern costs more than in proportion; null where none was found. */
export function slowOn(pattern: RegExp): string | null {
  const isSlow = (text: string): boolean => Array.from({ length: tries }).every(() => millisecondsOf(pattern, text) > moment);
  for (const piece of attacksOn(pattern)) {
    for (const size of sizes) if (isSlow(`${piece.repeat(Math.ceil(size / piece.length)).slice(0, size)}\u0003`)) return `${JSON.stringify(piece)} to ${size} characters`;
  }
  return null;
}
