import { latin } from '../../text/letters.js';
import { callEnd, callSign, type Line } from './lines.js';

/** Puts marks where the notes are called, in order; null where the first of them is not called at all. A call with a space before it is looked for only where `loosely`. */
export function markCalls(body: Line[], first: number, count: number, loosely: boolean): Line[] | null {
  const marked = [...body];
  let line = 0;
  let from = 0;
  for (let number = first; number < first + count; number++) {
    const found = findCall(marked, number, line, from, canBeCall) ?? (loosely ? findCall(marked, number, line, from, canBeSpacedCall) : null);
    if (!found && number === first) return null;
    if (!found) continue;
    const { text } = marked[found.line] as Line;
    const before = text.slice(0, found.start).trimEnd();
    const sign = callSign(String(number));
    marked[found.line] = { ...(marked[found.line] as Line), text: before + sign + text.slice(found.end) };
    line = found.line;
    // The sign itself is what stands before a call right behind it.
    from = before.length + sign.length - 1;
  }
  return marked;
}

function findCall(lines: Line[], number: number, line: number, from: number, canBe: (before: string, after: string) => boolean): { line: number; start: number; end: number } | null {
  // "45" behind a word calls notes 4 and 5.
  const wanted = new RegExp(`(?<before>^|.) ?(?<digits>${number})(?:(?=${number + 1}(?![\\d\\p{L}]))|(?![\\d\\p{L}]|[.,]\\d))`, 'gu');
  for (let i = line; i < lines.length; i++) {
    const { text } = lines[i] as Line;
    wanted.lastIndex = i === line ? from : 0;
    for (let match = wanted.exec(text); match; match = wanted.exec(text)) {
      const end = match.index + match[0].length;
      const start = end - String(number).length;
      if (canBe(text.slice(0, start), text.slice(end))) return { line: i, start, end };
      wanted.lastIndex = match.index + 1;
    }
  }
  return null;
}

/** Behind a word or a closing sign without a space, behind a year, or between two sentences; never in "CO2", "m2", "F16", "1,3". */
function canBeCall(before: string, after: string): boolean {
  if (/Postbus \d+$/.test(before) || (/\d[.,]$/.test(before) && !/(?<![\d.,])(?:(?:19|20)\d\d|nr\. ?\d{1,4})[.,]$/.test(before))) return false;
  if (/(?:^|[^\p{L}])(?:[\p{Lu}\d-]{1,3}|(?=\S*[\d-])[\p{Lu}\d-]{4}|[kcdm]?m)$/u.test(before)) return /(?:^|[^\d-])(?:19\d\d|20[0-3]\d)$/.test(before);
  if (/[\p{L}”"’')\]%]$|[\p{L}\d”"’')\]%][.,;:!?]$/u.test(before)) return !/^[)\]]/.test(after);
  return /[.”"’')]\s$/.test(before) && /^\s+\p{Lu}|^\s*$/u.test(after) || behindCall(before);
}

/** Words before a figure that counts or numbers something, and what a figure is followed by when it calls a note. */
const beforeFigure = latin(/(?<!\p{L})(?:de|het|een|deze|die|dit|dat|alle|van|tot|in|op|uit|met|voor|bij|per|om|aan|door|over|na|te|als|en|of|circa|ca\.|ongeveer|bijna|ruim|minimaal|maximaal|zijn|is|was|waren|wordt|worden|heeft|hebben|kent|telt|telde|art(?:ikel(?:en)?)?\.?|lid|leden|bijlagen?|tabel|figuur|fase|stap|deel|categorie|groep|klasse|niveau|nrs?\.?|nummer|punt|punten|vraag|vragen|antwoord|hoofdstuk|paragraaf|pijler|spoor|variant|scenario|optie|module|noot|pagina|p\.|blz\.|week|dag|jaar|leerjaar|schaal|cluster|titel|boek|box|kwartaal|regel|actie|doel|thema|maatregel|motie|amendement) $/iu);
const behindCallWord = latin(/^(?:[,;:]? (?:wordt|worden|werd|werden|is|zijn|was|waren|heeft|hebben|zal|zullen|kan|kunnen|dat|die|waar\p{Ll}*|en|of|om|te|de|het|in|op|met|voor|bij|van|aan|door|over|tot|uit|als|ook|naar)(?!\p{L})|[.;:)]+(?: |$)|,? ?$)/u);

/** "van het lid De Vries 1 wordt": the space stands for the raised sign. */
const canBeSpacedCall = (before: string, after: string): boolean => /(?:\p{L}[”"’')]?|(?<!\d)(?:19|20)\d\d) $/u.test(before) && !beforeFigure.test(before) && behindCallWord.test(after);

const behindCall = (before: string): boolean => before.replace(/,? ?$/, '').endsWith(callEnd);
