/**
 * `npm run lighthouse -- [--site <folder>] [--only <kind>]`: Lighthouse's marks for one page of each kind, the longest, on its
 * throttled telephone. In: a built site (default: dist). Fails below 100, or below 99 for speed. Lighthouse itself is
 * fetched by npm when it is first run: it is larger than all that the project is built with.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { chromiumArguments, findChromium } from '../src/browser/chromium.ts';
import { findKinds } from '../src/browser/kinds.ts';
import { serveSite } from './steps/serve.ts';

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { displayValue?: string }>;
}

const version = '13.5.0';
const wanted: Record<string, number> = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const told = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, only: { type: 'string' } } });
const root = join(import.meta.dirname, '..');
const folder = resolve(values.site);
const chromium = await findChromium(join(root, '.cache'));
const served = await serveSite(folder, { port: 0 });

async function audit(path: string): Promise<Report> {
  const html = readFileSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
  const lighthouse = ['exec', '--yes', `--package=lighthouse@${version}`, '--', 'lighthouse', served.url + path];
  // A page that asks not to be found loses a mark for being what it wants to be.
  const skipped = html.includes('content="noindex"') ? ['--skip-audits=is-crawlable'] : [];
  const flags = `--chrome-flags=--headless ${chromiumArguments.join(' ')}`;
  const run = spawn('npm', [...lighthouse, '--output=json', '--quiet', flags, ...skipped], {
    env: { ...process.env, ...chromium.env, CHROME_PATH: chromium.executablePath },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [report, complaint] = await Promise.all([text(run.stdout), text(run.stderr)]);
  if (!report.startsWith('{')) throw new Error(`Lighthouse could not look at ${path}:\n${complaint}`);
  return JSON.parse(report) as Report;
}

let below = 0;
try {
  for (const [kind, path] of Object.entries(findKinds(folder))) {
    if (values.only !== undefined && kind !== values.only) continue;
    const { categories, audits } = await audit(path);
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
process.exitCode = below > 0 ? 1 : 0;
