import type { Comparison, Remark } from '../../compare/comparison.js';
import type { Match, Reason, ReasonCode } from '../../compare/pairing.js';
import { dutchNumber } from '../dutch.js';
import type { Language } from '../html/labels.js';

interface Labels {
  title: string; old: string; new: string; what: string; difference: string; percent: string; date: string; reference: string; file: string; page: string; mentions: string; moved: string; kind: string;
  unsure: string; section: string; asRead: string; noLabel: string; showSame: string; rounding: string; correction: string; preamble: string; nothing: string;
  status: Record<'changed' | 'unchanged' | 'new' | 'gone' | 'kept' | 'renamed' | 'moved', string>;
  lists: Record<'letter' | 'amounts' | 'quantities' | 'kamerstukken' | 'references' | 'motions' | 'sections' | 'text', string>;
  kinds: Record<'text' | 'table' | 'footnote', string>;
  fields: Readonly<Record<string, string>>;
  reasons: Record<ReasonCode, string>;
  remarks: Record<Remark['code'], (comparison: Comparison) => string>;
}

/** The words around a comparison. */
export const labels: Readonly<Record<Language, Labels>> = {
  nl: {
    title: 'Wat is er veranderd', old: 'oud', new: 'nieuw', what: 'wat', difference: 'verschil', percent: '%', date: 'datum', reference: 'kenmerk', file: 'bestand', page: 'blz.', mentions: 'keer genoemd', moved: 'verplaatst', kind: 'soort',
    unsure: 'onzeker', section: 'paragraaf', asRead: 'als gelezen', noLabel: '(zonder opschrift)', showSame: 'ongewijzigd', rounding: 'binnen de afronding', correction: 'ander bedrag voor dezelfde datum', preamble: 'Aanhef', nothing: 'niets veranderd',
    status: { changed: 'gewijzigd', unchanged: 'gelijk', new: 'nieuw', gone: 'vervallen', kept: 'gebleven', renamed: 'hernoemd', moved: 'verplaatst' },
    lists: { letter: 'Briefhoofd', amounts: 'Bedragen', quantities: 'Aantallen', kamerstukken: 'Kamerstukken', references: 'Verwijzingen', motions: 'Moties', sections: 'Paragrafen', text: 'Tekst' },
    kinds: { text: 'tekst', table: 'tabel', footnote: 'voetnoot' },
    fields: { date: 'datum', subject: 'onderwerp', reference: 'kenmerk', yourReference: 'uw kenmerk', ministry: 'ministerie', chamber: 'kamer', kamerstuk: 'eigen nummer', signatories: 'ondertekening', onBehalfOf: 'mede namens' },
    reasons: {
      'label-alike': 'opschrift lijkt er alleen op', 'column-alike': 'kolomkop lijkt er alleen op', 'sentence-alike': 'zin lijkt er alleen op', 'title-differs': 'titel verschilt', 'several-candidates': 'ook mogelijk',
      'other-table': 'andere tabel', 'other-section': 'andere paragraaf', 'unit-differs': 'andere eenheid', 'period-differs': 'andere periode', 'basis-differs': 'bruto of netto verschilt', 'paper-in-one-letter': 'stuknummer in maar één brief',
    },
    remarks: {
      'same-file': () => 'Beide zijn hetzelfde bestand: er is niets veranderd.', 'nothing-changed': () => 'Tussen de twee brieven is niets veranderd.',
      order: ({ old, new: next }) => `De als oud gegeven brief (${old.date}) is van na de als nieuw gegeven brief (${next.date}): wat hier nieuw heet, is ouder.`,
      'no-date': ({ old, new: next }) => `In ${old.date === null ? old.path : next.path} is geen datum gevonden: welke brief ouder is, is niet na te gaan.`,
      'other-subject': () => 'De onderwerpen verschillen: misschien horen de brieven niet bij één reeks.', 'other-ministry': () => 'De brieven komen van verschillende ministeries.',
    },
  },
  en: {
    title: 'What changed', old: 'old', new: 'new', what: 'what', difference: 'difference', percent: '%', date: 'date', reference: 'reference', file: 'file', page: 'p.', mentions: 'mentions', moved: 'moved', kind: 'kind',
    unsure: 'unsure', section: 'section', asRead: 'as read', noLabel: '(no label)', showSame: 'unchanged', rounding: 'within rounding', correction: 'another figure for the same date', preamble: 'Opening', nothing: 'nothing changed',
    status: { changed: 'changed', unchanged: 'same', new: 'new', gone: 'gone', kept: 'kept', renamed: 'renamed', moved: 'moved' },
    lists: { letter: 'Letterhead', amounts: 'Amounts', quantities: 'Quantities', kamerstukken: 'Kamerstukken', references: 'References', motions: 'Motions', sections: 'Sections', text: 'Text' },
    kinds: { text: 'text', table: 'table', footnote: 'footnote' },
    fields: { date: 'date', subject: 'subject', reference: 'reference', yourReference: 'your reference', ministry: 'ministry', chamber: 'chamber', kamerstuk: 'own number', signatories: 'signed', onBehalfOf: 'on behalf of' },
    reasons: {
      'label-alike': 'label only alike', 'column-alike': 'column head only alike', 'sentence-alike': 'sentence only alike', 'title-differs': 'title differs', 'several-candidates': 'also possible',
      'other-table': 'another table', 'other-section': 'another section', 'unit-differs': 'another unit', 'period-differs': 'another period', 'basis-differs': 'gross or net differs', 'paper-in-one-letter': 'paper named in one letter only',
    },
    remarks: {
      'same-file': () => 'Both are the same file: nothing changed.', 'nothing-changed': () => 'Nothing changed between the two letters.',
      order: ({ old, new: next }) => `The letter given as old (${old.date}) is dated after the one given as new (${next.date}): what is called new here is older.`,
      'no-date': ({ old, new: next }) => `No date was found in ${old.date === null ? old.path : next.path}: which of the two is older cannot be checked.`,
      'other-subject': () => 'The subjects differ: the letters may not be of one series.', 'other-ministry': () => 'The letters come from different ministries.',
    },
  },
};

/** Why a match is not sure: "onzeker (0,93): opschrift lijkt er alleen op: …"; null for a sure one. */
export function doubtOf(match: Match | null, language: Language): string | null {
  if (match === null || match.grade === 'sure') return null;
  const say = labels[language];
  const why = ({ code, detail }: Reason): string => `${say.reasons[code]}${detail ? `: ${detail}` : ''}`;
  const score = language === 'nl' ? dutchNumber(match.score, 2) : String(match.score);
  return `${say.unsure} (${score}): ${match.reasons.map(why).join('; ')}`;
}
