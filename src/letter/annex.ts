import { latin } from '../text/letters.js';
import type { Document } from '../document/document.js';
import { ministryOf, prepositionOf } from '../dutch/ministries.js';
import { officeAt, officesAt, portfolioAt } from '../dutch/offices.js';
import type { Span } from '../text/span.js';
import type { Fragment } from './fragments.js';
import { dayIn } from './letter-date.js';
import type { Letterhead } from './model.js';

/** What the head of an answer in the Aanhangsel van de Handelingen says: "Vragen van het lid … over …", "Antwoord van Minister …". */
export interface Annex extends Pick<Letterhead, 'date' | 'subject' | 'chamber' | 'signatories' | 'onBehalfOf'> {
  /** Ministry of the first who answers. */
  ministry: string | null;
}

/** How far below its head the questions are named. */
const reach = 2500;
const questions = latin(/(?<!\p{L})Vragen van (?:het lid|de leden|de heer|mevrouw) [^\t]{1,500}?\s(?:over|inzake|betreffende)\s{1,3}(?<subject>[^\t]{1,1200}?)\s{0,3}\(ingezonden/iu);
/** Older ones print it below all the questions. */
const answer = latin(/(?<!\p{L})(?:antwoord|mededeling)\s{1,3}van\s{1,3}(?:de )?(?=minister|staatssecretaris)(?<said>[^\t]{1,900}?)\(ontvangen\s{1,3}(?:\(ontvangen\s{1,3})?(?<day>\d[\d\s\p{L}]{5,20}\d)/iu);
const behalf = latin(/ (?:mede|ook) namens /iu);
/** A name behind a title or another name, with its office in brackets; that of two "(beiden …)" stands behind the second. */
const person = latin(/(?:(?<title>[Mm]inister-[Pp]resident|[Mm]inister|[Ss]taatssecretaris)(?:s(?:en)?)? |(?:, | en )(?:van )?(?![Mm]inister|[Ss]taatssecretaris))(?<name>\p{Lu}[^\s(),.]{0,30}(?: (?!en )[^\s(),]{1,30}){0,4})(?: \((?<both>beiden )?(?<office>[^()]{2,140})\))?/gu);
const line = latin(/^(?<chamber>Tweede|Eerste) Kamer der Staten-Generaal$/u);

/** The published answer whose head ends with a line; nothing where no one answers in it. */
export function readAnnex({ text }: Document, lines: readonly Fragment[], head: Fragment): Annex {
  const below = head.span[1];
  const answered = answer.exec(text.slice(below));
  const day = dayIn(onOneLine(answered?.groups?.day ?? ''));
  if (!answered?.groups || !day) return { date: null, subject: null, chamber: null, signatories: [], onBehalfOf: [], ministry: null };
  const start = below + answered.index;
  const dayAt = start + answered[0].length - (answered.groups.day ?? '').length;
  const asked = questions.exec(text.slice(below, below + reach));
  const year = Number(day.iso.slice(0, 4));
  const [said = '', others = ''] = onOneLine(answered.groups.said ?? '').split(behalf);
  const span: Span = [start, start + answered[0].length];
  const signed = peopleIn(said, asked?.[0] ?? '', year);
  const named = [...officesAt(each(others), 0).map(({ role }) => role), ...peopleIn(others, '', year).map(({ role }) => role)];
  return {
    date: { value: day.iso, span: [dayAt, start + answered[0].length], implied: false },
    subject: asked && subjectOf(asked, below), chamber: chamberOf(lines),
    signatories: signed.map(({ role, name }) => ({ value: { role, name }, span, implied: false })),
    onBehalfOf: named.map((value) => ({ value, span, implied: false })), ministry: signed[0]?.ministry ?? null,
  };
}

/** A dash that opens a line was read as the mark of a list: "(Financiën ⏎ Toeslagen en Douane)". */
const onOneLine = (said: string): string =>
  said.replace(/\(([^()\n]+)\n+([A-Z][^()]+)\)/g, (broken, above: string, below: string) => (portfolioAt(above, 0) === above.length ? `(${above} – ${below})` : broken)).replace(/\s+/g, ' ');

function subjectOf(asked: RegExpExecArray, from: number): Letterhead['subject'] {
  const subject = asked.groups?.subject ?? '';
  const start = from + asked.index + asked[0].lastIndexOf(subject);
  return { value: onOneLine(subject), span: [start, start + subject.length], implied: false };
}

function chamberOf(lines: readonly Fragment[]): Letterhead['chamber'] {
  const printed = lines.find(({ text }) => line.test(text));
  return printed ? { value: printed.text.startsWith('E') ? 'eerste-kamer' : 'tweede-kamer', span: printed.span, implied: false } : null;
}

/** "de Ministers van Financiën en voor Rechtsbescherming": each by itself. */
const each = (offices: string): string => offices.replace(/(minister|staatssecretaris)s(?:en)? ((?:van|voor) .*)$/i, (_, title: string, rest: string) =>
  `${title} ${rest.replace(/(?<=,| en) (?=(?:van|voor) )/g, ` ${title} `)}`);

/** Who answers, with the office as a letter would have it: "minister voor Medische Zorg". */
function peopleIn(said: string, asked: string, year: number): { role: string; name: string; ministry: string | null }[] {
  let title = 'minister';
  return [...said.matchAll(person)].flatMap(({ groups = {} }, i, all) => {
    title = groups.title?.toLowerCase() ?? title;
    const written = (groups.office ?? (all[i + 1]?.groups?.both && all[i + 1]?.groups?.office))?.replace(/^(?:minister|staatssecretaris) (?:van|voor) /i, '');
    if (!written) return [];
    const preposition = title !== 'minister' ? 'van' : asked.includes(`inister voor ${written}`) ? 'voor' : prepositionOf(written, year);
    const role = `${title === 'minister-president' ? `${title}, minister` : title} ${preposition} ${written}`;
    return [{ role, name: groups.name ?? '', ministry: ministryOf(written, year, preposition) ?? officeAt(role, 0)?.ministry ?? null }];
  });
}
