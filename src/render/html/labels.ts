/** Languages the page speaks. */
export type Language = 'nl' | 'en';

interface Labels { found: string; show: string; page: string; diagnostics: string; noSubject: string; lists: Readonly<Record<string, string>> }

/** The words of the page around the letter. */
export const labels: Readonly<Record<Language, Labels>> = {
  nl: {
    found: 'Gevonden', show: 'Toon', page: 'blz.', diagnostics: 'Meldingen', noSubject: '(geen onderwerp gevonden)',
    lists: { amounts: 'Bedragen', kamerstukken: 'Kamerstukken', motions: 'Moties', dates: 'Data', references: 'Verwijzingen', quantities: 'Aantallen' },
  },
  en: {
    found: 'Found', show: 'Show', page: 'p.', diagnostics: 'Diagnostics', noSubject: '(no subject found)',
    lists: { amounts: 'Amounts', kamerstukken: 'Kamerstukken', motions: 'Motions', dates: 'Dates', references: 'References', quantities: 'Quantities' },
  },
};
