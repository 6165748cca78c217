// Random changes to the fixtures, each result held against test/invariants.ts.
//   node scripts/fuzz.mjs [--seed 1] [--seconds 60] [--format txt|docx|pdf] [--case N [--save FILE]]
import { writeFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadTests } from './bundle-tests.mjs';

const { values } = parseArgs({ options: { seed: { type: 'string' }, seconds: { type: 'string', default: '60' }, format: { type: 'string' }, case: { type: 'string' }, save: { type: 'string' } } });
const { module: { caseOf, faultsOf, formats }, outfile } = await loadTests('test/fuzz/cases.ts');
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const chosen = values.format ? [values.format] : formats;
const tally = Object.fromEntries(chosen.map((format) => [format, { tried: 0, faults: 0, slowest: 0, slowestCase: -1 }]));

// A promise that nobody looks at would end the process of a user.
let stray = null;
process.on('uncaughtException', (reason) => { stray = `what nobody catches: ${reason}`; });

async function tryCase(format, index) {
  const bytes = caseOf('fixtures', format, seed, index);
  if (values.save) writeFileSync(values.save, bytes);
  const started = performance.now();
  const faults = await faultsOf(bytes);
  await new Promise((resolve) => { setImmediate(resolve); });
  if (stray) faults.push(stray);
  stray = null;
  const ms = performance.now() - started;
  const count = tally[format];
  count.tried++;
  if (ms > count.slowest) Object.assign(count, { slowest: ms, slowestCase: index });
  if (faults.length > 0) {
    count.faults++;
    console.log(`${format} --seed ${seed} --case ${index}\n  ${faults.slice(0, 3).join('\n  ')}`);
  }
}

if (values.case !== undefined) for (const format of chosen) await tryCase(format, Number(values.case));
else {
  const end = performance.now() + Number(values.seconds) * 1000;
  for (let index = 0; performance.now() < end; index++) for (const format of chosen) await tryCase(format, index);
}
for (const [format, { tried, faults, slowest, slowestCase }] of Object.entries(tally)) console.log(`${format}: ${tried} cases, ${faults} with faults; slowest ${(slowest / 1000).toFixed(1)} s (case ${slowestCase}); seed ${seed}`);
console.log(`memory at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
rmSync(outfile);
process.exitCode = Object.values(tally).some(({ faults }) => faults > 0) ? 1 : 0;
