import { latin } from '../text/letters.js';
import { asSurname, fromCapitals, isVanName } from '../dutch/names.js';
import { isParty } from '../dutch/parties.js';
import { matchesNear } from '../text/near.js';
import { regex } from '../text/regex.js';
import { smallWordsIn } from '../text/small-words.js';
import type { MotionDraft } from './drafts.js';
import type { Extractor, View } from './extractor.js';
import { counterExamples, examples } from './motion-examples.js';
import { type People, readPeople } from './motion-people.js';
import { matchesAt } from '../text/sticky.js';

const word = regex('gu')` (?<! \p{L} ) [Mm]oties? (?! \p{L} | ['’]s ) `;
/** Between "motie" and its proposers: "(Nr. 158)", "op stuk nr. 24 (36 045)", "van 14 december 2021", "aangenomen", "van afkeuring", "van de leden", a hyphen, or nothing. */
const connector = regex('yu')`
  (?: [ ] \( (?! ingediend|voorgesteld ) [^()\n\t]{1,60} \) )?
  (?: [ ] (?:op[ ]stuk[ ])? (?:met[ ])? (?:[Nn]r[.]?[ ]|(?:Kamerstuk)?nummer[ ]|kenmerk[ ])? \d{1,2}[ .]?\d{0,3} [^,;.()\n\t]{0,12} (?: ,?[ ](?:nr[.]?[ ]?)? \d{1,4} )? ,? (?: [ ]\([^()\n\t]{1,24}\) )? (?= [ ](?:(?:van|door)[ ])?(?:de[ ]|het[ ])?(?:[Kk]amer)?l(?:id|eden)[ ] | [ ]van[ ]\p{Lu}\p{Ll} ) )?
  (?: [ ]van[ ](?:wantrouwen|afkeuring|treurnis) )?
  (?: (?: ,?[ ] | [ ]\( ) (?:die[ ])? (?:is[ ]|wordt[ ]|werd[ ])? (?:aangenomen|ingediend|voorgesteld|aanvaard|aangehouden|verworpen) )?
  (?: ,?[ ] (?:van|d[.]?d[.]?) [ ] \d{1,2} [ ] \p{Ll}{3,9} [ ] \d{4} )?
  (?: (?<member> [ ] (?:(?:van|door)[ ])? (?:(?:het|de|dit|uw)[ ])? (?:(?:toenmalige?|voormalige?|oud-)[ ]?)? (?: (?:(?:(?:[Tt]weede|[Ee]erste)[ ])? | \p{Lu}[\p{L}\d]{1,11}-) (?:[Kk]amer)? (?:[Ll]id|[Ll]eden) | senator(?:en)? | fractievoorzitters? | heer | heren | dhr[.]? | mevrouw | mevr[.] | mw[.] | dames?[ ]en[ ]heren | dames ) [ ] )
    | (?<of> [ ] van [ ] (?! den[ ] | der[ ] | ['’]t[ ] ) ) | (?<hyphen> [ ]? [-–] [ ]? ) | (?<bare> [ ] ) )
`;
/** "motie over sluizen van het lid", "motie inzake sluizen, ingediend door de leden", "motie die het lid": what it is about stands first, and nothing is said of it yet. */
const subjectFirst = regex('yu')`
  [ ] (?: (?: (?:over|inzake|betreffende|rond|om|met[ ]het[ ]verzoek)[ ] | (?=["“‘]) )
  (?: (?! (?:is|zijn|was|wordt|worden|werd|heeft|hebben|had|zal|kan|moet|dient|betreft|roept|verzoekt|vraagt|moties?)[ ] ) [^\s.;:!?()]{1,40} [ ] ){1,20}? )?
  (?: \( [^()\n\t]{1,60} \) [ ] )? (?: (?<put>(?:die|welke)(?:[ ]door)?) | (?<! (?:vra(?:ag|gen)|amendement(?:en)?|initiatief\p{Ll}{0,8}|nota|voorstel(?:len)?|verzoek(?:en)?|toezegging|brief|inbreng|bijdrage|oproep|suggestie)[ ] ) van | (?:ingediend|voorgesteld)[ ]door )
  [ ] (?:(?:het|de)[ ])? (?:Kamer)? [Ll](?:id|eden) [ ]
`;
const hasPut = regex('yu')` [ ] (?: h(?:eeft|ebben)|had(?:den)? ) [ ] (?: [\p{Ll}]{1,20}[ ] ){0,6}? ingediend | [ ] (?: [\p{Ll}]{1,20}[ ] ){0,6}? (?: indienden? | h(?:eeft|ebben)[ ]ingediend | ingediend[ ]h(?:eeft|ebben) ) | [ ](?:is|zijn|werd|werden)[ ] (?: [\p{Ll}]{1,20}[ ] ){0,6}? ingediend `;
const capitals = regex('gu')` (?<! \p{L} ) MOTIE [ ] VAN [ ] (?: HET[ ]LID | DE[ ]LEDEN ) [ ] (?<names> [\p{Lu}'’ ,/-]{2,160}? ) (?<cs> [ ]C[.]S[.] )? (?= $ | \n | \t | [ ]\p{Lu}\p{Ll} | [ ]OVER[ ] ) `;
/** Members who ask for something, or put a motion: what they do follows within the sentence. */
const members = regex('gu')` (?<! \p{L} ) (?: [Hh]et [ ] (?:Kamer)? [Ll]id | [Dd]e [ ] (?:Kamer)? [Ll]eden | Kamerlid | (?<spoken> [Dd]e [ ] heer | [Mm]evrouw ) ) [ ] (?= \p{Lu} | (?:van|de|den|der|ter|ten|el|al)[ ] ) `;
/** The sentence up to "een motie ingediend". */
const putsMotion = regex('yu')` [^.;:\n\t?!]{0,160}? [ ] (?: (?:een|twee|deze|die|de|zijn|haar|hun)[ ] (?:[\p{Ll}]{3,20}[ ]){0,2} | bij[ ] ) (?<motie> moties? ) (?! \p{L} | [- ]? \p{Lu} | [ ]van[ ](?:het|de)[ ]l(?:id|eden) ) (?: [ ] (?:ingediend|aangenomen|aanvaard|ingebracht) )? `;
/** What members put stands behind them: "door het lid X ingediende motie". */
const putBy = regex('yu')` [ ] (?:[\p{Ll}\d]{1,15}[ ]){0,7}? (?:ingediende|voorgestelde|ingebrachte) [ ] (?:[\p{Ll}]{2,20}[ ]){0,2}? (?<motie> moties? ) (?! \p{L} | [- ]? \p{Lu} ) `;
const asks = regex('yu')` [^.;:\n\t?!]{0,120}? [ ] (?: verzocht | verzoeken | verzoekt | verzoek (?= [ ,] ) | opgeroepen ) (?! \p{L} ) `;
/** Who speaks of a motion has not put it: "het lid X vroeg naar de motie". */
const proposing = /^ (?:een|twee) |(?<= )(?:dien(?:t|de|den|en)|ingediend|ingebracht|voorgesteld|verzocht|verzoekt|verzoeken|(?:bij|in) (?:een|zijn|haar|hun|deze|die)|(?:met|via|middels) (?:zijn|haar|hun) (?:[a-z]+ )?moties?|bij motie|moties? (?:aangenomen|aanvaard))(?= |$)/;
/** A request that the sentence names before the members: "verzocht het lid X". */
const askedBefore = /(?:verzocht(?:en)?|verzoekt|verzoeken) $/u;
/** In front of members whose words are another's: a question, a promise, a paper. */
const passive = latin(/(?<!\p{L})(?:van|aan|met|namens|voor|tussen|zoals|vragen|jegens|bij|richting|op) $/iu);

