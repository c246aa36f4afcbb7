import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import { expect, test } from 'vitest';
import { pagesByHand } from './pages-by-hand.ts';
import { toPartRecords, toPartWords } from './part-records.ts';

test('a site without a methodology of its own has no record of its parts, and no address twice', () => {
  const urls = (pages: readonly string[]) => toPartRecords(pages, true).map(({ url }) => url);
  expect(urls([]).some((url) => url.includes('methodology'))).toBe(false);
  expect(urls(['methodology', 'about'])).toContain('/methodology/#severity');
  const all = urls(['methodology', 'cite-and-verify']);
  expect(new Set(all).size).toBe(all.length);
});

test('a glossary without a term is not found', () => {
  const urls = (hasTerms: boolean) => toPartRecords([], hasTerms).map(({ url }) => url);
  expect(urls(true).filter((url) => !urls(false).includes(url))).toEqual(['/glossary/']);
});

test('each part of a page written by hand is a heading of that page', () => {
  const parts = toPartRecords(['methodology', 'cite-and-verify'], true).filter(({ url }) => url.includes('#'));
  expect(parts.length).toBeGreaterThan(4);
  for (const { url } of parts) {
    const [page, heading] = url.slice(1).split('/#');
    const text = readFileSync(join(import.meta.dirname, '../../../content/pages', `${page}.mdx`), 'utf8');
    expect([...text.matchAll(/^#+ (.+)$/gm)].map(([, words]) => slug(words!))).toContain(heading);
  }
});

test('each whole page of the table is there, and known where a site has it', () => {
  const file = (page: string) => join(import.meta.dirname, '../../../content/pages', `${page}.mdx`);
  for (const [page] of pagesByHand)
    expect([page, existsSync(file(page)) || existsSync(file(`${page}/index`))]).toEqual([page, true]);
  const paths = (pages: readonly string[]) => toPartWords(pages, false).map(({ path }) => path);
  expect(paths(['about'])).toContain('about');
  expect(paths([])).not.toContain('about');
});
