/** A ministry as it was called from one year to another, with the offices that belong to it and bear another name. */
export interface Ministry {
  /** What stands behind "Ministerie van". */
  name: string;
  abbreviations: readonly string[];
  /** First and last year under this name; null where it still stands. */
  years: readonly [from: number, to: number | null];
  /** Portfolios of its ministers without a ministry of their own and of its staatssecretarissen. */
  portfolios: readonly string[];
}

/** The ministries since 1995. Two that share a portfolio are told apart by the year. */
export const ministries: readonly Ministry[] = [
  { name: 'Algemene Zaken', abbreviations: ['AZ'], years: [1995, null], portfolios: [] },
  {
    name: 'Buitenlandse Zaken', abbreviations: ['BZ', 'BuZa', 'BuiZa'], years: [1995, null],
    portfolios: [
      'Buitenlandse Handel en Ontwikkelingssamenwerking', 'Buitenlandse Handel en Ontwikkelingshulp', 'Buitenlandse Handel',
      'Ontwikkelingssamenwerking', 'Europese Zaken', 'Europese Zaken en Internationale Samenwerking', 'BHOS', 'BHO', 'OS',
    ],
  },
  {
    name: 'Binnenlandse Zaken en Koninkrijksrelaties', abbreviations: ['BZK'], years: [1995, null],
    portfolios: [
      'Koninkrijksrelaties', 'Digitalisering en Koninkrijksrelaties', 'Koninkrijksrelaties en Digitalisering', 'Digitalisering', 'Herstel Groningen', 'Herstel Groningen, Koninkrijksrelaties en Digitalisering',
      'Grote Steden- en Integratiebeleid', 'Bestuurlijke Vernieuwing en Koninkrijksrelaties', 'Immigratie en Asiel', 'Immigratie, Integratie en Asiel',
      'Wonen en Rijksdienst', 'Milieu en Wonen', 'Volkshuisvesting en Ruimtelijke Ordening',
    ],
  },
  { name: 'Binnenlandse Zaken', abbreviations: ['BiZa'], years: [1995, 1998], portfolios: [] },
  { name: 'Volkshuisvesting en Ruimtelijke Ordening', abbreviations: ['VRO'], years: [2024, null], portfolios: [] },
  { name: 'Defensie', abbreviations: ['DEF', 'MINDEF'], years: [1995, null], portfolios: [] },
  {
    name: 'Economische Zaken', abbreviations: ['EZ'], years: [1995, null],
    portfolios: ['Digitale Economie en Soevereiniteit', 'Ondernemen', 'Buitenlandse Handel'],
  },
  { name: 'Economische Zaken, Landbouw en Innovatie', abbreviations: ['EL&I', 'ELI'], years: [2010, 2012], portfolios: [] },
  {
    name: 'Economische Zaken en Klimaat', abbreviations: ['EZK'], years: [2017, 2024],
    portfolios: ['Klimaat en Energie', 'Mijnbouw', 'Bedrijfsleven en Innovatie'],
  },
  { name: 'Klimaat en Groene Groei', abbreviations: ['KGG'], years: [2024, null], portfolios: [] },
  {
    name: 'Financiën', abbreviations: ['FIN'], years: [1995, null],
    portfolios: [
      'Fiscaliteit en Belastingdienst', 'Fiscaliteit, Belastingdienst en Douane', 'Toeslagen en Douane', 'Herstel en Toeslagen', 'Toeslagen', 'Belastingen',
    ],
  },
  { name: 'Verkeer en Waterstaat', abbreviations: ['V&W', 'VenW'], years: [1995, 2010], portfolios: [] },
  {
    name: 'Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer', abbreviations: ['VROM'], years: [1995, 2010],
    portfolios: ['Ruimte en Milieu', 'Wonen, Wijken en Integratie', 'WWI'],
  },
  { name: 'Infrastructuur en Milieu', abbreviations: ['I&M', 'IenM'], years: [2010, 2017], portfolios: [] },
  {
    name: 'Infrastructuur en Waterstaat', abbreviations: ['I&W', 'IenW'], years: [2017, null],
    portfolios: ['Openbaar Vervoer en Milieu', 'Milieu'],
  },
  {
    name: 'Justitie', abbreviations: ['JUS'], years: [1995, 2010],
    portfolios: ['Vreemdelingenzaken en Integratie', 'Vreemdelingenzaken en Immigratie'],
  },
  { name: 'Veiligheid en Justitie', abbreviations: ['V&J', 'VenJ'], years: [2010, 2017], portfolios: ['Veiligheid', 'Migratie'] },
  {
    name: 'Justitie en Veiligheid', abbreviations: ['J&V', 'JenV'], years: [2017, null],
    portfolios: ['Rechtsbescherming', 'Asiel', 'Justitie'],
  },
  { name: 'Asiel en Migratie', abbreviations: ['A&M', 'AenM'], years: [2024, null], portfolios: [] },
  { name: 'Landbouw, Natuurbeheer en Visserij', abbreviations: ['LNV'], years: [1995, 2003], portfolios: [] },
  {
    name: 'Landbouw, Natuur en Voedselkwaliteit', abbreviations: ['LNV'], years: [2003, 2024],
    portfolios: ['Natuur en Stikstof', 'N&S', 'Natuur, Visserij en Voedselzekerheid'],
  },
  {
    name: 'Landbouw, Visserij, Voedselzekerheid en Natuur', abbreviations: ['LVVN'], years: [2024, null],
    portfolios: ['Visserij, Voedselzekerheid en Natuur', 'Natuur'],
  },
  {
    name: 'Onderwijs, Cultuur en Wetenschap', abbreviations: ['OCW', 'OCenW', 'OC&W'], years: [1995, null],
    portfolios: [
      'Primair en Voortgezet Onderwijs', 'Basis- en Voortgezet Onderwijs en Media', 'Cultuur en Media', 'Cultuur',
      'Funderend Onderwijs en Emancipatie', 'Funderend Onderwijs', 'Onderwijs en Emancipatie', 'PVO', 'BVOM',
    ],
  },
  { name: 'Onderwijs, Cultuur en Wetenschappen', abbreviations: ['OCenW', 'OC&W'], years: [1995, 2003], portfolios: [] },
  {
    name: 'Sociale Zaken en Werkgelegenheid', abbreviations: ['SZW'], years: [1995, null],
    portfolios: ['Armoedebeleid, Participatie en Pensioenen', 'Participatie en Integratie', 'Werk en Participatie', 'APP'],
  },
  {
    name: 'Volksgezondheid, Welzijn en Sport', abbreviations: ['VWS'], years: [1995, null],
    portfolios: [
      'Medische Zorg en Sport', 'Medische Zorg', 'Langdurige Zorg en Sport', 'Langdurige en Maatschappelijke Zorg', 'Jeugd, Preventie en Sport',
      'Langdurige Zorg, Jeugd en Sport', 'Jeugd en Gezin', 'LZS',
    ],
  },
];

