import type { QuantityDraft } from './drafts.js';
import type { Extractor } from './extractor.js';

export const quantity: Extractor<QuantityDraft> = { kind: 'quantity', patterns: {}, examples: [], counterExamples: [], find: () => [] };
