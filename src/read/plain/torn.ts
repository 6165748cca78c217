import { monthNames } from '../../dutch/months.js';
import { anyOf, regex } from '../../text/regex.js';
import { isBlank, type Line } from './lines.js';

/** Numbers that a PDF's text layer tore, as pdftotext gives them: a dossier's five digits before "nr." or "-VIII-30", a paper's number behind "nr.", a day behind "d.d.", "van" or "op", the letter's own reference. */
const dossier = /(?<![\d.,/-]|\d )(?=\d{0,4} )(?!\d\d \d{3}(?!\d| \d))((?:\d ?){4}\d)(?=(?:[ -](?:[IVXLC]+|\d\d))?(?:,? ?nrs?\b|-\d{1,4}\b))/g;
const paper = /(?<=\bnrs?\.? ?)\d(?= )(?: ?\d){1,3}(?=[.;,)\]]|\s*$| \()/g;
const paperInFront = /^\s*\d(?= )(?: ?\d){1,3}(?=[.;,)\]]|\s*$)/;
const day = regex('g')`(?<= \b (?:d\.?d\.?|van|op) [ ] ) [123][ ]\d (?= [ ] ${anyOf(monthNames)} \b )`;
const reference = /(?<![\d.,/-]|\d )\d(?: ?\d){5,11}\s*$/;
const referenceLabel = /(?:kenmerk|ref ?erentie)\s*$/i;

/** "3 6200 VIII, nr. 4 4" → "36200 VIII, nr. 44". Nobody writes a number of a paper with a space, and a part of it is the number of another one. */
export function mendNumbers(lines: readonly Line[]): Line[] {
  let above = '';
  return lines.map((line) => {
    if (isBlank(line)) return line;
    const text = /\d \d/.test(line.text) ? mended(line.text, above) : line.text;
    above = line.text;
    return text === line.text ? line : { ...line, text };
  });
}

/** The text of a line below another one that is not empty. */
function mended(text: string, above: string): string {
  const numbered = text.replace(dossier, whole).replace(paper, whole).replace(day, whole);
  if (/\bnr\.\s*$/.test(above)) return numbered.replace(paperInFront, whole);
  return referenceLabel.test(above) ? numbered.replace(reference, whole) : numbered;
}

const whole = (digits: string): string => digits.replace(/(?<=\d) (?=\d)/g, '');
