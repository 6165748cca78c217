import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Result } from '../src/schema/result.js';
import { root, stagesOf } from './support.js';

const letters = ['bruggen', 'muziekscholen', 'vragen-wad'];
const forms = ['.pdf', '-untagged.pdf', '.docx', '.txt'];

/** What a result says, without where in which file it stands. */
function said({ letter, sections, amounts, kamerstukken, motions, footnotes, tables, dates, references, quantities, diagnostics }: Result): unknown {
  return {
    letter,
    sections: sections.map(({ title, level }) => ({ title, level })),
    amounts: amounts.map(({ page: _, span: __, context: ___, ...rest }) => rest),
    kamerstukken: kamerstukken.map(({ page: _, span: __, context: ___, ...rest }) => rest),
    motions: motions.map(({ mentions, ...rest }) => ({ ...rest, mentions: mentions.map(({ text, section }) => ({ text, section })) })),
    footnotes: footnotes.map(({ number, mark, text, calls }) => ({ number, mark, text, calls: calls.map(({ after }) => after.slice(-20)) })),
    tables: tables.map(({ id, section, caption, unit, rows }) => ({ id, section, caption, unit, rows })),
    dates: dates.map(({ page: _, span: __, context: ___, ...rest }) => rest),
    references: references.map(({ page: _, span: __, context: ___, ...rest }) => rest),
    quantities: quantities.map(({ page: _, span: __, context: ___, ...rest }) => rest),
    diagnostics: diagnostics.map(({ code, message }) => ({ code, message })),
  };
}

/** Plain text does not show how a heading is set, so levels are left out of it. */
function comparable(what: unknown, form: string): unknown {
  const copy = JSON.parse(JSON.stringify(what)) as { sections: { level?: number }[] };
  if (form === '.txt') for (const section of copy.sections) delete section.level;
  return copy;
}

describe('the letters of our own', () => {
  for (const name of letters) {
    for (const form of forms) {
      it(`${name}${form} says what its reviewed gold says`, async () => {
        const { result } = await stagesOf(`fixtures/${name}${form}`);
        const gold = `${root}/fixtures/${name}.gold.json`;
        expect(existsSync(gold)).toBe(true);
        expect(comparable(said(result), form)).toEqual(comparable(JSON.parse(readFileSync(gold, 'utf8')), form));
      });
    }
  }

  it('gives every extraction as the text of its span', async () => {
    for (const name of letters) for (const form of forms) {
      const { document, result } = await stagesOf(`fixtures/${name}${form}`);
      for (const list of [result.amounts, result.kamerstukken, result.dates, result.references, result.quantities]) {
        for (const { text, span } of list) expect(document.text.slice(...span)).toBe(text);
      }
    }
  });
});
