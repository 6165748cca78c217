/** Something this reader does not know or trust: the file is left to pdf.js. `message` says what. */
export class Doubt extends Error {}

/** Gives up the file. */
export function doubt(what: string): never {
  throw new Doubt(what);
}
