import type { Stages } from '../parse-letter.js';

/** The forms a result is printed in. */
export type Format = 'table' | 'json' | 'ndjson' | 'csv' | 'text';

/** Turns letters into text, one after the other. */
export interface Renderer {
  letter(stages: Stages): string;
}
