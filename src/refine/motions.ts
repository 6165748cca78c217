import { latin } from '../text/letters.js';
import type { KamerstukDraft, MotionDraft } from '../extract/drafts.js';
import { paperId } from '../extract/paper-id.js';
import type { LetterModel } from '../letter/model.js';
import { regionAt } from '../letter/regions.js';
import { isTold, type MotionPapers, numberedPapers, papersOf } from './motion-papers.js';
import { lastStartingAt, spanOf } from '../text/span.js';
import type { Refiner } from './refiner.js';

/** A distinct motion, as far as the letter has told of it. */
interface Known { proposers: string[]; coSigned: boolean; paper: KamerstukDraft | null; document: string | null; series: number; firstWithPaper: boolean; last: number }
/** A mention and the motion it names. */
interface Resolved { hit: MotionDraft; known: Known }

/** "motie van Dijk en Grinwis, nr. 2022Z25717": known by the number of a case or document only. */
const documentBehind = /^,? ?\(?(?:met )?(?:kenmerk |nr\.? ?)?(20\d\d[DZ]\d{5})/;
const pointing = latin(/(?<!\p{L})(?:deze|die|genoemde|bovengenoemde|betreffende|desbetreffende|dezelfde) $/iu);
const article = latin(/(?<!\p{L})(?:de|deze|die|genoemde|bovengenoemde|betreffende|desbetreffende|dezelfde) $/iu);
/** How far behind it "deze motie" may still mean the motion named last. */
const recall = 2500;
/** How far behind a motion that still lacks its paper "de motie (Kamerstuk …)" may give it. */
const near = 700;

/** Each mention is tied to its paper and to the other mentions of the same motion, as a careful reader would. */
export const motions: Refiner = {
  name: 'motions',
  why: 'after kamerstuk-context, since a motion is known by its paper',
  refine(found, letter) {
    const kept: Resolved[] = [];
    const registry: Known[] = [];
    let spoken = 0;
    const numbered = numberedPapers(found.kamerstukken, letter);
    const named = found.motions.filter((hit) => hit.proposers.length > 0 || isTold(hit, numbered, letter.text));
    const until = (series: readonly MotionDraft[]): number => named[lastStartingAt(named, series[series.length - 1]!.end - 1, spanOf) + 1]?.start ?? letter.text.length;
    const papersOfOne = (series: readonly MotionDraft[]): KamerstukDraft[] => papersOf(series[0]!, until(series), numbered, letter).papers;
    for (const series of withSharedNote(seriesOf(found.motions), papersOfOne, letter.text)) {
      let reached = spoken;
      for (const { hit, paper, end } of tied(series, until(series), numbered, letter)) {
        if (hit.start < spoken && hit.proposers.length === 0) continue;
        const known = resolve(hit, paper, registry, series[0]!.start, letter);
        if (!known) continue;
        kept.push({ hit: { ...hit, end }, known });
        reached = Math.max(reached, end);
      }
      spoken = reached;
    }
    const papers = new Set(registry.flatMap(({ paper }) => (paper ? [nameOf(paper)] : [])));
    return {
      ...found,
      motions: kept.map(({ hit, known }) => finished(hit, known, registry.indexOf(known))),
      kamerstukken: found.kamerstukken.map((hit) => (hit.kind === 'kamerstuk' && papers.has(nameOf(hit)) ? { ...hit, kind: 'motie' } : hit)),
    };
  },
};

/** "moties-A/B en B/A": several mentions behind one word; every other mention is a series of its own. */
function seriesOf(hits: readonly MotionDraft[]): MotionDraft[][] {
  const series: MotionDraft[][] = [];
  for (const hit of hits) {
    const last = series[series.length - 1];
    if (hit.rule.endsWith('-verder') && last) last.push(hit);
    else series.push([hit]);
  }
  return series;
}

/** "de motie A en de motie B" with one note behind them that gives both numbers, in that order: one series. */
function withSharedNote(all: readonly MotionDraft[][], papersOfOne: (series: readonly MotionDraft[]) => KamerstukDraft[], text: string): MotionDraft[][] {
  const joined: MotionDraft[][] = [];
  const single = (series: readonly MotionDraft[]): boolean => series.length === 1 && series[0]!.proposers.length > 0 && !/^moties/i.test(text.slice(series[0]!.start, series[0]!.end));
  for (const series of all) {
    const count = single(series) ? papersOfOne(series).length : 0;
    const before = count > 1 ? joined.slice(1 - count) : [];
    const between = before[0] ? text.slice(before[0][0]!.end, series[0]!.start) : '\n';
    const shared = before.length === count - 1 && !/[.!?] |[\n\t]/.test(between) && before.every((one) => single(one) && papersOfOne(one).length === 0);
    if (shared) joined.splice(1 - count, count - 1, [...before.flat(), ...series]);
    else joined.push(series);
  }
  return joined;
}

interface Tied { hit: MotionDraft; paper: KamerstukDraft | null; end: number }

/** Papers to mentions: each its own, or those given once for all in their order; one mention of several motions becomes several. */
function tied(series: MotionDraft[], until: number, papers: readonly KamerstukDraft[], letter: LetterModel): Tied[] {
  const own = series.map((hit, i): MotionPapers => papersOf(hit, series[i + 1]?.start ?? until, papers, letter));
  const last = own[own.length - 1]!;
  const once = series.length > 1 && own.slice(0, -1).every((one) => one.papers.length === 0) && last.papers.length === series.length;
  if (once) return series.map((hit, i) => ({ hit, paper: last.papers[i]!, end: i === series.length - 1 ? last.end : hit.end }));
  return series.flatMap((hit, i): Tied[] => {
    const { papers: found, end } = own[i]!;
    const several = series.length === 1 && /^moties|moties$/i.test(letter.text.slice(hit.start, hit.end)) && found.length > 1;
    return several ? found.map((paper) => ({ hit, paper, end })) : [{ hit, paper: found[0] ?? null, end }];
  });
}

/** The motion that a mention names: known by its paper, its document, its proposers; null where it names none. */
function resolve(hit: MotionDraft, paper: KamerstukDraft | null, registry: Known[], series: number, letter: LetterModel): Known | null {
  const document = documentBehind.exec(letter.text.slice(hit.end, hit.end + 40))?.[1] ?? null;
  if (hit.rule === 'lid-verzoek' && !paper) return null;
  const bare = hit.proposers.length === 0;
  const told = paper !== null && isTold(hit, [paper], letter.text) && !pointing.test(letter.text.slice(Math.max(0, hit.start - 18), hit.start));
  const spoken = bare && !told ? lastSpoken(hit, paper !== null, registry, letter) : null;
  if (spoken) return mention(spoken, hit, spoken.paper ?? paper);
  if (bare && !paper && !document) return null;
  const known = registry.find((one) => (paper ? one.paper !== null && samePaper(one.paper, paper) : document !== null && one.document === document))
    ?? byProposers(hit, paper, document, registry, series);
  if (known) return mention(known, hit, known.paper ?? paper);
  const fresh: Known = { proposers: hit.proposers, coSigned: hit.coSigned, paper, document, series, firstWithPaper: paper !== null, last: hit.start };
  registry.push(fresh);
  return fresh;
}

function mention(known: Known, hit: MotionDraft, paper: KamerstukDraft | null): Known {
  known.paper = paper;
  known.coSigned ||= hit.coSigned;
  known.last = hit.start;
  const isFuller = hit.proposers.length > known.proposers.length && paper !== null && known.paper !== null && samePaper(paper, known.paper);
  if (known.proposers.length === 0 || (isFuller && sameMembers(known.proposers, hit.proposers.slice(0, known.proposers.length)))) known.proposers = hit.proposers;
  const [name, first] = [known.proposers[0], hit.proposers[0]];
  if (hit.coSigned && known.proposers.length === 1 && name?.startsWith(`${first}-`)) known.proposers = [first as string, name.slice((first as string).length + 1)];
  return known;
}

const nameOf = ({ dossier, number }: KamerstukDraft): string => `${dossier} ${number}`;
const samePaper = (a: KamerstukDraft, b: KamerstukDraft): boolean => nameOf(a) === nameOf(b);

/** "deze motie": the one spoken of last in the same section; "een motie" is a new one, and so is "de motie" that has a number of its own. */
function lastSpoken(hit: MotionDraft, numbered: boolean, registry: readonly Known[], letter: LetterModel): Known | null {
  const before = letter.text.slice(Math.max(0, hit.start - 18), hit.start);
  if (hit.rule === 'moties-bare' || !article.test(before)) return null;
  const last = [...registry].sort((a, b) => b.last - a.last)[0];
  if (!last || hit.start - last.last > recall) return null;
  if (numbered && !pointing.test(before) && (last.paper !== null || last.proposers.length === 0 || hit.start - last.last > near)) return null;
  const [here, there] = [regionAt(letter, hit.start), regionAt(letter, last.last)];
  return here?.section === there?.section && (here?.where === 'footnote') === (there?.where === 'footnote') ? last : null;
}

/** The motion of the same proposers that was named last; two with different papers stay two. */
function byProposers(hit: MotionDraft, paper: KamerstukDraft | null, document: string | null, registry: readonly Known[], series: number): Known | null {
  if (hit.proposers.length === 0) return null;
  const open = registry.filter((known) => (!paper || !known.paper) && (!document || !known.document || known.document === document)).sort((a, b) => b.last - a.last);
  return open.find(({ proposers }) => sameMembers(proposers, hit.proposers))
    ?? (hit.coSigned && hit.proposers.length === 1 && !paper ? open.find((known) => known.proposers.length > 1 && sameMember(known.proposers[0]!.toLowerCase(), hit.proposers[0]!.toLowerCase())) : undefined)
    ?? open.find((known) => known.series !== series && sameMembers([...known.proposers].sort(), [...hit.proposers].sort()))
    ?? null;
}

/** Same members in the same order; "Van Dijk" is "Inge van Dijk" too. */
const sameMembers = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name, i) => sameMember(name.toLowerCase(), b[i]!.toLowerCase()));
const sameMember = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);

function finished(hit: MotionDraft, { proposers, coSigned, paper, firstWithPaper }: Known, motion: number): MotionDraft {
  const id = paper && { dossier: paper.dossier!, number: paper.number, id: paperId(paper) };
  return { ...hit, proposers, coSigned, paper: id, motion, implied: paper && !firstWithPaper ? ['kamerstuk'] : [] };
}
