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

/** Who made a line and of what: enough to tell whether it must be made again. `hasText`: whether the clean text stands in it. */
export interface LineHead { path: string; sha256: string | null; version: string; failure: string | null; hasText: boolean }

/** A failure that another try may end otherwise is tried again; the others are as good as a result. */
const passing = new Set(['too-slow', 'out-of-memory', 'crashed', 'missing', 'unreadable', 'internal', 'aborted']);

/** Whether a failure may pass by itself. */
export const isPassing = (failure: string | null): boolean => failure !== null && passing.has(failure);

/** A content that is done, and how it ended. */
export interface Known { sha256: string; failure: string | null }

/** The content for which a line holds; null where the file must be read again: other version, passing failure, text wanted and not there. */
export const holdsFor = ({ version: made, sha256, failure, hasText }: Omit<LineHead, 'path'>, withText: boolean): Known | null =>
  sha256 !== null && made === version && !isPassing(failure) && (failure !== null || hasText || !withText) ? { sha256, failure } : null;

/** The line of a failed input: the same head as a result's, and `error` in place of the lists. */
export const failureLine = (source: { path: string; bytes: number | null; sha256: string | null }, error: { code: string; message: string; advice: string }): string =>
  JSON.stringify({ schema: 'leveringen/1', version, source, error });

/** Head of a line that this program wrote; null for anything else: a torn line, a line with zeros that a power cut left. */
export function readHead(line: string): LineHead | null {
  const quick = /^\{"schema":"leveringen\/1","version":"([^"]*)","source":(\{[^{}]*\}),"(letter|error)":(?:\{"code":"([^"]*)")?/.exec(line);
  if (!quick || !line.endsWith('}') || line.includes('\0')) return null;
  try {
    const source = JSON.parse(quick[2] as string);
    if (typeof source.path !== 'string') return null;
    // The last key of a line that carries its text is "textPages"; no quote stands behind it.
    const hasText = line.slice(0, line.lastIndexOf('"') + 1).endsWith('"textPages"');
    return { path: source.path, sha256: source.sha256 ?? null, version: quick[1] as string, failure: quick[3] === 'error' ? (quick[4] ?? 'internal') : null, hasText };
  } catch { return null; }
}
