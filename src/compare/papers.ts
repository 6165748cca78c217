import type { Kamerstuk, Motion, Reference, Result } from '../schema/result.js';
import type { MotionChange, PaperChange } from './comparison.js';
import { groupBy } from '../text/group.js';
import { type Fit, matchOf, misfit, pairUp } from './pairing.js';
import { alike } from './words.js';

/** Papers by number: each once, with how often either letter names it. */
export const comparePapers = (old: Result, next: Result): PaperChange[] => compareNamed(old, next, (result) => result.kamerstukken.map((paper) => ({
  key: `${paper.dossier}/${paper.number ?? ''}`.toLowerCase(), type: paper.kind, id: `${paper.dossier}${paper.number === null ? '' : `/${paper.number}`}`, item: paper })));

/** All other references. */
export const compareReferences = (old: Result, next: Result): PaperChange[] => compareNamed(old, next, (result) => result.references.map((reference) => ({
  key: `${reference.type} ${reference.id ?? reference.text}`.toLowerCase(), type: reference.type, id: reference.id ?? reference.text, item: reference })));

interface Mentioned { key: string; type: string; id: string; item: Kamerstuk | Reference }

function compareNamed(old: Result, next: Result, mentions: (result: Result) => Mentioned[]): PaperChange[] {
  const sides = [old, next].map((result) => ({ result, named: groupBy(mentions(result), ({ key }) => key) })) as [Side, Side];
  const keys = [...new Set([...sides[1].named.keys(), ...sides[0].named.keys()])];
  return keys.map((key): PaperChange => {
    const [before, after] = sides.map(({ result, named }) => placeOf(result, named.get(key))) as [PaperChange['old'], PaperChange['new']];
    const first = (sides[1].named.get(key) ?? sides[0].named.get(key))?.[0] as Mentioned;
    return { status: before && after ? 'kept' : after ? 'new' : 'gone', type: first.type, id: first.id, text: first.item.text, url: first.item.url, old: before, new: after };
  });
}

interface Side { result: Result; named: Map<string, Mentioned[]> }

function placeOf({ sections }: Result, mentions: Mentioned[] | undefined): PaperChange['old'] {
  const item = mentions?.[0]?.item;
  return item ? { mentions: mentions?.length ?? 0, page: item.page, section: sections.find(({ id }) => id === item.section)?.title ?? null } : null;
}

/** Motions by their paper; by their proposers where one of the letters does not name the paper. */
export function compareMotions(old: readonly Motion[], next: readonly Motion[]): MotionChange[] {
  const pairs = pairUp(old, next, motionFit, (motion) => motion.proposers.join(', '), ({ proposers, kamerstuk }) => [...proposers, kamerstuk?.id ?? '']);
  const [ofOld, ofNew] = [new Set(pairs.map((pair) => pair.old)), new Map(pairs.map((pair) => [pair.new, pair]))];
  return [
    ...next.map((motion): MotionChange => {
      const pair = ofNew.get(motion);
      return { status: pair ? 'kept' : 'new', old: pair?.old ?? null, new: motion, match: pair ? matchOf(pair) : null };
    }),
    ...old.filter((motion) => !ofOld.has(motion)).map((motion): MotionChange => ({ status: 'gone', old: motion, new: null, match: null })),
  ];
}

function motionFit(a: Motion, b: Motion): Fit {
  const [paperA, paperB] = [a, b].map(({ kamerstuk }) => (kamerstuk?.number ? `${kamerstuk.dossier}/${kamerstuk.number}` : null));
  if (paperA && paperB) return paperA === paperB ? { score: 1, reasons: [] } : misfit;
  const names = alike(a.proposers, b.proposers);
  if (names < 1) return misfit;
  return paperA || paperB ? { score: 0.7, reasons: [{ code: 'paper-in-one-letter', detail: paperA ?? paperB ?? null }] } : { score: 0.9, reasons: [] };
}
