import { latin } from '../text/letters.js';
import { betweenHedgeAndFigure, hedgesBefore, hedgesBehind } from '../dutch/hedges.js';
import { periodsBefore, periodsBehind } from '../dutch/periods.js';
import { lineBefore } from '../text/line.js';
import { anyOf, regex } from '../text/regex.js';
import { small } from '../text/small.js';

const between = `(?:${anyOf(betweenHedgeAndFigure)}[ ])*`;
const hedgeBefore = regex('u')`(?<![\p{L}\d]) (?<hedge>${anyOf(Object.keys(hedgesBefore))}) (?<bracket>\))? [ ]? ${between} $`;
const hedgeBehind = regex('u')`^[ ] (?<hedge>${anyOf(Object.keys(hedgesBehind))}) (?!\p{L})`;
/** "eenmalig € 5", "een structurele besparing van € 5", "jaarlijks verhoogd met € 5"; not behind another amount, which has it for its own. */
const periodBefore = regex('u')`
  (?<!\p{L}|(?:miljoen|miljard|mln\.?|mld\.?|euro)[ ]) (?<period>${anyOf(Object.keys(periodsBefore))}) [ ]
  (?: (?: (?!(?:en|of|maar|dan|naar|tot|waarvan|terwijl)[ ]) \p{Ll}{2,30} [ ] (?:(?:van|voor)[ ](?:de|het|deze|dit)[ ]\p{Ll}{2,30}[ ])? )?
    (?:(?:nodig[ ])?van|met|over|op|bedraagt|bedragen|(?:is|zijn|was|waren|wordt|worden|werd|werden)(?:[ ](?:geraamd|begroot|geschat|berekend)[ ]op)?|totaal|gezamenlijk) [ ] )?
  (?:een[ ]|de[ ]|nog[ ]|extra[ ]|in[ ]totaal[ ]|bedrag[ ]van[ ])* $
`;
/** "Structureel is hiervoor € 5", "Jaarlijks ontvangen gemeenten € 5": at the head of the sentence, of the amount that what it is about gets or costs. */
const periodFirst = regex('u')`
  (?:^|[.;:][ ]) (?<period>${anyOf(Object.keys(periodsBefore))}) [ ]
  (?:is|zijn|gaat|wordt|worden|komt|komen|kost|kosten|krijgt|krijgen|ontvangt|ontvangen|stelt|trekt|investeert|geeft|besteedt|draagt|levert|betreft|scheelt|bespaart)[ ]
  (?:(?!(?:en|of|die|dat|van|over|maar|tot|naar|waarvan|tegen)[ ])[\p{Ll}’'-]{2,30}[ ]){0,4} $
`;
const periodBehind = regex('u')`^[ ]?\(?(?:bruto|netto)?\)?[ ]? (?:per[ ][\p{Ll}\d²³]{2,20}[ ]|p\.p\.[ ]|(?:vanaf|met[ ]ingang[ ]van|m\.i\.v\.)[ ](?:19|20)\d\d[ ])? (?<period>${anyOf(Object.keys(periodsBehind))}) (?![\p{L}\d])`;
const basis = latin(/(?<!\p{L})(?<basis>bruto|netto)(?!\p{L})/u);
const priceLevel = latin(/^[^.;\n\t€]{0,40}?\(?(?:in )?prijspeil (?:van )?(?<year>(?:19|20)\d\d)/u);

/** "leidt tot € 3 mln", "tellen op tot € 1 miljoen" name the amount itself, no bound. */
const leadsTo = latin(/(?<!\p{L})(?:leid(?:t|en|de|den)|optel(?:t|len)|tel(?:t|len)(?: [\p{L}\d]+){0,4} op) tot (?:de )?$/u);
const hedgeIn = (before: string): RegExpExecArray | null => (leadsTo.test(before) ? null : hedgeBefore.exec(before));

/** How far around an amount a reader looks for its hedge, period or basis, all in small letters. */
const reach = 64;

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
  const before = small(lineBefore(text, start, reach));
  const after = small(text.slice(end, end + reach).split(/[\n\t]/, 1)[0] ?? '');
  const left = hedgeIn(before);
  const right = left ? null : hedgeBehind.exec(after);
  const own = left ? before.slice(0, left.index) : before;
  const period = periodBehind.exec(after)?.groups?.period ?? null;
  const periodLeft = periodBefore.exec(own)?.groups?.period ?? periodFirst.exec(own)?.groups?.period ?? (left ? periodBefore.exec(before)?.groups?.period : undefined) ?? null;
  const hedge = left?.groups?.hedge;
  return {
    start: left ? start - (before.length - left.index) : start,
    end: right ? end + right[0].length : end,
    qualifier: hedge !== undefined ? hedgesBefore[hedge] ?? hedge : right ? hedgesBehind[right.groups?.hedge ?? ''] ?? null : null,
    basis: basisOf(before, after),
    period: period !== null ? periodsBehind[period] ?? null : periodLeft !== null ? periodsBefore[periodLeft] ?? null : null,
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
export const aroundPatterns = { hedgeBefore, hedgeBehind, periodBefore, periodFirst, periodBehind, basis } as const;