const longestFirst = (words: readonly string[]): string[] => [...new Set(words)].sort((a, b) => b.length - a.length);

/** Portfolios that are no ministry of their own, longest first. */
export const ownPortfolios: readonly string[] = longestFirst(ministries.flatMap(({ portfolios }) => portfolios));

/** Every portfolio there is, longest first: names of ministries, their abbreviations and the portfolios within them. */
export const allPortfolios: readonly string[] = longestFirst([...ministries.flatMap(({ name, abbreviations }) => [name, ...abbreviations]), ...ownPortfolios]);

const key = (words: string): string => words.toLowerCase().replace(/koninkrijkrelaties/g, 'koninkrijksrelaties').replace(/[^a-zà-öø-ÿ\d&]+/g, ' ').trim();

/** Ministries by the key of a word, in the order of the table. */
function byKey(wordsOf: (ministry: Ministry) => readonly string[]): Map<string, Ministry[]> {
  const found = new Map<string, Ministry[]>();
  for (const ministry of ministries) for (const word of new Set(wordsOf(ministry).map(key))) found.set(word, [...found.get(word) ?? [], ministry]);
  return found;
}

const named = byKey(({ name, abbreviations }) => [name, ...abbreviations]);
const housed = byKey(({ portfolios }) => portfolios);

const standsIn = (year: number | null) => ({ years: [from, to] }: Ministry): boolean => year === null || (year >= from && year <= (to ?? 9999));

const wordsOf = (ministry: string): string[] => (ministry.match(/[A-Z]\p{L}{4,}/gu) ?? []).filter((word) => word !== 'Ministerie' && word !== 'Zaken');

/** Whether two names are of one ministry before and after a change of its tasks: they share a word, as "Economische Zaken" and "Economische Zaken en Klimaat". */
export const isOneHouse = (a: string, b: string): boolean => a === b || wordsOf(a).some((word) => wordsOf(b).includes(word));

/** How a minister's office is called that is given by its portfolio alone: those without a ministry of their own are "voor" it. */
export const prepositionOf = (portfolio: string, year: number): 'van' | 'voor' =>
  (housed.has(key(portfolio)) && !named.get(key(portfolio))?.some(standsIn(year)) ? 'voor' : 'van');

/**
 * The ministry ("Ministerie van …") to which a portfolio belongs; null where it is not known.
 * A ministry of that very name goes first, for a minister "voor" it the ministry that houses him; the year decides between namesakes.
 */
export function ministryOf(portfolio: string, year: number | null = null, preposition: 'van' | 'voor' = 'van'): string | null {
  const wanted = key(portfolio);
  const order = (preposition === 'voor' ? [housed, named] : [named, housed]).flatMap((table) => table.get(wanted) ?? []);
  const found = order.find(standsIn(year)) ?? order.at(-1);
  return found ? `Ministerie van ${found.name}` : null;
}
