import { latin } from '../text/letters.js';
import { paperId } from '../extract/paper-id.js';
import type { Span } from '../text/span.js';
import type { Document } from '../document/document.js';
import { type Annex, readAnnex } from './annex.js';
import { type Fragment, fragmentsOf } from './fragments.js';
import { dayIn } from './letter-date.js';
import type { Letterhead } from './model.js';

/** What the head of a published Kamerstuk says: "34 225  Toekomst van …", "Nr. 40  BRIEF VAN …", "Den Haag, 30 september 2022". */
export interface PublishedForm {
  kamerstuk: Letterhead['kamerstuk'];
  date: Letterhead['date'];
  /** Index of the last block that belongs to it; -1 where there is none. */
  end: number;
  /** The paper is a letter. */
  isLetter: boolean;
  /** Questions with their answers, as the Aanhangsel van de Handelingen prints them. */
  annex: Annex | null;
}

const dossier = latin(/^(?<dossier>\d{2} ?\d{3})(?: ?\(R ?\d+\))?(?:[ -](?<suffix>[IVXL]{1,5}|\d{2}|[A-H](?= \p{Lu}|$)))?(?= |$)/u);
const title = String.raw`(?<title>(?:GEWIJZIGDE |NADERE |TWEEDE )*(?:BRIEF|MOTIE|AMENDEMENT|VERSLAG|LIJST|NOTA|MEMORIE|VOORSTEL|JAARVERSLAG|RAPPORT|ADVIES) [^\n]{1,200})`;
/** "Nr. 40  BRIEF VAN …"; papers of the Eerste Kamer have letters. Its parts may stand in two columns. */
const number = latin(String.raw`(?:^|[ \n])(?:Nr\. ?(?<number>\d{1,4})|(?<letter>[A-Z]{1,3}))[ \n]${title}`, 'u');
const place = latin(/^(?:Den Haag|['’]s[- ]?Gravenhage|Voorgesteld),? (?=\d)/iu);

/** Reads the head of a published paper from the first lines of the running column. A table that holds the whole paper is not its head alone. */
export function readPublishedForm(document: Document): PublishedForm {
  const lines = fragmentsOf(document, ({ zone, kind }) => zone !== 'margin' && kind !== 'footnote', 0, 30).slice(0, 20);
  const dated = lines.find(({ text }) => place.test(text) && dayIn(text));
  const day = dated && dayIn(dated.text);
  const date = dated && day ? { value: day.iso, span: [dated.span[0] + day.start, dated.span[0] + day.end] as Span, implied: false } : null;
  const paper = paperOf(lines);
  const annex = paper ? undefined : annexHead(lines);
  const end = Math.max(-1, ...[dated, paper?.last, annex].map((line) => (!line ? -1 : line.block.rows ? line.index - 1 : line.index)));
  return { kamerstuk: paper?.kamerstuk ?? null, date, end, isLetter: Boolean(paper && /BRIEF/.test(paper.title)), annex: annex ? readAnnex(document, lines, annex) : null };
}

/** The last line of the head of an Aanhangsel: the number of the questions. */
function annexHead(lines: readonly Fragment[]): Fragment | undefined {
  const first = lines.findIndex(({ text }) => /^(?:Vergaderjaar \d{4}[-–]\d{2,4} )?Aanhangsel van de Handelingen$/.test(text));
  return first < 0 ? undefined : lines.slice(first).find(({ text }) => /^\d{1,4}$/.test(text));
}

function paperOf(lines: readonly Fragment[]) {
  const first = lines.findIndex(({ text }) => dossier.test(text));
  const named = lines[first];
  const groups = named && dossier.exec(named.text)?.groups;
  const below = lines.slice(Math.max(0, first));
  const match = number.exec(below.map(({ text }) => text).join('\n'));
  if (!named || !groups || !match?.groups) return null;
  const own = (groups.dossier ?? '').replace(' ', '') + (groups.suffix ? `-${groups.suffix}` : '');
  const value = match.groups.number ?? match.groups.letter ?? null;
  const titled = below.find(({ text }) => text.includes(match.groups?.title ?? '')) ?? named;
  const id = paperId({ dossier: own, number: value, chamber: match.groups.letter ? 'EK' : 'TK', session: null });
  return {
    kamerstuk: { value: { dossier: own, number: value, id }, span: [named.span[0], titled.span[1]] as Span, implied: false },
    title: match.groups.title ?? '', last: titled,
  };
}
