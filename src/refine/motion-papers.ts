import { latin } from '../text/letters.js';
import type { KamerstukDraft, MotionDraft } from '../extract/drafts.js';
import type { Footnote, LetterModel } from '../letter/model.js';
import { regionAt } from '../letter/regions.js';
import { nextBreak } from '../text/sentence.js';
import { lastStartingAt, spanOf } from '../text/span.js';

/** What was found for one mention: the papers that belong to it, and where the mention ends with its bracket. */
export interface MotionPapers { papers: KamerstukDraft[]; end: number }

/** Words between a motion and a paper that make the paper another's: the minister's letter about it, an answer, a promise. */
const another = latin(/(?<!\p{L})(?:[\p{L}-]{0,60}(?:brie(?:f|ven)|rapport(?:age)?|antwoord(?:ing|en)?)|verslag|nota|toege[zs]egd|toezegging(?:en)?|geïnformeerd|bericht|amendement|wetsvoorstel(?<!(?:over|voor) een (?:nieuw )?wetsvoorstel)|beleidsreactie|kabinetsreactie|afgedaan|afgehandeld)(?!\p{L})/iu);
/** A footnote that speaks of something else than the motion. */
const otherNote = latin(/^(?:Zie )?(?:ook )?(?:de |mijn |onze )?(?:[\p{L}-]*brie(?:f|ven)|Handelingen|Aanhangsel|Bijlage|Antwoord|Verslag|Verzamelbrief|Rapport|Toezegging)/iu);
const reach = 400;
/** Between a mention and the paper right behind it. */
const rightBehind = latin(/^(?: van (?:de |het |uw )?(?:fracties? van |Eerste |Tweede )?[\p{L}\d/-]{2,24}(?:[ -]fracties?)?(?: en (?:de |het )?[\p{L}\d/-]{2,24})?)?(?: van \d{1,2} \p{Ll}{3,9} \d{4})?(?: (?:aangenomen|ingediend|aanvaard|\d{4}))? ?[(,;:[]{0,2} ?(?:\d{4} )?(?:respectievelijk |resp\. )?(?:(?:met )?kenmerk |zie |TK |met |op (?:stuk )?)?$|^\.\s{1,2}Zij krijgt $/iu);

/** The papers that may be a motion's: numbered, no amendment, and not the one that is replaced. In order of the text. */
export const numberedPapers = (papers: readonly KamerstukDraft[], { text }: LetterModel): KamerstukDraft[] =>
  papers.filter((paper) => paper.dossier !== null && paper.number !== null && paper.kind !== 'amendement' && !/^t\.?v\.?v|^ter vervanging/i.test(text.slice(paper.start, paper.end)));

/** Looks for the papers of a mention where a reader would: in its brackets, its footnote, its sentence, the next one. `all` are numbered papers in order. */
export function papersOf(hit: MotionDraft, until: number, all: readonly KamerstukDraft[], letter: LetterModel): MotionPapers {
  const { text } = letter;
  const numbered = within(all, hit.start - reach, hit.end + 2 * reach + 200);
  const inside = numbered.filter((paper) => paper.start < hit.end && paper.end > hit.start && paper.dossier !== null);
  if (inside.length > 0) return { papers: inside, end: Math.max(hit.end, ...inside.map(({ end }) => end)) };
  const front = /^(?:\)?;|\.?(?:\n|$))/.test(text.slice(hit.end, hit.end + 2)) ? inFront(hit, numbered, text) : null;
  if (front) return { papers: front, end: hit.end };
  const next = numbered.find((paper) => paper.start >= hit.end);
  if (next && rightBehind.test(text.slice(hit.end, next.start))) return { papers: group(next, numbered, text), end: endOf(hit, group(next, numbered, text), text) };
  const bare = /-bare$/.test(hit.rule);
  const put = bare ? /^ (?:aangenomen|ingediend|aanvaard)[.,]?/.exec(text.slice(hit.end, hit.end + 12))?.[0].length ?? 0 : 0;
  const called = calledIn(hit.end, hit.end + put + 2, letter)[0];
  if (called) return { papers: inNote(called, all, letter), end: hit.end };
  if (bare) return { papers: told(hit, numbered, text), end: hit.end };
  return { papers: inSentence(hit, until, numbered, all, letter) ?? inRow(hit, numbered, letter) ?? inFront(hit, numbered, text) ?? [], end: hit.end };
}

/** The paper and those that one list or chain joins to it: "nr. 20 en 22". */
function group(first: KamerstukDraft, papers: readonly KamerstukDraft[], text: string): KamerstukDraft[] {
  const joined = [first];
  for (const paper of papers.slice(papers.indexOf(first) + 1)) {
    const last = joined[joined.length - 1]!;
    if (!/^[ ,;]*(?:(?:en|&)[ ,]*)?$/.test(text.slice(last.end, Math.max(last.end, paper.start)))) break;
    joined.push(paper);
  }
  return joined;
}

/** The end of a mention with its papers: with the bracket that it opened, and without one that goes on behind them. */
function endOf(hit: MotionDraft, papers: readonly KamerstukDraft[], text: string): number {
  const end = Math.max(...papers.map((paper) => paper.end));
  const between = text.slice(hit.end, papers[0]!.start);
  if (between.includes('\n')) return hit.end;
  if (between.lastIndexOf('(') <= between.lastIndexOf(')')) return end;
  return text[end] === ')' ? end + 1 : hit.end;
}

const about = /^ (?:(?:aangenomen|ingediend|gevraagd|verzocht|opgeroepen|uitgesproken) )?(?:over|om|inzake|betreffende|waarin|die|dat|tot|met het verzoek) [^().;:!?\n\t]{3,240}\($/;
/** "de motie over sluizen (Kamerstuk …)": known by what it is about, with the number in the same sentence's first brackets; several motions have several. */
function told({ end, rule }: MotionDraft, papers: readonly KamerstukDraft[], text: string): KamerstukDraft[] {
  const next = papers.find(({ start }) => start >= end);
  const between = next && /-bare$/.test(rule) ? text.slice(end, Math.min(next.start, end + reach)) : '';
  if (!next || !about.test(between) || another.test(between) || /motie/i.test(between)) return [];
  const named = rule === 'moties-bare' ? group(next, papers, text) : [next];
  return rule === 'moties-bare' && named.length < 2 ? [] : named;
}

/** Whether a motion that nobody is named for stands on its own, since it says what it is about. */
export const isTold = (hit: MotionDraft, papers: readonly KamerstukDraft[], text: string): boolean =>
  told(hit, within(papers, hit.end - 1, hit.end + reach + 200), text).length > 0;

/** The papers that begin within a stretch of the text. */
function within(papers: readonly KamerstukDraft[], from: number, to: number): KamerstukDraft[] {
  const first = lastStartingAt(papers, from - 1, spanOf) + 1;
  let last = first;
  while (last < papers.length && (papers[last] as KamerstukDraft).start < to) last++;
  return papers.slice(first, last);
}

/** Notes by their calls, once a letter. */
const callsOf = new WeakMap<LetterModel, { offset: number; note: Footnote }[]>();

function calledIn(from: number, to: number, letter: LetterModel): Footnote[] {
  const known = callsOf.get(letter);
  const calls = known ?? letter.footnotes.flatMap((note) => note.calls.map(({ offset }) => ({ offset, note }))).sort((a, b) => a.offset - b.offset);
  if (!known) callsOf.set(letter, calls);
  const notes = new Set<Footnote>();
  for (let i = lastStartingAt(calls, from - 1, ({ offset }) => [offset, offset]) + 1; i < calls.length && (calls[i]?.offset ?? 0) <= to; i++) notes.add((calls[i] as { note: Footnote }).note);
  return [...notes];
}

/** The papers that a footnote names, where it speaks of the motion and not of a letter. */
function inNote(note: Footnote, papers: readonly KamerstukDraft[], { text }: LetterModel): KamerstukDraft[] {
  if (otherNote.test(text.slice(...note.span))) return [];
  return within(papers, note.span[0], note.span[1]).filter(({ end }) => end <= note.span[1]);
}

/** Within the sentence, then the next one of the same paragraph: brackets or a footnote that holds nothing but papers. */
function inSentence(hit: MotionDraft, until: number, papers: readonly KamerstukDraft[], all: readonly KamerstukDraft[], letter: LetterModel): KamerstukDraft[] | null {
  const { text } = letter;
  const sentence = Math.min(nextBreak(text, hit.end), until, hit.end + reach);
  const following = /[\n\t]/.test(text[sentence] ?? '\n') ? sentence : Math.min(nextBreak(text, sentence + 2), until, hit.end + 2 * reach);
  for (const limit of hit.rule === 'lid-verzoek' ? [sentence] : [sentence, following]) {
    const paper = papers.find(({ start }) => start >= hit.end && start < limit);
    const notes = calledIn(hit.end, limit + 1, letter);
    const note = notes[0];
    const call = note ? Math.min(...note.calls.map(({ offset }) => offset).filter((offset) => offset >= hit.end)) : Number.POSITIVE_INFINITY;
    if (paper && paper.start < call) return another.test(text.slice(hit.end, paper.start)) || !setApart(paper, text, limit === sentence) ? null : group(paper, papers, text);
    if (!note || another.test(text.slice(hit.end, call))) continue;
    const cited = inNote(note, all, letter);
    if (cited.length > 0 && pure(note, cited, text)) return /^moties/i.test(text.slice(hit.start, hit.end)) ? [...cited, ...furtherNotes(hit, notes.slice(1), all, letter)] : cited;
  }
  return null;
}

/** "de moties van het lid X over sluizen¹ en over bruggen²": every note gives one, until something else is spoken of. */
function furtherNotes(hit: MotionDraft, notes: readonly Footnote[], all: readonly KamerstukDraft[], letter: LetterModel): KamerstukDraft[] {
  const papers: KamerstukDraft[] = [];
  for (const note of notes) {
    const call = Math.min(...note.calls.map(({ offset }) => offset).filter((offset) => offset >= hit.end));
    const cited = inNote(note, all, letter);
    if (another.test(letter.text.slice(hit.end, call)) || cited.length === 0 || !pure(note, cited, letter.text)) break;
    papers.push(...cited);
  }
  return papers;
}

/** A paper in brackets; in the motion's own sentence also "…, Kamerstuk 36 045, nr. 12", and what ends a note behind a comma. */
const setApart = ({ start, end }: KamerstukDraft, text: string, same: boolean): boolean =>
  text[start - 1] === '(' || (same && (/^, Kamerstuk$/i.test(text.slice(start - 2, start + 9)) || (text.startsWith(', ', start - 2) && /^\.?(?:\n|$)/.test(text.slice(end, end + 2)))));

/** A note that is little more than its papers, or that names a motion itself. */
function pure(note: Footnote, cited: readonly KamerstukDraft[], text: string): boolean {
  const spans = new Set(cited.map(({ start, end }) => `${start} ${end}`));
  const covered = [...spans].reduce((sum, span) => sum + Number(span.split(' ')[1]) - Number(span.split(' ')[0]), 0);
  return note.span[1] - note.span[0] - covered <= 45 || /motie/i.test(text.slice(...note.span));
}

/** In a list of motions, another cell of the row holds the number. */
function inRow(hit: MotionDraft, papers: readonly KamerstukDraft[], letter: LetterModel): KamerstukDraft[] | null {
  if (regionAt(letter, hit.start)?.where !== 'table') return null;
  const from = letter.text.lastIndexOf('\n', hit.start) + 1;
  const to = letter.text.indexOf('\n', hit.end);
  const row = papers.filter(({ start, end }) => start >= from && end <= (to < 0 ? letter.text.length : to));
  return row[0] ? group(row[0], row, letter.text) : null;
}

/** "36200-XV-51, Motie van het lid Kat c.s.": the number stands right in front. */
function inFront(hit: MotionDraft, papers: readonly KamerstukDraft[], text: string): KamerstukDraft[] | null {
  const paper = papers.filter(({ end }) => end <= hit.start).pop();
  return paper && /^[ ,:;–-]{1,3}(?:\(?|de |gewijzigde )$/i.test(text.slice(paper.end, hit.start)) ? [paper] : null;
}