/** Motions by their proposers or by the bare word; numbers, footnotes and earlier mentions are put to them in refine. */
export const motion: Extractor<MotionDraft> = {
  kind: 'motion',
  patterns: { word, capitals, members },
  get examples() { return examples(); },
  get counterExamples() { return counterExamples(); },
  find(text, view) {
    const mentions = matchesNear(text, word, { begins: ['motie'], seed: /[Mm]otie/y, before: 0, after: 8 });
    const byWord = withoutNouns(text, mentions.map((match) => atWord(text, match.index, match[0], view))).flatMap((mention) => motionsOf(text, mention, view));
    const byMembers = matchesNear(text, members, { begins: ['lid', 'leden', 'kamerlid', 'heer', 'mevrouw'], seed: /(?:Kamer)?[Ll](?:id|eden) |heer |[Mm]evrouw /y, before: 12, after: 12 }).flatMap((match) => atMembers(text, match, view));
    const published = matchesNear(text, capitals, { begins: ['motie'], seed: /MOTIE VAN /y, before: 0, after: 220 }).map((match) => inCapitals(match));
    return withoutOverlap([...published, ...byMembers, ...byWord]);
  },
};

const draft = (start: number, end: number, rule: string, proposers: string[], coSigned: boolean): MotionDraft =>
  ({ start, end, rule, proposers: proposers.map(asSurname), coSigned, paper: null, motion: null, implied: [] });

