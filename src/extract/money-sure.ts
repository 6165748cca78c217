import { latin } from '../text/letters.js';
import { lineBefore } from '../text/line.js';
import { anyOf, regex } from '../text/regex.js';
import type { Term } from './money-terms.js';

/** A unit is declared here, not an amount: "x € 1.000", "bedragen in € 1 mln", "(in € 1000)". */
const declares = latin(/(?:(?<!\d ?)[x×*] ?|bedragen (?:zijn |luiden |staan )?(?:weergegeven |vermeld |opgenomen )?in (?:eenheden van )?|in eenheden van |[(\n\t]in )$/iu);
const declared = /^1(?:[.’' ]?000)*$/;
/** "2023 mld euro" is the head of a column: in figures a milliard of milliards has its point. */
const year = /^20[12]\d /;

/** Words that may follow an amount written without a currency: everything else is taken for what is counted. */
const follows = anyOf([
  'voor', 'aan', 'in', 'uit', 'ten', 'ter', 'te', 'bij', 'op', 'af', 'van', 'vanuit', 'per', 'naar', 'door', 'over', 'om', 'met', 'tussen', 'binnen', 'tot', 'vanaf', 'onder', 'boven', 'via', 'als', 'dan', 'en', 'of', 'ofwel', 'oftewel', 'plus', 'maar', 'i.p.v.', 'resp.', 'respectievelijk', 'wegens', 'gedurende',
  'die', 'dat', 'is', 'zijn', 'was', 'waren', 'wordt', 'worden', 'werd', 'werden', 'zal', 'zullen', 'kan', 'kunnen', 'moet', 'moeten', 'heeft', 'hebben', 'komt', 'komen', 'kwam', 'gaat', 'gaan', 'ging', 'ligt', 'loopt', 'blijft', 'staat', 'kost', 'kosten', 'bedraagt', 'bedragen', 'resteert', 'vandaan', 'erbij', 'nodig', 'groot', 'niet', 'ook', 'reeds',
  'structureel', 'incidenteel', 'eenmalig', 'jaarlijks', 'beschikbaar', 'lager', 'hoger', 'meer', 'minder', 'netto', 'bruto', 'nog', 'bovenop', 'totaal', 'daarna', 'daarvan', 'hiervan', 'daarvoor', 'hiervoor', 'waarvan', '–',
  'bezuinigd', 'geïnvesteerd', 'vrijgemaakt', 'toegevoegd', 'gereserveerd', 'begroot', 'geraamd', 'uitgegeven', 'uitgetrokken', 'uitgekeerd', 'betaald', 'terugbetaald', 'teruggevorderd', 'opgenomen', 'besteed', 'bespaard', 'toegezegd', 'overgemaakt', 'overgeheveld', 'ingeboekt', 'gestort', 'geleend', 'omgebogen', 'overschreden', 'gestegen', 'gedaald', 'verhoogd', 'verlaagd', 'opgehoogd', 'gekort', 'bijgesteld', 'gekost', 'kostte', 'kwijt',
  'bezuinigen', 'investeren', 'vrijmaken', 'reserveren', 'uitgeven', 'uittrekken', 'uitkeren', 'betalen', 'besparen', 'bijdragen', 'ombuigen',
  'belastinggeld', 'geld', 'subsidie', 'subsidies', 'budget', 'bezuinigingen', 'schade', 'winst', 'verlies', 'schuld', 'steun', 'kapitaalsteun', 'noodsteun', 'staatssteun', 'financiering', 'cofinanciering', 'garanties', 'leningen', 'giften', 'investeringen', 'uitgaven', 'middelen', 'omzet', 'compensatie',
]);
const goesOnWithout = regex('iu')`^ (?: [ ]extra)? (?: [ ]? (?:[.,;:!?)\]”’"'–—-]|$) | [\n\t] | [ ] ${follows} (?!\p{L}) | [ ]\( (?!\p{Ll}{3,20}e\)[ ]) )`;
/** "2,1 miljoen van de 3 miljoen woningen": the whole is counted, and so is the part. */
const partOfCount = regex('iu')`^[ ]van[ ](?:de|die)[ ]\d[\d.,]*[ ](?:(?:miljoen|miljard)[ ])? (?!${follows}(?!\p{L})|euro) \p{L}{4}`;

/** What a sentence about a budget speaks of. */
const budget = latin(/(?<!\p{L})(?:baten|lasten|structure(?:el|le)|incidente(?:el|le))(?!\p{L})|(?<=\p{L}{3})(?:kosten|uitgaven|middelen|gelden|baten|budget|subsidie|raming|schuld|fonds|steun|envelop|bijdrage)(?!\p{L})|(?<!\p{L})(?:begrot|kosten|budget|bedrag|middelen|uitgaven|uitgave|subsidie|tekort|meevaller|tegenvaller|invest(?:er|eer)|kost(?!\p{L})|financi|bespar|bezuinig|opbrengst|betaal|beschikbaar|raming|geraamd|reserv|bijdrage|krediet|schuld|vrijgemaakt|euro|€|uitgetrokken|intensivering|gereserv|geïnvest|gefinanci|besteed|toegezegd|uitgegeven|ten laste|trekt(?!\p{L})|trekken(?!\p{L})|extra (?:voor|naar|aan)(?!\p{L})|envelop|regeerakkoord|coalitieakkoord|kapitaalsteun|compens|steun aan|steunpakket|kostte(?!\p{L})|gekost|levert(?!\p{L})|leverde(?!\p{L})|bracht(?!\p{L})|schade(?!\p{L})|lastenver|overschr|kapitaalinjectie|kasschuif|ombuiging|inkomsten|ontvangsten|omzet|winst|verlies|waarde|lening|garantie|fonds|vergoeding|premie|derving|belastinggeld|geld(?!\p{L})|ruilvoet|invoerrecht|bbp(?!\p{L})|nodig is)/iu);
/** What is counted, in front of a figure: a count of people or things says so before it too. */
const counted = latin(/(?<!\p{L})(?:aantal|inwoners|mensen|personen|verzekerden|huishoudens|leerlingen|bezoekers|hectare|ton|kilometer|liter|kilo|N?m[23²³]|kuub|stuks)(?!\p{L})/iu);

/** Something counted: "3,5 miljoen verklaringen", "de bevolking"; a figure after it is more of the same, unless money is spoken of in between. */
const countSaid = regex('giu')`(?<![€$£ƒ\d.,][ ]?) \d[\d.,]* [ ] (?:miljoen|miljard|mln\.?|mld\.?) [ ] (?!(?:${follows}|extra|euro['’]?s?|eur|usd|dollars?|guldens?|pond)(?!\p{L}))(?![\p{L}\d]*[”"]) \p{L}+ | (?<!\p{L}|een[ ])aantal(?!\p{L}) | (?<!\p{L})(?:bevolking|populatie|ledental|emissie|uitstoot)(?!\p{L})`;

/** "het aantal ouderen neemt toe tot 4,8 miljoen", but "een aantal maatregelen kost 3 miljoen". */
const countedBefore = latin(/(?<!\p{L}|een )aantal(?: \p{L}+){1,6} $|(?:aantal|bevolking|inwoners|mensen) (?:van|bedraagt) (?:\p{L}+ )?$/iu);

/** Whether a term is surely money; without a currency only where the words around it, or the head above its cell, leave no other reading. */
export function isSurelyMoney(text: string, term: Term, headAt: (offset: number) => string): boolean {
  const before = text.slice(Math.max(0, term.start - 30), term.start);
  const figure = term.decimal.digits;
  if (declares.test(before) && declared.test(figure)) return false;
  if (term.rule !== 'sign-first' && term.power > 0 && year.test(text.slice(term.start, term.start + 5))) return false;
  if (term.rule !== 'bare' || term.negative) return true;
  const ahead = text.slice(term.end, term.end + 200);
  if (!goesOnWithout.test(ahead.slice(0, 30)) || partOfCount.test(ahead)) return false;
  const to = ahead.search(/\. \p{Lu}|[\n\t]/u);
  const said = lineBefore(text, term.start, 240).split(/\. (?=\p{Lu})/u).pop() ?? '';
  const count = [...said.matchAll(countSaid)].pop();
  if (count && !budget.test(said.slice(count.index + count[0].length))) return false;
  const sentence = `${said}${text.slice(term.start, term.end)}${to < 0 ? ahead : ahead.slice(0, to)}`;
  return budget.test(`${headAt(term.start)}${sentence}`) && !counted.test(text.slice(term.end, term.end + 40)) && !countedBefore.test(lineBefore(text, term.start, 60));
}
