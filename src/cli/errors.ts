import { ReadError } from '../read/errors.js';

/** Wrong usage: ends the command with exit code 2 and this message. */
export class UsageError extends Error {}

/** An output that cannot be written: ends the command with exit code 1 and this message. */
export class OutputError extends Error {}

/** A path or message with nothing in it that a terminal would act upon. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this shows
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Why a file gave nothing, in one line; LEVERINGEN_DEBUG=1 lets a fault of the program itself through with its stack. */
export function explained(error: unknown): { code: string; message: string; advice: string } {
  if (error instanceof ReadError) return { code: error.code, message: error.message, advice: error.advice };
  if (process.env['LEVERINGEN_DEBUG']) throw error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal', message: `a fault of leveringen itself (${message})`, advice: 'Please report it with the file.' };
}
