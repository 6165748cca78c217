import type { DateDraft } from './drafts.js';
import type { Extractor } from './extractor.js';

export const date: Extractor<DateDraft> = { kind: 'date', patterns: {}, examples: [], counterExamples: [], find: () => [] };
