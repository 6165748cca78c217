import type { Example } from './extractor.js';

export const examples: readonly Example[] = [
  { text: 'in lijn met motie Boswijk over steun', hits: ['motie Boswijk'], reads: [{ proposers: ['Boswijk'] }] },
];

export const counterExamples: readonly string[] = [];
