import { version } from '../version.js';

/** What a batch knows of one input: its line of NDJSON, a result or a failure. */
export interface Outcome {
  path: string;
  line: string;
  /** Code of the failure; null for a letter that was read. */
  failure: string | null;
  /** Clean text, where the output wants it, and the offsets at which it goes over to another page. */
  text: string | null;
  textPages: TextPages | null;
}

/** [offset, page]: from this offset on the text stands on this page, up to the next entry. */
export type TextPages = readonly (readonly [offset: number, page: number])[];

/** Who made a line and of what: enough to tell whether it must be made again. */
export interface LineHead { path: string; sha256: string | null; version: string; failure: string | null }

/** The line of a failed input: the same head as a result's, and `error` in place of the lists. */
export const failureLine = (source: { path: string; bytes: number | null; sha256: string | null }, error: { code: string; message: string; advice: string }): string =>
  JSON.stringify({ schema: 'leveringen/1', version, source, error });

/** Head of a line that this program wrote; null for anything else, a torn line included. */
export function readHead(line: string): LineHead | null {
  const quick = /^\{"schema":"leveringen\/1","version":"([^"]*)","source":(\{[^{}]*\}),"(letter|error)":(?:\{"code":"([^"]*)")?/.exec(line);
  try {
    const head = quick && line.endsWith('}') ? { version: quick[1], source: JSON.parse(quick[2] as string), error: quick[3] === 'error' ? { code: quick[4] } : undefined } : JSON.parse(line);
    if (typeof head?.source?.path !== 'string') return null;
    return { path: head.source.path, sha256: head.source.sha256 ?? null, version: String(head.version), failure: head.error?.code ?? null };
  } catch { return null; }
}
