export { passagesOf } from './passages.js';
import type { Letter, Result } from '../schema/result.js';
import { version } from '../version.js';
import { type Comparison, type HeadChange, headOf, type Remark } from './comparison.js';
import { entriesOf } from './entries.js';
import { compareFigures } from './figures.js';
import { compareMotions, comparePapers, compareReferences } from './papers.js';
import type { LetterPassage } from './passages.js';
import { compareSections, pairSections } from './sections.js';
import { compareText } from './text.js';
import { labelLikeness } from './words.js';

/** What changed between two letters of a series. `texts` (`passagesOf` of the stages of both) adds the changes of the text itself. */
export function compareLetters(old: Result, next: Result, texts: { old: readonly LetterPassage[]; new: readonly LetterPassage[] } | null = null): Comparison {
  const [before, after] = [entriesOf(old), entriesOf(next)];
  const figures = compareFigures(before, after);
  const kindOf = (kind: 'amount' | 'quantity') => figures.filter((change) => (change.new ?? change.old)?.kind === kind);
  const pairs = pairSections(old.sections, next.sections, texts);
  const changes = {
    letter: compareHeads(old.letter, next.letter), amounts: kindOf('amount'), quantities: kindOf('quantity'),
    kamerstukken: comparePapers(old, next), references: compareReferences(old, next), motions: compareMotions(old.motions, next.motions),
    sections: compareSections(old.sections, next.sections, pairs),
    text: texts && compareText(texts.old, texts.new, old.sections, next.sections, pairs),
  };
  return { schema: 'leveringen-compare/1', version, old: headOf(old), new: headOf(next), remarks: remarksOn(old, next, changes), ...changes };
}

function compareHeads(old: Letter, next: Letter): HeadChange[] {
  const fields = (letter: Letter): Record<string, string | null> => ({
    date: letter.date, subject: letter.subject, reference: letter.reference, yourReference: letter.yourReference, ministry: letter.ministry, chamber: letter.chamber,
    kamerstuk: letter.kamerstuk && `${letter.kamerstuk.dossier}, nr. ${letter.kamerstuk.number ?? '?'}`,
    signatories: letter.signatories.map(({ role, name }) => [role, name].filter(Boolean).join(': ')).join('; ') || null, onBehalfOf: letter.onBehalfOf.join('; ') || null,
  });
  const [before, after] = [fields(old), fields(next)];
  return Object.keys(after).filter((field) => before[field] !== after[field]).map((field) => ({ field, old: before[field] ?? null, new: after[field] ?? null }));
}

/** Whether anything differs. */
export const hasChanges = ({ letter, amounts, quantities, kamerstukken, references, motions, sections, text }: Pick<Comparison, 'letter' | 'amounts' | 'quantities' | 'kamerstukken' | 'references' | 'motions' | 'sections' | 'text'>): boolean =>
  letter.length + (text?.length ?? 0) > 0 || [...amounts, ...quantities].some(({ status }) => status !== 'unchanged')
  || [...kamerstukken, ...references, ...motions, ...sections].some(({ status }) => status !== 'kept') || sections.some(({ moved }) => moved);

function remarksOn(old: Result, next: Result, changes: Parameters<typeof hasChanges>[0]): Remark[] {
  const [a, b] = [old.letter, next.letter];
  const remarks: (Remark | false)[] = [
    old.source.sha256 === next.source.sha256 && { code: 'same-file', message: 'Both are the same file: nothing changed.' },
    old.source.sha256 !== next.source.sha256 && !hasChanges(changes) && { code: 'nothing-changed', message: 'Nothing changed between the two letters.' },
    a.date !== null && b.date !== null && a.date > b.date && { code: 'order', message: `The letter given as old is dated ${a.date}, after the one given as new, ${b.date}: what is told as new is older.` },
    (a.date === null || b.date === null) && { code: 'no-date', message: `No date was found in ${a.date === null ? old.source.path : next.source.path}: which of the two is older cannot be checked.` },
    a.subject !== null && b.subject !== null && labelLikeness(a.subject, b.subject) < 0.5 && { code: 'other-subject', message: 'The subjects of the letters differ: they may not be of one series.' },
    a.ministry !== null && b.ministry !== null && labelLikeness(a.ministry, b.ministry) < 0.5 && { code: 'other-ministry', message: 'The letters come from different ministries.' },
  ];
  return remarks.filter((remark) => remark !== false);
}
