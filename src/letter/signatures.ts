import type { Document } from '../document/document.js';
import { brokenOffice, goesOn, type Part, partsOf } from './closing-parts.js';
import { type Fragment, fragmentsOf } from './fragments.js';
import type { Letterhead } from './model.js';

/** Who signed, and the blocks of the closing: from "Hoogachtend" to the last name. */
export interface Closing {
  signatories: Letterhead['signatories'];
  /** Indices of its blocks. */
  blocks: ReadonlySet<number>;
  /** Ministry of the first office that signed, or in whose name was signed. */
  ministry: string | null;
  /** Offices in whose name another signed: "de Minister van Financiën, namens deze, de directeur …". */
  deputised: Letterhead['onBehalfOf'];
}

/** What Word prints where a field of the template is missing, in the middle of a closing; the ground on which a signature was blacked out: "10.2.e", "5.1.2e"; a line to sign on. */
const noWords = /^(?:Fout! |voor documenteigensch|(?:1[01]|5)\.\d\.[\da-z]{1,2}$|[_.…]{3,}$)/;
/** Why nobody signed by hand: "[Deze brief is vanwege … niet voorzien van een handtekening. …]", "(digitaal ondertekend)". */
const unsigned = /^[[(]?(?:(?:Deze (?:brief|beschikking)|Dit (?:document|besluit|bericht)|Vanwege|Wegens|In verband met)(?= )[^\n]{0,200} (?:ondertekend|handtekening|vastgesteld|geautoriseerd)(?![a-z])|(?:digitaal|elektronisch) (?:ondertekend|vastgesteld))/i;

/** An office of the government, that of the one who signs or for whom another does. */
const isOffice = ({ kind, text }: Part): boolean => kind === 'role' || (kind === 'deputising' && text !== '');
const holds = (parts: readonly Part[], ...kinds: Part['kind'][]): boolean => parts.some(({ kind }) => kinds.includes(kind));

/** Finds the closing below the place where the text begins: the first with a greeting, else the first with office and name. */
export function readClosing(document: Document, bodyStart: number): Closing {
  const lines = fragmentsOf(document, ({ zone, kind }) => zone === 'body' && kind !== 'footnote', bodyStart).filter(({ text }) => !noWords.test(text) && !unsigned.test(text));
  const groups = groupsIn(lines);
  const chosen = groups.find((parts) => holds(parts, 'greeting') && holds(parts, 'role', 'name')) ?? groups.find((parts) => parts.some(isOffice) && holds(parts, 'name')) ?? [];
  const deputising = chosen.findIndex(({ kind }) => kind === 'deputising');
  const signing = deputising < 0 ? chosen : chosen.slice(deputising + 1);
  const above = deputising < 0 ? [] : chosen.slice(0, deputising + 1).filter(isOffice);
  const signatories = signatoriesOf(signing);
  return {
    signatories: signatories.length > 0 ? signatories : signatoriesOf(chosen),
    blocks: new Set(chosen.map(({ fragment }) => fragment.index)),
    ministry: chosen.find((part) => isOffice(part) && part.ministry)?.ministry ?? null,
    deputised: signatories.length > 0 ? above.map(({ text, fragment }) => ({ value: text, span: fragment.span, implied: false })) : [],
  };
}

/** Runs of lines that all belong to a closing and begin with a greeting, an office, or a name above an office. */
function groupsIn(lines: readonly Fragment[]): Part[][] {
  const groups: Part[][] = [[]];
  const consumed = new Set<Fragment>();
  lines.forEach((line, i) => {
    if (consumed.has(line)) return;
    const open = groups.at(-1) as Part[];
    const parts = partsAt(lines, i, open);
    for (const { fragment } of parts) consumed.add(fragment);
    const goesOn = open.length === 0 ? begins(parts, lines, i) : parts.length > 0 && hasRoom(open, parts, lines, i);
    if (goesOn) open.push(...parts);
    else if (open.length > 0) groups.push(begins(parts, lines, i) ? parts : []);
  });
  return groups;
}

function partsAt(lines: readonly Fragment[], at: number, open: readonly Part[]): Part[] {
  const line = lines[at];
  if (!line || line.text.length > 300) return [];
  const broken = brokenOffice(lines, at);
  const parts = partsOf(broken?.text ?? line.text, line, open);
  return parts.length === 0 ? [] : [...parts, ...(broken?.rest ?? []).map((fragment): Part => ({ kind: 'rest', text: '', ministry: null, fragment }))];
}

/** A name opens a closing only where an office follows it. */
function begins(parts: readonly Part[], lines: readonly Fragment[], at: number): boolean {
  const first = parts[0]?.kind;
  if (first === 'name' || first === 'sign') return holds(parts, 'role') || lines.slice(at + 1, at + 4).some((_, k) => holds(partsAt(lines, at + 1 + k, []), 'role'));
  return first === 'greeting' || first === 'behalf' || (parts[0] !== undefined && isOffice(parts[0]));
}

/** One name an office: what looks like a further name is the title of what follows. */
function hasRoom(open: readonly Part[], parts: readonly Part[], lines: readonly Fragment[], at: number): boolean {
  if (!parts.every(({ kind }) => kind === 'name')) return true;
  const count = (kind: Part['kind']): number => open.filter((part) => part.kind === kind).length;
  return count('name') < Math.max(1, count('role')) || holds(partsAt(lines, at + 1, []), 'role');
}

/** A function over two lines as one. */
const wholeFunctions = (parts: readonly Part[]): Part[] => parts.flatMap((part, i) => {
  const next = parts[i + 1];
  if (part.kind === 'function' && goesOn(parts[i - 1])) return [];
  return goesOn(part) && next?.kind === 'function' ? [{ ...part, text: `${part.text} ${next.text}` }] : [part];
});

/** Offices and names paired, run by run: side by side they stand "role, role, name, name". */
function signatoriesOf(parts: readonly Part[]): Letterhead['signatories'] {
  const said = wholeFunctions(parts.filter((part) => isOffice(part) || part.kind === 'function' || part.kind === 'name'));
  const nameFirst = said[0]?.kind === 'name';
  const runs: { offices: Part[]; names: Part[] }[] = [];
  let before: 'office' | 'name' | null = null;
  for (const part of said) {
    const now = part.kind === 'name' ? 'name' : 'office';
    if (before === null || (now !== before && now === (nameFirst ? 'name' : 'office'))) runs.push({ offices: [], names: [] });
    runs.at(-1)?.[now === 'name' ? 'names' : 'offices'].push(part);
    before = now;
  }
  return runs.flatMap(({ offices, names }) => offices.map((office, i) => ({
    value: { role: office.text, name: names[i]?.text ?? null }, span: office.fragment.span, implied: false,
  })));
}
