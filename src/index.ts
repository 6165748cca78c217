export { diagnosticCodes, type DiagnosticCode } from './diagnostics.js';
export { parseLetter, type ParseOptions, parseStages, type Stages } from './parse-letter.js';
export { ReadError, type ReadErrorCode } from './read/errors.js';
export { defaultLimits, type Limits } from './read/options.js';
export type * from './schema/result.js';
export { schema } from './schema/schema.js';
