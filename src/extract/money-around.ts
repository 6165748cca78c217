import { latin } from '../text/letters.js';
import { betweenHedgeAndFigure, hedgesBefore, hedgesBehind } from '../dutch/hedges.js';
import { lineBefore } from '../text/line.js';
import { anyOf, regex } from '../text/regex.js';
import { small } from '../text/small.js';
import { periodAround, periodPatterns } from './money-period.js';

const between = `(?:${anyOf(betweenHedgeAndFigure)}[ ])*`;
const hedgeBefore = regex('u')`(?<![\p{L}\d]) (?<hedge>${anyOf(Object.keys(hedgesBefore))}) (?<bracket>\))? [ ]? ${between} $`;
const hedgeBehind = regex('u')`^[ ] (?<hedge>${anyOf(Object.keys(hedgesBehind))}) (?!\p{L})`;
const basis = latin(/(?<!\p{L})(?<basis>bruto|netto)(?!\p{L})/u);
const priceLevel = latin(/^[^.;\n\t€]{0,40}?\(?(?:in )?prijspeil (?:van )?(?<year>(?:19|20)\d\d)/u);

/** "leidt tot € 3 mln", "tellen op tot € 1 miljoen" name the amount itself, no bound. */
const leadsTo = latin(/(?<!\p{L})(?:leid(?:t|en|de|den)|optel(?:t|len)|tel(?:t|len)(?: [\p{L}\d]+){0,4} op) tot (?:de )?$/u);
const hedgeIn = (before: string): RegExpExecArray | null => (leadsTo.test(before) ? null : hedgeBefore.exec(before));

/** How far around an amount a reader looks for its hedge or basis, and for its period, all in small letters. */
const reach = 48;
const periodReach = 120;

/** What the words around an amount say of it. */
export interface Around {
  start: number;
  end: number;
  qualifier: string | null;
  basis: 'bruto' | 'netto' | null;
  period: string | null;
  priceLevel: number | null;
}

/** Reads the words around [start, end); the hedge becomes part of the amount. */
export function aroundAmount(text: string, start: number, end: number): Around {
  const line = small(lineBefore(text, start, periodReach));
  const before = line.slice(-reach);
  const after = small(text.slice(end, end + reach).split(/[\n\t]/, 1)[0] ?? '');
  const left = hedgeIn(before);
  const right = left ? null : hedgeBehind.exec(after);
  const hedge = left?.groups?.hedge;
  return {
    start: left ? start - (before.length - left.index) : start,
    end: right ? end + right[0].length : end,
    qualifier: hedge !== undefined ? hedgesBefore[hedge] ?? hedge : right ? hedgesBehind[right.groups?.hedge ?? ''] ?? null : null,
    basis: basisOf(before, after),
    period: periodAround(left ? line.slice(0, line.length - before.length + left.index) : line, line, after),
    priceLevel: Number(priceLevel.exec(after)?.groups?.year) || null,
  };
}

/** "bruto" or "netto" in the words next to the amount, on either side, or in brackets a few words behind it. */
function basisOf(before: string, after: string): 'bruto' | 'netto' | null {
  if (!basis.test(before) && !basis.test(after)) return null;
  const near = [/^ ?\(?(?<basis>bruto|netto)\)?(?!\p{L})/u.exec(after), /(?<!\p{L})\(?(?<basis>bruto|netto)\)? (?:\p{Ll}+\.? ){0,2}$/u.exec(before), /^ (?:\p{Ll}+ ){1,3}\((?<basis>bruto|netto)\)/u.exec(after)];
  const found = near.find((match) => match)?.groups?.basis;
  return found === 'bruto' || found === 'netto' ? found : null;
}

/** Every word of the tables that stands around amounts, for the test that each is used. */
export const aroundPatterns = { hedgeBefore, hedgeBehind, ...periodPatterns, basis } as const;
