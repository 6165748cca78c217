import type { KamerstukDraft } from './drafts.js';
import type { Extractor } from './extractor.js';

export const kamerstuk: Extractor<KamerstukDraft> = { kind: 'kamerstuk', patterns: {}, examples: [], counterExamples: [], find: () => [] };
