/**
 * Before the browser tests: builds the specimen into a temporary folder, serves it on a free port, finds a
 * Chromium. Out: the site's address and the browser's program, provided to every test. Afterwards it is all gone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../scripts/steps/serve.ts';
import { type Browser, findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    chromium: Browser;
  }
}

const root = join(import.meta.dirname, '../..');

async function build(out: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'scripts/build.ts'), '--out', out], { cwd: root });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (told += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The specimen could not be built.\n${told}`);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'clausary-browser-'));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  try {
    project.provide('chromium', await findChromium(join(root, '.cache')));
    await build(join(folder, 'site'));
    const served = await serveSite(join(folder, 'site'), { port: 0 });
    project.provide('site', served.url);
    return async () => {
      await served.close();
      clean();
    };
  } catch (error) {
    clean();
    throw error;
  }
}