/** "motie" or "moties" with the members named behind it, and how they are tied to it. */
interface Mention { start: number; end: number; plural: boolean; named: { people: People; at: number; link: Record<string, string | undefined> } | null }

function atWord(text: string, start: number, found: string, { callBetween }: View): Mention {
  const end = start + found.length;
  for (const pattern of [connector, subjectFirst]) {
    pattern.lastIndex = end;
    const link = pattern.exec(text);
    const at = pattern.lastIndex;
    const people = link && readPeople(text, at, callBetween, /(?:[Ll]eden|heren|dames) $/.test(link[0]));
    if (!people || isOfParty(people) || (link?.groups?.put && !matchesAt(hasPut, text, people.end))) continue;
    return { start, end, plural: found.endsWith('s'), named: { people, at, link: pattern === connector ? link.groups ?? {} : { member: link[0] } } };
  }
  return { start, end, plural: found.endsWith('s'), named: null };
}

const isOfParty = ({ units }: People): boolean => units.some(({ names }) => names.some((name) => isParty(name) || isParty(lastWord(name))));
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Behind "motie" a lone word without "lid", hyphen, slash, party or c.s. is no member where the text has it in small letters: "motie Schoolmaaltijden" where schoolmaaltijden are spoken of. */
function withoutNouns(text: string, mentions: readonly Mention[]): Mention[] {
  const doubtful = ({ named }: Mention): string[] => (!named || named.link['member'] || named.link['hyphen'] === '-' || named.people.coSigned || named.people.party ? []
    : named.people.units.flatMap(({ names }) => (names.length > 1 ? [] : names)).filter((name) => !/^\p{L}+ /u.test(name)).map((name) => lastWord(name).toLowerCase()).filter((word) => word.length > 2));
  const nouns = smallWordsIn(text, new Set(mentions.flatMap(doubtful)));
  return mentions.map((mention) => (doubtful(mention).some((word) => nouns.has(word)) ? { ...mention, named: null } : mention));
}

function motionsOf(text: string, { start, end, plural, named }: Mention, { callBetween }: View): MotionDraft[] {
  if (!named) return [draft(start, end, plural ? 'moties-bare' : 'motie-bare', [], false)];
  const { people: first, at, link } = named;
  if (link['of']) joinVan(text, at, first);
  const rule = link['member'] ? 'motie-lid' : 'motie-naam';
  if (!plural) {
    const others = link['member'] ? groupsBehind(text, first.end, [nextOfNumbered, nextThat], callBetween) : [];
    return [first, ...others].map((group, g) => draft(g === 0 ? start : group.start, group.end, g === 0 ? rule : `${rule}-verder`, group.units.flatMap(({ names }) => names), group.coSigned));
  }
  return severalMotions(start, link['member'] !== undefined, [...byCalls(first, callBetween), ...groupsBehind(text, first.end, [nextNumbered, nextOfNumbered, nextGroup, nextThat], callBetween)], rule);
}

/** "motie van Strien" is a name, "motie van Wuite" a motion of Wuite. */
function joinVan(text: string, at: number, people: People): void {
  const first = people.units[0]!;
  const name = first.names[0]!;
  if (text.startsWith(name, at) && isVanName(name)) first.names[0] = `Van ${name}`;
}

/** "moties van de leden A en B (…) en van het lid C (…)", "moties A (…) en B (…)": the groups that follow within the sentence. */
function groupsBehind(text: string, from: number, patterns: readonly RegExp[], callBetween: View['callBetween']): People[] {
  const groups: People[] = [];
  for (let at = from, left = 8; left > 0; left--) {
    const next = patterns.map((pattern) => groupBehind(text, at, pattern, callBetween)).find((group) => group !== null);
    if (!next) break;
    groups.push(next);
    at = next.end;
  }
  return groups;
}

