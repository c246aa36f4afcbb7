/**
 * Pictures of one page of each kind, to look at. In: a built site
 * (default: dist). Out: `shots/<kind>-<width>-<scheme>.png`, its first screen as `shots/<kind>-screen-<scheme>.png` and `shots/<kind>-print.pdf`,
 * in place of the old ones. The pictures of README are the first screen of the home page of the corpus generative-ai.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { createProgress } from '../../src/build/progress.ts';
import { serveSite } from '../../src/build/serve.ts';
import type { TypedLine } from '../../src/command/command-line.ts';
import { findSite } from '../../src/command/find-site.ts';
import type { shotsLine } from '../../src/command/lines/maintain.ts';
import { UsageError } from '../../src/command/reported-error.ts';
import { chromiumArguments, findChromium } from '../../src/testing/browser/chromium.ts';
import { findKinds } from '../../src/testing/browser/kinds.ts';

const root = join(import.meta.dirname, '../..');

/** Pictures of an earlier run. */
const ours = /-(?:light|dark)\.png$|-print\.pdf$/;
const widths = [360, 768, 1440];
const screen = { width: 1200, height: 1000 };

/** "compare/*" → "compare-each" */
const toName = (kind: string) => kind.replaceAll('/', '-').replaceAll('*', 'each');

async function shoot(
  context: BrowserContext,
  address: string,
  out: string,
  name: string,
  scheme: string,
): Promise<void> {
  const page = await context.newPage();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(out, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  await page.setViewportSize(screen);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(out, `${name}-screen-${scheme}.png`) });
  if (scheme === 'light') await page.pdf({ path: join(out, `${name}-print.pdf`), preferCSSPageSize: true });
  await page.close();
}

export async function takePictures(
  { values }: TypedLine<(typeof shotsLine)['options']>,
  signal: AbortSignal,
): Promise<number> {
  const folder = findSite(values.site);
  const { only } = values;
  const out = resolve(values.out ?? join(root, 'shots'));
  const kinds = Object.entries({ ...findKinds(folder), results: 'search/?q=train+models&kind=clause' })
    .map(([kind, path]) => [toName(kind), path] as const)
    .filter(([name]) => only === undefined || name === only);
  if (kinds.length === 0) throw new UsageError(`--only ${only}: there is no such kind of page`);
  const { executablePath, env } = await findChromium(join(root, '.cache'));
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out)) if (ours.test(name)) rmSync(join(out, name));
  const served = await serveSite(folder, { port: 0 });
  const browser = await chromium.launch({
    executablePath,
    args: chromiumArguments,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const shooting = createProgress().stage('shots');
  let shot = 0;
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      for (const [name, path] of kinds) {
        signal.throwIfAborted();
        await shoot(context, served.url + path, out, name, colorScheme);
        shooting.update(++shot, 2 * kinds.length);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
  shooting.done(`${out}/`);
  return 0;
}
