import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runGit } from '../../testing/make-repository.ts';
import { findRewriting } from './append-only.ts';

const clause = 'platforms/pebble/privacy/clauses/sale.yml';
const snapshot = 'platforms/pebble/privacy/snapshots/2026-01-02.md';
const published = {
  'captures.txt': 'pebble/privacy a\npebble/privacy b\n',
  'revisions.jsonl': '{"digest":"one"}\n{"digest":"two"}\n',
  'register.yml':
    'records:\n  - {id: EX-0000000, path: pebble/privacy/sale, status: published, since: 2026-01-01, formerPaths: [pebble/privacy/old]}\n  - {id: EX-000001Y, path: pebble/privacy/ads, status: published, since: 2026-01-01}\n',
  [clause]: 'recordId: EX-0000000\n',
  [snapshot]: 'We sell it.\n',
};

/** A working tree whose branch "main" has what was published; what the change does is not committed. */
function checkOut(change: (write: (path: string, text: string) => void, folder: string) => void) {
  const top = join(makeFolder(), 'w');
  const folder = join(top, 'content/corpora/example');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(published)) write(path, text);
  const git = (...args: string[]) =>
    runGit(['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
  runGit(['init', '--quiet', '--initial-branch=main', top]);
  git('add', '--all');
  git('commit', '--quiet', '--message=published');
  git('switch', '--quiet', '--create', 'branch');
  change(write, folder);
  return findRewriting(folder, top, 'main').map(
    ({ file, line, message, remedy }) =>
      `${file.replace('content/corpora/example/', '')}:${line} ${message} | ${remedy.replace(/[0-9a-f]{12}/, 'BASE')}`,
  );
}

test('lines and records that are added, and clauses that are edited, are what branches are for', () => {
  const found = checkOut((write) => {
    write('captures.txt', `${published['captures.txt']}pebble/privacy c\n`);
    write(
      'register.yml',
      `${published['register.yml']}  - {id: EX-000002X, path: a/b/c, status: published, since: 2026-02-01}\n`,
    );
    write(clause, 'recordId: EX-0000000\ntitle: Other\n');
    write('platforms/pebble/privacy/snapshots/2026-02-02.md', 'New.\n');
  });
  expect(found).toEqual([]);
});

test.each([
  ['an edited snapshot', snapshot, 'We keep it.\n', `${snapshot}:1 a snapshot that was published was edited`],
  [
    'a line of the log that is gone',
    'captures.txt',
    'pebble/privacy b\n',
    'captures.txt:1 line 1 was published and is gone: pebble/privacy a',
  ],
  [
    'a line that was inserted',
    'captures.txt',
    'pebble/privacy a\nnew\npebble/privacy b\n',
    'captures.txt:2 another line stands here than the one that was published: pebble/privacy b',
  ],
  [
    'a revision that was edited',
    'revisions.jsonl',
    '{"digest":"one"}\n{"digest":"2"}\n',
    'revisions.jsonl:2 line 2 was published and is gone',
  ],
  [
    'a record that is gone',
    'register.yml',
    published['register.yml'].split('\n').slice(0, 2).join('\n'),
    'register.yml:2 record EX-000001Y was published and is gone',
  ],
  [
    'a former address that is gone',
    'register.yml',
    published['register.yml'].replace(', formerPaths: [pebble/privacy/old]', ''),
    'register.yml:2 record EX-0000000 no longer has the address pebble/privacy/old',
  ],
])('%s is refused, with a remedy', (_what, path, text, expected) => {
  const found = checkOut((write) => write(path, text));
  expect(found).toEqual([expect.stringContaining(expected)]);
  expect(found[0]).toContain(`git checkout BASE -- content/corpora/example/${path}`);
});

test('a snapshot that is deleted, or has another date and other words, is refused', () => {
  const found = checkOut((write, folder) => {
    rmSync(join(folder, snapshot));
    write(snapshot.replace('01-02', '01-03'), `${published[snapshot]} `);
  });
  expect(found).toEqual([
    expect.stringContaining(`${snapshot}:1 a snapshot that was published is gone, or has another date`),
  ]);
});

test('a snapshot under another name is found by its words', () => {
  const found = checkOut((write, folder) => {
    rmSync(join(folder, snapshot));
    write(snapshot.replace('01-02', '01-03'), published[snapshot]!);
  });
  expect(found).toEqual([
    `${snapshot}:1 a snapshot that was published was renamed to 2026-01-03.md | name it 2026-01-02.md again; captures are only ever added`,
  ]);
});

test.each([
  'platforms',
  'platforms/pebble',
  'platforms/pebble/privacy',
  'platforms/pebble/privacy/snapshots',
  'captures.txt',
  'revisions.jsonl',
  'register.yml',
])('%s that is gone is one message, with the command that restores it', (path) => {
  const found = checkOut((_write, folder) => rmSync(join(folder, path), { recursive: true }));
  expect(found).toEqual([expect.stringContaining(`git checkout BASE -- content/corpora/example/${path}`)]);
});

test('several lines and records that are gone are one message', () => {
  expect(checkOut((write) => write('captures.txt', 'new\n'))).toEqual([
    expect.stringContaining('captures.txt:1 line 1 was published and is gone, and 1 more after it: pebble/privacy a'),
  ]);
  expect(checkOut((write) => write('register.yml', 'records: []\n'))).toEqual([
    expect.stringContaining('register.yml:2 record EX-0000000 was published and is gone, and 1 more with it'),
  ]);
});

test('a clause that was turned into a link is refused, as is a new link', () => {
  const found = checkOut((_write, folder) => {
    rmSync(join(folder, clause));
    symlinkSync('/etc/hostname', join(folder, clause));
    symlinkSync('sale.yml', join(folder, dirname(clause), 'ads.yml'));
  });
  expect(found).toEqual([
    expect.stringMatching(/ads\.yml:1 this is a link, which is not followed \| put the file itself/),
    expect.stringMatching(
      /sale\.yml:1 this is a link, which is not followed: what stood here is gone \| restore it: git checkout/,
    ),
  ]);
});
