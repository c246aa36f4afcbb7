import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRenderedBefore } from './rendered-before.ts';

let folder = '';
let cache = '';
let code = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rendered-'));
  cache = join(folder, 'cache');
  code = join(folder, 'middleware.ts');
  writeFileSync(code, 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = () => join(cache, 'dist/a/index.html');
const list = () => join(cache, 'incremental-build.json');

/** As Astro does: the pages one by one, the list of them at the end. */
function render({ broken = false } = {}) {
  const seal = openRenderedBefore(cache, [code]);
  mkdirSync(join(cache, 'dist/a'), { recursive: true });
  writeFileSync(page(), 'a page');
  if (broken) return;
  writeFileSync(list(), '{}');
  seal();
}

test('pages of a build that was completed are taken over', () => {
  render();
  openRenderedBefore(cache, [code]);
  expect(existsSync(list()) && existsSync(page())).toBe(true);
});

test('after a build that broke off no page is taken over, also where an older list of them is left', () => {
  render();
  render({ broken: true });
  openRenderedBefore(cache, [code]);
  expect([existsSync(list()), existsSync(page())]).toEqual([false, false]);
});

test('no page is taken over that passed through other code', () => {
  render();
  writeFileSync(code, 'two');
  openRenderedBefore(cache, [code]);
  expect(existsSync(list())).toBe(false);
});
