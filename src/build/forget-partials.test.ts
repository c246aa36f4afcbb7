import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toPartial } from '../pipeline/collections/write.ts';
import { forgetPartials } from './forget-partials.ts';

test('what a killed run left half written goes, what another run writes and what is whole stays', () => {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  const [gone, own] = [2 ** 22 + 1, process.pid]; // no process has so high an id
  const left = (path: string) => toPartial(path).replace(`.${own}.`, `.${gone}.`);
  const files = {
    [left('readings/specimen/quillmind/terms.known')]: false,
    [toPartial('readings/specimen/quillmind/terms.known')]: true,
    'readings/specimen/quillmind/terms.known': true,
    [left('parsed/vocabulary.known')]: false,
    [`archives/unpacked/${gone}.0.partial-aB3x_9/HEAD`]: false,
    [`archives/unpacked/${own}.0.partial-aB3x_9/HEAD`]: true,
    [`archives/unpacked/0f3c/objects/${gone}.0.partial`]: true,
    'locks/render': false,
    'sites/0123456789abcdef-building/index.html': false,
    'sites/0123456789abcdef/state.json': true,
    'sites/fedcba9876543210-building/index.html': true,
    'locks/site-fedcba9876543210': true,
  };
  for (const path of Object.keys(files)) {
    mkdirSync(dirname(join(cache, path)), { recursive: true });
    writeFileSync(
      join(cache, path),
      `${path.startsWith('locks/') && files[path as keyof typeof files] ? own : gone}\n`,
    );
  }
  forgetPartials(cache);
  expect(Object.fromEntries(Object.keys(files).map((path) => [path, existsSync(join(cache, path))]))).toEqual(files);
});
