/** Latin-1 text as bytes. */
export const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Parts one behind the other; text as Latin-1. */
export const concat = (parts: readonly (string | Uint8Array)[]): Uint8Array => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));

/** A class of hostile file: what it tries, how it is made, and what must come of it. */
export interface HostileFile {
  name: string;
  /** `scale` 1 is the size of the bench; tests ask for less. */
  make(scale: number): Uint8Array;
  /** Codes a refusal may have; "read" where it may also be read, "honest" where its honest text must be read. */
  outcome: readonly ('read' | 'honest' | import('../../src/read/errors.js').ReadErrorCode)[];
  /** Diagnostic that must be given where it is read. */
  says?: string;
  password?: string;
}
