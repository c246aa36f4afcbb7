/**
 * `npm run shots -- [--site <folder>] [--only <kind>]`: pictures of one page of each kind, to look at. In: a built site
 * (default: dist). Out: `shots/<kind>-<width>-<scheme>.png` and `shots/<kind>-print.pdf`, in place of the old ones.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../src/browser/chromium.ts';
import { findKinds } from '../src/browser/kinds.ts';
import { serveSite } from './steps/serve.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, only: { type: 'string' }, out: { type: 'string' } },
});
const folder = resolve(values.site);
const out = resolve(values.out ?? join(root, 'shots'));
const widths = [360, 768, 1440];

/** "compare/*" → "compare-each" */
const toName = (kind: string) => kind.replaceAll('/', '-').replaceAll('*', 'each');

async function shoot(context: BrowserContext, address: string, name: string, scheme: string): Promise<void> {
  const page = await context.newPage();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(out, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  if (scheme === 'light') await page.pdf({ path: join(out, `${name}-print.pdf`), preferCSSPageSize: true });
  await page.close();
}

const { executablePath, env } = await findChromium(join(root, '.cache'));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const served = await serveSite(folder, { port: 0 });
const browser = await chromium.launch({
  executablePath,
  args: chromiumArguments,
  env: { ...(process.env as Record<string, string>), ...env },
});
const kinds = Object.entries({ ...findKinds(folder), results: 'search/?q=train+models&kind=clause' });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
    for (const [kind, path] of kinds) {
      const name = toName(kind);
      if (values.only === undefined || values.only === name) await shoot(context, served.url + path, name, colorScheme);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await served.close();
}
process.stdout.write(`${out}/\n`);