function groupBehind(text: string, from: number, pattern: RegExp, callBetween: View['callBetween']): People | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  const people = match && readPeople(text, pattern.lastIndex, callBetween, match[0].endsWith('leden '));
  if (!match || !people || isOfParty(people)) return null;
  const alone = pattern !== nextGroup && pattern !== nextThat && match.groups!['hyphen'] === undefined;
  if (alone && !/^ \([^()\n\t]{0,60}\d/.test(text.slice(people.end, people.end + 70))) return null;
  return { ...people, start: from + match.groups!['skipped']!.length };
}
const nextGroup = regex('yu')` (?<skipped> (?: [^.;:\n\t?!()]{0,160}? (?: \( [^()\n\t]{0,90} \) )? ){1,2}? (?: [ ]en[ ] | ,[ ] | [ ]en[ ]ook[ ] ) ) (?: (?:over|inzake)[ ] [^.;:\n\t?!()]{2,120}? [ ] )? van[ ] (?: de[ ]leden | het[ ]lid ) [ ] `;
/** "de motie van het lid A over sluizen (…) en die van het lid B". */
const nextThat = regex('yu')` (?<skipped> (?: [^.;:\n\t?!()]{0,160}? (?: \( [^()\n\t]{0,90} \) )? ){1,2}? (?: ,?[ ]en | [ ]als | ,?[ ]alsmede | ,?[ ]evenals ) [ ] die [ ] ) van[ ] (?: de[ ]leden | het[ ]lid ) [ ] `;
/** The next name behind a number in brackets, which must have one too, or behind a hyphen: "moties-A en -B". */
const nextNumbered = regex('yu')` (?<skipped> (?: [ ] \( [^()\n\t]{4,90} \) (?:,[ ]en[ ]|[ ]en[ ]|,[ ]) | (?:,[ ]en[ ]|[ ]en[ ]|,[ ]) (?=-) ) (?<hyphen>-)? ) (?= \p{L} ) `;
/** "de motie van het lid A (…) en die van het lid B (…)". */
const nextOfNumbered = regex('yu')` (?<skipped> [ ] \( [^()\n\t]{4,90} \) (?:,[ ]en[ ]|[ ]en[ ]|,[ ]) (?:die[ ])? ) (?: van [ ] )? (?: de[ ]leden | het[ ]lid ) [ ] `;

/** "moties van de leden A en B¹ en C²": the calls of two notes end two motions. */
function byCalls(people: People, callBetween: View['callBetween']): People[] {
  const ends = people.units.flatMap(({ end }, i) => (callBetween(end - 1, end + 1) === null ? [] : [i + 1]));
  if (ends.length < 2 || ends.at(-1) !== people.units.length) return [people];
  return ends.map((to, e): People => {
    const units = people.units.slice(ends[e - 1] ?? 0, to);
    return { ...people, units, start: units[0]!.start, end: units.at(-1)!.end, coSigned: units.some(({ coSigned }) => coSigned) };
  });
}

function severalMotions(start: number, member: boolean, groups: People[], rule: string): MotionDraft[] {
  return groups.flatMap((group, g) => {
    const from = g === 0 ? start : group.start;
    const whole = member && (groups.length > 1 || group.units.length === 1) && group.units.every(({ names }) => names.length === 1);
    const motions = whole ? [{ names: group.units.flatMap(({ names }) => names), start: from, end: group.end, coSigned: group.coSigned }] : group.units;
    return motions.map(({ names, start: own, end, coSigned }, i) => draft(i === 0 ? from : own, end, g + i === 0 ? rule : `${rule}-verder`, names, coSigned));
  });
}

function atMembers(text: string, { index: start, 0: found, groups }: RegExpExecArray, { callBetween }: View): MotionDraft[] {
  const people = readPeople(text, start + found.length, callBetween, found.endsWith('leden '));
  if (!people) return [];
  const before = text.slice(Math.max(0, start - 24), start);
  const spoken = groups?.['spoken'] !== undefined;
  const names = people.units.flatMap((unit) => unit.names);
  if (passive.test(before) || names.some((name) => isParty(name.split(' ').pop()!))) return [];
  for (const puts of before.endsWith('door ') ? [putBy, putsMotion] : [putsMotion]) {
    puts.lastIndex = people.end;
    const put = puts.exec(text);
    if (put && (puts === putBy || proposing.test(put[0]))) return [draft(start, puts.lastIndex, 'lid-motie', names, people.coSigned)];
  }
  if (spoken) return [];
  const asked = askedBefore.test(before) || matchesAt(asks, text, people.end);
  return asked ? [draft(start, people.end, 'lid-verzoek', names, people.coSigned)] : [];
}

function inCapitals(match: RegExpExecArray): MotionDraft {
  const names = match.groups!['names']!.split(/, | EN |\//).map((name) => fromCapitals(name.trim())).filter((name) => name !== '');
  return draft(match.index, match.index + match[0].length, 'motie-kop', names, match.groups!['cs'] !== undefined);
}

/** The first of those that share letters; several motions of one mention keep their places. */
function withoutOverlap(drafts: MotionDraft[]): MotionDraft[] {
  const kept: MotionDraft[] = [];
  for (const hit of drafts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (kept.length === 0 || kept[kept.length - 1]!.end <= hit.start) kept.push(hit);
  }
  return kept;
}
