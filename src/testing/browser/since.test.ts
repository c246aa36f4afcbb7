import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseCheckpoint, toCheckpointBody, toNote } from '../../pipeline/log/checkpoint.ts';
import { toLogHead } from '../../pipeline/log/head.ts';
import { launch, openPage } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const leaves = readFileSync(join(import.meta.dirname, '../../../content/corpora/specimen/captures.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'));

/** A checkpoint as somebody kept it when the log had these leaves. */
async function keptWhen(own: readonly string[], origin: string): Promise<string> {
  const { size, root } = await toLogHead(own);
  return toNote(toCheckpointBody(origin, size, root));
}

async function ask(page: Page, kept: string): Promise<string> {
  await page.getByLabel('A checkpoint you kept:').fill(kept);
  await page.getByRole('button', { name: 'Has the log only grown since?' }).click();
  await page.locator('[data-since-check] .check-verdict').waitFor();
  return page.locator('[data-since-check] .verdict').innerText();
}

describe('who kept a checkpoint', () => {
  const { origin } = parseCheckpoint(readFileSync(join(inject('folder'), 'log/checkpoint'), 'utf8'));
  const half = leaves.slice(0, 50);
  const changed = half.map((leaf, index) => (index === 7 ? leaf.replace('20', '19') : leaf));
  it.each([
    ['finds that the log only grew', half, origin, /✓ Holds: the first 50 leaves are those of the checkpoint you kept/],
    ['finds that an entry was changed', changed, origin, /✗ Does not hold: the first 50 leaves are no longer those/],
    [
      'finds that entries were dropped',
      [...leaves, 'one more'],
      origin,
      /✗ Does not hold: the log has .* some were dropped/,
    ],
    [
      'is told that it is of another log',
      half,
      'other.example/log',
      /\? Could not be proved: the checkpoint is of another log/,
    ],
  ])('%s', async (_what, own, of, expected) => {
    const { page, complaints } = await openPage(browser, 'cite-and-verify/');
    expect(await ask(page, await keptWhen(own, of))).toMatch(expected);
    expect(complaints).toEqual([]);
  });

  it('is told where words are no checkpoint, and where the log cannot be read, and sees no tick', async () => {
    const { page } = await openPage(browser, 'cite-and-verify/');
    expect(await ask(page, 'words')).toMatch(/^\? Could not be proved: this is no checkpoint/);
    await page.route('**/log/tile/**', (route) => route.fulfill({ body: 'x' }));
    const told = await ask(page, await keptWhen(half, origin));
    expect(told).toMatch(/\? Could not be proved: the log could not be read/);
    expect(told).not.toContain('✓');
  });
});
