import { hash } from 'node:crypto';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { seenOf } from '../tree/seen.ts';
import { startRemembering } from './remembered.ts';
import { openSeenSources } from './seen-sources.ts';

test('the digest of a file follows its bytes, whoever wrote it and whatever time it bears', () => {
  const folder = makeFolder();
  const [file, kept] = [join(folder, 'corpus/a.yml'), join(folder, 'kept')];
  mkdirSync(join(folder, 'corpus'));
  const digest = () => {
    const files = openSeenSources(join(folder, 'corpus'), kept);
    const found = files.digestOf!('a.yml');
    const bytes = files.read('a.yml');
    files.save();
    expect(found).toBe(bytes && hash('sha256', bytes));
    return found;
  };
  expect(digest()).toBeUndefined();
  const long = new Date('2020-01-01T00:00:00Z');
  const seen = new Set<string | undefined>();
  for (const text of ['one', 'two', 'six', 'longer']) {
    writeFileSync(file, text);
    utimesSync(file, long, long);
    expect(digest()).toBe(digest());
    seen.add(digest());
  }
  expect(seen.size).toBe(4);
  rmSync(file);
  expect(digest()).toBeUndefined();
  rmSync(folder, { recursive: true });
});

test('a process that stays looks at what is said to have changed, and at all else once it is asked whether it is as it was', () => {
  startRemembering();
  const folder = makeFolder();
  const [corpus, kept] = [join(folder, 'corpus'), join(folder, 'kept')];
  mkdirSync(join(corpus, 'a'), { recursive: true });
  const place = (name: string) => join(corpus, name);
  const open = (...changed: string[]) => openSeenSources(corpus, kept, new Set(changed.map(place)));
  const look = (files: ReturnType<typeof open>) => {
    const names = files.list('a').map(({ name }) => name);
    const digests = names.map((name) => files.digestOf!(`a/${name}`)?.slice(0, 4));
    files.save();
    return names.map((name, at) => `${name} ${digests[at]}`);
  };
  const [one, two] = ['one', 'two'].map((text) => hash('sha256', text).slice(0, 4));
  writeFileSync(place('a/b.yml'), 'one');
  writeFileSync(place('a/c.yml'), 'one');
  // What changed within the tick of the clock in which it was seen is not taken for what it was.
  const long = new Date(Date.now() + 60_000);
  vi.useFakeTimers({ now: long, toFake: ['Date'] });
  const changedAt = (name: string) => seenOf(place(name))!.changed;
  do writeFileSync(place('a/z.yml'), 'one');
  while (changedAt('a/z.yml') - changedAt('a/c.yml') < 50);
  look(open());
  expect(look(open())).toEqual([`b.yml ${one}`, `c.yml ${one}`, `z.yml ${one}`]);
  writeFileSync(place('a/b.yml'), 'two');
  writeFileSync(place('a/d.yml'), 'two');
  const unsaid = open();
  expect([look(unsaid), unsaid.areAsTaken()]).toEqual([[`b.yml ${one}`, `c.yml ${one}`, `z.yml ${one}`], false]);
  const said = open('a/b.yml', 'a/d.yml');
  expect([look(said), said.areAsTaken()]).toEqual([
    [`b.yml ${two}`, `c.yml ${one}`, `d.yml ${two}`, `z.yml ${one}`],
    true,
  ]);
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});
