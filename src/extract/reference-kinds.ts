import { latin } from '../text/letters.js';
import type { Seed } from '../text/near.js';
import { anyOf, regex } from '../text/regex.js';
import { laws } from '../dutch/laws.js';
import { monthNames } from '../dutch/months.js';
import type { ReferenceDraft } from './drafts.js';
import { officialUrl } from './paper-id.js';

type Groups = Record<string, string | undefined>;
type Reading = Pick<ReferenceDraft, 'type' | 'id' | 'url'> & { implied?: string[] };

/** One kind of reference: how it is written, and what is read; null where it is none after all. */
export interface ReferenceKind {
  pattern: RegExp;
  seed: Seed;
  read(groups: Groups, text: string): Reading | null;
}

const session = String.raw`(?:(?:vergaderjaar[ ])?(?<from>(?:19|20)\d\d)[ ]?[-–/][ ]?(?<to>(?:19|20)?\d\d)(?!\d))`;
const chamber = String.raw`(?:(?<chamber>II|I|TK|EK|2|1|(?:tweede|eerste)[ ]kamer(?:[ ]der[ ]staten-generaal)?)(?![\p{L}\d]))`;
const sessionOf = ({ from = '' }: Groups): string => `${from}${Number(from) + 1}`;
const chamberOf = ({ chamber: written }: Groups): 'tk' | 'ek' => (/^(?:I$|EK$|1$|eerste)/i.test(written ?? '') ? 'ek' : 'tk');
const named = (type: ReferenceDraft['type'], id: string): Reading => ({ type, id, url: officialUrl(id) });

/** A paper of parliament by its number in the Chamber's own register. */
const registered = (type: 'zaak' | 'tkdoc', letter: string, seed: RegExp, pattern: RegExp): ReferenceKind => ({
  seed: { begins: [letter], seed, before: 10, after: 4 },
  pattern,
  read: ({ id = '' }) => ({ type, id: id.replace(' ', ''), url: type === 'tkdoc' ? `https://www.tweedekamer.nl/kamerstukken/detail?id=${id.replace(' ', '')}&did=${id.replace(' ', '')}` : null }),
});

const month = anyOf(monthNames);
const issue = (type: Gazette, year: string | undefined, number: string | undefined, implied: string[] = []): Reading => {
  const id = `${type}-${year}-${number?.replace(/[ .]/, '')}`;
  return { ...(type === 'stcrt' && Number(year) < 2009 ? { type, id, url: null } : named(type, id)), implied };
};

/** Names of the gazettes, and what is searched for once for all their notations. */
const kingdom = '(?: van het Koninkrijk der Nederlanden)?';
const gazettes = { stb: `Stbl?|Staatsblad${kingdom}`, stcrt: 'Stcrn?t|Scrt|Staatscourant', trb: `Trb|Tractatenblad${kingdom}` } as const;
type Gazette = keyof typeof gazettes;
const gazetteSeeds: Readonly<Record<Gazette, Seed>> = {
  stb: { begins: ['stb', 'staatsblad'], seed: /St(?:b|aatsbl)/y, before: 4, after: 60 }, stcrt: { begins: ['stc', 'scrt', 'staatscourant'], seed: /S(?:tc|crt|taatsc)/y, before: 4, after: 60 }, trb: { begins: ['trb', 'tractatenblad'], seed: /Tr(?:b|actatenbl)/y, before: 4, after: 60 },
};

/** "Staatscourant nr. 21178, 23 juli 2015": the year is that of the day. */
const byDay = (type: Gazette): string => `(?<![\\p{L}\\d])(?:${gazettes[type]})\\.?,? ?(?:(?:nr\\.?|nummer) ?(?<number>\\d{1,6}),? (?:(?:d\\.?d\\.? |van )?\\d{1,2} (?:${month}) |van )(?<year>(?:19|20)\\d\\d)|(?:d\\.?d\\.? |van )?\\d{1,2} (?:${month}) (?<year2>(?:19|20)\\d\\d),? ?\\(?nr\\.? ?(?<number2>\\d{1,6}))(?!\\d)`;
const gazetteByDay = (type: Gazette, pattern: RegExp): ReferenceKind => ({
  seed: gazetteSeeds[type],
  pattern,
  read: ({ year, number, year2, number2 }) => issue(type, year ?? year2, number ?? number2),
});

