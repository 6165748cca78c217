import type { AmountDraft, DateDraft, KamerstukDraft, MotionDraft, QuantityDraft, ReferenceDraft } from '../src/extract/drafts.js';
import { extractors } from '../src/extract/index.js';

/** What is said of a hit in full, with what is not written left out: "name value". */
const said = (parts: Record<string, unknown>): string =>
  Object.entries(parts).filter(([, value]) => value !== null).map(([name, value]) => (name.startsWith('_') ? `${value}` : `${name} ${value === '' ? '(empty)' : value}`)).join(' ');

const list = (items: readonly string[]): string | null => (items.length > 0 ? items.join(',') : null);
const day = ({ year, month, day: of }: DateDraft['from']): string => [year ?? '?', month, of].filter((part) => part !== null).join('-');

/** One file of cases a kind: everything that its extractor reads in a sentence. */
export const readings = {
  papers: [extractors.kamerstukken, ({ rule, dossier, number, chamber, session, date, pages, kind, dossiers, rijkswet, implied }: KamerstukDraft) => said({
    _paper: `${dossier ?? '?'}/${number ?? '?'}`, _chamber: chamber, _session: session, dated: date, pages, _kind: kind === 'kamerstuk' ? null : kind,
    with: list(dossiers.slice(1)), _rijkswet: rijkswet, by: rule === 'kamerstuk' ? null : rule.replace('kamerstuk-', ''), implied: list(implied),
  })],
  amounts: [extractors.amounts, ({ rule, value, valueMax, currency, precision, qualifier, basis, period, priceLevel, implied, unitSource }: AmountDraft) => said({
    _value: `${value}${valueMax === null ? '' : `..${valueMax}`} ${currency}`, to: precision, hedge: qualifier, _basis: basis, period, prices: priceLevel, by: rule, implied: list(implied), unit: unitSource,
  })],
  dates: [extractors.dates, ({ rule, from, to, precision, part, direction, weekday }: DateDraft) => said({
    _from: day(from), to: day(to) === day(from) ? null : day(to), _precision: precision === 'day' ? null : precision, part, _direction: direction, weekday, by: rule,
  })],
  motions: [extractors.motions, ({ rule, proposers, coSigned }: MotionDraft) => said({ _proposers: proposers.join('+') || '-', _cs: coSigned ? 'c.s.' : null, by: rule })],
  references: [extractors.references, ({ type, id, url, implied, rule }: ReferenceDraft) => said({ _type: type, id, url, by: rule === type ? null : rule, implied: list(implied) })],
  quantities: [extractors.quantities, ({ value, valueMax, unit, of, qualifier }: QuantityDraft) => said({ _value: `${value}${valueMax === null ? '' : `..${valueMax}`} ${unit}`, of, hedge: qualifier })],
} as const;
