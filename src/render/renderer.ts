import type { Stages } from '../parse-letter.js';

/** The forms a result is printed in. */
export type Format = 'table' | 'json' | 'ndjson' | 'csv' | 'text';

/** Turns letters into text; `head` is printed once before the first. */
export interface Renderer {
  head?(): string;
  letter(stages: Stages): string;
}