/** "het besluit van 27 november 2002, Stb. 575": the year stands in front. What is made in autumn and has a first number of the Staatsblad is printed in the new year. */
const behindDay = (type: Gazette): string => `(?<=\\d (?<month>${month}) (?<year>(?:19|20)\\d\\d),? ?\\(?)(?:${gazettes[type]})\\.?,? ?(?:nr\\.? ?)?(?<number>\\d{1,3})(?![\\d.]\\d|\\d|, \\d)`;
const gazetteBehindDay = (type: Gazette, pattern: RegExp): ReferenceKind => ({
  seed: gazetteSeeds[type],
  pattern,
  read: ({ month: made = '', year, number }) => {
    const next = type === 'stb' && monthNames.indexOf(made as typeof monthNames[number]) >= 9 && Number(number) < 100;
    return issue(type, next ? String(Number(year) + 1) : year, number, ['year']);
  },
});

const byYear = (type: Gazette): string => `(?<![\\p{L}\\d])(?:${gazettes[type]})\\.?,? ?\\(?(?:jaargang |nr\\.? )?(?<year>(?:19|20)\\d\\d)(?:, ?(?:nrs?\\.? ?|nummer )?|,? nrs?\\.? ?|[-–/ (])(?<number>${type === 'stcrt' ? '\\d{1,2}[ .]\\d{3}(?!\\d)|' : ''}\\d{1,6})(?![\\d.]\\d|\\d|[-/]\\d)`;
const gazette = (type: Gazette, pattern: RegExp): ReferenceKind => ({
  seed: gazetteSeeds[type],
  pattern,
  read: ({ year, number }) => issue(type, year, number),
});

/** "Stb. 2018, 298 en 299", "Stcrt. 2020, nrs. 17967 en 18000": the numbers behind the first. */
const gazetteMore = (type: Gazette): string => `(?<=(?<![\\p{L}\\d])(?:${gazettes[type]})\\.? (?<year>(?:19|20)\\d\\d), ?(?:nrs?\\.? ?)?(?:\\d{1,6}(?:, | en )(?:nr\\.? )?){1,8})(?<number>\\d{1,6})(?=$|[).;:\\]\\n\\t]|,(?! \\d{4}, ?\\d)| en \\d)(?!\\.\\d)`;

const act = String.raw`(?:[Uu]itvoeringsverordening|[Vv]erordening(?:en)?|[Uu]itvoeringsrichtlijn|[Rr]ichtlijn(?:en)?|[Uu]itvoeringsbesluit|[Kk]aderbesluit|[Bb]esluit|[Aa]anbeveling|[Gg]emeenschappelijk[ ][Ss]tandpunt)`;
const community = String.raw`(?:EU|EG|EEG|EURATOM|Euratom|GBVB|JBZ|JHA|CFSP|Unie|EC)`;
/** "(EU) ", "(EU, Euratom) ". */
const bracketed = String.raw`(?:\((?:${community})(?:[,/][ ]?(?:${community}))*\)[ ]?)`;

const acts: Seed = { begins: ['0/'], seed: /\d\/\d/y, before: 160, after: 32 };
const appendix: Seed = { begins: ['aanh'], seed: /aanh(?:angsel|\.)/iy, before: 40, after: 120 };
const appendixName = String.raw`(?:(?:kamervragen[ ]\()?aanhangsel\)?|aanh\.)(?:[ ](?:van[ ](?:de[ ])?|der[ ]|bij[ ]de[ ])?(?:handelingen|hand\.))?`;
/** "Aanhangsel Handelingen II 2021/22, nr. ", "Aanhangsel van de Handelingen, vergaderjaar 2022–2023, nrs. ", "Kamervragen (Aanhangsel) 2022-2023, nr. ". */
const appendixUntilNumber = String.raw`${appendixName},?(?:[ ]${chamber})?,?[ ]?${session},?[ ]?(?:(?:nrs?|nummers?|no)\.?[ ]?)?`;
const proceedings: Seed = { begins: ['handelingen'], seed: /handelingen/iy, before: 0, after: 120 };

/** "besluit 2016/17", "EU 2016/2017": two years in a row, and no brackets of the Union. */
const isTwoYears = (text: string): boolean => { const years = /(?:esluit|EU) 20(\d\d)\/(?:20)?(\d\d)$/.exec(text); return years !== null && Number(years[2]) === Number(years[1]) + 1; };

