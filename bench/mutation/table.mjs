// Prints the report of Stryker as the table of bench/mutation.md: node bench/mutation/table.mjs reports/mutation/mutation.json
import { readFileSync } from 'node:fs';

const { files } = JSON.parse(readFileSync(process.argv[2] ?? 'reports/mutation/mutation.json', 'utf8'));
const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage'];
const row = (name, mutants) => {
  const counts = statuses.map((status) => mutants.filter((mutant) => mutant.status === status).length);
  const [killed = 0, timeout = 0] = counts;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return `| ${name} | ${all} | ${counts.join(' | ')} | ${((100 * (killed + timeout)) / all).toFixed(1)} % |`;
};
const byFile = Object.entries(files).map(([path, { mutants }]) => [path.replace('src/', ''), mutants]).sort(([a], [b]) => a.localeCompare(b));
console.log('| file | mutants | killed | timeout | survived | no coverage | share |\n| --- | --- | --- | --- | --- | --- | --- |');
for (const [name, mutants] of byFile) console.log(row(name, mutants));
for (const folder of ['extract/', 'refine/', '']) console.log(row(`**${folder || 'all'}**`, byFile.flatMap(([name, mutants]) => (name.startsWith(folder) ? mutants : []))));
