import { describe, expect, it } from 'vitest';
import { hostileFiles } from './hostile/index.js';
import type { HostileFile } from './hostile/index.js';
import { broken } from './invariants.js';
import { ReadError } from '../src/read/errors.js';
import { parseStages, type Stages } from '../src/parse-letter.js';

/** A hundredth of what bench/hostile.mjs makes: what hangs or swells does so here too. */
const scale = 0.01;
/** Less than the hundred pages that a hundredth of 10,000 has. */
const limits = { pages: 50 };

/** Reads a file, or gives the error: only a ReadError, in one line and with advice, is an answer. */
async function outcomeOf({ name, make, password }: HostileFile): Promise<Stages | ReadError> {
  try {
    return await parseStages(make(scale), { path: name, password, limits });
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

describe.each(Object.entries(hostileFiles))('%s', (_, files) => {
  it.each(files.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const outcome = await outcomeOf(file);
    if (outcome instanceof ReadError) {
      expect(file.outcome, `${outcome.code}: ${outcome.message}`).toContain(outcome.code);
      expect(outcome.message).not.toMatch(/\n| {4}at /);
      expect(outcome.advice).toMatch(/\.$/);
      return;
    }
    expect(file.outcome.some((what) => what === 'read' || what === 'honest')).toBe(true);
    expect(broken(outcome)).toEqual([]);
    // "honest": what the file says in plain ink is read, and what it only pretends to say is not.
    if (!file.outcome.includes('read')) expect(outcome.result).toMatchObject({ amounts: expect.arrayContaining([expect.objectContaining({ value: 12_400_000 })]), kamerstukken: expect.arrayContaining([expect.objectContaining({ dossier: '36045', number: '243' })]) });
    expect(outcome.document.text).not.toMatch(/99 miljard|root:x|cmd\.exe/);
    if (file.says) expect(outcome.result.diagnostics.map(({ code }) => code)).toContain(file.says);
  });
});
