import { latin } from '../text/letters.js';
import { officeAt, officesAt } from '../dutch/offices.js';
import { type Fragment, standsUnder } from './fragments.js';
import { isName, withoutSign } from './person.js';

/** A piece of a closing, told by what it says; "function" is an office below a minister's, "rest" goes on with an office begun above; the text of "deputising" is the office it names, if any. */
export interface Part {
  kind: 'greeting' | 'role' | 'function' | 'name' | 'deputising' | 'behalf' | 'sign' | 'rest';
  text: string;
  ministry: string | null;
  fragment: Fragment;
}

const greeting = latin(/^(?:Hoogachtend|(?:Met )?(?:de )?(?:meeste |bijzondere )?hoogachting|Met vriendelijke groet(?:en)?|Hoogachtend en met vriendelijke groet)[,.]?(?= |$)/iu);
const deputising = latin(/^(?:namens dezen?|voor deze|b[./]a\.?|bij (?:afwezigheid|ontstentenis))[,:.]?(?= |$)/iu);
const sign = latin(/^\(?(?:w\.g\.|was getekend)\)?[,.]?(?= |$)/iu);
const behalf = latin(/^mede namens /iu);
/** "namens de Minister van Financiën," above the office of who signs. */
const forAnother = latin(/^namens (?=(?:de )?(?:minister|staatssecretaris))/iu);
const fixed = [['greeting', greeting], ['deputising', deputising], ['sign', sign]] as const;
const nextOffice = latin(/ (?:de )?(?:minister-president|(?:minister|staatssecretaris) (?=van |voor |\p{L}{4}))/iu);

/** Parts in which a deputy is still looked for. */
const longestClosing = 12;

/** All parts of one line; none where anything in it belongs to no closing. `open` are the parts above it. */
export function partsOf(line: string, fragment: Fragment, open: readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (let rest = line.trim(); rest !== ''; ) {
    const taken = partAt(rest, () => (isNear(open.at(-1)?.fragment, fragment) ? [...open.slice(0, longestClosing), ...parts] : []));
    if (!taken) return [];
    parts.push({ ...taken.part, fragment });
    rest = rest.slice(taken.length).replace(/^[ ,;:.]+/, '');
  }
  return parts;
}

type Taken = { part: Omit<Part, 'fragment'>; length: number } | null;

/** `partsAbove` are the parts before it. */
function partAt(text: string, partsAbove: () => readonly Part[]): Taken {
  for (const [kind, pattern] of fixed) {
    const words = pattern.exec(text)?.[0];
    if (words) return { part: { kind, text: kind === 'deputising' ? '' : words, ministry: null }, length: words.length };
  }
  return officePart(text) ?? signerPart(text, partsAbove());
}

/** An office of the government, of who signs or for whom another does. */
function officePart(text: string): Taken {
  const begin = behalf.exec(text)?.[0].length ?? 0;
  const last = begin > 0 ? officesAt(text, begin).at(-1) : undefined;
  if (last) return { part: { kind: 'behalf', text: text.slice(0, last.end), ministry: null }, length: last.end };
  const from = forAnother.exec(text)?.[0].length ?? 0;
  const office = officeAt(text, from);
  return office && { part: { kind: from > 0 ? 'deputising' : 'role', text: office.role, ministry: office.ministry }, length: office.end };
}

/** A name, or the function of who signs for another; "Hoofd Juridische Zaken" looks like both. */
function signerPart(text: string, above: readonly Part[]): Taken {
  const wanted = text.length < 120 && /\p{L}{4}/u.test(text) && !/[.?!;]$/.test(text) && wantsFunction(text, above);
  const told = wanted && ((functionWord.test(text) && !/\p{Lu}\./u.test(text)) || goesOn(above.at(-1)));
  const to = nextOffice.exec(text)?.index ?? text.length;
  if (!told && isName(text.slice(0, to))) return { part: { kind: 'name', text: withoutSign(text.slice(0, to)), ministry: null }, length: to };
  return wanted ? { part: { kind: 'function', text: text.replace(/^de /iu, '').replace(/,$/, ''), ministry: null }, length: text.length } : null;
}

/** Room for a signature between two lines; what stands further down has a page of its own matter. */
const isNear = (above: Fragment | undefined, { box, block: { page } }: Fragment): boolean => !above?.box || !box || above.block.page !== page || box[1] - above.box[3] < 200;

/** Words of offices: what stands under a name without one is the title of what follows. */
const functionWord = latin(/directeur|hoofd|secretaris|generaal|inspecteur|manager|leider|chef|coördinator|jurist|adviseur|medewerker|commandant|lid(?!\p{L})/iu);

/** Whether an office is still to come: that of who signs for another. */
function wantsFunction(text: string, above: readonly Part[]): boolean {
  const from = above.findIndex(({ kind }) => kind === 'deputising');
  const signing = above.slice(from);
  if (from < 0 || above.length >= longestClosing || signing.some(({ kind }) => kind === 'role')) return false;
  if (signing.some(({ kind }) => kind === 'function')) return goesOn(signing.at(-1));
  return functionWord.test(text) || !signing.some(({ kind }) => kind === 'name');
}

/** "de Directeur Wetgeving, Bestuurlijke en" / "Juridische Aangelegenheden,". */
export const goesOn = (above: Part | undefined): boolean => above?.kind === 'function' && / (?:en|van|voor|de|het|&)$/u.test(above.text);

/** An office that has hardly begun: "de Minister van", "de staatssecretaris Jeugd,". */
const unfinished = latin(/(?:van|voor)$|^(?:de )?staatssecretaris \p{Lu}[^.]{2,60}$/iu);

/** An office over several lines of their own: "De Minister voor Armoedebeleid," / "Participatie en Pensioenen,". Null where one line holds it whole. */
export function brokenOffice(lines: readonly Fragment[], at: number): { text: string; rest: Fragment[] } | null {
  let text = (lines[at] as Fragment).text.replace(greeting, '').trim();
  const from = forAnother.exec(text)?.[0].length ?? 0;
  if (text === '' || (!officeAt(text, from) && !unfinished.test(text))) return null;
  let found: { text: string; rest: Fragment[] } | null = null;
  const rest: Fragment[] = [];
  for (let k = 0; k < 3; k++) {
    const above = rest.at(-1) ?? (lines[at] as Fragment);
    const next = lines.slice(at + 1, at + 6).find((line) => !rest.includes(line) && (above.box && line.box ? standsUnder(above, line) : line === lines[at + 1 + k]));
    if (!next || next.text.length > 80) break;
    const before = text.length;
    text = `${text} ${next.text}`;
    rest.push(next);
    const office = officeAt(text, from);
    if (office?.known && office.end > before + 2 && /^[ ,;:.]*$/.test(text.slice(office.end))) found = { text: `${text}`, rest: [...rest] };
  }
  return found;
}
