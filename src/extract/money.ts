import type { AmountDraft } from './drafts.js';
import type { Extractor } from './extractor.js';

export const money: Extractor<AmountDraft> = { kind: 'money', patterns: {}, examples: [], counterExamples: [], find: () => [] };
