import { latin } from '../text/letters.js';
/** One way to read each sign between titles: with two, a line of fourteen of them would take a second. */
const title = String.raw`(?:(?:mw|mevr|mevrouw|dhr|de heer|[Pp]rof|em|dr|mr|ir|drs|ing|ds|jhr|jkvr|bc|Ph\.?D|MSc|MA|MBA|MPA|LL\.?M|BSc|RA|CPC|EMIA|MPM|RE)(?![\p{L}])\.?(?: \.)?)`;
const initials = String.raw`(?:(?:\p{Lu}{1,2}\p{Ll}{0,2}\. ?)+)`;
const tussenvoegsel = String.raw`(?:van|der|den|de|het|ten|ter|te|in|op|la|le|du|di|da|el|al|von|zu|a|d[’']|['’]t|bin|ben)`;
const capitalised = String.raw`(?:(?:d[’'])?\p{Lu}[\p{L}’'-]{1,30})`;
const surname = String.raw`(?:(?:${tussenvoegsel} ){0,3}${capitalised})`;

/** Titles, initials or first names, tussenvoegsels and surname, with degrees behind a comma: "mr. drs. C.A. van der Maat". */
const person = latin(`^(?:${title}(?: ?,)? ?)*(?:${initials}|${capitalised} (?:${initials}|${capitalised} ){0,2})(?:\\(${capitalised}\\) )?${surname}(?:[ -]${surname}){0,2}(?:,? ${title})*,?$`, 'u');
const shouted = latin(/^[\p{Lu} .'’-]+$/u);

const sign = /\(?(?:w\.g\.|was getekend)\)?[,.]?/giu;
/** The name without the sign of the copyist, "(w.g.)", the stroke of a pen that a scan made a dash of, or the brackets that stand where one signs by hand: "(A.B. Jansen)". */
export const withoutSign = (text: string): string => text.replace(sign, ' ').replace(/ {2,}/g, ' ').replace(/^[-–—_]+(?=\p{L})/u, '').trim().replace(/,$/, '').replace(/^\(([^()]*)\)$/, '$1');

/** Letters of a line that is a name, its comma included. */
const longest = 71;

/** Whether a line is nothing but the name of a person as letters are signed with. Words that only titles of sections have are no names. */
export function isName(line: string): boolean {
  if (line.length > longest && line.search(sign) < 0) return false;
  const text = withoutSign(line);
  return text.length >= 4 && text.length < longest && !/\d/.test(text) && person.test(text) && !noName.test(text) && !(shouted.test(text) && !/\./.test(text));
}

/** What letters have on a line of its own in capitals and what no one is called. */
const noName = latin(/(?<![\p{L}])(?:Bijlagen?|Inleiding|Vraag|Antwoord|Vragen|Antwoorden|Pagina|Tabel|Figuur|Kamer|Ministerie|Minister|Staatssecretaris|Directie|Nederland|Voorzitter|Den Haag|Sint|Tweede|Eerste|Caribisch|Onderwerp|Betreft|Datum|Kenmerk|Artikel|Directeur|Hoofd|Afdelingshoofd|Secretaris|Inspecteur|Plaatsvervangend|Zaken|Aangelegenheden)(?![\p{L}])/u);
