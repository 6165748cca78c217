import { latin } from '../text/letters.js';
import { regex } from '../text/regex.js';
import { small } from '../text/small.js';

/** What stands in front of a dossier number and says what it is. */
export interface Lead {
  start: number;
  /** kamerstuk: names a paper or dossier outright · motie, amendement, brief: a kind of paper · none: only chamber or session, or nothing. */
  keyword: 'kamerstuk' | 'motie' | 'amendement' | 'brief' | null;
  annex: boolean;
  chamber: 'TK' | 'EK' | null;
  session: string | null;
  /** A chapter that stands in front of the dossier: "Kamerstukken IV, 36200". */
  chapter: string | null;
}

/** In small letters. */
const lead = regex('u')`
  (?<! \p{L} )
  (?: (?:vergaderjaar[ ])? (?<early> (?<! \d ) \d{4} [ ]?[-–/][ ]? (?:\d{2}|\d{4}) ) ,?[ ] (?= kamerstuk ) )?
  (?: (?<annex> bijlagen? (?:[ ]\d{1,2})? (?:[ ](?:bij|van) (?:[ ](?:de|het))? )? ) [ ] )?
  (?: (?<stuk> (?:tweede[ ]|eerste[ ])? kamer[ ]?st (?:uk (?:ken)? (?:nummers?|nrs?|dossiers?)?)? (?! \p{L} ) | kst | dossier (?:nummers?|s)? | t[.]?v[.]?v | ter[ ]vervanging[ ]van | wetsvoorstel (?:len)? (?:[ ]met)? | zaaksdossier )
    | (?<motie> moties? ) | (?<amendement> (?:sub)?amendement (?:en)? ) | (?<brief> kamerbrief | kamerbrieven | stuk (?:ken)? | mvt | memorie[ ]van[ ]toelichting | nota[ ]van[ ]wijziging | (?<= motie [^.\n\t()]{0,80} (?: \( (?:met[ ])? | [ ]met[ ] ) ) kenmerk | (?<= motie[ ](?:met[ ])? ) (?:kenmerk|nummer) ) )?
  (?: (?<! motie | moties | amendement ) [ .:,;«[(]{1,3} | [ .:,;«]{1,3} )?
  (?: (?<! \p{L} ) (?: tk | ek | (?:tweede|eerste)[ ]kamer ) [ ,]{1,2} (?= i) )?
  (?<chamber> (?<! [\p{L}\d] ) (?: i{1,3} | ll | iv | v | vi{1,3} | ix | x{1,2} | xi{1,3} | xi?v | xvi{1,2} | 11 | [12] | ek | tk | (?:de[ ])? (?:eerste|tweede)[ ]kamer (?:[ ]der[ ]staten-generaal)? ) (?! [\p{L}\d] ) )?
  (?: (?<= stuk (?:ken)? [ ]\( (?: ek | tk | i{1,2} ) ) \) )? [ .:,(;]{0,3}
  (?: (?:vergaderjaar|zitting (?:sjaar)?) [ ,:]{0,2} )?
  (?<session> (?<! \d ) \d{4} (?: [ ]?[-–/][ ]?-?[ ]? \d{2,4} (?: [-–] \d{4}[-–/]\d{2,4} )? | \d{4} ) | (?<= (?:i|stuk|stukken) ,? [ ] ) (?:19|20)\d\d (?= , ) )?
  [ .:,;(-]{0,3}
  (?: (?<late> i{1,3} | iv | v | vi{1,3} | ix | x | xi{1,3} | xi?v | xvi{1,2} ) [ ,]{1,2} )?
  (?: (?<! \p{L} ) (?:nrs?|nummers?|(?<dossier> dossier (?:nummer)? )) [.:]? [ ]? )?
  $
`;
const spoken = latin(/(?:handelingen|aanhangsel)[ ,.(]{0,3}$/iu);
const reach = 110;

/** Reads backwards from a dossier; null where it belongs to the Handelingen. */
export function readLead(text: string, dossierStart: number, from: number): Lead | null {
  const near = text.slice(Math.max(from, dossierStart - reach), dossierStart);
  const before = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\t')) + 1);
  const floor = dossierStart - before.length;
  const match = lead.exec(small(before));
  const groups = match?.groups ?? {};
  const stuk = groups['stuk'] ?? groups['dossier'];
  const something = stuk ?? groups['motie'] ?? groups['amendement'] ?? groups['brief'] ?? groups['chamber'] ?? groups['session'];
  const start = match && something ? floor + match.index + skipped(match[0]) : dossierStart;
  if (spoken.test(text.slice(Math.max(0, start - 30), start))) return null;
  const keyword = stuk ? 'kamerstuk' : groups['motie'] ? 'motie' : groups['amendement'] ? 'amendement' : groups['brief'] ? 'brief' : null;
  const chamberWord = (groups['late'] ?? groups['chamber'])?.toUpperCase() ?? null;
  const numeral = chamberWord !== null && /^[IVXL12]+$/.test(chamberWord);
  if (numeral && !keyword && !groups['session']) return { start: dossierStart, keyword: null, annex: false, chamber: null, session: null, chapter: null };
  const chamber = chamberOf(chamberWord) ?? chamberOf(/^(eerste|tweede)/.exec(groups['stuk'] ?? '')?.[0].toUpperCase() ?? null);
  return {
    start, keyword, annex: groups['annex'] !== undefined && something !== undefined, chamber, session: sessionOf(groups['session'] ?? groups['early'] ?? null),
    chapter: numeral && chamber === null ? chamberWord : null,
  };
}

/** Signs at the front that belong to nothing. */
const skipped = (matched: string): number => matched.search(/[^ .:,(;[«-]|$/);

function chamberOf(word: string | null): Lead['chamber'] {
  if (word === null) return null;
  if (/^(I|1|EK|(DE )?EERSTE.*)$/.test(word)) return 'EK';
  return /^(II|LL|2|11|TK|(DE )?TWEEDE.*)$/.test(word) ? 'TK' : null;
}

/** "2022/23", "1999/00", "2022–2023", "20212022" → "2022-2023"; years that do not follow each other are kept as null. A span of sessions is "1993-1994/1996-1997". */
export function sessionOf(written: string | null): string | null {
  if (written === null) return null;
  const years = written.match(/\d{2,4}/g) ?? [];
  const spans: string[] = [];
  for (let i = 0; i + 1 < years.length; i += 2) {
    const [first, second] = [Number(years[i]), years[i + 1] as string];
    if (String(first + 1).slice(-second.length) !== second) return null;
    spans.push(`${first}-${first + 1}`);
  }
  return spans.length > 0 ? spans.join('/') : null;
}
