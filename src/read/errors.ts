/** Why a file could not be read. */
export type ReadErrorCode =
  | 'missing' | 'folder' | 'unreadable' | 'empty' | 'not-a-document' | 'encrypted' | 'broken' | 'scan' | 'garbage-text' | 'too-large' | 'too-slow' | 'aborted';

/** A file that cannot be read: `message` says what is wrong, `advice` what to do. The only error the library throws on purpose. */
export class ReadError extends Error {
  constructor(readonly code: ReadErrorCode, message: string, readonly advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ReadError';
  }
}
