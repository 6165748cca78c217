import { latin } from '../text/letters.js';
import { matchesNear, type Seed } from '../text/near.js';
import { regex } from '../text/regex.js';
import { overlapsOne } from '../text/span.js';
import type { KamerstukDraft } from './drafts.js';
import type { Extractor } from './extractor.js';
import { readPaperDate } from './kamerstuk-date.js';
import { type Dossier, dossierDigits, dossierDigitsHere, fourDigitsHere, readDossier } from './kamerstuk-dossier.js';
import { bareNumber, counterExamples, examples } from './kamerstuk-examples.js';
import { type Lead, readLead } from './kamerstuk-lead.js';
import { type Numbered, namesPage, readNumbers } from './kamerstuk-number.js';
import { endAt } from '../text/sticky.js';

const identifier = regex('giu')`
  (?<! [\p{L}\d/] ) kst - (?: (?<session> \d{8} ) - )? (?<dossier> \d{5} ) (?: - (?<suffix> [IVX]{1,6}[AB]? | [A-M] (?= - ) | \d\d (?= - ) ) )? - (?<number> \d{1,4}[a-z]? | [A-Z]{1,3} ) (?! [\p{L}\d] )
`;
/** "nr. 456 (36800-XVI)": the number a paper gets in the Handelingen; "nrs. 29 en 30 (35925-VIII)". */
const numberBefore = latin(/(?<!\p{L})nrs?\.? ?(\d{1,4}(?:(?:, | en )\d{1,4}){0,20}) ?\($/iu);
const joint = regex('yu')` [ ]?(?:,|en|&|/|\+)[ ]? | [ ]en[ ] `;
const chained = /^[ ,;/&()+–-]{0,4}(?:en|of|alsmede|resp\.|respectievelijk|en ook|zie ook|vgl\.|jo\.|juncto)?[ ,(]*$/u;

/** Five digits, or four behind others: a bare year is none. */
const digitSeed: Seed = { begins: ['0'], seed: /\d{0,4}?[1-3]\d[ .-]?\d{3}|\d{2,4}[1-9]\d{3}|(?<=\d[,-]? ?)[1-9]\d{3}/y, before: 0, after: 16 };

/** What was read at one place: the dossiers in front of one list of numbers. */
interface Citation { lead: Lead; dossiers: Dossier[]; numbers: Numbered[]; start: number; end: number; rule: string; date: string | null }

/** Parliamentary papers in every notation of letters, judgments and footnotes; Aanwijzing 3.43 has the official one. */
export const kamerstuk: Extractor<KamerstukDraft> = {
  kind: 'kamerstuk',
  patterns: { dossierDigits, identifier, bareNumber },
  get examples() { return examples(); },
  get counterExamples() { return counterExamples(); },
  find(text) {
    const ids = identifiers(text);
    const cited = citations(text).flatMap(draftsOf).map((hit) => withKindBehind(text, hit)).filter((hit) => !overlapsOne(hit, ids));
    const drafts = [...cited, ...ids].sort((a, b) => a.start - b.start || a.end - b.end);
    return [...drafts, ...bareNumbers(text).filter((hit) => !overlapsOne(hit, drafts))].sort((a, b) => a.start - b.start || a.end - b.end);
  },
};

function citations(text: string): Citation[] {
  const found: Citation[] = [];
  let done = 0;
  for (const match of matchesNear(text, dossierDigits, digitSeed)) {
    if (match.index < done) continue;
    const citation = citationAt(text, match.index, match[0], done, found[found.length - 1] ?? null);
    if (!citation) continue;
    found.push(...apart(citation));
    done = citation.end;
    for (let more = continued(text, citation); more; more = continued(text, more)) {
      found.push(more);
      done = more.end;
    }
  }
  return found;
}

/** Reads on from a dossier's digits; null where nothing around them makes it sure that they are a dossier. */
function citationAt(text: string, start: number, digits: string, from: number, before: Citation | null): Citation | null {
  const own = readLead(text, start, from);
  if (!own) return null;
  const chain = before !== null && before.end > start - 60 && chained.test(text.slice(before.end, own.start)) ? before : null;
  const lead: Lead = chain ? { ...own, keyword: own.keyword ?? 'kamerstuk', chamber: own.chamber ?? chain.lead.chamber, session: own.session ?? chain.lead.session } : own;
  const dossiers = [readDossier(text, start, digits, lead.chamber === 'EK')];
  const numberFirst = numberBefore.exec(text.slice(Math.max(from, own.start - 80), own.start));
  if (numberFirst && text[dossiers[0]!.end] === ')') return invert(lead, dossiers, numberFirst, own.start);
  const last = (): Dossier => dossiers[dossiers.length - 1]!;
  const old = digits.length === 4;
  const outright = lead.keyword !== null || lead.chamber !== null || lead.session !== null;
  const allowed = { comma: outright || bracketed(text, start), space: outright || (bracketed(text, start) && (last().suffixed || moved.test(text.slice(Math.max(0, start - 160), start)))) };
  let numbers = readNumbers(text, last().end, allowed);
  for (let next = numbers ? null : jointDossier(text, last().end, old); next; next = numbers ? null : jointDossier(text, last().end, old)) {
    dossiers.push(next);
    numbers = readNumbers(text, next.end, allowed);
  }
  const rule = evidence(text, lead, dossiers, numbers);
  if (!rule) return null;
  if (!numbers && !old && namesPage(text, last().end)) return { lead, dossiers: [], numbers: [], start: lead.start, end: last().end, rule: 'kamerstuk-partial', date: null };
  const items = numbers?.items ?? [];
  const end = numbers?.end ?? last().end;
  const date = items.length === 1 ? readPaperDate(text, end) : null;
  const named: Lead = bracketed(text, lead.start) && amended.test(text.slice(Math.max(0, lead.start - 130), lead.start)) ? { ...lead, keyword: 'amendement' } : lead;
  return { lead: named, dossiers, numbers: items, start: lead.start, end: withBracket(text, lead.start, date?.end ?? end), rule: numbers?.nrOnly ? 'kamerstuk-partial' : rule, date: date?.date ?? null };
}

/** What may stand between two numbers of a dossier beside a bracket or the day of the first. */
const goesOn = regex('iyu')` (?<note> [ ][(] [^()\n\t]{1,80} [)] )? (?: ,?[ ](?:en|of|alsmede|resp[.]|respectievelijk) | [,;] ) [ ] (?= nrs?[.]?[ ]?\d | (?<= [)] [^()]{0,20} ) \d{1,4} (?: [ ][(] | [.;)] (?!\d) | $ ) ) `;

/** "nr. 12 (motie-Bakker) en nr. 13", "nr. 12 van 3 mei 2022 en nr. 13 van 4 juni 2022": the numbers of the same dossier behind those of a citation. */
function continued(text: string, citation: Citation): Citation | null {
  const start = citation.numbers.length === 0 || citation.rule === 'kamerstuk-number-first' ? null : endAt(goesOn, text, citation.end);
  if (start === null) return null;
  const numbers = readNumbers(text, start - 1, { comma: false, space: true });
  if (!numbers || numbers.items.length === 0) return null;
  const date = numbers.items.length === 1 ? readPaperDate(text, numbers.end) : null;
  return { ...citation, numbers: numbers.items, start, end: date?.end ?? numbers.end, date: date?.date ?? null };
}

/** "het amendement van het lid X (Kamerstuk …)", "het amendement-X (36 045, nr. 12)". */
const amended = latin(/(?<!\p{L})[Aa]mendement(?:-[^\s()]{1,40})?(?: (?:van (?:het lid|de leden) |(?=\p{Lu}))(?:c\.s\. |(?!\. )[^;()\n\t]){1,80})?(?: c\.s\.)? \($/u);
/** "36 045-XV, nr. 12, Amendement van de leden X en Y", "nr. 12 (gewijzigd amendement-X)". */
const amendedBehind = latin(/^(?:[,:;]| [-–])? ?\(?(?:het )?(?:(?:nader )?gewijzigde? )?(?:sub)?amendement(?:en)?(?: van (?:het lid|de leden)|-\p{L}| \p{L}+(?: c\.s\.)?[)/])/iu);

const withKindBehind = (text: string, hit: KamerstukDraft): KamerstukDraft =>
  (hit.kind === 'kamerstuk' && amendedBehind.test(text.slice(hit.end, hit.end + 60)) ? { ...hit, kind: 'amendement' } : hit);

/** "de motie-Bakker (36045 123)", "de moties Bakker (36045 123) en Visser (36045 124)". */
const moved = latin(/(?<!\p{L})moties?[ -](?:[^;()\d\n\t]{1,40}\([^()\n\t]{5,24}\)){0,3}[^;()\d\n\t]{1,60}\($/iu);

/** "Kamerbrief 33625 (nr. 153)": a bracket that was opened inside is closed inside. */
const withBracket = (text: string, start: number, end: number): number => {
  const cited = text.slice(start, end);
  return text[end] === ')' && cited.lastIndexOf('(') > cited.lastIndexOf(')') ? end + 1 : end;
};

/** The number in front takes part: the hit runs from "nr." to the closing bracket. */
function invert(lead: Lead, dossiers: Dossier[], match: RegExpExecArray, start: number): Citation {
  const end = dossiers[0]!.end + 1;
  const numbers = (match[1]!.match(/\d+/g) ?? []).map((number) => ({ number, pages: null, end }));
  return { lead, dossiers, numbers, start: start - match[0].length, end, rule: 'kamerstuk-number-first', date: null };
}

const bracketed = (text: string, start: number): boolean => /[([]$/.test(text.slice(start - 1, start));

/** "36 045" of "21 501-02 en 36 045, nr. 2502": another dossier of the same paper. */
function jointDossier(text: string, from: number, old: boolean): Dossier | null {
  const start = endAt(joint, text, from);
  if (start === null) return null;
  const pattern = old ? fourDigitsHere : dossierDigitsHere;
  pattern.lastIndex = start;
  const digits = pattern.exec(text)?.[0];
  return digits ? readDossier(text, start, digits) : null;
}

/** "het wetsvoorstel «verbetering …» (33 683)": a bill is known by its dossier. */
const aboutBill = latin(/(?<!\p{L})(?:(?:initiatief)?(?:wets)?voorstel(?: van (?:rijks)?wet)?|initiatief(?:nota|wet))(?!\p{L})[^.;()\n\t]{0,120}\($/iu);
/** "de Wet zorg en dwang (31 996)": behind a law only digits that are parted as those of a dossier, and no round number. */
const aboutLaw = latin(/(?<!\p{L})(?:(?:Rijksw|W)et (?!van \d)[^.;()\d\n\t]{3,100}|\p{Lu}\p{Ll}{2,30}wet )\($/u);
const isAboutBill = (text: string, { start, solid, end }: Dossier): boolean => {
  const before = text.slice(Math.max(0, start - 140), start);
  return aboutBill.test(before) || (!solid && / \d\d[1-9]$| \d[1-9]\d$/.test(text.slice(start, end)) && aboutLaw.test(before));
};
/** What makes a lone "26234-274" the entry of an agenda or list. */
const listed = latin(/^(?:\)|\/20\d\d[DZ]\d{5}|;| [-–] (?:Brief|Motie|Gewijzigde|Nader|Verslag|Amendement|Lijst|Nota|Wijziging|Voorstel|Memorie)(?!\p{L}))/u);

/** "Motie Bakker over sluizen ⇥ 36 045-12": a cell of its own beside what is a paper. */
const ownCell = (text: string, start: number, end: number): boolean => {
  if (text[start - 1] !== '\t' && text[end] !== '\t') return false;
  if (!/^[\t\n]?$/.test(text.slice(start - 1, start)) || !/^[\t\n]?$/.test(text.slice(end, end + 1))) return false;
  const before = text.slice(Math.max(0, start - 400), start).split('\n').pop();
  const after = text.slice(end, end + 400).split('\n', 1)[0];
  return /motie|amendement|brief/i.test(`${before}${text.slice(start, end)}${after}`);
};

/** Beside the dossier of a promise to the Eerste Kamer stands the promise's number: "(33.981) (T02130)", "(33.981, T02130)", "T02130 (33.981)". */
const promiseBehind = /^(?:(?:\) ?| )\(|[,;] | \/ )T\d{5}\)/;
const promiseBefore = /(?<![\p{L}\d])T\d{5}\)? ?\($/u;
const promised = (text: string, { start }: Dossier, { end }: Dossier): boolean => promiseBehind.test(text.slice(end, end + 12)) || (text[end] === ')' && promiseBefore.test(text.slice(Math.max(0, start - 10), start)));

/** The rule under which the digits are sure to be a dossier, or null. */
function evidence(text: string, { keyword, chamber, session, start }: Lead, dossiers: readonly Dossier[], numbers: ReturnType<typeof readNumbers>): string | null {
  const [dossier, last] = [dossiers[0]!, dossiers[dossiers.length - 1]!];
  if (keyword === 'kamerstuk' || (chamber && session)) return 'kamerstuk';
  const numbered = numbers !== null && numbers.items.length > 0;
  if (keyword || chamber || session) return numbered || (chamber !== null && /[([]$/.test(text.slice(Math.max(0, start - 1), start))) ? 'kamerstuk' : null;
  if (dossier.name < '15') return null;
  const open = bracketed(text, dossier.start);
  if (!numbered) return open && (promised(text, dossier, last) || (text[last.end] === ')' && (dossier.suffixed || last.suffixed || isAboutBill(text, dossier)))) ? 'kamerstuk-bare' : null;
  const separator = text.slice(dossier.end, numbers.items[0]!.end);
  if (/^ ?[-–]/.test(separator)) return (dossier.suffixed && separator.startsWith('-')) || listed.test(text.slice(numbers.end, numbers.end + 24)) || ownCell(text, dossier.start, numbers.end) ? 'kamerstuk-bare' : null;
  if (/nr|nummer|no\./i.test(separator)) return dossier.suffixed || dossier.solid || open || separator.startsWith(',') ? 'kamerstuk-bare' : null;
  return open && /^(?:[)\]]|[;,] T\d{5}\))/.test(text.slice(numbers.end, numbers.end + 9)) ? 'kamerstuk-bare' : null;
}

/** Several dossiers without a number are several citations; with one, the first names the paper. */
function apart(citation: Citation): Citation[] {
  if (citation.numbers.length > 0 || citation.dossiers.length < 2) return [citation];
  return citation.dossiers.map((dossier, i) => ({ ...citation, dossiers: [dossier], start: i === 0 ? citation.start : dossier.start, end: dossier.end }));
}

function draftsOf({ lead, dossiers, numbers, start, end, rule, date }: Citation): KamerstukDraft[] {
  if (dossiers.length === 0) return [{ start, end, rule, dossier: null, number: null, chamber: lead.chamber, session: lead.session, date, pages: null, kind: 'kamerstuk', dossiers: [], rijkswet: null, implied: [] }];
  const names = dossiers.flatMap(({ name, senate }) => (senate ? [name, senate] : [name]));
  const unsure = lead.chapter !== null && !dossiers[0]!.suffixed;
  const dossier = unsure ? `${names[0]}-${lead.chapter}` : names[0]!;
  const shared = {
    start, end, rule: unsure ? 'kamerstuk-partial' : rule, dossier, session: lead.session, date,
    kind: lead.annex ? 'bijlage' : lead.keyword === 'motie' || lead.keyword === 'amendement' ? lead.keyword : 'kamerstuk',
    dossiers: unsure ? [dossier, ...names.slice(1)] : names, rijkswet: dossiers.find(({ rijkswet }) => rijkswet)?.rijkswet ?? null,
  };
  const implied = [...(unsure ? ['suffix'] : []), ...(lead.chamber ? [] : ['chamber'])];
  if (numbers.length === 0) return [{ ...shared, number: null, chamber: lead.chamber ?? 'TK', pages: null, implied }];
  return numbers.map(({ number, pages }) => ({ ...shared, number, chamber: lead.chamber ?? (/^[A-Z]+$|[a-z]$/.test(number) ? 'EK' : 'TK'), pages, implied }));
}

function identifiers(text: string): KamerstukDraft[] {
  return matchesNear(text, identifier, { begins: ['kst'], seed: /kst-/iy, before: 0, after: 40 }).map((match) => {
    const { session, dossier, suffix, number } = match.groups as Record<string, string | undefined>;
    const name = suffix ? `${dossier}-${suffix}` : dossier!;
    return {
      start: match.index, end: match.index + match[0].length, rule: 'kamerstuk-identifier', dossier: name, number: number!,
      chamber: /\p{L}/u.test(number!) ? 'EK' as const : 'TK' as const, session: session ? `${session.slice(0, 4)}-${session.slice(4)}` : null,
      date: null, pages: null, kind: 'kamerstuk', dossiers: [name], rijkswet: null, implied: ['chamber'],
    };
  });
}

/** "ter vervanging van nr. 9": the dossier must come from the context, in refine. */
function bareNumbers(text: string): KamerstukDraft[] {
  return matchesNear(text, bareNumber, { begins: ['nr', 'motie', 'amendement', 'stuk', 'vervanging', 'onder'], seed: /(?:motie|amendement|stuk|vervanging van|onder)?nr ?\.? ?\d/iy, before: 44, after: 8 }).map((match) => {
    const behind = match.index + match[0].length;
    const dated = readPaperDate(text, behind);
    return {
      start: match.index, end: dated?.end ?? behind, rule: match.groups!['session'] ? 'kamerstuk-partial' : 'kamerstuk-bare-number', dossier: null, number: match.groups!['number']!,
      chamber: null, session: null, date: dated?.date ?? null, pages: null, kind: /^motie/i.test(match[0]) ? 'motie' : /^amendement/i.test(match[0]) ? 'amendement' : 'kamerstuk',
      dossiers: [], rijkswet: null, implied: ['dossier'],
    };
  });
}
