import { latin } from '../text/letters.js';
import { officeAt, officesAt } from '../dutch/offices.js';
import { type Fragment, standsUnder } from './fragments.js';
import { isName, withoutSign } from './person.js';

/** A piece of a closing, told by what it says; "function" is an office below a minister's, "rest" goes on with an office begun above. */
export interface Part {
  kind: 'greeting' | 'role' | 'function' | 'name' | 'deputising' | 'behalf' | 'sign' | 'rest';
  text: string;
  ministry: string | null;
  fragment: Fragment;
}

const greeting = latin(/^(?:Hoogachtend|(?:Met )?(?:de )?(?:meeste |bijzondere )?hoogachting|Met vriendelijke groet(?:en)?|Hoogachtend en met vriendelijke groet)[,.]?(?= |$)/iu);
const deputising = latin(/^(?:namens dezen?|voor deze)[,:.]?(?= |$)/iu);
const sign = latin(/^\(?(?:w\.g\.|was getekend)\)?[,.]?(?= |$)/iu);
const behalf = latin(/^mede namens /iu);
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

/** `partsAbove` are the parts before it. */
function partAt(text: string, partsAbove: () => readonly Part[]): { part: Omit<Part, 'fragment'>; length: number } | null {
  for (const [kind, pattern] of fixed) {
    const words = pattern.exec(text)?.[0];
    if (words) return { part: { kind, text: words, ministry: null }, length: words.length };
  }
  const begin = behalf.exec(text)?.[0].length ?? 0;
  const offices = begin > 0 ? officesAt(text, begin) : [];
  const last = offices.at(-1);
  if (last) return { part: { kind: 'behalf', text: text.slice(0, last.end), ministry: null }, length: last.end };
  const office = officeAt(text, 0);
  if (office) return { part: { kind: 'role', text: office.role, ministry: office.ministry }, length: office.end };
  const to = nextOffice.exec(text)?.index ?? text.length;
  if (isName(text.slice(0, to))) return { part: { kind: 'name', text: withoutSign(text.slice(0, to)), ministry: null }, length: to };
  if (text.length < 120 && /\p{L}{4}/u.test(text) && !/[.?!;]$/.test(text) && wantsFunction(partsAbove())) {
    return { part: { kind: 'function', text: text.replace(/^de /iu, '').replace(/,$/, ''), ministry: null }, length: text.length };
  }
  return null;
}

/** Room for a signature between two lines; what stands further down has a page of its own matter. */
const isNear = (above: Fragment | undefined, { box, block: { page } }: Fragment): boolean => !above?.box || !box || above.block.page !== page || box[1] - above.box[3] < 200;

/** Whether an office is still to come: that of who signs for another. */
const wantsFunction = (above: readonly Part[]): boolean =>
  above.length < longestClosing && above.some(({ kind }) => kind === 'deputising') && !above.some(({ kind }) => kind === 'function');

/** An office over several lines of their own: "De Minister voor Armoedebeleid," / "Participatie en Pensioenen,". Null where one line holds it whole. */
export function brokenOffice(lines: readonly Fragment[], at: number): { text: string; rest: Fragment[] } | null {
  let text = (lines[at] as Fragment).text.replace(greeting, '').trim();
  if (text === '' || (!officeAt(text, 0) && !/(?:van|voor)$/iu.test(text))) return null;
  let found: { text: string; rest: Fragment[] } | null = null;
  const rest: Fragment[] = [];
  for (let k = 0; k < 3; k++) {
    const above = rest.at(-1) ?? (lines[at] as Fragment);
    const next = lines.slice(at + 1, at + 6).find((line) => !rest.includes(line) && (above.box && line.box ? standsUnder(above, line) : line === lines[at + 1 + k]));
    if (!next || next.text.length > 80) break;
    const before = text.length;
    text = `${text} ${next.text}`;
    rest.push(next);
    const office = officeAt(text, 0);
    if (office?.known && office.end > before + 2 && /^[ ,;:.]*$/.test(text.slice(office.end))) found = { text: `${text}`, rest: [...rest] };
  }
  return found;
}
