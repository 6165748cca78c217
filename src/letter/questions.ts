import { type Block, type Document, textOf } from '../document/document.js';
import { latin } from '../text/letters.js';

const questionWord = String.raw`(?:vraag|vragen|subvraag|deelvraag)`;
const figures = String.raw`\d{1,3} ?\p{Ll}?(?:(?: ?, ?| en | ?, ?en | t\/m | tot en met | ?[-–] ?| ?& ?)\d{1,3}\p{Ll}?){0,12}`;
/** "Vraag 1", "Antwoord op vragen 4, 5, 6 en 7", "Antwoord:", "Mededeling" (that the answer comes later) on a line of its own. */
export const questionOrAnswer = latin(`^(?:${questionWord} ${figures}|mededeling|antwoord(?:en)?(?: (?:(?:op|bij) (?:de )?)?${questionWord})?(?::? ?${figures})?)(?: \\([^)]{1,40}\\))?\\.?:?$`, 'iu');
export const question = latin(`^${questionWord} `, 'iu');
/** "1", "3 en 4": all that a line says. */
const bareNumber = latin(`^${figures}[.:]?$`, 'iu');
const asks = /\?["'’”)]*(?: ?\d{1,2}\)?)?$/u;

/** A figure alone on its line, over some text. */
interface Bare {
  block: Block;
  number: number;
  /** How many blocks below it are the question. */
  asked: number;
  /** A question mark or an answer says that it is a question. */
  sure: boolean;
  likely: boolean;
}

/** "1", "2", "3", each alone on its line over what a committee asked, with the length of the question: as good as "Vraag 1". Numbers of pages, lists and tables are in no such series. */
export function questionNumbers(document: Document, body: readonly Block[]): Map<Block, number> {
  const bare = withoutNotes(bareNumbers(document, body));
  if (bare.length < 3) return new Map();
  const kept = bare.filter((one, i) => one.likely || (bare[i + 1]?.number === one.number + 1 && (bare[i - 1]?.number ?? 0) === one.number - 1));
  const series = kept.slice(Math.max(0, kept.findIndex(({ number }) => number === 1)));
  const steps = series.filter(({ number }, i) => i > 0 && number > series[i - 1]!.number && number < series[i - 1]!.number + 4).length;
  const named = body.filter(({ span }) => span[1] - span[0] < 60 && question.test(document.text.slice(...span))).length;
  const isSeries = series[0]?.number === 1 && series.length > Math.max(2, named) && 2 * steps >= series.length && 2 * series.filter(({ sure }) => sure).length >= bare.length;
  return new Map(isSeries ? series.map(({ block, asked }) => [block, asked]) : []);
}

/** Numbers far behind those of the questions are of notes, save where the questions begin again; far ahead is a question answered together with this one. */
function withoutNotes(bare: readonly Bare[]): Bare[] {
  let reached = 0;
  return bare.filter(({ number }, i) => {
    const begins = number < 4 && [1, 2].every((k) => (bare[i + k]?.number ?? k) <= number + 2 * k);
    if (begins) reached = number;
    else if (number > reached && number < reached + 4) reached = number;
    return 2 * number > reached;
  });
}

/** Read from the end, so that each number knows what comes first below it: an answer, or the next number. */
function bareNumbers(document: Document, body: readonly Block[]): Bare[] {
  const found: Bare[] = [];
  let answer = Number.POSITIVE_INFINITY;
  let below = body.length;
  for (let i = body.length - 2; i >= 0; i--) {
    const [block, next] = [body[i] as Block, body[i + 1] as Block];
    const text = block.span[1] - block.span[0] > 60 ? '' : textOf(document, block.span);
    if (questionOrAnswer.test(text)) answer = /^antwoord/iu.test(text) ? i : Number.POSITIVE_INFINITY;
    if (block.kind !== 'paragraph' || !bareNumber.test(text) || !standsOver(block, next)) continue;
    const isAnswered = answer < below;
    const asked = isAnswered ? answer - i - 1 : inBold(body, i + 1, below);
    const sure = isAnswered || asks.test(textOf(document, (body[i + asked] as Block).span));
    found.push({ block, number: Number.parseInt(text, 10), asked, sure, likely: sure || below === i + 1 || (block.style.bold && next.style.bold) });
    below = i;
  }
  return found.reverse();
}

/** A question in bold may have several paragraphs; where nothing sets it apart it has one. */
function inBold(body: readonly Block[], from: number, to: number): number {
  let end = Math.min(from + 1, to);
  while (body[from]?.style.bold && end < to && body[end]?.style.bold) end++;
  return end - from;
}

/** Whether a line begins where the block under it does, and nothing stands beside it. */
const standsOver = ({ box: a, page }: Block, { kind, box: b, page: below }: Block): boolean =>
  kind !== 'table' && kind !== 'footnote' && (!a || !b || (Math.abs(a[0] - b[0]) < 12 && (page !== below || b[1] >= a[3] - 2)));
