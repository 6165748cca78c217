// Whether the page that an extraction names shows its text, by an independent reader: node scripts/pages-show.mjs FOLDER   (needs a build and pdftotext)
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/pages-show.mjs FOLDER');
  process.exit(2);
}
const { parseStages } = await import('../dist/index.js');
/** Signs without the white space, hyphens and quotes that readers differ in. */
const bare = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}€$%]/gu, '');
let shown = 0;
let total = 0;
let broken = 0;
for (const name of readdirSync(folder).sort().filter((file) => file.endsWith('.pdf'))) {
  let stages;
  try { stages = await parseStages(new Uint8Array(readFileSync(join(folder, name))), { path: name }); } catch { continue; }
  const pages = (spawnSync('pdftotext', [join(folder, name), '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout ?? '').split('\f').map(bare);
  const { document, result } = stages;
  for (const list of [result.amounts, result.kamerstukken, result.dates, result.references]) for (const { text, span, page } of list) {
    total++;
    if (document.text.slice(...span) !== text) broken++;
    const words = bare(text);
    const on = (number) => pages[number - 1] ?? '';
    if (on(page).includes(words) || (on(page) + on(page + 1)).includes(words) || text.split(/\s+/).every((word) => (on(page) + on(page + 1)).includes(bare(word)))) shown++;
    else console.log(`${name} p${page}: ${text}`);
  }
}
console.log(`${total} extractions, ${broken} not equal to their span, ${shown} shown on their page (${((100 * shown) / total).toFixed(2)}%)`);
