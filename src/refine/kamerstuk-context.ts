import type { KamerstukDraft } from '../extract/drafts.js';
import type { Finding, LetterModel } from '../letter/model.js';
import { regionAt } from '../letter/regions.js';
import { groupBy } from '../text/group.js';
import { overlapsOne, lastStartingAt, spanOf } from '../text/span.js';
import type { Refiner } from './refiner.js';

/** Kinds of reference that name a dossier or a number and yet are no Kamerstuk. */
const others = new Set(['handelingen', 'aanhangsel', 'stb', 'stcrt', 'trb', 'url', 'ecli']);
/** How far back the dossier of a bare number is looked for. */
const reach = 600;

/** Kamerstukken that only the letter as a whole explains: bare numbers, its own number, places that belong to another kind of reference. */
export const kamerstukContext: Refiner = {
  name: 'kamerstuk-context',
  why: 'after extraction, before motions, which need every number with its dossier',
  refine(found, letter) {
    const own = letter.head.kamerstuk?.value;
    const places = found.references.filter(({ type }) => others.has(type));
    const papers = found.kamerstukken.filter((hit) => !(own && hit.dossier === own.dossier && hit.number === own.number)
      && !overlapsOne(hit, places));
    const named = papers.filter((hit) => hit.dossier !== null);
    const byNumber = new Map([...groupBy(named, ({ number }) => number)].map(([number, hits]): [string | null, SameNumber] => [number, { hits, dossiers: new Set(hits.map(({ dossier }) => dossier)) }]));
    const findings: Finding[] = [];
    const kamerstukken = papers.flatMap((hit) => {
      const whole = hit.rule === 'kamerstuk-bare-number' ? completed(hit, named, byNumber.get(hit.number) ?? null, letter) : hit;
      if (whole === 'repeated') return [];
      if (whole.dossier === null || whole.rule === 'kamerstuk-partial') findings.push(partial(whole, letter));
      return [whole];
    });
    return { ...found, kamerstukken, findings: [...found.findings, ...findings] };
  },
};

/** The papers of a letter that bear one number, and their dossiers. */
interface SameNumber { hits: readonly KamerstukDraft[]; dossiers: ReadonlySet<string | null> }

/** "nr. 158" takes the dossier of the only paper of that number in the letter, else of the last paper before it in its block. */
function completed(hit: KamerstukDraft, named: readonly KamerstukDraft[], same: SameNumber | null, letter: LetterModel): KamerstukDraft | 'repeated' {
  const behind = same?.hits[lastStartingAt(same.hits, hit.end - 1, spanOf) + 1];
  if (behind && behind.start - hit.end < reach && /^[ ,(]*$/.test(letter.text.slice(hit.end, behind.start))) return 'repeated';
  const block = regionAt(letter, hit.start)?.span ?? [0, 0];
  const last = named[lastStartingAt(named, hit.start - 1, spanOf)];
  const before = last && last.end <= hit.start && last.start >= Math.max(block[0], hit.start - reach) ? last : undefined;
  const source = same?.dossiers.size === 1 ? same.hits[0] : before;
  if (!source) return hit;
  return { ...hit, dossier: source.dossier, dossiers: [source.dossier!], chamber: source.chamber, rijkswet: source.rijkswet, implied: ['dossier', 'chamber'] };
}

function partial(hit: KamerstukDraft, letter: LetterModel): Finding {
  const written = letter.text.slice(hit.start, hit.end);
  const message = hit.dossier === null && hit.number === null ? `"${written}": a page is cited, but not the number of the paper`
    : hit.dossier === null ? `"${written}": the dossier of this number is not named`
    : hit.number === null ? `"${written}": the number is missing` : `"${written}": read as ${hit.dossier}, nr. ${hit.number}, since the chapter stands in front of the dossier`;
  return { code: 'partial-reference', message, span: [hit.start, hit.end] };
}
