import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { schema } from '../src/schema/schema.js';
import { holdAgainstSchema, root, stagesOf } from './support.js';

it('the types are what the schema says', () => {
  execFileSync(process.execPath, ['scripts/make-types.mjs', '--check'], { cwd: root });
});

it('a result with a missing or a foreign key does not hold', async () => {
  const { result } = await stagesOf('fixtures/bruggen.txt');
  expect(() => holdAgainstSchema({ ...result, extra: 1 } as never)).toThrow();
  const { amounts: _, ...without } = result;
  expect(() => holdAgainstSchema(without as never)).toThrow();
  expect(schema.$defs).toBeTypeOf('object');
});
