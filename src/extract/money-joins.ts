import { latin } from '../text/letters.js';
import { multiplierPattern, powerOf } from '../dutch/multipliers.js';
import { numberBeginnings } from '../dutch/numbers.js';
import { lineBefore } from '../text/line.js';
import { anyOf, regex } from '../text/regex.js';
import { type Decimal, figure, readFigure, worthOf } from './figure.js';
import type { Term } from './money-terms.js';

/** One amount or a range: `to` is the high end. */
export interface Joined {
  from: Term;
  to: Term | null;
}

const rangeGap = latin(/^(?: ?[-–—] ?|\/| (?:à|á|a|tot|tot en met|t\/m|tot wel|tot maximaal|tot circa|tot ca\.|tot ruim|tot bijna|tot ongeveer) (?:de |zo['’]n )?)$/iu);
/** What stands between the amounts of a list or of a course, of which the last names the unit; each may name its year: "€ 3,1 (2024), € 3,3 (2025) en € 3,9 miljard (2026)", "van € 5 naar € 3 miljard". */
const listGap = latin(/^(?: \((?:in )?(?:19|20)\d\d\))?(?:, ?(?:respectievelijk )?| (?:respectievelijk|resp\.) |,? (?:en|of|dan wel) (?:respectievelijk )?(?:(?:circa|ongeveer|ruim|bijna|maximaal|hooguit) )?(?:de )?| naar (?:(?:circa|ongeveer|ruim|bijna) )?| oplopend (?:tot|naar) )$/iu);
const betweenOpen = latin(/(?<!\p{L})tussen (?:de |circa |ongeveer |grofweg )*$/iu);
/** "respectievelijk 64 en 42 miljoen euro", "bedragen van 5 en 10 miljoen": two amounts with one unit. */
const inTurn = latin(/(?<!\p{L})(?:respectievelijk|resp\.|bedragen van) (?:circa |ongeveer )?$/iu);
/** "van 6 naar 10 miljoen euro": two amounts with one unit. */
const rising = latin(/(?<!\p{L})van (?:circa |ongeveer |ruim )?$/iu);
const listItem = String.raw`\d{1,3}(?:,\d{1,2})?`;
/** "10, 20 en 30 miljoen euro": figures in front of an amount, of which only the last names the unit; fewer than three may count something else. */
const enumeration = regex('iu')`(?<![\p{L}\d.,’'/-]|(?:artikel(?:en)?|art\.|lid|leden|vra(?:ag|gen)|nrs?\.|nummers?|bijlagen?|punt(?:en)?|pagina(?:[’']s)?|blz\.|lijn(?:en)?|tabel(?:len)?|hoofdstuk(?:ken)?)[ ]|\d[ ]) (?<figures>${listItem} (?:,[ ]${listItem}){1,9}) [ ](?:en|of)[ ] $`;
/** The same behind "€ 10". */
const continued = regex('iu')`^,[ ] (?<figures>${listItem} (?:,[ ]${listItem})*) [ ](?:en|of)[ ] $`;
/** "minimaal 10.000 en maximaal 50.000 euro": two amounts with one unit. */
const atLeast = latin(/(?<!\p{L})(?:minimaal|minstens|ten minste) $/iu);
const betweenGap = latin(/^ (?:en|tot) (?:de |circa |ongeveer )*$/iu);
/** "een verlaging met € 300 mln. tot € 1,5 mld.": by how much and to what, each with its own unit. */
const changedBy = latin(/(?<!\p{L})met (?:circa |ongeveer |ruim |bijna )?$/iu);
const multiplier = multiplierPattern;
const unit = latin(multiplier, 'iu');

const leftPartner = regex('iu')`
  (?<![\p{L}\d.,’'/-]|\d[ ]) (?: (?<figure>${figure}) (?:[ ](?<power>${multiplier}))? (?<gap>[ ]?[-–—][ ]?|[ ](?:à|á|a|tot|tot[ ]en[ ]met|en|of|naar|van[ ]de)[ ](?:(?:circa|ca\.|ongeveer|ruim|bijna|maximaal)[ ])?)
  | (?<words>${anyOf(numberBeginnings.filter((word) => powerOf(word) === 0))}) (?<between>[ ](?:à|tot|en|naar)[ ](?:(?:circa|ruim|bijna)[ ])?) ) $
`;
/** What the larger pattern begins with, which few amounts have behind them. */
const rangeAhead = latin(/^(?: ?[-–—] ?|\/| (?:à|á|a) )\d/iu);
const rightPartner = regex('iu')`^(?<gap>[ ]?[-–—][ ]?|\/(?=[\d,]{1,5}[ ]${multiplier})|[ ](?:à|á|a)[ ]) (?<figure>${figure}) (?: ,[-–—] | [ ]?(?<power>${multiplier}) )? (?![\d\p{L}%]|[ ]?%|[.,-]\d)`;

/** Terms → amounts: two ends become a range, and a unit written once holds for the figures before it that name none. */
export function joinTerms(text: string, terms: readonly Term[]): Joined[] {
  const all = withPartners(text, withCurrencies(text, terms));
  spreadUnits(text, all);
  inheritUnits(text, all);
  const joined: Joined[] = [];
  for (let i = 0; i < all.length; i++) {
    const [from, to] = [all[i] as Term, all[i + 1]];
    if (to && isRange(text, from, to)) {
      joined.push({ from, to });
      i++;
    } else joined.push({ from, to: null });
  }
  return joined;
}

/** "USD 10 tot 15 miljoen", "tussen 10 miljoen en 15 miljoen dollar": what names no currency has that of the amount beside it in a range or list, or before it in its sentence. */
function withCurrencies(text: string, terms: readonly Term[]): readonly Term[] {
  if (terms.every(({ currency }) => currency === 'EUR')) return terms;
  const all = [...terms];
  const isJoined = (left: Term, right: Term): boolean => [rangeGap, listGap, betweenGap].some((gap) => gap.test(text.slice(left.end, right.start)));
  const isNear = (left: Term, right: Term): boolean => right.start - left.end < 80 && !/[\n\t;]|[.!?] \p{Lu}/u.test(text.slice(left.end, right.start));
  for (let i = 1; i < all.length; i++) {
    const [left, right] = [all[i - 1] as Term, all[i] as Term];
    if (right.rule === 'bare' && (isJoined(left, right) || isNear(left, right))) all[i] = { ...right, currency: left.currency };
    else if (left.rule === 'bare' && right.rule === 'unit-last' && isJoined(left, right)) all[i - 1] = { ...left, currency: right.currency };
  }
  return all;
}

const namesUnit = (text: string, { start, end }: Term): boolean => unit.test(text.slice(start, end));

function isRange(text: string, from: Term, to: Term): boolean {
  const gap = text.slice(from.end, to.start);
  if (/^ tot $/i.test(gap) && namesUnit(text, from) && namesUnit(text, to) && changedBy.test(lineBefore(text, from.start, 40))) return false;
  const spans = rangeGap.test(gap) || (betweenGap.test(gap) && betweenOpen.test(text.slice(Math.max(0, from.start - 40), from.start)));
  return spans && from.currency === to.currency && !from.negative && !to.negative && worthOf(to.decimal, to.power) > worthOf(from.decimal, from.power);
}

/** Whether a figure shares the unit of the amount behind it: "en" needs "tussen" or "respectievelijk" in front, "naar" needs "van", "van de" a part. */
function isPartner(left: Record<string, string | undefined>, before: string, term: Term): boolean {
  const gap = left.gap ?? left.between ?? '';
  if (/^ naar /i.test(gap)) return rising.test(before);
  if (/^ van de /i.test(gap)) return isPartOf(left, term);
  return !/^ (?:en|of) /i.test(gap) || betweenOpen.test(before) || inTurn.test(before) || (/maximaal $/i.test(gap) && atLeast.test(before));
}

/** "500 van de 1300 euro", "15 van de 40 miljoen": a part of the same kind; without a multiplier both have hundreds at least, since small figures count something. */
const isPartOf = ({ figure: written = '', power }: Record<string, string | undefined>, term: Term): boolean =>
  power === undefined && /^\d/.test(written) && (term.power >= 6 || (term.power === 0 && /^\d{3}/.test(written.replace('.', '')))) && Number(readFigure(written)?.digits) < worthOf(term.decimal, 0);

const partnerIn = (after: string): RegExpExecArray | null => (rangeAhead.test(after) ? rightPartner.exec(after) : null);

/** Figures that are money only because of the term beside them: "30 à 35 mln.", "€ 29 - 34". */
function withPartners(text: string, terms: readonly Term[]): Term[] {
  return terms.flatMap((term, i): Term[] => {
    const before = lineBefore(text, term.start, Math.min(40, term.start - (terms[i - 1]?.end ?? 0)));
    const from = term.start - before.length;
    const left = term.rule === 'sign-first' || term.negative ? null : leftPartner.exec(before);
    const leftDecimal = left?.groups && isPartner(left.groups, before.slice(0, left.index), term) ? readFigure(left.groups.figure ?? left.groups.words ?? '') : null;
    if (left && leftDecimal && !/^(?:19|20)\d\d$/.test(left.groups?.figure ?? '')) {
      const start = from + left.index;
      const end = start + left[0].length - (left.groups?.gap ?? left.groups?.between ?? '').length;
      const power = left.groups?.power !== undefined ? powerOf(left.groups.power) : left.groups?.words === undefined && term.power !== 0 ? unitOfLeft(leftDecimal, term) : powerOf(unit.exec(text.slice(term.start, term.end))?.[0]);
      return [{ ...term, start, end, decimal: leftDecimal, power, open: false }, term];
    }
    const members = membersOf(before, from, term, terms[i - 1]);
    if (members.length > 0) return [...members, term];
    const next = terms[i + 1];
    const right = term.rule === 'sign-first' && !(next && next.start < term.end + 5) ? partnerIn(text.slice(term.end, term.end + 30)) : null;
    const rightDecimal = right?.groups?.figure ? readFigure(right.groups.figure) : null;
    if (!right || !rightDecimal) return [term];
    return [term, { ...term, start: term.end + (right.groups?.gap?.length ?? 0), end: term.end + right[0].length, decimal: rightDecimal, power: right.groups?.power === undefined ? term.power : powerOf(right.groups.power), open: false }];
  });
}

/** The figures of an enumeration in front of an amount, each in its unit. */
function membersOf(before: string, from: number, term: Term, previous: Term | undefined): Term[] {
  if (term.rule === 'sign-first' || term.power <= 0 || term.negative) return [];
  const list = previous?.open && previous.end === from ? continued.exec(before) : term.rule === 'unit-last' ? enumeration.exec(before) : null;
  const figures = list?.groups?.figures;
  if (!list || figures === undefined) return [];
  const first = from + list.index + list[0].indexOf(figures);
  return [...figures.matchAll(/\d+(?:,\d+)?/g)].flatMap(({ 0: written, index }): Term[] => {
    const decimal = readFigure(written);
    return decimal ? [{ ...term, start: first + index, end: first + index + written.length, decimal, open: false }] : [];
  });
}

/** "10 tot 20 miljoen" has one unit; "500.000 tot 2 miljoen" is written in full on its left. */
const unitOfLeft = (left: Decimal, { decimal, power }: Term): number => (left.digits.length > 3 && worthOf(left, 0) > worthOf(decimal, 0) ? 0 : power);

/** "€ 100, € 100 en € 150 miljoen": from right to left, a figure without unit takes that of the next one. */
function spreadUnits(text: string, terms: Term[]): void {
  for (let i = terms.length - 2; i >= 0; i--) {
    const [term, next] = [terms[i] as Term, terms[i + 1] as Term];
    const gap = text.slice(term.end, next.start);
    const isBetween = betweenGap.test(gap) && betweenOpen.test(text.slice(Math.max(0, term.start - 40), term.start));
    const spreads = isBetween || rangeGap.test(gap) ? term.negative || worthOf(term.decimal, 0) < worthOf(next.decimal, 0) : listGap.test(gap);
    if (term.open && next.power > 0 && term.currency === next.currency && spreads) terms[i] = { ...term, power: next.power };
  }
}

/** "€130,3 miljoen (tot en met 2020 was dat € 105,8)": a figure with one or three decimals is no euros and cents, so the unit of the sentence holds for it. */
function inheritUnits(text: string, terms: Term[]): void {
  for (let i = 1; i < terms.length; i++) {
    const [before, term] = [terms[i - 1] as Term, terms[i] as Term];
    const isShort = term.power === 0 && (term.decimal.exponent === -3 || (term.open && term.decimal.exponent === -1));
    if (!isShort || term.rule !== 'sign-first' || before.power < 6 || before.currency !== term.currency) continue;
    if (term.start - before.end < 120 && !/[\n\t;]|[.!?] \p{Lu}/u.test(text.slice(before.end, term.start))) terms[i] = { ...term, power: before.power, inherits: true };
  }
}
