import { signOf, writtenNumber } from '../dutch.js';
import type { Amount, CellPlace, DateMention } from '../../schema/result.js';
import type { Mark } from '../marks.js';
import { labels, type Labels, type Language } from './labels.js';

/** What is known of a hit, as pairs of label and words; what the letter does not say is left out. */
export function factsOf(mark: Mark, sections: ReadonlyMap<string, string>, language: Language): [label: string, words: string][] {
  const say = labels[language];
  const pairs: [string, string | number | null | undefined][] = [
    ...ownFacts(mark, language),
    [say.place, placeOf(mark, sections, say)], [say.implied, mark.implied.map((name) => say.concluded[name] ?? name).join(', ')], [say.rule, mark.rule],
  ];
  return pairs.filter(([, words]) => words !== null && words !== undefined && words !== '').map(([label, words]) => [label, String(words)]);
}

/** The value of a hit in one line, exact: "€ 2.400.000.000", "21 april 2026", "29385, nr. 901". */
export function valueWords(mark: Mark, language: Language): string {
  switch (mark.list) {
    case 'amounts': return sumOf(mark.item, language);
    case 'kamerstukken': return paperOf(mark.item);
    case 'motions': return [`${mark.item.proposers.join(', ')}${mark.item.coSigned ? ' c.s.' : ''}`, mark.item.kamerstuk && paperOf(mark.item.kamerstuk)].filter(Boolean).join(' · ');
    case 'dates': return dayOf(mark.item, language);
    case 'references': return mark.item.id ?? '';
    case 'quantities': return [range(mark.item, language), mark.item.unit, mark.item.of].filter(Boolean).join(' ');
  }
}

function ownFacts(mark: Mark, language: Language): [string, string | number | null | undefined][] {
  const say = labels[language];
  switch (mark.list) {
    case 'amounts': {
      const { currency, precision, qualifier, basis, period, priceLevel, label, table } = mark.item;
      return [[say.value, sumOf(mark.item, language)], [say.precision, precision === 1 ? null : `${signOf(currency)} ${figure(precision, language)}`], [say.qualifier, qualifier], [say.basis, basis], [say.period, period],
        [say.priceLevel, priceLevel], [say.what, label], [say.cell, table && cellOf(table)]];
    }
    case 'kamerstukken': return [[say.paper, paperOf(mark.item)], [say.kind, mark.item.kind], [say.session, mark.item.session], [say.date, mark.item.date && dayOf({ start: mark.item.date, end: mark.item.date, precision: 'day' }, language)], [say.page, mark.item.pages]];
    case 'motions': return [[say.proposers, `${mark.item.proposers.join(', ')}${mark.item.coSigned ? ' c.s.' : ''}`], [say.paper, mark.item.kamerstuk && paperOf(mark.item.kamerstuk)]];
    case 'dates': return [[say.value, dayOf(mark.item, language)], [say.days, mark.item.start === mark.item.end ? mark.item.start : `${mark.item.start} – ${mark.item.end}`]];
    case 'references': return [[say.kind, mark.item.type], [say.id, mark.item.id]];
    case 'quantities': return [[say.value, [range(mark.item, language), mark.item.unit].filter(Boolean).join(' ')], [say.ofWhat, mark.item.of], [say.qualifier, mark.item.qualifier]];
  }
}

const cellOf = ({ rowLabel, columnLabel }: CellPlace): string => [rowLabel, columnLabel].filter(Boolean).join(' · ');

/** What an amount is for, as far as its label or its cell says so. */
export const whatFor = ({ label, table }: Amount): string => label ?? (table ? cellOf(table) : '');

const placeOf = (mark: Mark, sections: ReadonlyMap<string, string>, say: Labels): string => {
  const title = sections.get(mark.section ?? '');
  return [mark.page === null ? '' : `${say.page} ${mark.page}`, mark.list === 'motions' ? '' : say.where[mark.item.where], title ? `${say.section} “${title}”` : ''].filter(Boolean).join(', ');
};

const paperOf = ({ dossier, number }: { dossier: string; number: string | null }): string => `${dossier}${number === null ? '' : `, nr. ${number}`}`;

const figure = (value: number, language: Language): string => writtenNumber(value, [0, 10], language === 'nl' ? ['.', ','] : [',', '.']);
const range = ({ value, valueMax }: { value: number; valueMax: number | null }, language: Language): string =>
  `${figure(value, language)}${valueMax === null ? '' : ` – ${figure(valueMax, language)}`}`;
const sumOf = (amount: Amount, language: Language): string => `${signOf(amount.currency)} ${range(amount, language)}`;

/** A date or period as a reader writes it: "21 april 2026", "2e kwartaal 2025", "2023 t/m 2026". */
export function dayOf({ start, end, precision }: Pick<DateMention, 'start' | 'end' | 'precision'>, language: Language): string {
  const first = partOf(start, precision, language);
  const last = partOf(end, precision, language);
  return first === last ? first : `${first} ${labels[language].until} ${last}`;
}

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();
/** How a language writes a day, or a month; made when first asked for. */
function formatOf(language: Language, precision: 'day' | 'month'): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', year: 'numeric', month: 'long', ...(precision === 'day' && { day: 'numeric' }) });
  formats.set(key, format);
  return format;
}

function partOf(day: string, precision: DateMention['precision'], language: Language): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const ordinal = (n: number): string => (language === 'nl' ? `${n}e` : `${n}${['st', 'nd', 'rd', 'th'][n - 1]}`);
  switch (precision) {
    case 'year': return String(year);
    case 'half-year': return `${ordinal(month > 6 ? 2 : 1)} ${labels[language].half} ${year}`;
    case 'quarter': return `${ordinal(Math.ceil(month / 3))} ${labels[language].quarter} ${year}`;
    default: return formatOf(language, precision === 'day' ? 'day' : 'month').format(new Date(`${day}T00:00:00Z`));
  }
}
