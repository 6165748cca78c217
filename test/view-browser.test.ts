import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseStages } from '../src/index.js';
import { page as htmlPage } from '../src/render/html/page.js';
import { marksOf } from '../src/render/marks.js';
import { axeFindings, browserPath, openBrowser } from './browser.js';
import { hasShared, lettersIn, run, shared, stagesOf } from './support.js';

const annotated = hasShared && existsSync(`${shared}/eval/letters`) ? lettersIn(`${shared}/eval/letters`) : [];

/** What the focus is on: its text, and its id or that of what it stands in. */
const focused = (page: Page): Promise<{ text: string; id: string }> => page.evaluate('({ text: document.activeElement.textContent, id: document.activeElement.id })') as Promise<{ text: string; id: string }>;
const inView = (page: Page, selector: string): Promise<boolean> => page.locator(selector).first().evaluate((part) => {
  const { top, bottom } = (part as unknown as { getBoundingClientRect(): { top: number; bottom: number } }).getBoundingClientRect();
  return top >= 0 && bottom <= (globalThis as unknown as { innerHeight: number }).innerHeight;
});
const wider = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>;
const background = (page: Page, selector: string): Promise<string> => page.locator(selector).first().evaluate((part) => (globalThis as unknown as { getComputedStyle(part: unknown): { backgroundColor: string } }).getComputedStyle(part).backgroundColor);

