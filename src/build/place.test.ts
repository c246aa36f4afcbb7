import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../testing/make-repository.ts';
import { openPlace } from './place.ts';
import { locateCorpus } from './read/corpus.ts';

/** Where a corpus of a project is built, into a folder of it. */
function placeOf(root: string, corpus: string, out: string) {
  mkdirSync(join(root, corpus), { recursive: true });
  writeFileSync(join(root, corpus, 'corpus.yml'), '');
  return openPlace(root, locateCorpus(join(root, corpus), root), join(root, out));
}

test('a folder is built into by one at a time, whichever links lead to it, and keeps what it works with meanwhile', () => {
  const root = realpathSync(makeFolder());
  const at = (path: string) => join(root, path);
  mkdirSync(at('site'));
  symlinkSync(at('site'), at('link'));
  symlinkSync(root, at('round'));
  const first = placeOf(root, 'one', 'link');
  for (const out of ['site', 'round/site', 'round/link'])
    expect(() => placeOf(root, 'other', out)).toThrow(/is being built/);
  placeOf(root, 'third', 'elsewhere').close();
  expect(existsSync(first.staging)).toBe(true);
  first.close();

  const early = placeOf(root, 'one', 'round/new');
  expect(early.out).toBe(at('new'));
  expect(() => placeOf(root, 'other', 'new')).toThrow(/is being built/);
  early.close();
});

test('a link that leads nowhere is refused at once', () => {
  const root = realpathSync(makeFolder());
  symlinkSync(join(root, 'gone'), join(root, 'link'));
  for (const out of ['link', 'link/site'])
    expect(() => placeOf(root, 'one', out)).toThrow(`${join(root, 'link')}: this link leads nowhere`);
});
