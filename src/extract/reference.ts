import type { ReferenceDraft } from './drafts.js';
import type { Extractor } from './extractor.js';

export const reference: Extractor<ReferenceDraft> = { kind: 'reference', patterns: {}, examples: [], counterExamples: [], find: () => [] };
