import { latin } from '../text/letters.js';
/** What a label of the letterhead announces; "other" bounds the value before it. */
export type LabelKind = 'date' | 'subject' | 'reference' | 'yourReference' | 'copy' | 'other';

/** The labels as ministries print them, each with what it announces. */
const labels: Readonly<Record<string, LabelKind>> = {
  Datum: 'date',
  Betreft: 'subject', Onderwerp: 'subject',
  'Onze referentie': 'reference', 'Ons kenmerk': 'reference', Kenmerk: 'reference', Referentie: 'reference', 'Ons nummer': 'reference', Registratienummer: 'reference', 'Onze ref.': 'reference',
  'Uw referentie': 'yourReference', 'Uw kenmerk': 'yourReference', 'Uw brief van': 'yourReference', 'Uw brief/kenmerk': 'yourReference', 'Uw brief': 'yourReference',
  'Uw brief (kenmerk)': 'yourReference', 'Uw bericht van': 'yourReference', 'Uw nummer': 'yourReference',
  'Afschrift aan': 'copy', 'Afschriften aan': 'copy', 'Kopie aan': 'copy', 'C.c.': 'copy',
  'Bijlage(n)': 'other', Bijlagen: 'other', Bijlage: 'other', 'Aantal bijlagen': 'other', Contactpersoon: 'other', Bezoekadres: 'other', Postadres: 'other',
  'Bij beantwoording': 'other', 'Correspondentie uitsluitend': 'other', Dossiernummer: 'other', Zaaknummer: 'other',
  'Inlichtingen bij': 'other', Inlichtingen: 'other', 'Behandeld door': 'other', Doorkiesnummer: 'other', 'Doorkiesnummer(s)': 'other', Onderdeel: 'other', Telefoon: 'other', 'Wilt u slechts': 'other',
  Factuuradres: 'other', Faxnummer: 'other', Projectnaam: 'other', Auteur: 'other', Steller: 'other', Retouradres: 'other', Overheidsidentificatienr: 'other',
};

const written = Object.keys(labels).sort((a, b) => b.length - a.length)
  .map((label) => label.replace(/[().]/g, '\\$&').replace(/ (\p{Ll})/gu, (_, letter: string) => ` [${letter}${letter.toUpperCase()}]`));
const shortest = Math.min(...Object.keys(labels).map((label) => label.length));
const pattern = latin(`(?<![\\p{L}\\d/-])(?<label>${written.join('|')})(?: ?:)?(?![\\p{L}\\d(/.-])`, 'gu');
/** In small letters a label begins its line, as in letters of 2003–2009: "onderwerp", "ons kenmerk". */
const small = latin(/^(?:uw brief van|uw kenmerk|ons kenmerk|datum|onderwerp|betreft)(?= |$|:)|^(?:doorkiesnummer|bijlagen?)$/u);
/** … and others may stand behind it. */
const further = latin(/^(?:uw brief van|uw kenmerk|ons kenmerk|datum|onderwerp|betreft|doorkiesnummer|bijlagen?)(?= |$)/u);

/** A label found in a text, half-open offsets, its colon included. */
export interface FoundLabel {
  kind: LabelKind;
  start: number;
  end: number;
}

const kindOf = new Map(Object.entries(labels).map(([label, kind]) => [label.toLowerCase(), kind]));

/** The labels in a line of letterhead, in order. Within it only capitals count: "met vermelding van de datum en het kenmerk" holds none. */
export function labelsIn(line: string): FoundLabel[] {
  const text = small.test(line) ? withCapitals(line) : line;
  return text.length < shortest ? [] : [...text.matchAll(pattern)].map((match) => ({
    kind: kindOf.get((match.groups?.label ?? '').toLowerCase()) ?? 'other', start: match.index, end: match.index + match[0].length,
  }));
}

/** "uw kenmerk ons kenmerk datum" as "Uw kenmerk Ons kenmerk Datum": labels in small letters from the start of a line. */
function withCapitals(line: string): string {
  let text = '';
  for (let label = small.exec(line); label; label = further.exec(line.slice(text.length))) {
    const [word] = label;
    text += word.charAt(0).toUpperCase() + word.slice(1);
    if (line[text.length] === ' ') text += ' ';
  }
  return text + line.slice(text.length);
}

const salutation = latin(/^(?:Geachte|Beste|Hooggeachte|Zeer geachte|Excellentie|Mijnheer de voorzitter|Mevrouw de voorzitter)(?![\p{L}\d])[^.?!]{0,100}$/iu);

/** Whether a line greets the reader: "Geachte voorzitter,". */
export const isSalutation = (text: string): boolean => text.length > 4 && text.length < 120 && salutation.test(text);
