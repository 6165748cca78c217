import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const found = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));

/** Where a browser is; null where the tests that need one are skipped. */
export const browserPath: string | null = found ?? null;
if (browserPath === null) console.warn('no chromium here: tests in a browser are skipped');

/** A page opened from a file, and what it said and asked for since. */
export interface Opened { page: Page; complaints: string[]; close(): Promise<void> }

/** A browser and a folder for what it opens. */
export async function openBrowser() {
  const browser: Browser = await chromium.launch({ executablePath: browserPath!, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const folder = mkdtempSync(join(tmpdir(), 'leveringen-browser-'));
  let count = 0;
  return {
    folder,
    /** Shows HTML from a file; everything but that file and data in it counts as a complaint. */
    async show(html: string, options: BrowserContextOptions = {}, hash = ''): Promise<Opened> {
      const file = join(folder, `${count++}.html`);
      writeFileSync(file, html);
      const url = pathToFileURL(file).href;
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => { complaints.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
      page.on('request', (request) => { if (request.url().split('#')[0] !== url && !request.url().startsWith('data:')) complaints.push(`request: ${request.url()}`); });
      await page.goto(url + hash);
      return { page, complaints, close: () => context.close() };
    },
    async close(): Promise<void> { await browser.close(); rmSync(folder, { recursive: true }); },
  };
}

/** What axe finds wrong, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run().then((result) => result.violations));
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
