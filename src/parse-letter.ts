import { assemble } from './assemble.js';
import type { Document } from './document/document.js';
import { extractAll } from './extract/index.js';
import type { Extractions } from './extract/drafts.js';
import type { LetterModel } from './letter/model.js';
import { readStructure } from './letter/structure.js';
import { read } from './read/index.js';
import { type ReadOptions, watchOf } from './read/options.js';
import { refineAll } from './refine/index.js';
import type { Result } from './schema/result.js';
import { forgetTexts } from './text/once.js';

/** How to read one letter. */
export interface ParseOptions extends ReadOptions {
  /** Name of the file, for `source.path`; "-" if not given. */
  path?: string;
  /** Reference date (YYYY-MM-DD) where the text has none. */
  letterDate?: string;
}

/** What every stage gave, for `--show` and for whoever looks where a letter went wrong. */
export interface Stages {
  document: Document;
  letter: LetterModel;
  extractions: Extractions;
  result: Result;
}

/** Bytes of a PDF, DOCX or text → Result of the contract. Throws ReadError where the file cannot be read. */
export async function parseLetter(bytes: Uint8Array, options: ParseOptions = {}): Promise<Result> {
  return (await parseStages(bytes, options)).result;
}

/** The whole program: bytes → document → letter → extractions → refined → result. */
export async function parseStages(bytes: Uint8Array, options: ParseOptions = {}): Promise<Stages> {
  const watch = watchOf(options);
  const document = await read(bytes, options, watch);
  watch.check();
  try {
    const letter = readStructure(document, options.letterDate ?? null);
    const extractions = refineAll(extractAll(letter, watch), letter, watch);
    return { document, letter, extractions, result: assemble(bytes, options.path ?? '-', letter, extractions) };
  } finally { forgetTexts(); }
}
