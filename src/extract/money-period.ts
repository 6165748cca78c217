import { periodsBefore, periodsBehind } from '../dutch/periods.js';
import { anyOf, regex } from '../text/regex.js';

/** What may stand right in front of an amount. */
const tail = String.raw`(?:een[ ]|de[ ]|nog[ ]|extra[ ]|in[ ]totaal[ ]|bedrag[ ]van[ ])*`;
/** Behind another amount, which has it for its own. */
const ownOfOther = String.raw`(?:miljoen|miljard|mln\.?|mld\.?|euro|extra|jaar|maand|[\d=-])[ ]`;
/** "eenmalig € 5", "een structurele besparing van € 5", "jaarlijks verhoogd met € 5". */
const periodBefore = regex('u')`
  (?<!\p{L}|(?:miljoen|miljard|mln\.?|mld\.?|euro)[ ]) (?<period>${anyOf(Object.keys(periodsBefore))}) [ ]
  (?: (?: (?!(?:en|of|maar|dan|naar|tot|waarvan|terwijl)[ ]) \p{Ll}{2,30} [ ] )? (?:(?:nodig[ ])?van|met|over|op|totaal|gezamenlijk) [ ] )?
  ${tail} $
`;
/** A word that begins no other clause, and no part of what is counted. */
const word = String.raw`(?!(?:maar|dan|tot|om|terwijl|dat|of|die|waar\p{Ll}*|hoe\p{Ll}*|helft|deel)[ ])[\p{L}’'()/-]{1,30}[ ]`;
/** "jaarlijks gaat er € 5 miljard om", "ontvangt jaarlijks van het ministerie € 5": an adverb and what it says, without figures. */
const adverbBefore = regex('u')`
  (?<!\p{L}|${ownOfOther}) (?: (?<period>jaarlijks|maandelijks|wekelijks|op[ ]jaarbasis|structureel|incidenteel|eenmalig) | (?<![^.:;][ ]|[^ ]) (?<clause>per[ ]jaar|per[ ]maand) ) [ ]
  (?: (?!en[ ]|naar[ ]) ${word} ){0,5} (?:om[ ])? ${tail} $
`;
/** Verbs that give a subject its amount. */
const measure = String.raw`(?:bedraagt|bedragen|bedroeg|bedroegen|is|zijn|was|waren|(?:word(?:t|en)|is|zijn)[ ](?:door[ ][\p{L}-]+(?:[ ][\p{L}-]+)?[ ])?(?:geschat|geraamd|begroot|becijferd|vastgesteld)[ ]op|kom(?:t|en)[ ](?:daarmee[ ])?(?:uit[ ])?op|lig(?:t|gen)[ ]op|(?:verhoogd|verlaagd|gekort)[ ]met)`;
/** "de structurele kosten van deze maatregel bedragen € 5", "jaarlijkse bijdrage: € 5"; not "voor de structurele dekking is € 5 nodig". */
const subjectBefore = regex('u')`
  (?<! \p{L} | (?<!\p{L}) (?:voor|naast|bij|met|van|in|op|uit|door|aan|onder|boven|buiten|via|vanuit|binnen|over|na|tegenover|bovenop) [ ] (?:(?:de|het|een|deze|dit|alle|onze)[ ])? (?:\p{Ll}{2,20}e[ ])? )
  (?<period>jaarlijkse|maandelijkse|structurele|incidentele|eenmalige) [ ] (?: (?!en[ ](?:de|het|een|structurele|incidentele|jaarlijkse)[ ]) (?:${word}|(?:19|20)\d\d[ ]) ){0,9} (?: (?<=[\p{L}\d)][ ]) ${measure} [ ] | [\p{L}-]{2,30} : [ ] ) ${tail} $
`;
/** "per jaar", "per kind per maand", "vanaf 2025 structureel". */
const periodBehind = regex('u')`^[ ]?\(?(?:bruto|netto)?\)?[ ]? (?:per[ ][\p{Ll}\d²³]{2,20}[ ]|p\.p\.[ ]|(?:vanaf|met[ ]ingang[ ]van|m\.i\.v\.)[ ](?:19|20)\d\d[ ])? (?<period>${anyOf(Object.keys(periodsBehind))}) (?![\p{L}\d])`;
/** Words that begin something else than what the amount is for. */
const elsewhere = String.raw`(?:en|of|maar|dan|naar|tot|voor|van|in|op|om|met|bij|uit|per|over|door|aan|na|als|te|oftewel|ofwel|vanaf|tussen|terwijl|dat|die|waar\p{Ll}*)`;
/** "€ 30 kinderbijslag per maand", "€ 25 miljoen extra per jaar", "€ 5 miljoen aan subsidie per jaar"; not where the period is that of an amount behind it. */
const nounBehind = regex('u')`
  ^ (?: [ ]\([^()€$]{2,40}\) | [ ](?:extra|minder|meer|lager|hoger|goedkoper|duurder|op(?=[ ]per[ ])) | [ ](?!${elsewhere}[ ])[\p{Ll}-]{3,30}(?=[ ]per[ ]) | (?:[ ](?:extra|minder|meer))?[ ]aan(?:[ ](?!${elsewhere}[ ])[\p{Ll}-]{3,30}){1,3}? )
  [ ] (?<period>${anyOf(Object.keys(periodsBehind).filter((words) => /^\p{L}{3}/u.test(words)))}) (?![\p{L}\d]|[ ](?:(?:circa|ca\.|ongeveer|ruim|bijna|een[ ]bedrag[ ]van|nog|om|met|tot|naar)[ ])?[€$\d])
`;

/** Parts of all words for periods: without one in sight no larger pattern is compiled. */
const named = /jaar|maand|wekelijks|structure|incidente|eenmalig/;
const namedBehind = /jaar|maand|structure|incidente|eenmalig|per /;
const inFront = (words: string): RegExpExecArray | null => (named.test(words) ? periodBefore.exec(words) ?? adverbBefore.exec(words) ?? subjectBefore.exec(words) : null);

/** For how long an amount holds, by the words behind it, else by those in front of it; `hedged` are those in front with the hedge. */
export function periodAround(before: string, hedged: string, after: string): string | null {
  const behind = (periodBehind.exec(after) ?? (namedBehind.test(after) ? nounBehind.exec(after) : null))?.groups?.period;
  if (behind !== undefined) return periodsBehind[behind] ?? null;
  const groups = (inFront(before) ?? (hedged === before ? null : inFront(hedged)))?.groups;
  return periodsBefore[groups?.period ?? groups?.clause ?? ''] ?? null;
}

/** For the test that drives each pattern. */
export const periodPatterns = { periodBefore, adverbBefore, subjectBefore, periodBehind, nounBehind } as const;
