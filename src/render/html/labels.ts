import type { Mark } from '../marks.js';

/** Languages the page speaks. */
export type Language = 'nl' | 'en';

const nl = {
  lists: { amounts: 'Bedragen', kamerstukken: 'Kamerstukken', motions: 'Moties', references: 'Verwijzingen', dates: 'Data', quantities: 'Aantallen' } as Readonly<Record<Mark['list'], string>>,
  one: { amounts: 'Bedrag', kamerstukken: 'Kamerstuk', motions: 'Motie', references: 'Verwijzing', dates: 'Datum', quantities: 'Aantal' } as Readonly<Record<Mark['list'], string>>,
  severity: { error: 'Fout', warning: 'Let op', info: 'Ter informatie' },
  chamber: { 'tweede-kamer': 'Tweede Kamer', 'eerste-kamer': 'Eerste Kamer' },
  where: { body: 'tekst', table: 'tabel', footnote: 'noot', heading: 'kop', signature: 'ondertekening' },
  letter: 'Brief', found: 'Gevonden', show: 'Markeer', all: 'alles', none: 'niets', contents: 'Inhoud', pages: 'Bladzijden', page: 'blz.', pageImage: 'Beeld van bladzijde', showPages: 'Toon bladzijden',
  diagnostics: 'Meldingen', noDiagnostics: 'Geen meldingen.', noSubject: '(geen onderwerp gevonden)', letterhead: 'Briefhoofd en kantlijn', notes: 'Noten', note: 'noot', back: 'terug naar de tekst', table: 'Tabel',
  date: 'Datum', from: 'Van', to: 'Aan', reference: 'Kenmerk', signed: 'Ondertekend', file: 'Bestand', previous: 'vorige', next: 'volgende', of: 'van', close: 'sluiten', official: 'Officiële plaats',
  value: 'Waarde', precision: 'Geschreven tot op', qualifier: 'Voorbehoud', basis: 'Basis', period: 'Periode', priceLevel: 'Prijspeil', what: 'Waarvoor', cell: 'In de tabel', kind: 'Soort', session: 'Vergaderjaar',
  days: 'Dagen', paper: 'Stuk', proposers: 'Indieners', id: 'Nummer', place: 'Plaats', rule: 'Regel', implied: 'Afgeleid', until: 't/m', quarter: 'kwartaal', half: 'helft', ofWhat: 'Waarvan', section: 'onder',
  concluded: { year: 'jaar', currency: 'munt', chamber: 'kamer', dossier: 'dossier', session: 'vergaderjaar', unit: 'eenheid', kamerstuk: 'kamerstuk' } as Readonly<Record<string, string>>,
  made: 'Gemaakt met leveringen; wat hier staat is door een programma gelezen: de brief zelf is leidend.',
};

const en: typeof nl = {
  lists: { amounts: 'Amounts', kamerstukken: 'Parliamentary papers', motions: 'Motions', references: 'References', dates: 'Dates', quantities: 'Quantities' },
  one: { amounts: 'Amount', kamerstukken: 'Parliamentary paper', motions: 'Motion', references: 'Reference', dates: 'Date', quantities: 'Quantity' },
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  chamber: { 'tweede-kamer': 'House of Representatives', 'eerste-kamer': 'Senate' },
  where: { body: 'text', table: 'table', footnote: 'footnote', heading: 'heading', signature: 'signature' },
  letter: 'Letter', found: 'Found', show: 'Mark', all: 'all', none: 'none', contents: 'Contents', pages: 'Pages', page: 'p.', pageImage: 'Image of page', showPages: 'Show pages',
  diagnostics: 'Diagnostics', noDiagnostics: 'No diagnostics.', noSubject: '(no subject found)', letterhead: 'Letterhead and margin', notes: 'Notes', note: 'note', back: 'back to the text', table: 'Table',
  date: 'Date', from: 'From', to: 'To', reference: 'Reference', signed: 'Signed', file: 'File', previous: 'previous', next: 'next', of: 'of', close: 'close', official: 'Official place',
  value: 'Value', precision: 'Written to', qualifier: 'Hedge', basis: 'Basis', period: 'Period', priceLevel: 'Price level', what: 'For', cell: 'In the table', kind: 'Kind', session: 'Session',
  days: 'Days', paper: 'Paper', proposers: 'Proposers', id: 'Number', place: 'Place', rule: 'Rule', implied: 'Concluded', until: 'to', quarter: 'quarter', half: 'half', ofWhat: 'Of', section: 'under',
  concluded: {},
  made: 'Made with leveringen; what stands here was read by a program: the letter itself decides.',
};

/** The words of the page around the letter. */
export const labels: Readonly<Record<Language, Labels>> = { nl, en };
/** Words of one language. */
export type Labels = typeof nl;

/** The kinds in the order a reader wants them. */
export const listOrder = ['amounts', 'kamerstukken', 'motions', 'references', 'dates', 'quantities'] as const satisfies readonly Mark['list'][];
