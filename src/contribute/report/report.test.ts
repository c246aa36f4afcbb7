import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { ReaderDiff } from '../../pipeline/schema/reader-diff.ts';
import { makeFolder } from '../../testing/make-repository.ts';
import { marker } from '../diff/marker.ts';
import { longestComment } from '../diff/to-markdown.ts';
import { readDifferences } from './differences.ts';
import { type Comment, type GitHub, makeGitHub } from './github.ts';
import { postReport } from './post.ts';

const nothing: ReaderDiff = {
  corpus: 'example',
  base: '0'.repeat(40),
  errors: 0,
  leftOut: [],
  captures: [],
  clauses: [],
  numbers: [],
  prevalence: [],
  answers: [],
  questions: [],
  pages: {},
};
const something: ReaderDiff = { ...nothing, numbers: [{ name: 'clauses', before: 1, after: 2 }] };

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = makeFolder();
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return folder;
}

describe('what another run handed over', () => {
  it('is printed anew, all corpora in one comment', () => {
    const text = readDifferences(folderWith({ 'a.json': something, 'b.json': { ...something, corpus: 'other' } }))!;
    expect(text.startsWith(marker)).toBe(true);
    expect(text.indexOf(marker, 1)).toBe(-1);
    expect(text).toContain('Corpus example');
    expect(text).toContain('Corpus other');
  });

  it('is nothing where nothing differs', () => {
    expect(readDifferences(folderWith({ 'a.json': nothing }))).toBeUndefined();
  });

  it('fits into one comment, whatever it holds', () => {
    const words = 'A sentence of some length. '.repeat(1000);
    const questions = Array.from({ length: 50 }, () => ({ question: 'Q?', platform: 'P', after: words }));
    const long = { ...something, questions };
    const text = readDifferences(folderWith({ 'a.json': long, 'b.json': long, 'c.json': long }))!;
    expect(text.length).toBeLessThan(longestComment);
    expect((text.match(/^`{3,}/gm) ?? []).length % 2).toBe(0);
  });

  it.each([
    ['no JSON', { 'a.json': '# Markdown' }],
    ['Markdown in place of data', { 'a.json': { markdown: '@all' } }],
    ['a key more', { 'a.json': { ...something, html: '<img>' } }],
    ['a path that is none', { 'a.json': { ...something, leftOut: ['`](https://e.example)'] } }],
    ['a count that is none', { 'a.json': { ...something, errors: '1 <b>' } }],
    ['a name that is none', { 'A B.json': something }],
    ['more than it can be', { 'a.json': { ...something, corpus: 'x'.repeat(5_000_000) } }],
    ['too many files', Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`c-${n}.json`, something]))],
    ['nothing at all', {}],
  ])('is refused when it is %s', (_, files) => {
    expect(() => readDifferences(folderWith(files))).toThrow();
  });

  it('is refused when it is a link or a folder', () => {
    const folder = makeFolder();
    symlinkSync('/etc/hostname', join(folder, 'a.json'));
    expect(() => readDifferences(folder)).toThrow('no file');
    const other = makeFolder();
    mkdirSync(join(other, 'a.json'));
    expect(() => readDifferences(other)).toThrow('no file');
  });
});

const sha = 'a'.repeat(40);

function fakeGitHub(headSha: string, comments: Comment[] = []): GitHub & { written: string[] } {
  const written: string[] = [];
  return {
    headSha: sha,
    written,
    findPullRequests: async () => [{ number: 7, headSha }],
    listComments: async () => comments,
    createComment: async (number, body) => void written.push(`create ${number} ${body}`),
    updateComment: async (id, body) => void written.push(`update ${id} ${body}`),
  };
}

describe('the comment', () => {
  it('is written once, then brought up to date', async () => {
    const first = fakeGitHub(sha);
    await postReport(`${marker} one`, first);
    expect(first.written).toEqual([`create 7 ${marker} one`]);
    const comments = [
      { id: 1, body: `${marker} forged`, isOurs: false },
      { id: 2, body: `${marker} one`, isOurs: true },
    ];
    const second = fakeGitHub(sha, comments);
    await postReport(`${marker} two`, second);
    expect(second.written).toEqual([`update 2 ${marker} two`]);
    const same = fakeGitHub(sha, comments);
    await postReport(`${marker} one\n`, same);
    expect(same.written).toEqual([]);
  });

  it('is not written about a commit that is no longer the head', async () => {
    const github = fakeGitHub('b'.repeat(40));
    expect(await postReport(`${marker} one`, github)).toContain('no open pull request');
    expect(github.written).toEqual([]);
  });

  it('is not written where nothing differs, and says so where something did', async () => {
    const none = fakeGitHub(sha);
    await postReport(undefined, none);
    expect(none.written).toEqual([]);
    const had = fakeGitHub(sha, [{ id: 2, body: `${marker} one`, isOurs: true }]);
    await postReport(undefined, had);
    expect(had.written[0]).toContain('Nothing that a reader sees differs any more');
  });
});

describe('GitHub', () => {
  const environment = {
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_TOKEN: 'secret',
    HEAD_SHA: sha,
    HEAD_OWNER: 'stranger',
    HEAD_BRANCH: 'a b&state=all#/../x',
  };

  it('is asked with names encoded, and with the token in the header alone', async () => {
    const send = vi.fn(async (..._: Parameters<typeof fetch>) => Response.json([{ number: 7, head: { sha } }]));
    expect(await makeGitHub(environment, send).findPullRequests()).toEqual([{ number: 7, headSha: sha }]);
    const [address, options] = send.mock.calls[0]!;
    expect(String(address)).toBe(
      'https://api.github.com/repos/owner/name/pulls?state=open&head=stranger%3Aa%20b%26state%3Dall%23%2F..%2Fx',
    );
    expect(new Headers(options?.headers).get('authorization')).toBe('Bearer secret');
  });

  it('says what it answered when it refuses, without the token', async () => {
    const github = makeGitHub(environment, async () => new Response('no', { status: 403 }));
    await expect(github.createComment(7, 'x')).rejects.toThrow('POST issues/7/comments: GitHub answered 403');
  });

  it.each([
    ['HEAD_SHA', 'main'],
    ['GITHUB_TOKEN', ''],
    ['HEAD_OWNER', 'a/b'],
    ['GITHUB_REPOSITORY', 'x'],
    ['HEAD_BRANCH', 'a\nb'],
  ])('is not asked with a %s that is none', (name, value) => {
    expect(() => makeGitHub({ ...environment, [name]: value }, fetch)).toThrow(name);
  });
});
