import type { MotionDraft } from './drafts.js';
import type { Extractor } from './extractor.js';

export const motion: Extractor<MotionDraft> = { kind: 'motion', patterns: {}, examples: [], counterExamples: [], find: () => [] };
