// Makes the pictures of the README from the project's own letter: node scripts/make-pictures.mjs   (needs a build and a Chromium; CHROMIUM names it)
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'leveringen-pictures-'));
const file = join(folder, 'bruggen.html');
execFileSync('node', ['bin/leveringen.js', 'view', 'fixtures/bruggen.pdf', '--images', '--out', file]);
mkdirSync('docs/pictures', { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

const pictures = [
  { name: 'view.png', viewport: { width: 1360, height: 760 }, colorScheme: 'light', hash: '#m4' },
  { name: 'view-phone.png', viewport: { width: 390, height: 700 }, colorScheme: 'dark', hash: '#m5' },
];
for (const { name, hash, ...options } of pictures) {
  const page = await browser.newPage(options);
  await page.goto(pathToFileURL(file).href + hash);
  await page.screenshot({ path: `docs/pictures/${name}` });
  console.log(name, statSync(`docs/pictures/${name}`).size);
}
await browser.close();
rmSync(folder, { recursive: true });
