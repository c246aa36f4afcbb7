import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite } from '../../build/serve.ts';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const results = (page: Page) => page.locator('[data-search-results] > li');
const address = (query: string) => `search/?${new URLSearchParams({ q: query })}`;

/** The day of the newest change on a clause page. */
function changedOn(path: string): string {
  const html = readFileSync(join(inject('folder'), path, 'index.html'), 'utf8');
  const days = html.matchAll(/<li class="?lineage-event"?>.*?<time datetime="?([\d-]+)/g);
  return [...days].at(-1)?.[1] ?? `no day on ${path}`;
}

const texts = (query: string) => `search/?${new URLSearchParams({ q: query, kind: 'archived text' })}`;

/** What a query is to find first in the archived texts: the page, the passage, and words of it that are then in view. */
const goldenTexts: [query: string, text: string, passage: string, words: string][] = [
  ['"single arbitrator"', 'rookery-social/terms-of-service', 'text-8-disputes', 'single arbitrator'],
  ['arbitration', 'quillmind/terms-of-service', 'text-112-arbitration', 'Arbitration'],
  ['cookies', 'parcelo-market/privacy-policy', 'text--4-interest-based-advertising', 'Cookie'],
  ['Quillmind training', 'quillmind/commercial-terms', 'text-2-your-content', 'train'],
  ['retention periods', 'kiteboard-work/data-processor-agreement', 'text-annex-b-retention', 'Retention'],
];

/** What Pagefind shows of a result, as it lies in its folder. */
function readFragment(file: string): { url: string } {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
}

/** The found words that a reader sees without scrolling. */
const inView = (page: Page) =>
  page.locator('mark.found').evaluateAll((marks) =>
    marks
      .filter((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })
      .map((mark) => mark.textContent),
  );

describe('the search', () => {
  it('lists what holds all words but one where nothing holds all, and says so', async () => {
    const { page } = await openPage(browser, address('hashed contacts holiday'));
    await results(page).first().waitFor();
    expect(await page.locator('[data-search-why]').innerText()).toContain('No page contains all of these words.');
    expect(await results(page).first().locator('a').first().getAttribute('href')).toContain('contact-discovery');
  });

  it('leads from the article of a law to that place of the page of the law, then to the clauses that name it', async () => {
    const { page } = await openPage(browser, address('art. 6(1)(f) gdpr'));
    await results(page).nth(1).waitFor();
    const second = results(page).nth(1).locator('a').first();
    const clause = await second.getAttribute('href');
    await results(page).first().locator('a').first().click();
    await page.waitForURL(/\/regulations\/gdpr\/.*#article-6-1-f$/);
    expect(await page.locator('#article-6-1-f:visible').innerText()).toMatch(/^Article 6\(1\)\(f\)/);
    const html = readFileSync(join(inject('folder'), clause!.replace(/\?.*/, ''), 'index.html'), 'utf8');
    expect(html).toContain('6(1)(f)');
  });

  it('has an anchor for each part of a law that it can lead to', () => {
    const folder = inject('folder');
    const files = readdirSync(join(folder, 'pagefind/fragment')).map((file) => join(folder, 'pagefind/fragment', file));
    const parts = files.map((file) => readFragment(file).url).filter((url) => /^\/regulations\/.*#/.test(url));
    expect(parts.length).toBeGreaterThan(200);
    const lost = parts.filter((url) => {
      const [path = '', anchor = ''] = url.split('#');
      const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
      return !html.includes(`id="${anchor}"`) && !html.includes(`id=${anchor}`);
    });
    expect(lost).toEqual([]);
  });

  const why = (page: Page) => page.locator('[data-search-why]');

  it('finds a clause type by a word in another language, and says why', async () => {
    const { page } = await openPage(browser, address('Schiedsgericht'));
    await results(page).first().waitFor();
    expect(await why(page).innerText()).toBe('“schiedsgericht” is German for what is here called “Arbitration”.');
    expect(await results(page).first().locator('a').first().getAttribute('href')).toMatch(/^\/faq\/arbitration\//);
  });

  it('takes a platform in the query for a facet, and offers to search everywhere', async () => {
    const { page } = await openPage(browser, address('sue Quillmind'));
    await results(page).first().waitFor();
    expect(await why(page).innerText()).toContain('Only results for Quillmind are listed.');
    const platforms = await results(page).locator('.row-facts').allInnerTexts();
    expect(platforms.every((facts) => facts.includes('Quillmind'))).toBe(true);
    await why(page).getByRole('link').click();
    await page.waitForURL(/q=sue$/);
    await page.getByText(/^\d+ results for “sue”$/).waitFor();
  });

  it('counts beside each box what is found by the words and by what they stand for, each once', async () => {
    const { page } = await openPage(browser, address('sue'));
    await results(page).first().waitFor();
    const label = page.locator('#facet-kind label', { hasText: 'Clause' }).first();
    const count = await label.locator('.figure').innerText();
    expect(Number(count)).toBeGreaterThan(2);
    await label.click();
    await page.getByText(new RegExp(`^${count} results for “sue”$`)).waitFor();
  });

  it.each([
    ['$50', 3],
    ['50 US dollars', 3],
    ['€50', 0],
  ])('finds %s only with its sign', async (amount, count) => {
    const { page } = await openPage(browser, address(amount));
    const status = page.locator('[data-search-status]');
    await status.getByText(count > 0 ? `${count} results` : /no page here contains/).waitFor();
  });

  it('narrows clauses by whom they bind', async () => {
    const { page } = await openPage(browser, `${address('arbitration')}&kind=clause`);
    await results(page).first().waitFor();
    await page.locator('#facet-audience summary').click();
    const label = page.locator('#facet-audience label', { hasText: 'Consumers' });
    await label.locator('.figure', { hasText: /^\d+$/ }).waitFor();
    const count = await label.locator('.figure').innerText();
    await label.click();
    await page.getByText(new RegExp(`^${count} results? for`)).waitFor();
    expect(page.url()).toContain('audience=consumer');
  });

  it('asks what was meant, in words of the site, and searches for that', async () => {
    const { page } = await openPage(browser, address('arbitraton'));
    await page.locator('[data-search-meant] a', { hasText: 'arbitration' }).click();
    await page.waitForURL(/q=arbitration/);
    await results(page).first().waitFor();
    expect(await page.locator('[data-search-meant]').isVisible()).toBe(false);
  });

  it('takes a phrase in quotes for these words in this order, and opens at them', async () => {
    const { page } = await openPage(browser, `${address('"at any time"')}&kind=clause`);
    await results(page).first().waitFor();
    await results(page).first().locator('a').first().click();
    const mark = page.locator('main mark').first();
    await mark.waitFor();
    expect((await mark.innerText()).toLowerCase()).toBe('at any time');
    expect(await mark.evaluate((one) => Math.abs(one.getBoundingClientRect().top - innerHeight / 2))).toBeLessThan(400);
  });

  it('goes back from a tick to what was there before it, and forth again', async () => {
    const { page } = await openPage(browser, address('data'));
    await results(page).first().waitFor();
    const status = page.locator('[data-search-status]');
    const before = await status.innerText();
    const high = page.locator('#facet-severity').getByLabel(/high/i);
    await high.check();
    await page.waitForURL(/severity=high/);
    await expect.poll(() => status.innerText()).not.toBe(before);
    await page.goBack();
    await expect.poll(() => status.innerText()).toBe(before);
    expect([page.url().includes('severity'), await high.isChecked()]).toEqual([false, false]);
    await page.goForward();
    await expect.poll(() => high.isChecked()).toBe(true);
    expect(page.url()).toMatch(/q=data.*severity=high/);
  });

  it('teaches where nothing was found, and orders nothing', async () => {
    const { page } = await openPage(browser, address('zzyzx'));
    await page.locator('[data-search-teach]').waitFor();
    expect(await page.locator('[data-search-status]').innerText()).toContain('Nothing found');
    expect(await page.locator('[data-search-order]').isVisible()).toBe(false);
    await page.locator('[data-search-box]').fill('arbitration');
    await results(page).first().waitFor();
    expect(await page.locator('[data-search-teach]').isVisible()).toBe(false);
    expect(await page.locator('[data-search-order]').isVisible()).toBe(true);
  });

  it('sets their words apart from ours', async () => {
    const { page } = await openPage(browser, `${address('"single arbitrator"')}&kind=clause`);
    await results(page).first().waitFor();
    expect(await results(page).first().locator('.quoted').innerText()).toMatch(/^“.*single arbitrator.*”$/s);
  });

  it('orders by severity, and keeps it in the address', async () => {
    const { page } = await openPage(browser, `${address('data')}&kind=clause`);
    await results(page).first().waitFor();
    await page.locator('[data-search-order]').selectOption('severity');
    await page.waitForURL(/sort=severity/);
    const severities = () => results(page).locator('.severity').allInnerTexts();
    await expect.poll(async () => (await severities()).every((one) => one.startsWith('High'))).toBe(true);
  });

  it('orders by the newest change of a clause, and lists nothing twice', async () => {
    const { page } = await openPage(browser, `${address('data')}&kind=clause&sort=date`);
    await results(page).first().waitFor();
    const links = await results(page).locator('.row-title a').all();
    const found = await Promise.all(links.map(async (link) => new URL((await link.getAttribute('href'))!, page.url())));
    expect(new Set(found.map(({ pathname }) => pathname)).size).toBe(10);
    const days = found.map(({ pathname }) => changedOn(pathname));
    expect(days).toEqual([...days].sort().reverse());
  });

  it('fetches at most 235 KB for the first answer, and 60 KB for the next', async () => {
    let bytes = 0;
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('response', async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      if (response.url().includes('/pagefind/') || /\.txt$|search-hints/.test(response.url())) bytes += body.length;
    });
    await page.goto(new URL(address('arbitration'), (await openPage(browser, '')).page.url()).href);
    await results(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(235_000);
    bytes = 0;
    await page.locator('[data-search-box]').fill('retention');
    await page.waitForURL(/q=retention/);
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeLessThanOrEqual(60_000);
  });
});

describe('the search in the archived texts', () => {
  it.each(goldenTexts)('finds for %s a passage of %s', async (query, text, passage, words) => {
    const { page, complaints } = await openPage(browser, texts(query));
    await results(page).first().waitFor();
    const link = results(page).locator('.row-title a').first();
    const { pathname, hash } = new URL((await link.getAttribute('href'))!, page.url());
    expect([pathname.replace(/versions\/.*/, ''), hash]).toEqual([`/platforms/${text}/`, `#${passage}`]);
    await link.click();
    await expect.poll(() => inView(page)).toContain(words);
    expect(complaints).toEqual([]);
  });

  it('opens each hit of a phrase at the phrase, wherever else on the page it stands', async () => {
    const { page } = await openPage(browser, texts('"at any time"'));
    await results(page).first().waitFor();
    const hrefs = await results(page)
      .locator('.row-title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(hrefs.length).toBe(10);
    for (const href of hrefs) {
      await page.goto(new URL(href, page.url()).href);
      await expect
        .poll(() => inView(page).then((marks) => marks.map((mark) => mark?.toLowerCase())))
        .toContain('at any time');
      const anchored = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      expect(await anchored.evaluate((block) => block.getBoundingClientRect().top)).toBeLessThan(450);
    }
  });

  it('is offered under the results of a query, and is not fetched before', async () => {
    const { page } = await openPage(browser, '');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(new URL(`${address('arbitration')}&severity=high`, page.url()).href, { waitUntil: 'networkidle' });
    expect(fetched.filter((url) => url.includes('-texts'))).toEqual([]);
    const offer = page.locator('[data-search-texts] a');
    expect(await offer.innerText()).toBe('Search the archived texts for “arbitration”');
    await offer.click();
    await page.waitForURL(/\?q=arbitration&kind=archived\+text$/);
    await page.getByText(/^\d+ passages for “arbitration”$/).waitFor();
    expect(await offer.isVisible()).toBe(false);
  });

  it('is a kind of its own, with its facets; another kind leaves it', async () => {
    const { page } = await openPage(browser, 'search/');
    const kind = page.getByRole('checkbox', { name: /^Archived text/ });
    const passages = await page.locator('[data-count=passages]').innerText();
    expect(await page.locator('label', { has: kind }).innerText()).toContain(passages);
    await kind.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/kind=archived\+text/);
    await page.getByRole('status').getByText(`${passages} passages`).waitFor();
    expect(await page.locator('.facet summary').allInnerTexts()).toEqual([
      'Kind of page (1)',
      'Platform',
      'Document type',
    ]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kind-archived-text');
    await page.keyboard.press('Space');
    await page.waitForURL(/search\/$/);
    expect(await page.locator('.facet').count()).toBeGreaterThan(3);
  });

  it('finds for each facet what its box promises, in order of the captures', async () => {
    const { page } = await openPage(browser, `${texts('data')}&sort=date`);
    await results(page).first().waitFor();
    await page.locator('#facet-platform summary').click();
    const label = page.locator('#facet-platform label').first();
    const count = await label.locator('.figure').innerText();
    await label.click();
    await page.getByText(new RegExp(`^${count} passages? for “data”$`)).waitFor();
    const days = await results(page)
      .getByText(/^captured /)
      .allInnerTexts();
    const instants = days.map((day) => Date.parse(day.replace('captured ', '')));
    expect(instants).toEqual([...instants].sort((a, b) => b - a));
  });

  it('says when it cannot be loaded, and goes back to what can', async () => {
    const { page } = await openPage(browser, address('arbitration'));
    await results(page).first().waitFor();
    await page.route('**/pagefind-texts/**', (route) => route.abort());
    await page.getByRole('checkbox', { name: /^Archived text/ }).check();
    await page.getByText('The search index could not be loaded.').waitFor();
    await page.unroute('**/pagefind-texts/**');
    await page.getByRole('button', { name: 'Remove Kind of page: Archived text' }).click();
    await page.getByText(/^\d+ results for “arbitration”$/).waitFor();
  });

  it('asks what was meant, in words of the texts', async () => {
    const { page } = await openPage(browser, texts('arbitraton'));
    await page.locator('[data-search-meant] a', { hasText: 'arbitration' }).click();
    await page.waitForURL(/q=arbitration&kind=archived\+text/);
    await page.getByText(/^\d+ passages for “arbitration”$/).waitFor();
  });

  it('has an anchor on the page for each passage of the index', async () => {
    const folder = inject('folder');
    const { page } = await openPage(browser, 'search/');
    const passages = Number(await page.locator('[data-search-page]').getAttribute('data-passages'));
    const fragments = readdirSync(join(folder, 'pagefind-texts/fragment'));
    expect(fragments.length).toBe(passages);
    const lost = fragments.flatMap((file) => {
      const { url } = readFragment(join(folder, 'pagefind-texts/fragment', file));
      const [path = '', anchor = ''] = url.split('#');
      const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
      return html.includes(`id="${anchor}"`) || html.includes(`id=${anchor}`) ? [] : [url];
    });
    expect(lost).toEqual([]);
  });
});

describe.skipIf(!inject('builds')['generative-ai'])('where texts may not be republished', () => {
  const folder = inject('builds')['generative-ai'] ?? '';
  let served: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    served = await serveSite(folder, { port: 0 });
  });
  afterAll(() => served.close());

  it('says what is known of them', () => {
    const html = readFileSync(join(folder, 'search/index.html'), 'utf8');
    expect(html).toMatch(
      /Whole texts stay in <a[^>]*>their archive<\/a>: here it is known which words stand in which passage/,
    );
    expect(html).toContain('kind=archived');
  });

  it('names document, heading, line and capture of each hit, and opens the archive at the line', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.url}${texts('voice recordings')}`);
    await results(page).first().waitFor();
    expect(await results(page).count()).toBeGreaterThanOrEqual(6);
    const first = results(page).first();
    expect(await first.innerText()).toMatch(/Line \d+ of the archived text, with .*“recordings?”/);
    expect(await first.innerText()).toMatch(/captured \d+ \w+ 20\d\d/);
    const link = first.locator('.row-title a');
    const [, line] = /Line (\d+)/.exec(await first.innerText()) ?? [];
    expect(await link.getAttribute('href')).toMatch(
      new RegExp(`^https://github\\.com/.*/blob/[0-9a-f]{40}/.*\\.md#L${line}$`),
    );
    await page.close();
  });

  it('says of a phrase that only its words are known', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.url}${texts('"voice recordings"')}`);
    await results(page).first().waitFor();
    expect(await page.locator('[data-search-why]').innerText()).toContain('not in which order');
    await page.close();
  });
});
