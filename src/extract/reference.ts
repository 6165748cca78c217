import type { ReferenceDraft } from './drafts.js';
import { matchesIn, type Seed, type Stretch, stretchesAround } from '../text/near.js';
import type { Extractor, View } from './extractor.js';
import { referenceCounterExamples, referenceExamples } from './reference-examples.js';
import { referenceKinds } from './reference-kinds.js';

/** References to other official papers, judgments, acts and pages. */
export const reference: Extractor<ReferenceDraft> = {
  kind: 'reference',
  get examples() { return referenceExamples(); },
  get counterExamples() { return referenceCounterExamples(); },
  patterns: Object.fromEntries(Object.entries(referenceKinds).map(([rule, { pattern }]) => [rule, pattern])),
  find(text: string, view: View): ReferenceDraft[] {
    const found: ReferenceDraft[] = [];
    const taken = new Uint8Array(text.length);
    // Kinds that share a seed are searched for in the same stretches.
    const stretches = new Map<Seed, Stretch[]>();
    for (const [rule, { pattern, seed, read }] of Object.entries(referenceKinds)) {
      if (!stretches.has(seed)) stretches.set(seed, stretchesAround(text, seed));
      for (const match of matchesIn(text, stretches.get(seed) ?? [], pattern)) {
        const written = rule === 'url' ? wholeAddress(match[0]) : match[0].replace(/(?<![ ,])[ ,]+$/, '');
        const reading = view.skips(match.index) ? null : read(rule === 'url' ? { url: written } : match.groups ?? {}, written);
        const [start, end] = [match.index, match.index + written.length];
        if (!reading || taken.subarray(start, end).includes(1)) continue;
        found.push({ start, end, rule, implied: [], ...reading });
        taken.fill(1, start, end);
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

/** An address without the sentence's own signs and the next note's number in brackets at its end; a bracket stays where it was opened inside. */
function wholeAddress(written: string): string {
  let url = written;
  for (let before = ''; before !== url;) {
    before = url;
    url = url.replace(/(?<![.,;:!?'’…])[.,;:!?'’…]+$/u, '').replace(/\[\d{1,2}\]$/, '');
    if (/[)\]]$/.test(url) && (url.match(/[([]/g)?.length ?? 0) < (url.match(/[)\]]/g)?.length ?? 0)) url = url.slice(0, -1);
  }
  return url;
}
