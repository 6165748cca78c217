/** Surnames with "van" that are written small so often that "motie van Dijk" is a name where "motie van Klaver" is a motion of Klaver. */
const vanNames = new Set([
  'Aalst', 'Ark', 'Baarle', 'Bommel', 'Brenk', 'Campen', 'Dam', 'Dekken', 'Dijck', 'Dijk', 'Duijvenvoorde', 'Ee', 'Eijs', 'Esch', 'Gent', 'Gerven', 'Gesthuizen', 'Ginneken',
  'Haersma Buma', 'Haga', 'Helvert', 'Hijum', 'Houwelingen', 'Kent', 'Klaveren', 'Kooten', 'Kooten-Arissen', 'Laar', 'Lanschot', 'Leiden', 'Lienden', 'Maanen', 'Meenen', 'Meetelen', 'Meijeren',
  'Miltenburg', 'Nieuwenhuizen', 'Nispen', 'Oerle', 'Ojik', 'Oosten', 'Oosterhout', 'Oostenbruggen', 'Oudenallen', 'Raak', 'Raan', 'Rooijen', 'Strien', 'Tongeren', 'Toorenburg', 'Veen', 'Veldhoven',
  'Velzen', 'Vliet', 'Vroonhoven', 'Waveren', 'Weerdenburg', 'Weyenberg', 'Wijngaarden', 'Zanten', 'Zutphen',
]);

/** Words in front of a surname that belong to it. */
const prefix = "(?:[Vv]an(?: de| der| den| ['’]t)?|[Vv]on|[Dd]e(?: la)?|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Tt]e|[Ee]l|[Aa]l|[Ll]a|[Ll]e|[Ii]n ['’]t|[Oo]p ['’]t|['’]t)";
/** A capital, then a small letter: abbreviations of parties and numerals are no names. A name may go on behind a hyphen, as "-van Doorn" too; "-Van Doorn" is the next member. */
const part = "\\p{Lu}(?:['’]\\p{Lu}?|J)?\\p{Ll}[\\p{L}'’]{0,24}(?:-(?!(?:Van|De|Den|Ter|Ten|El) \\p{L})(?:(?:van(?: der?| den)?|de|den|der) )?\\p{Lu}['’]?[\\p{L}'’]{0,24}){0,2}";
/** What begins with a capital and yet goes on no name. */
const noName = '(?!(?:Kamer|Kamerlid|Kamerleden|Kamerstuk|Kamerstukken|Tweede|Eerste|Handelingen|Aanhangsel|Motie|Moties|Partij|Groep|Fractie|Stb|Kst|Dit|Deze|Dat|Het|Een|In|Met|Bij|Op|Voor|Over|Nr|Artikel|Bijlage|Zie|Vraag|Antwoord|Ik|Uw|Ook'
  + '|Wet|Raad|Ministers?|Ministerie|Staatssecretaris|Staten|Commissie|Kamerbrie(?:f|ven)|Europa|Europese|Nederland|Nederlandse|Nationale|Algemene|Rijks\\p{Ll}+|ProRail|Defensie|Politie|Oekraïne|Israël|Gaza|Schiphol|Groningen)(?!\\p{L}))';

/** Source of a pattern for a name with its prefixes: "Van der Plas", "Bruins Slot", "Agnes Mulder", "Inge van Dijk". */
export const nameSource: string = `(?:${prefix} )?${noName}${part}(?: (?:${prefix} )?${noName}${part}){0,2}(?<=\\p{L})(?!\\p{L}|-\\p{Ll}|-? ?[Ff]ractie)`;

/** A surname as lists of members have it: the prefix with a capital, "van Esch" → "Van Esch". */
export const asSurname = (written: string): string => written.replace(/’/g, "'").replace(/^(?:'t|\p{Ll})/u, (first) => first.toUpperCase());

/** Whether "van X" is a name of its own where it is written small. */
export const isVanName = (surname: string): boolean => vanNames.has(surname);

/** "INGE VAN DIJK" of a published motion → "Inge van Dijk"; a prefix in front has its capital. */
export const fromCapitals = (written: string): string => asSurname(written.toLowerCase()
  .replace(/(?<![\p{L}'’])(?!(?:van|de|der|den|ter|ten|te|la|le)(?!\p{L}))\p{L}/gu, (first) => first.toUpperCase()));
