import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { faultOf, weighSite } from './weigh-site.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function faults(files: Record<string, string>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'weigh-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return Object.fromEntries(
    weighSite(folder).flatMap((weight) => {
      const fault = faultOf(weight);
      return fault === undefined ? [] : [[weight.what, fault]];
    }),
  );
}

const clause = '<meta name="citation_title" content="A"><script src="/_astro/page.js"></script>';
const site = { 'platforms/p/d/c/index.html': clause, '_astro/page.css': 'a{}', '_astro/page.js': 'let a' };

it('finds nothing wrong with a light site', () => {
  expect(faults(site)).toEqual({});
});

it('finds fault with a folder that holds nothing to weigh', () => {
  expect(Object.values(faults({}))).toEqual(['NOT THERE', 'NOT THERE', 'NOT THERE', 'NOT THERE']);
  expect(faults({ ...site, 'platforms/p/d/c/index.html': 'an address that moved' })).toHaveProperty([
    'HTML of a clause page',
  ]);
  expect(faults({ ...site, '_astro/page.css': '' })).toEqual({ 'all styles, gzip': 'NOT THERE' });
  expect(faults({ ...site, '_astro/page.js': '' })).toEqual({ 'scripts of a clause page, gzip': 'NOT THERE' });
});

it('finds fault with a page that is too heavy, whichever it is', () => {
  const heavy = `${clause}${'<br>'.repeat(10_000)}`;
  expect(faults({ ...site, 'platforms/q/d/c/index.html': heavy })).toEqual({ 'HTML of a clause page': 'TOO MUCH' });
});
