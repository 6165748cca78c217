// What the tests use of vitest, without its workers: each test is put on a list that runner.mjs runs. `expect` is vitest's own.
import { format } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);

const tests = globalThis.mutationTests;
const names = [];

const each = (add) => (rows) => (name, run) => {
  for (const row of rows) add(format(name.replace(/%s.*/s, '%s'), [row].flat()[0]), () => run(...[row].flat()));
};

function group(name, run) {
  names.push(name);
  run();
  names.pop();
}

function test(name, run) {
  const id = [...names, name].join(' > ');
  const same = tests.filter((other) => other.id.startsWith(id)).length;
  tests.push({ id: same > 0 ? `${id} (${same})` : id, run });
}

export const describe = Object.assign(group, { each: each(group) });
export const it = Object.assign(test, { each: each(test), skipIf: (skips) => (skips ? () => {} : test) });
