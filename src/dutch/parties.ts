import { anyOf } from '../text/regex.js';

/** Parties as letters print them behind a member's name, "(VOLT)" or "(CU)"; case is not told apart. */
export const parties = [
  '50PLUS', 'BBB', 'BIJ1', 'BVNL', 'CDA', 'ChristenUnie', 'CU', 'D66', 'DENK', 'FvD', 'Forum voor Democratie', 'GL', 'GrKÖ', 'GroenLinks', 'GL-PvdA',
  'GroenLinks-PvdA', 'PvdA-GroenLinks', 'PvdA/GroenLinks', 'GroenLinks/PvdA', 'JA21', 'Lid Omtzigt', 'LPF', 'NSC', 'Nieuw Sociaal Contract', 'OSF', 'Omtzigt', 'PRO', 'PvdA', 'PvdD',
  'Partij voor de Dieren', 'PVV', 'SGP', 'SP', 'Volt', 'VNL', 'VVD', 'Den Haan', 'Groep Van Haga', 'Gündoğan', 'Van Kooten-Arissen', 'Ephraim', 'Klein', 'Fractie-Den Haan',
] as const;

/** Source of a pattern for the party in brackets behind a name, whatever its case. */
export const partySource: string = ` ?\\((?:[Ll]id )?${anyOf(parties).replace(/(?<!\\)\p{L}/gu, (letter) => (letter.toLowerCase() === letter.toUpperCase() ? letter : `[${letter.toLowerCase()}${letter.toUpperCase()}]`))}\\)`;

/** Groups of one member bear the member's name. */
const ofOneMember = new Set<string>(['Omtzigt', 'Lid Omtzigt', 'Den Haan', 'Gündoğan', 'Van Kooten-Arissen', 'Ephraim', 'Klein']);
const names = new Set<string>(parties.filter((party) => !ofOneMember.has(party)).map((party) => party.toLowerCase()));

/** Whether a word is a party's name, which no member bears. */
export const isParty = (word: string): boolean => names.has(word.toLowerCase());
