import { describe, expect, it, test } from 'vitest';
import type { ReadDocument } from './archive.ts';
import { filesInMemory } from './files.ts';
import { openFolderArchive } from './folder-archive.ts';
import { sha256, snapshotFileName, writeSnapshot } from './snapshot-file.ts';

const place = { platform: 'p', document: 'd', folder: 'platforms/p/d' };
const sourceUrl = 'https://p.example/d';
type Header = Parameters<typeof writeSnapshot>[0];

function files(...captures: (Partial<Header> & { text: string; name?: string })[]) {
  return Object.fromEntries(
    captures.map(({ text, name, capturedAt = '2026-01-01T00:00:00Z', ...header }) => [
      `platforms/p/d/snapshots/${name ?? snapshotFileName(capturedAt)}`,
      writeSnapshot({ capturedAt, sourceUrl, ...header }, Buffer.from(text)),
    ]),
  );
}

async function read(contents: Record<string, Buffer | string>): Promise<ReadDocument> {
  for await (const document of openFolderArchive(filesInMemory(contents), 'at/').read([place])) return document;
  throw new Error('nothing read');
}

describe('the archive beside the documents', () => {
  it('gives the captures in order of their instants, the first called first, each text once', async () => {
    const { captures, payloads, problems } = await read(
      files(
        { capturedAt: '2026-03-01T00:00:00Z', text: 'one', kind: 'technical' },
        { capturedAt: '2026-01-01T00:00:00Z', text: 'one', kind: 'technical', statedUpdate: '2025-12-31' },
        { capturedAt: '2026-02-01T00:00:00Z', text: 'two' },
      ),
    );
    expect(problems).toEqual([]);
    expect(
      captures.map(({ capturedAt, kind, digest, bytes }) => [capturedAt.slice(0, 10), kind, digest, bytes]),
    ).toEqual([
      ['2026-01-01', 'first', sha256(Buffer.from('one')), 3],
      ['2026-02-01', 'change', sha256(Buffer.from('two')), 3],
      ['2026-03-01', 'technical', sha256(Buffer.from('one')), 3],
    ]);
    expect([...payloads.values()].map(String)).toEqual(['one', 'two']);
    expect(captures[0]).toMatchObject({
      sourceUrl,
      statedUpdate: '2025-12-31',
      origin: { file: 'at/platforms/p/d/snapshots/2026-01-01T00-00-00Z.md' },
    });
  });

  it('holds nothing of a document without snapshots', async () => {
    expect(await read({})).toMatchObject({ place, captures: [], problems: [] });
  });

  it('reads one document after the other, in the order asked for', async () => {
    const others = ['x', 'y'].map((document) => ({ platform: 'p', document, folder: `platforms/p/${document}` }));
    const seen: string[] = [];
    for await (const document of openFolderArchive(filesInMemory({}), '').read([others[1]!, place, others[0]!]))
      seen.push(document.place.document);
    expect(seen).toEqual(['y', 'd', 'x']);
  });
});

describe('what does not verify is reported and left out', () => {
  const changed = (from: string, to: string) => {
    const [[path, bytes]] = Object.entries(files({ text: 'the words' })) as [[string, Buffer]];
    return { [path]: bytes.toString().replace(from, to) };
  };

  it('words that are not those that were hashed', async () => {
    const { captures, payloads, problems } = await read(changed('the words', 'thy words'));
    expect([captures, payloads.size]).toEqual([[], 0]);
    expect(problems).toMatchObject([
      { rule: 'digest-matches', file: 'at/platforms/p/d/snapshots/2026-01-01T00-00-00Z.md', line: 4, column: 9 },
    ]);
  });

  it('a header with a problem', async () => {
    const { captures, problems } = await read(changed(sourceUrl, 'nowhere'));
    expect(captures).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'schema-valid', line: 3, column: 12 }]);
  });

  it('a file that is no snapshot', async () => {
    expect(
      (await read({ 'platforms/p/d/snapshots/a.doc': 'x', 'platforms/p/d/snapshots/b/c.md': 'x' })).problems.map(
        ({ message }) => message,
      ),
    ).toEqual(
      Array(2).fill(
        'only snapshots belong here: <capturedAt>.md, or a page (.html, .pdf, .txt) with its header in <capturedAt>.yml',
      ),
    );
  });

  it('but a wrong name is only reported', async () => {
    const { captures, problems } = await read(files({ text: 'x', name: 'later.md' }));
    expect(captures).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        rule: 'schema-valid',
        message: 'the file is named later.md and was captured at 2026-01-01T00:00:00Z',
        remedy:
          'rename it to 2026-01-01T00-00-00Z.md; where it was published under the name it has, restore capturedAt',
      },
    ]);
  });
});

test('its documents are listed with their captures, and reading one depends on its own snapshots alone', async () => {
  const first = files({ text: 'one' });
  const two = {
    ...first,
    'platforms/p/d/document.yml': '',
    'platforms/p/d/snapshots/deep/x.md': '',
    'platforms/p/platform.yml': '',
  };
  const archive = openFolderArchive(filesInMemory(two), '');
  expect(await archive.list()).toEqual([{ name: 'p/d', captures: 2 }]);
  const stateOf = (contents: Record<string, Buffer | string>) =>
    openFolderArchive(filesInMemory(contents), '').stateOf!(place);
  expect(stateOf({ ...first, 'platforms/p/e/snapshots/x.md': 'other' })).toBe(stateOf(first));
  expect(stateOf(files({ text: 'two' }))).not.toBe(stateOf(first));
  expect(stateOf(two)).not.toBe(stateOf(first));
});

test('of a digest that no page has no bytes are read', async () => {
  expect(await (await read(files({ text: 'one' }))).readPage!('0'.repeat(64))).toBeUndefined();
});
