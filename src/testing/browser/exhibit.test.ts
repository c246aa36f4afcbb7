import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Served, serveSite } from '../../build/serve.ts';
import { openSite } from '../../build/verify/site-reader.ts';
import { verifyExhibit } from '../../build/verify/verify-exhibit.ts';
import { verifyFiles } from '../../build/verify/verify-files.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
const scratch = mkdtempSync(join(tmpdir(), 'clausary-exhibits-'));
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const made = async (page: Page) => {
  await page.locator('[data-exhibit-shown] h2').waitFor();
  return page.locator('[data-exhibit-shown]').innerText();
};

async function verifySaved(page: Page): Promise<string[]> {
  const button = page.getByRole('button', { name: 'Save it as a ZIP' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const file = join(scratch, download.suggestedFilename());
  await download.saveAs(file);
  const site = openSite(file);
  const { manifest, findings } = await verifyFiles(site);
  return [...findings, ...(await verifyExhibit(site, manifest!))].map(({ outcome }) => outcome);
}

async function countSheets(page: Page): Promise<number[]> {
  const counts: number[] = [];
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
    counts.push(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0);
  }
  return counts;
}

const rookery = 'platforms/rookery-social/privacy-policy/exhibit/';

describe('an exhibit for a date', () => {
  it('is made from its address, prints on two or three sheets, and its ZIP is accepted', async () => {
    const { page, complaints } = await openPage(browser, `${rookery}?on=2025-10-01&clause=model-training`);
    const text = await made(page);
    for (const wanted of [
      'What stood on 1 October 2025',
      'the machine-learning models behind our features',
      'Nobody captured the document between 9 July 2025 and 26 February 2026',
      'does not have them: they came in after it',
      'leaf 82',
      'Statement of a custodian',
      'Signature',
    ])
      expect(text).toContain(wanted);
    expect(await page.locator('[data-exhibit-lists]').isVisible()).toBe(false);
    for (const sheets of await countSheets(page)) {
      expect(sheets).toBeGreaterThanOrEqual(1);
      expect(sheets).toBeLessThanOrEqual(3);
    }
    expect(await verifySaved(page)).toEqual(['holds', 'holds', 'holds', 'holds']);
    expect(complaints).toEqual([]);
  });

  it('of a whole document names the clauses in it, and stays within three sheets', async () => {
    const { page } = await openPage(browser, `${rookery}?on=2025-08-01`);
    expect(await made(page)).toMatch(/Version 5 of 6[\s\S]*Analysed clauses in it/);
    for (const sheets of await countSheets(page)) expect(sheets).toBeLessThanOrEqual(3);
  });

  it('is refused for a day before the first capture, and the lists stay', async () => {
    const { page } = await openPage(browser, `${rookery}?on=2019-01-01`);
    await page.getByText('No capture is as old as 1 January 2019').waitFor();
    expect(await page.locator('[data-exhibit-lists]').isVisible()).toBe(true);
    expect(await page.locator('[data-exhibit-shown]').isVisible()).toBe(false);
  });

  it('without a script is a list of versions and of wordings, each with its interval', async () => {
    const { page } = await openPage(browser, rookery, { javaScriptEnabled: false });
    expect(await page.locator('#versions tr[id^="version-"]').count()).toBe(6);
    const versions = await page.locator('#versions').innerText();
    expect(versions).toContain('26 February 2026, 02:22:27 UTC');
    expect(versions.match(/SHA-256 [0-9a-f]{64}/g)).toHaveLength(6);
    await page.locator('#model-training summary').click();
    expect(await page.locator('#model-training blockquote').count()).toBe(2);
  });

  it('leaves out bytes that are not those of the capture, and says so', async () => {
    const { page } = await openPage(browser, rookery);
    await page.route('**/snapshots/*.txt', (route) => route.fulfill({ body: 'Other words.\n' }));
    await page.getByRole('button', { name: 'Make the exhibit' }).click();
    await page.getByText('not that of the capture: they are left out').waitFor();
    expect(await made(page)).toContain('only their digest is proved');
    expect(await verifySaved(page)).toContain('unproved');
  });
});

it('a clause that was checked is checked again by its button without a network', async () => {
  const { page } = await openPage(browser, 'platforms/harbor-chat/privacy-policy/storage-periods/');
  const button = page.locator('[data-check] button');
  const verdict = page.locator('.check-verdict').getByText('All 5 comparisons hold.');
  await button.click();
  await verdict.waitFor();
  await page.context().setOffline(true);
  await page.locator('[data-check] .verdict').evaluate((box) => box.replaceChildren());
  await button.click();
  await verdict.waitFor();
});

const archive = join(import.meta.dirname, '../../../../shared/archives/genai-eu-versions.git.tar');

describe.skipIf(!existsSync(archive))('of a corpus that may not republish texts', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveSite(inject('builds')['generative-ai']!, { port: 0 });
  });
  afterAll(() => served.close());

  /** The bytes of a clause of the archive, as a file that a reader has. */
  async function bytesOf(blob: string): Promise<string> {
    const folder = await toGitFolder(archive, join(import.meta.dirname, '../../../.cache/archives/unpacked'));
    const file = join(scratch, `${blob}.md`);
    writeFileSync(file, execFileSync('git', ['-C', folder, 'cat-file', 'blob', blob], { maxBuffer: 1 << 26 }));
    return file;
  }

  it('a clause is checked, and its exhibit is made, against a file that the reader chooses, without a network', async () => {
    const address = new URL('platforms/chatgpt/terms-of-service/', served.url).href;
    const { page } = await openPage(browser, address);
    const clause = await page
      .locator('#clauses a[href*="/platforms/chatgpt/terms-of-service/"]')
      .first()
      .getAttribute('href');
    await page.goto(new URL(clause!, served.url).href);
    const swhid = await page.locator('[data-swhid]').innerText();
    const file = await bytesOf(/cnt:([0-9a-f]{40})/.exec(swhid)![1]!);
    await page.locator('[data-check] input[type="file"]').setInputFiles(file);
    await page.locator('.check-verdict').getByText('All 5 comparisons hold.').waitFor();
    // What checks is there now, and what was read of the log: a file is checked again without a network.
    await page.context().setOffline(true);
    await page.locator('.check-verdict').evaluate((verdict) => verdict.replaceChildren());
    await page.locator('[data-check] input[type="file"]').setInputFiles([]);
    await page.locator('[data-check] input[type="file"]').setInputFiles(file);
    await page.locator('.check-verdict').getByText('All 5 comparisons hold.').waitFor();
    await page.context().setOffline(false);
    const captured = await page.locator('#evidence time').first().getAttribute('datetime');
    const slug = clause!.split('/').at(-2);
    await page.goto(`${address}exhibit/?on=${captured!.slice(0, 10)}&clause=${slug}`);
    await made(page);
    await page.locator('[data-exhibit] input[type="file"]').setInputFiles(file);
    await page.getByText('The bytes were read and have the digest of the capture.').waitFor();
    expect(await verifySaved(page)).toEqual(['holds', 'holds', 'holds', 'holds']);
  });
});
