import { anyOf } from '../text/regex.js';

/** Parties as letters print them behind a member's name, "(VOLT)" or "(CU)"; case is not told apart. */
export const parties = [
  '50PLUS', 'AOV', 'BBB', 'BoerBurgerBeweging', 'BIJ1', 'BVNL', 'CDA', 'ChristenUnie', 'CU', 'D66', 'DENK', 'FvD', 'Forum voor Democratie', 'GL', 'GPV', 'GrBvK', 'GrKÖ', 'GroenLinks', 'GL-PvdA',
  'GroenLinks-PvdA', 'PvdA-GroenLinks', 'PvdA/GroenLinks', 'GroenLinks/PvdA', 'JA21', 'LPF', 'NSC', 'Nieuw Sociaal Contract', 'OPNL', 'OSF', 'Omtzigt', 'PRO', 'PvdA', 'PvdD',
  'Partij voor de Dieren', 'PVV', 'RPF', 'SGP', 'SP', 'Unie 55+', 'Volt', 'VNL', 'VVD', 'Den Haan', 'Gündoğan', 'Van Kooten-Arissen', 'Ephraim', 'Klein',
] as const;

/** Source of a pattern for the party in brackets behind a name, whatever its case, or a group of one member, "(Groep Van Haga)". */
export const partySource: string = ` ?\\((?:(?:[Ll]id|[Ff]ractie|[Gg]roep)[ -]\\p{Lu}[^()\\n\\t]{2,30}|${anyOf(parties).replace(/(?<!\\)\p{L}/gu, (letter) => (letter.toLowerCase() === letter.toUpperCase() ? letter : `[${letter.toLowerCase()}${letter.toUpperCase()}]`))})\\)`;

/** Groups of one member bear the member's name. */
const ofOneMember = new Set<string>(['Omtzigt', 'Den Haan', 'Gündoğan', 'Van Kooten-Arissen', 'Ephraim', 'Klein']);
const names = new Set<string>(parties.filter((party) => !ofOneMember.has(party)).map((party) => party.toLowerCase()));

/** Whether a word is a party's name, which no member bears. */
export const isParty = (word: string): boolean => names.has(word.toLowerCase());
