/**
 * Before the browser tests: builds the specimen into a temporary folder, serves it on a free port, finds a
 * Chromium; and builds the other corpus where its archive lies beside the project. Out: the site's address, the folders of
 * what was built, the browser's program, provided to every test. Afterwards it is all gone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../build/serve.ts';
import { type Browser, findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    /** The folder the site is served from. */
    folder: string;
    /** Folders of the built sites, by corpus. */
    builds: Record<string, string>;
    chromium: Browser;
  }
}

const root = join(import.meta.dirname, '../../..');

/** The archive of the corpus that keeps none of its own texts. */
const archive = join(root, '../shared/archives/genai-eu-versions.git.tar');

async function build(out: string, ...options: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'scripts/build.ts'), '--out', out, ...options], { cwd: root });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (told += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`This could not be built: ${options.join(' ') || 'the specimen'}.\n${told}`);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'clausary-browser-'));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  try {
    project.provide('chromium', await findChromium(join(root, '.cache')));
    const builds: Record<string, string> = { specimen: join(folder, 'site') };
    await build(join(folder, 'site'));
    if (existsSync(archive)) {
      builds['generative-ai'] = join(folder, 'generative-ai');
      // As it would be published: an address makes pages heavier.
      const site = ['--site', 'https://clausary.example'];
      await build(builds['generative-ai'], '--corpus', 'generative-ai', '--archive', archive, ...site);
    }
    project.provide('builds', builds);
    const served = await serveSite(join(folder, 'site'), { port: 0 });
    project.provide('site', served.url);
    project.provide('folder', join(folder, 'site'));
    return async () => {
      await served.close();
      clean();
    };
  } catch (error) {
    clean();
    throw error;
  }
}
