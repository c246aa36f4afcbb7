/**
 * The generated collections are stock MDX: a small site of Astro alone, with its own glob() loader and @astrojs/mdx and nothing of ours,
 * builds the specimen's clauses and FAQs, and prints the prose as our pages do.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEntry } from '../pipeline/collections/read-entry.ts';
import { generate } from './generate.ts';
import { createProgress } from './progress.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'clausary-stock-'));
const collections = join(folder, 'collections');
const names = ['clauses', 'faqs'];

/** A whole project of Astro; README.md shows its content.config.ts. */
const files: Record<string, string> = {
  'package.json': '{ "name": "stock", "type": "module", "private": true }',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()], markdown: { smartypants: false } };`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const read = (name: string) =>
  defineCollection({ loader: glob({ base: './collections/' + name, pattern: '**/*.mdx', generateId: ({ data }) => String(data.path) }) });
export const collections = { clauses: read('clauses'), faqs: read('faqs') };`,
  'src/pages/[...path].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const entries = [...(await getCollection('clauses')), ...(await getCollection('faqs'))];
  return entries.map((entry) => ({ params: { path: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<title>{entry.data.title ?? entry.data.question}</title>
<script type="application/json" set:html={JSON.stringify(entry.data).replaceAll('<', '\\\\u003c')} />
<main><Content /></main>`,
};

const listMdx = (name: string) =>
  readdirSync(join(collections, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => join(collections, name, path));

beforeAll(async () => {
  const progress = createProgress({ quiet: true });
  expect((await generate({ root, corpus: 'specimen', collections, progress })).ok).toBe(true);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, [astro, 'build', '--root', folder], { cwd: folder, env });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('Astro alone reads every clause and FAQ as we do, and prints its prose alike', () => {
  let withProse = 0;
  for (const name of names) {
    const all = listMdx(name);
    expect(all.length).toBeGreaterThan(20);
    for (const file of all) {
      const { data, html } = readEntry<Record<string, unknown>>(readFileSync(file, 'utf8'), file, undefined);
      const { document } = parseHTML(readFileSync(join(folder, 'dist', String(data['path']), 'index.html'), 'utf8'));
      expect(document.querySelector('main')!.innerHTML.trim(), file).toBe(
        parseHTML(`<main>${html}</main>`).document.querySelector('main')!.innerHTML.trim(),
      );
      expect(JSON.parse(document.querySelector('script')!.textContent), file).toEqual(data);
      if (html !== '') withProse++;
    }
  }
  expect(withProse).toBeGreaterThan(40);
});