describe.skipIf(browserPath === null)('the page of a letter in a browser', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let html = '';
  beforeAll(async () => {
    browser = await openBrowser();
    html = (await run(['view', 'fixtures/bruggen.pdf', '--images'])).stdout;
  });
  afterAll(() => browser?.close());

  it('leads from a list to the place, and shows value, rule, place and the official paper', async () => {
    const { page, complaints, close } = await browser.show(html);
    await page.locator('#found .amounts li a').first().click();
    expect((await focused(page)).text).toBe('circa € 2,4 mld.');
    expect(await inView(page, 'a.hit.amounts')).toBe(true);
    const card = page.locator('#card');
    expect(await card.innerText()).toMatch(/Bedrag 1 van 16[\s\S]*€ 2\.400\.000\.000[\s\S]*circa[\s\S]*blz\. 1, tekst/);
    await page.locator('#found .kamerstukken li a').first().click();
    expect(await card.locator('a[target=_blank]').first().getAttribute('href')).toBe('https://zoek.officielebekendmakingen.nl/kst-29385-901.html');
    await card.getByText('volgende').first().click();
    expect((await focused(page)).text).toContain('36 410 A, nr. 27');
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await page.goBack();
    expect((await focused(page)).text).toContain('29 385, nr. 901');
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows what is known of a hit under the pointer, and hides it again', async () => {
    const { page, close } = await browser.show(html);
    await page.locator('a.hit.dates').first().hover();
    await page.locator('#card').waitFor({ state: 'visible' });
    expect(await page.locator('#card').innerText()).toContain('9 november 2023');
    await page.mouse.move(5, 5);
    await page.locator('#card').waitFor({ state: 'hidden' });
    await close();
  });

  it('shows and hides the kinds', async () => {
    const { page, close } = await browser.show(html);
    const shown = () => Promise.all([background(page, 'a.hit.amounts'), page.locator('#found .amounts').isVisible(), page.locator('#pages a.amounts').first().isVisible()]);
    expect(await shown()).toEqual(['rgb(185, 230, 201)', true, true]);
    await page.locator('label.chip.amounts').click();
    expect(await shown()).toEqual(['rgba(0, 0, 0, 0)', false, false]);
    expect(await page.locator('a.hit.amounts').first().getAttribute('tabindex')).toBe('-1');
    expect(await page.locator('#found .dates').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'niets' }).click();
    expect(await page.locator('a.hit:not(.off)').count()).toBe(0);
    await page.getByRole('button', { name: 'alles' }).click();
    expect(await page.locator('a.hit.off').count()).toBe(0);
    expect(await shown()).toEqual(['rgb(185, 230, 201)', true, true]);
    await close();
  });

  it('follows a note, and leads back', async () => {
    const { page, complaints, close } = await browser.show(html);
    await page.locator('sup a').nth(1).click();
    expect(await focused(page)).toMatchObject({ id: 'n1' });
    expect(await inView(page, '#n1')).toBe(true);
    await page.locator('#n1 .back').click();
    expect(await focused(page)).toMatchObject({ id: 'c1-0', text: '2' });
    expect(await inView(page, '#c1-0')).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('ties the boxes on the pages to the places in the text, both ways', async () => {
    const { page, complaints, close } = await browser.show(html);
    expect(await page.locator('#pages img').evaluateAll((images) => images.map((image) => (image as unknown as { naturalWidth: number }).naturalWidth))).toEqual([826, 826].map((w) => expect.closeTo(w, -1)));
    await page.locator('#pages a.amounts').nth(2).click();
    const hit = await focused(page);
    expect(hit.text).toBe('€ 61,5 miljoen');
    await page.locator('a.hit.motions').first().click();
    const number = await page.locator('a.hit.motions').first().getAttribute('data-m');
    expect(await page.locator(`#pages a.current`).first().getAttribute('data-m')).toBe(number);
    expect(await inView(page, '#pages a.current')).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page, complaints, close } = await browser.show(html);
    for (let i = 0; i < 40 && !(await focused(page)).id.startsWith('m'); i++) await page.keyboard.press('Tab');
    const first = await focused(page);
    expect(first.id).toMatch(/^m\d+$/);
    expect(await page.locator('#card').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect((await focused(page)).id).toBe('card');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect((await focused(page)).text).not.toBe('×');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toEqual(first);
    expect(await page.locator('#card').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    expect((await focused(page)).id).not.toBe(first.id);
    await page.locator('#filter input').first().focus();
    await page.keyboard.press('Space');
    expect(await page.locator('#found .amounts').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, %s', async (colorScheme) => {
    const { page, complaints, close } = await browser.show(html, { colorScheme }, '#m3');
    const dark = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(dark).toBe(colorScheme === 'dark' ? 'rgb(22, 24, 27)' : 'rgb(255, 255, 255)');
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('prints the letter with its marks, then the lists, and nothing to click', async () => {
    const { page, close } = await browser.show(html, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await Promise.all(['#pages', '.bar', '#card', '.back'].map((part) => page.locator(part).first().isVisible()))).toEqual([false, false, false, false]);
    expect(await Promise.all(['#letter', '#found', 'a.hit'].map((part) => page.locator(part).first().isVisible()))).toEqual([true, true, true]);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    const printed = await parseStages(await page.pdf({ format: 'A4' }));
    expect(printed.document.text).toContain('Met deze brief informeer ik uw Kamer');
    expect(printed.document.text).toContain('2.400.000.000');
    await close();
  });

  it('fits a telephone, where the card lies at the foot', async () => {
    const { page, complaints, close } = await browser.show(html, { viewport: { width: 390, height: 844 }, hasTouch: true });
    expect(await wider(page)).toBe(0);
    await page.locator('a.hit.amounts').first().tap();
    expect(await inView(page, '#card')).toBe(true);
    expect(await inView(page, 'a.hit.amounts')).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('runs nothing of a hostile letter', async () => {
    const evil = ['Betreft: </title><script>alert(1)</script>', '', 'Geachte voorzitter,', '', '<script>alert(2)</script> <img src=x onerror=alert(3)> "onmouseover="alert(4) \' onfocus=alert(5) kost \u202e€ 5 miljoen\u202c, zie javascript:alert(6)',
      'en http://x.example/"><script>alert(7)</script> en Kamerstuk 29 385, nr. 901"><svg onload=alert(8)>. </style><style>*{display:none}</style> ]]> <!-- -->', ''].join('\n');
    const { page, complaints, close } = await browser.show(htmlPage({ language: 'nl' }).letter(await parseStages(new TextEncoder().encode(evil), { path: '<img src=x onerror=alert(9)>.txt' })));
    await page.locator('a.hit.amounts').first().click();
    const said = await page.locator('#letter').innerText();
    for (const text of ['<script>alert(2)</script>', '<img src=x onerror=alert(3)>', '"onmouseover="alert(4)', '</style><style>*{display:none}</style>', '<!-- -->']) expect(said).toContain(text);
    expect(said).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(await page.locator('img, svg, main script, main style').count()).toBe(0);
    expect(await page.locator('a:not([href^="#"]):not([href^="https://"]):not([href^="http://"])').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('works without a script: every link has its place', async () => {
    const { page, close } = await browser.show(html, { javaScriptEnabled: false });
    await page.locator('a.hit.amounts').first().click();
    expect(await page.locator('#found li:target dl').isVisible()).toBe(true);
    await page.locator('#found li:target > a').click();
    expect(await page.locator('a.hit:target').innerText()).toBe('circa € 2,4 mld.');
    await close();
  });

  it.skipIf(annotated.length === 0).each(annotated)('shows %s whole, without complaint', async (path) => {
    const stages = await stagesOf(path);
    const { page, complaints, close } = await browser.show(htmlPage({ language: 'en' }).letter(stages), { viewport: { width: 390, height: 844 } });
    const ids = new Set(await page.locator('[id]').evaluateAll((parts) => parts.map((part) => (part as unknown as { id: string }).id)));
    const links = await page.locator('a[href^="#"]').evaluateAll((parts) => parts.map((part) => (part as unknown as { getAttribute(name: string): string }).getAttribute('href').slice(1)));
    expect(links.filter((link) => !ids.has(link) && !/^p\d+$/.test(link))).toEqual([]);
    expect(await page.locator('#found li[id]').count()).toBe(marksOf(stages.result).length);
    expect(await wider(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
