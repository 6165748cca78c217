import { marksOf } from '../marks.js';
import { flowOf, type Part } from '../flow.js';
import type { Stages } from '../../parse-letter.js';
import { safeUrl } from '../segments.js';
import { apart } from './apart.js';
import { docx } from './docx.js';
import { html } from './html.js';
import { markdown } from './markdown.js';

/** The forms a linked letter comes in. */
export type LinkFormat = 'html' | 'markdown' | 'docx';

const writers = { html, markdown, docx } satisfies Record<LinkFormat, (parts: readonly Part[], title: string) => string | Uint8Array>;

/** The letter's text with every reference made a link to its official place. */
export function linkify<F extends LinkFormat>(format: F): { letter(stages: Stages): ReturnType<(typeof writers)[F]> } {
  return {
    letter(stages) {
      const marks = apart(marksOf(stages.result).filter(({ url }) => safeUrl(url) !== null), stages.document.text);
      const { letter, source } = stages.result;
      return writers[format](flowOf(stages, marks), letter.subject ?? source.path) as ReturnType<(typeof writers)[F]>;
    },
  };
}
