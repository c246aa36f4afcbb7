/**
 * Lighthouse's marks for one page of each kind, the longest, on its
 * throttled telephone. In: a built site (default: dist). Fails below 100, or below 99 for speed. Lighthouse itself is
 * fetched by npm when it is first run: it is larger than all that the project is built with.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../../src/build/serve.ts';
import type { TypedLine } from '../../src/command/command-line.ts';
import { findSite } from '../../src/command/find-site.ts';
import type { lighthouseLine } from '../../src/command/lines/maintain.ts';
import { ReportedError, UsageError } from '../../src/command/reported-error.ts';
import { chromiumArguments, findChromium } from '../../src/testing/browser/chromium.ts';
import { findKinds } from '../../src/testing/browser/kinds.ts';
import { readProgram } from './read-program.ts';

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { displayValue?: string }>;
}

const version = '13.5.0';
const wanted: Record<string, number> = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const told = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

const root = join(import.meta.dirname, '../..');

async function audit(folder: string, site: string, path: string, signal: AbortSignal): Promise<Report> {
  const chromium = await findChromium(join(root, '.cache'));
  const html = readFileSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
  const lighthouse = ['exec', '--yes', `--package=lighthouse@${version}`, '--', 'lighthouse', site + path];
  // A page with `noindex` loses points for it, as it should not.
  const skipped = html.includes('content="noindex"') ? ['--skip-audits=is-crawlable'] : [];
  const flags = `--chrome-flags=--headless ${chromiumArguments.join(' ')}`;
  const env = { ...process.env, ...chromium.env, CHROME_PATH: chromium.executablePath };
  const words = [...lighthouse, '--output=json', '--quiet', flags, ...skipped];
  const { out: report, complaint } = await readProgram('npm', words, { env, signal });
  if (!report.startsWith('{')) throw new ReportedError(`Lighthouse could not look at ${path}:\n${complaint}`);
  return JSON.parse(report) as Report;
}

export async function runLighthouse(
  { values }: TypedLine<(typeof lighthouseLine)['options']>,
  signal: AbortSignal,
): Promise<number> {
  const folder = findSite(values.site);
  const { only } = values;
  const kinds = Object.entries(findKinds(folder)).filter(([kind]) => only === undefined || kind === only);
  if (kinds.length === 0) throw new UsageError(`--only ${only}: there is no such kind of page`);
  const served = await serveSite(folder, { port: 0 });
  let below = 0;
  try {
    for (const [kind, path] of kinds) {
      const { categories, audits } = await audit(folder, served.url, path, signal);
      const marks = Object.entries(wanted).map(([name, least]) => {
        const mark = Math.round((categories[name]?.score ?? 0) * 100);
        if (mark < least) below += 1;
        return `${name} ${mark}${mark < least ? ' (!)' : ''}`;
      });
      const figures = told.map((name) => audits[name]?.displayValue ?? '').join(' · ');
      process.stdout.write(`${kind.padEnd(20)} ${marks.join('  ')}  ${figures}  /${path}\n`);
    }
  } finally {
    await served.close();
  }
  return below > 0 ? 1 : 0;
}
