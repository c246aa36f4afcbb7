import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makeRepository, runGit } from '../../testing/make-repository.ts';
import { longestText, readBlobs } from './git-blobs.ts';

function store(texts: readonly (string | Buffer)[]): { gitFolder: string; blobs: string[] } {
  const { gitFolder } = makeRepository([]);
  const blobs = texts.map((text) =>
    runGit([`--git-dir=${gitFolder}`, 'hash-object', '-w', '--stdin'], Buffer.from(text)).trim(),
  );
  return { gitFolder, blobs };
}

function forge(gitFolder: string, blob: string, header: string, bytes: Buffer): void {
  const file = join(gitFolder, 'objects', blob.slice(0, 2), blob.slice(2));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`${header}\0`), bytes])));
}

it.each([
  ['without a final newline', 'no newline at the end'],
  ['of no bytes', ''],
  ['of one newline', '\n'],
  ['with CR LF', 'one\r\ntwo\r\n'],
  ['that starts with ---', '---\ntitle: not front matter\n---\ntext'],
  ['with a byte order mark', '\ufefftext'],
  ['with what looks like the next header', `${'a'.repeat(40)} blob 3\nabc\n`],
  ['that is not UTF-8', Buffer.from([0xff, 0x00, 0x0a, 0xfe])],
])('keeps every byte of a text %s', async (_, text) => {
  const { gitFolder, blobs } = store([text, 'after']);
  const [read, after] = await Array.fromAsync(readBlobs(gitFolder, blobs));
  const digest = createHash('sha256').update(text).digest('hex');
  expect(read).toEqual({ blob: blobs[0], payload: Buffer.from(text), digest });
  expect(after).toMatchObject({ payload: Buffer.from('after') });
});

it('gives the texts in the order asked for, long ones and repeated ones too', async () => {
  const { gitFolder, blobs } = store(['short', 'long '.repeat(100_000)]);
  const wanted = [...blobs, ...blobs.toReversed()];
  const read = await Array.fromAsync(readBlobs(gitFolder, wanted));
  expect(read.map(({ blob }) => blob)).toEqual(wanted);
  expect(read.map((text) => ('payload' in text ? text.payload.length : 0))).toEqual([5, 500_000, 500_000, 5]);
});

it('reads nothing when nothing is asked for', async () => {
  expect(await Array.fromAsync(readBlobs(store([]).gitFolder, []))).toEqual([]);
});

it('can be left before the end', async () => {
  const { gitFolder, blobs } = store(['long '.repeat(1_000_000), 'after']);
  for await (const { blob } of readBlobs(gitFolder, blobs)) {
    expect(blob).toBe(blobs[0]);
    break;
  }
});

it('tells which text is missing and goes on', async () => {
  const { gitFolder, blobs } = store(['here']);
  const read = await Array.fromAsync(readBlobs(gitFolder, ['1'.repeat(40), ...blobs]));
  expect(read).toMatchObject([{ fault: 'is missing from the repository' }, { payload: Buffer.from('here') }]);
});

it('does not take a commit for a text', async () => {
  const { gitFolder, commits } = makeRepository([{ subject: 'First record of A B', files: { 'A/B.md': 'text' } }]);
  expect(await Array.fromAsync(readBlobs(gitFolder, commits))).toMatchObject([{ fault: 'is a commit, not a text' }]);
});

it('notices one changed byte of a stored text', async () => {
  const { gitFolder, blobs } = store(['after']);
  const blob = createHash('sha1').update('blob 4\0text').digest('hex');
  forge(gitFolder, blob, 'blob 4', Buffer.from('tezt'));
  const read = await Array.fromAsync(readBlobs(gitFolder, [blob, ...blobs]));
  expect(read).toMatchObject([{ fault: expect.stringContaining('is damaged') }, { payload: Buffer.from('after') }]);
});

it('does not load what is longer than any text', async () => {
  const { gitFolder, blobs } = store(['after']);
  const text = Buffer.alloc(longestText + 1);
  const blob = createHash('sha1').update(`blob ${text.length}\0`).update(text).digest('hex');
  forge(gitFolder, blob, `blob ${text.length}`, text);
  const read = await Array.fromAsync(readBlobs(gitFolder, [blob, ...blobs]));
  expect(read).toMatchObject([
    { fault: expect.stringContaining('more than any text') },
    { payload: Buffer.from('after') },
  ]);
});

it('says so when a text is shorter than it claims', async () => {
  const { gitFolder } = store([]);
  const blob = '2'.repeat(40);
  forge(gitFolder, blob, 'blob 9', Buffer.from('short'));
  await expect(Array.fromAsync(readBlobs(gitFolder, [blob]))).rejects.toThrow('the repository is damaged');
});

it('takes an object that is none for a missing text', async () => {
  const { gitFolder } = store([]);
  const blob = '2'.repeat(40);
  forge(gitFolder, blob, 'no header', Buffer.from('x'));
  expect(await Array.fromAsync(readBlobs(gitFolder, [blob]))).toMatchObject([
    { fault: expect.stringContaining('missing') },
  ]);
});

it('says so when git itself cannot go on', async () => {
  const { gitFolder, blobs } = store(['text '.repeat(50_000)]);
  const file = join(gitFolder, 'objects', (blobs[0] ?? '').slice(0, 2), (blobs[0] ?? '').slice(2));
  chmodSync(file, 0o644);
  truncateSync(file, 60);
  await expect(Array.fromAsync(readBlobs(gitFolder, blobs))).rejects.toThrow(/git cat-file failed|is damaged/);
});