/** All kinds, in the order in which they win over each other where they overlap. */
export const referenceKinds: Readonly<Record<string, ReferenceKind>> = {
  url: {
    seed: { begins: ['http', 'www', 'nl', 'eu', 'com', 'org', 'net', 'int', 'info', 'be', 'uk'], seed: /https?:|[Ww]ww\.|(?<=\.)(?:nl|eu|com|org|net|int|info|be|uk)/y, before: 201, after: 2100 },
    pattern: latin(/(?<![\p{L}\d@./-])(?<url>(?:https?:\/\/(?: (?=www\.)|(?=[\p{L}\d]))|[Ww]ww\.(?=[\p{L}\d-]+\.)|[\p{Ll}\d][\p{Ll}\d-]{1,40}(?:\.[\p{Ll}\d-]{2,40}){0,3}\.(?:nl|eu|com|org|net|int|info|be|uk)(?:(?=\/[\p{L}\d])|(?<=(?:: |[Zz]ie |[Ss]ites? |[Vv]ia |[Oo]p |[Nn]aar |[Ww]ww\.)(?:[\p{Ll}\d.-]{2,40}\.(?:nl|eu|com|org|net)(?:,|,? en|,? of) ){0,3}[\p{Ll}\d.-]{4,90})(?![\p{L}\d@-]|\.\p{L})))[^\s<>"“”„«»\u2026]{0,2000}(?:(?<=[-_=&]) [\p{Ll}\d]{1,40}[-=&][^\s<>"“”„«»\u2026]{0,400})?)/gu),
    read: ({ url = '' }) => { const id = url.replace(/ /g, ''); return { type: 'url', id, url: id.startsWith('http') ? id : `https://${id}` }; },
  },
  aanhangsel: {
    seed: appendix,
    pattern: regex('giu')`(?<!\p{L}) ${appendixUntilNumber} (?<number>\d{1,5}) (?!\d)`,
    read: (groups) => named('aanhangsel', `ah-${chamberOf(groups)}-${sessionOf(groups)}-${groups.number}`),
  },
  'aanhangsel-more': {
    seed: appendix,
    pattern: regex('giu')`(?<= ${appendixUntilNumber} (?:\d{1,5}(?:,[ ]|[ ]en[ ])(?:nr\.?[ ])?){1,20} ) (?<number>\d{1,5}) (?!\d)`,
    read: (groups) => named('aanhangsel', `ah-${chamberOf(groups)}-${sessionOf(groups)}-${groups.number}`),
  },
  'aanhangsel-behind-session': {
    seed: appendix,
    pattern: regex('giu')`(?<![\p{L}\d]) ${session} ,? [ ] ${appendixName} ,? (?:[ ]${chamber})? ,? [ ] (?:(?:nr|nummer|no)\.?[ ]?)? (?<number>\d{1,5}) (?!\d)`,
    read: (groups) => named('aanhangsel', `ah-${chamberOf(groups)}-${sessionOf(groups)}-${groups.number}`),
  },
  'aanhangsel-number-first': {
    seed: appendix,
    pattern: regex('giu')`(?<!\p{L}) ${appendixName} ,? (?:[ ]${chamber})? ,? [ ] (?:nr|nummer|no)\.?[ ]? (?<number>\d{1,5}) ,? [ ] [(]? ${session} [)]?`,
    read: (groups) => named('aanhangsel', `ah-${chamberOf(groups)}-${sessionOf(groups)}-${groups.number}`),
  },
  'aanhangsel-id': { seed: { begins: ['ah'], seed: /ah-[te]k-/y, before: 0, after: 20 }, pattern: /(?<=[^\n\t][ (])ah-(?<house>[te]k)-(?<session>\d{8})-(?<number>\d{1,5})(?!\d)/gu, read: ({ house, session: years, number }) => named('aanhangsel', `ah-${house}-${years}-${number}`) },
  handelingen: {
    seed: proceedings,
    pattern: regex('giu')`(?<!\p{L}|aanhangsel[ ]|aanhangsel[ ]van[ ]|aanhangsel[ ]van[ ]de[ ]) handelingen (?:[ ](?:der[ ]kamer[ ]|van[ ]de[ ])?${chamber})? ,? [ ]? ${session} ,? [ ]? (?: (?:(?:nr|nummer|no)\.?[ ]?|(?=\d{1,3}(?:-\d|[ ]?,[ ]?(?:item|pp?\.|blz|pag)))) (?<meeting>\d{1,3})(?!\d) )? (?:[ ]?,[ ]? items?[ ]?(?<item>\d{1,3})|-(?<item2>\d{1,2})(?![\d]|-\d))? (?:[ ]?,?[ ]? (?:pp?|blz|pag)\.?[ ]?(?<first>\d{1,5})(?:-\d{1,5}(?=[ ]?[-–])|[ ]?[-–][ ]?(?<last>\d{1,5}))?)?`,
    read: (groups) => {
      const { meeting, item = groups.item2, first, last } = groups;
      const base = `h-${chamberOf(groups)}-${sessionOf(groups)}`;
      if (meeting && item) return named('handelingen', `${base}-${meeting}-${item}`);
      // "39-2410" is the page of a meeting.
      if (first && last && Number(groups.from) < 2011 && Number(last) - Number(first) < 400) return named('handelingen', `${base}-${first}-${last}`);
      return { type: 'handelingen', id: meeting ? `${base}-${meeting}` : base, url: null };
    },
  },
  'handelingen-by-date': {
    seed: proceedings,
    pattern: latin(`(?<!\\p{L}|aanhangsel |aanhangsel van de )handelingen,? (?<chamber>II|I|TK|EK)?,? ?(?:\\d\\d ?\\d{3},? ?)?(?:d\\.?d\\. ?|van )?(?<day>\\d{1,2}) (?<month>${monthNames.join('|')}) (?<year>(?:19|20)\\d\\d)(?:,? ?(?:p|blz|pag|pagina)\\.? ?\\d+(?: ?[-–] ?\\d+)?)?`, 'giu'),
    read: (groups) => {
      const year = Number(groups.year) - (monthNames.indexOf((groups.month ?? '').toLowerCase()) < 8 ? 1 : 0);
      return { type: 'handelingen', id: `h-${chamberOf(groups)}-${year}${year + 1}`, url: null, implied: ['session'] };
    },
  },
  stb: gazette('stb', latin(byYear('stb'), 'gu')), stcrt: gazette('stcrt', latin(byYear('stcrt'), 'gu')), trb: gazette('trb', latin(byYear('trb'), 'gu')),
  'stb-by-day': gazetteByDay('stb', latin(byDay('stb'), 'gu')), 'stcrt-by-day': gazetteByDay('stcrt', latin(byDay('stcrt'), 'gu')), 'trb-by-day': gazetteByDay('trb', latin(byDay('trb'), 'gu')),
  'stb-behind-day': gazetteBehindDay('stb', latin(behindDay('stb'), 'gu')), 'stcrt-behind-day': gazetteBehindDay('stcrt', latin(behindDay('stcrt'), 'gu')), 'trb-behind-day': gazetteBehindDay('trb', latin(behindDay('trb'), 'gu')),
  'stb-more': gazette('stb', latin(gazetteMore('stb'), 'gu')), 'stcrt-more': gazette('stcrt', latin(gazetteMore('stcrt'), 'gu')),
  ecli: {
    seed: { begins: ['0:', '0;', '0 '], seed: /(?<=[:;] ?(?:19|20)\d)\d ?[:;]/y, before: 37, after: 40 },
    pattern: latin(/(?<![\p{L}\d:])(?:ECLI ?[:;] ?)?(?<country>NL|EU|CE|DE|FR|BE|AT|ES|IT|SI|SK|CZ|LV|PL|PT|FI|HR|BG|RO|HU|EE|LT|IE|LU|GR|MT|CY|DK|SE|XX|EP)[:;] ?(?<court>\p{L}[\p{L}\d]{0,6}) ?[:;] ?(?<year>(?:19|20)\d\d) ?[:;] ?(?<number>[\p{L}\d](?:[\p{L}\d.]{0,23}[\p{L}\d])?)(?![\p{L}\d])/gu),
    read: ({ country, court, year, number }) => {
      if (country === 'EU' && !/^\d+$/.test(number ?? '')) return null;
      const id = `ECLI:${country}:${court}:${year}:${number}`;
      return { type: 'ecli', id, url: country === 'NL' ? `https://deeplink.rechtspraak.nl/uitspraak?id=${id}` : null };
    },
  },
  'eu-act': {
    seed: acts,
    pattern: regex('gu')`(?<!\p{L}) (?:
      (?: (?:Raads|[Ss]anctie|[Bb]asis)? ${act} [ ]? ${bracketed}? (?:van[ ]de[ ]Raad[ ]|(?:EU|EG)[ /])? | ${bracketed} | EU[ ](?=20\d\d/\d{3,4}(?!\d)) ) (?:[Nn][ro]s?\.?[ ]?)? (?<number>(?:\d{2,4}/\d{1,4}|\d/(?:19|20)\d\d)(?:/(?:${community}))?)
      | (?<coded>(?:EUGS|GBVB|PESC|CFSP)/\d{4}/\d{1,4}(?:/(?:${community}))?)
      | (?<![\p{L}\d/]) (?<bare>(?:(?:(?:19|20)\d\d|[5-9]\d)/\d{1,4}|\d{1,4}/20\d\d)/(?:${community}))
    ) (?![\d/]|\p{L})`,
    read: ({ number, coded, bare }, text) => (number && isTwoYears(text) ? null : { type: 'eu', id: (number ?? bare ?? (coded ?? '').replace(/^(?:EUGS)\//, '')).replace(/ /g, ''), url: null }),
  },
  'eu-act-more': {
    seed: acts,
    pattern: regex('gu')`(?<= ${act} [ ]? ${bracketed}? (?:[Nn][ro]s?\.?[ ]?)? (?:\d{2,4}/\d{1,4}(?:/(?:${community}))? (?:,[ ]|[ ]en[ ]) (?:nr\.?[ ])?){1,8} ) (?<number>(?:(?:19|20)\d\d/\d{1,4}|\d{1,4}/(?:19|20)\d\d)(?:/(?:${community}))?) (?![\d/]|\p{L})`,
    read: ({ number = '' }) => ({ type: 'eu', id: number, url: null }),
  },
  'eu-document': {
    seed: { begins: ['com', 'join', 'swd', 'sec', 'c'], seed: /COM|JOIN|SWD|SEC|C\(/y, before: 0, after: 24 },
    pattern: latin(/(?<![\p{L}\d])(?<series>COM|JOIN|SWD|SEC|C(?=\())(?: ?\((?<year>(?:19|20)\d\d|[89]\d)\) ?|[ /](?<year2>20\d\d)\/| ?(?<year3>20\d\d) ?\((?=\d{1,4}\)))(?<number>\d{1,4})(?!\d)/gu),
    read: ({ series, year, year2, year3, number }) => ({ type: 'eu', id: `${series}(${year ?? year2 ?? year3})${number}`, url: null }),
  },
  zaak: registered('zaak', 'Z', /Z\d{5}/y, latin(/(?<![\p{L}\d])(?<id>(?:19|20)\d\d ?Z\d{5})(?![\p{L}\d])/gu)),
  tkdoc: registered('tkdoc', 'D', /D\d{5}/y, latin(/(?<![\p{L}\d])(?<id>(?:19|20)\d\d ?D\d{5})(?![\p{L}\d])/gu)),
  toezegging: {
    seed: { begins: ['tz', 't'], seed: /T(?:Z[ -]?|0)\d/y, before: 0, after: 24 },
    pattern: latin(/(?<![\p{L}\d])(?:TZ[ -]?(?<month>\d{6}) ?[-–]? ?(?<number>\d{1,5})|(?<senate>T0\d{4}(?!-)))(?![\d])/gu),
    read: ({ month: of, number, senate }) => ({ type: 'toezegging', id: senate ?? `TZ${of}-${number}`, url: null }),
  },
  wet: {
    seed: { begins: ['art'], seed: /[Aa]rt(?:ikel|\.)/y, before: 0, after: 200 },
    pattern: regex('gu')`(?<!\p{L}) (?:[Aa]rt(?:ikel(?:en)?|\.)[ ]) (?<article>\d{1,3}(?:[:.]\d{1,4})?\p{Ll}{0,2}) (?: ,?[ ](?:(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste)[ ]lid|lid[ ]\d{1,2}|sub[ ]\p{Ll}|aanhef(?:[ ]en)?[ ]onder[ ]\p{Ll}|onderdeel[ ]\p{Ll}|onder[ ]\p{Ll}) ){0,3} ,?[ ](?:van[ ](?:de|het)[ ])? (?<law>${anyOf(Object.keys(laws))}) (?![\p{L}\d-])`,
    read: ({ article, law = '' }) => {
      const bwb = laws[law] ?? '';
      return { type: 'wet', id: `${bwb} art. ${article}`, url: `https://wetten.overheid.nl/jci1.3:c:${bwb}&artikel=${article}` };
    },
  },
};
