import { latin } from '../text/letters.js';
import { lineBefore } from '../text/line.js';
import { regex } from '../text/regex.js';
import type { Term } from './money-terms.js';

/** A unit is declared here, not an amount: "x € 1.000", "bedragen in € 1 mln", "(in € 1000)". */
const declares = latin(/(?:(?<!\d ?)[x×*] ?|bedragen in (?:eenheden van )?|in eenheden van |[(\n\t]in )$/iu);
const declared = /^1(?:[.’' ]?000)*$/;

/** Words that may follow an amount written without a currency: everything else is taken for what is counted. */
const goesOnWithout = regex('iu')`^ (?: [ ]? (?:[.,;:!?)\]”’"'–—-]|$) | [\n\t] | [ ] (?: voor|aan|in|uit|ten|te|bij|op|van|per|naar|door|over|om|die|dat|is|zijn|was|waren|wordt|worden|en|of|extra|structureel|incidenteel|beschikbaar|lager|hoger|meer|minder|bezuinigd|geïnvesteerd|vrijgemaakt|nodig|toegevoegd|gereserveerd|begroot|uitgegeven|betaald|tot|vanaf|onder|boven|kost|kosten|bedraagt|bedragen|netto|bruto|nog|maar|bovenop|opgenomen|belastinggeld|subsidie|budget|bezuinigingen|schade|winst|verlies|schuld|zal|zullen|kan|kunnen|heeft|hebben|totaal|daarna|daarvan|hiervan|daarvoor|hiervoor|waarvan|via|als|jaarlijks|eenmalig|– ) (?![\p{L}]) | [ ]\( )`;

/** What a sentence about a budget speaks of. */
const budget = latin(/(?<!\p{L})(?:baten|lasten|structure(?:el|le)|incidente(?:el|le))(?!\p{L})|(?<=\p{L}{3})(?:kosten|uitgaven|middelen|gelden|baten|budget|subsidie|raming)(?!\p{L})|(?<!\p{L})(?:begrot|kosten|budget|bedrag|middelen|uitgaven|uitgave|subsidie|tekort|meevaller|tegenvaller|invest(?:er|eer)|kost(?!\p{L})|financi|bespar|bezuinig|opbrengst|betaal|beschikbaar|raming|geraamd|reserv|bijdrage|krediet|schuld|vrijgemaakt|euro|€|uitgetrokken|intensivering|kasschuif|ombuiging|inkomsten|ontvangsten|omzet|winst|verlies|waarde|lening|garantie|fonds|vergoeding|premie|derving|belastinggeld|geld(?!\p{L})|ruilvoet|invoerrecht|bbp(?!\p{L})|nodig is)/iu);
/** What is counted, in front of a figure: a count of people or things says so before it too. */
const counted = latin(/(?<!\p{L})(?:aantal|inwoners|mensen|personen|verzekerden|huishoudens|leerlingen|bezoekers|hectare|ton|kilometer|liter|kilo|N?m[23²³]|kuub|stuks)(?!\p{L})/iu);

/** "het aantal ouderen neemt toe tot 4,8 miljoen", but "een aantal maatregelen kost 3 miljoen". */
const countedBefore = latin(/(?<!\p{L}|een )aantal(?: \p{L}+){1,6} $|(?:aantal|bevolking|inwoners|mensen) (?:van|bedraagt) (?:\p{L}+ )?$/iu);

/** Whether a term is surely money; without a currency only where the words around it leave no other reading. */
export function isSurelyMoney(text: string, term: Term): boolean {
  const before = text.slice(Math.max(0, term.start - 30), term.start);
  const figure = term.decimal.digits;
  if (declares.test(before) && declared.test(figure)) return false;
  if (term.rule !== 'bare' || term.negative) return true;
  if (!goesOnWithout.test(text.slice(term.end, term.end + 24))) return false;
  const ahead = text.slice(term.end, term.end + 200);
  const to = ahead.search(/\. \p{Lu}|[\n\t]/u);
  const sentence = `${lineBefore(text, term.start, 240).split(/\. (?=\p{Lu})/u).pop()}${text.slice(term.start, term.end)}${to < 0 ? ahead : ahead.slice(0, to)}`;
  return budget.test(sentence) && !counted.test(text.slice(term.end, term.end + 40)) && !countedBefore.test(lineBefore(text, term.start, 60));
}
