import type { Series, SeriesPoint, SeriesRemark } from '../../series/series.js';
import type { Language } from '../html/labels.js';

interface Labels {
  title: string; through: string; date: string; amount: string; exact: string; letter: string; file: string; page: string; reference: string; letterDate: string; sources: string; unsure: string; also: string; section: string;
  asWritten: string; hedged: string; range: string; corrected: string; correctedBy: string; repeated: string; doubtful: string; none: string; months: readonly string[]; undated: string; letters: string;
  from: Record<SeriesPoint['dateFrom'], string>;
  remarks: Record<SeriesRemark['code'], (remark: SeriesRemark, series: Series) => string>;
  /** What a chart says to who cannot see it. */
  describe: (first: string, last: string, count: number) => string;
}

/** The words around a series. */
export const labels: Readonly<Record<Language, Labels>> = {
  nl: {
    title: 'Bedragen door de brieven heen', through: 'door de brieven heen', date: 'peildatum', amount: 'bedrag', exact: 'exact', letter: 'brief', file: 'bestand', page: 'blz.', reference: 'kenmerk', letterDate: 'datum brief', sources: 'Bronnen', unsure: 'onzeker', also: 'ook genoemd', section: 'paragraaf',
    asWritten: 'zoals geschreven', hedged: 'met voorbehoud (circa, ruim, maximaal …)', range: 'bandbreedte', corrected: 'later gecorrigeerd', correctedBy: 'correctie op een eerdere brief', repeated: 'ook in', doubtful: 'onzeker of het bij deze reeks hoort', none: 'geen', undated: 'zonder datum', letters: 'brieven',
    months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    from: { column: 'kolomkop', caption: 'bijschrift', sentence: 'zin', letter: 'datum brief' },
    remarks: {
      'no-date': ({ path }) => `In ${path} is geen datum gevonden: deze brief staat achteraan.`, 'same-file': ({ path }) => `${path} heeft dezelfde inhoud als een ander bestand en telt niet mee.`,
      'no-lines': (_, { label }) => (label === null ? 'Geen bedrag komt in deze brieven op twee of meer dagen voor.' : `Geen bedrag in deze brieven heeft "${label}" in zijn opschrift.`),
    },
    describe: (first, last, count) => `${count} bedragen, van ${first} tot ${last}. De tabel hiernaast geeft dezelfde bedragen.`,
  },
  en: {
    title: 'Amounts through the letters', through: 'through the letters', date: 'as of', amount: 'amount', exact: 'exact', letter: 'letter', file: 'file', page: 'p.', reference: 'reference', letterDate: 'letter date', sources: 'Sources', unsure: 'unsure', also: 'also called', section: 'section',
    asWritten: 'as written', hedged: 'hedged (circa, ruim, maximaal …)', range: 'range', corrected: 'corrected later', correctedBy: 'corrects an earlier letter', repeated: 'also in', doubtful: 'unsure whether it belongs to this line', none: 'none', undated: 'without date', letters: 'letters',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    from: { column: 'column head', caption: 'caption', sentence: 'sentence', letter: 'letter date' },
    remarks: { 'no-date': ({ message }) => message, 'same-file': ({ message }) => message, 'no-lines': ({ message }) => message },
    describe: (first, last, count) => `${count} amounts, from ${first} to ${last}. The table beside the chart gives the same amounts.`,
  },
};

/** "31 dec 2023" */
export function dayText(date: string | null, language: Language): string {
  if (date === null) return labels[language].undated;
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${labels[language].months[Number(month) - 1]} ${year}`;
}

/** Points that a later letter corrected. */
export const correctedOnes = (points: readonly SeriesPoint[]): Set<number> => new Set(points.map(({ corrects }) => corrects).filter((index) => index !== null));
