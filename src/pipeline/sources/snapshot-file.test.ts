import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { webAddress } from '../schema/common.ts';
import { schemaProblems } from './schema-problems.ts';
import { readSnapshot, snapshotFileName, writeSnapshot } from './snapshot-file.ts';

const header = { capturedAt: '2026-01-02T03:04:05Z', sourceUrl: 'https://pebble.example/privacy' };
const written = (payload: string | Buffer) => readSnapshot('s.md', writeSnapshot(header, Buffer.from(payload)));
const problems = (text: string) => schemaProblems(readSnapshot('s.md', Buffer.from(text)).header);

test('whatever the bytes, the payload read is the payload written, and so is its digest', () => {
  const hostile = fc.constantFrom('---\n', '\n---\n', '---', '\r\n', '\0', '\ufeff', '\n', 'digest: "0"\n', '\u2028');
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
    fc.array(fc.oneof(hostile, fc.string()), { maxLength: 8 }).map((parts) => Buffer.from(parts.join(''))),
  );
  fc.assert(
    fc.property(bytes, (payload) => {
      const read = written(payload);
      expect(read.payload.equals(payload)).toBe(true);
      expect(read.digest).toBe(hash('sha256', payload));
      expect(read.header.value).toEqual({ ...header, digest: read.digest, kind: 'change' });
    }),
  );
});

test('whatever the address that may be written, the header read is the header written', () => {
  const address = fc
    .webUrl({ withFragments: true, withQueryParameters: true })
    .filter((one) => webAddress.safeParse(one).data === one);
  fc.assert(
    fc.property(
      address,
      fc.constantFrom(undefined, '2025-12-31'),
      fc.constantFrom('change' as const, 'technical' as const),
      (sourceUrl, statedUpdate, kind) => {
        const wanted = { ...header, sourceUrl, ...(statedUpdate && { statedUpdate }), kind };
        const { header: read, digest } = readSnapshot('s.md', writeSnapshot(wanted, Buffer.from('words')));
        expect(read.value ?? schemaProblems(read)).toEqual({ ...wanted, digest });
      },
    ),
    {
      numRuns: 40,
      examples: [
        ['https://a.example/#x:', undefined, 'change'],
        ['https://a.example/-#x', undefined, 'change'],
      ],
    },
  );
});

describe('the payload is never parsed', () => {
  it('may begin with a line of hyphens, or hold a header of its own', () => {
    const payload = '---\ncapturedAt: 1999-01-01T00:00:00Z\n---\n---\n';
    expect(written(payload).payload.toString()).toBe(payload);
  });

  it('may be empty, end without a newline, end with several, hold Windows line ends', () => {
    for (const payload of ['', 'words', 'words\n\n\n', 'one\r\ntwo\r\n', '\n'])
      expect(written(payload).payload.toString()).toBe(payload);
  });
});

describe('a header that cannot be read', () => {
  it('is missing', () => {
    const message = 'a snapshot begins with a header between two lines "---"';
    for (const text of ['', 'words', '---', '---\ncapturedAt: 2026-01-02T03:04:05Z\n', '----\n---\n']) {
      expect(problems(text)).toMatchObject([{ line: 1, column: 1, message }]);
    }
  });

  it('is written in another language than YAML: nothing of it runs', () => {
    expect(problems('---js\n(globalThis.ran = 1)\n---\nwords')).toMatchObject([
      { line: 1, message: expect.stringMatching(/two lines "---": front matter is read as YAML only.*without `js`/) },
    ]);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('went through a program that changes line ends', () => {
    const text = writeSnapshot(header, Buffer.from('words\n')).toString().replaceAll('\n', '\r\n');
    expect(problems(text)).toMatchObject([
      { line: 1, message: expect.stringContaining('Windows line ends'), remedy: expect.stringContaining('git') },
    ]);
  });

  it('is empty', () => {
    expect(problems('---\n---\nwords')).toMatchObject([{ message: 'the file is empty; expected keys and values' }]);
  });

  it('has a digest that YAML may read as a number: it is asked for in quotes, as it stands in the file', () => {
    const numbers = `${'0'.repeat(60)}1234`;
    const text = `---\ncapturedAt: 2026-01-02T03:04:05Z\nsourceUrl: https://pebble.example\ndigest: ${numbers}\n---\n`;
    expect(problems(text)).toMatchObject([
      {
        line: 4,
        column: 9,
        message: expect.stringMatching(/^digest is 0000.*expected a SHA-256 in quotes/),
        remedy: 'put it into quotes',
      },
    ]);
  });

  it('keeps the line numbers of the file', () => {
    expect(
      problems('---\ncapturedAt: yesterday\nsourceUrl: ftp://a.example\ndigest: "0"\n---\n').map(({ line, column }) => [
        line,
        column,
      ]),
    ).toEqual([
      [2, 13],
      [3, 12],
      [4, 9],
    ]);
  });
});

test('a file name has no colons', () => {
  expect(snapshotFileName('2026-01-02T03:04:05Z')).toBe('2026-01-02T03-04-05Z.md');
});
