import type { Stages } from '../parse-letter.js';

/** The forms a result is printed in. */
export type Format = 'table' | 'json' | 'ndjson' | 'csv' | 'text';

/** Turns letters into text, one after the other. */
export interface Renderer {
  letter(stages: Stages): string;
}

/** A renderer that may need the file itself, take its time, or give bytes. */
export interface FileRenderer {
  letter(stages: Stages, bytes: Uint8Array): string | Uint8Array | Promise<string | Uint8Array>;
}
