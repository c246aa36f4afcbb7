import { describe, expect, it } from 'vitest';
import type { Corpus } from '../schema/corpus.ts';
import type { Capture } from '../text/capture.ts';
import type { SourcedDocument } from './joined.ts';
import { toSnapshotRecord } from './snapshot-record.ts';

const digest = 'ab'.repeat(32);
const document = { sourceUrl: 'https://pebble.example/privacy?lang=en' } as SourcedDocument;
const committed: Capture = {
  capturedAt: '2026-01-02T03:04:05Z',
  digest,
  bytes: 12,
  kind: 'change',
  origin: { commit: 'c'.repeat(40), blob: 'b', path: 'Pebble & Co/Terms of Service #2.md' },
};
const inFolder: Capture = {
  ...committed,
  sourceUrl: 'https://pebble.example/old',
  statedUpdate: '2025-12-31',
  origin: { file: 'f', declaredDigest: digest },
};
const corpus = (repository: string, more: object = {}) =>
  ({ archive: { kind: 'open-terms-archive', repository }, republishTexts: false, fictional: false, ...more }) as Corpus;

describe('a capture as a page prints it', () => {
  it('leads to the bytes on the site where the corpus republishes texts, and to nowhere else for invented ones', () => {
    const specimen = { archive: { kind: 'folder' }, republishTexts: true, fictional: true } as Corpus;
    expect(toSnapshotRecord(inFolder, document, specimen)).toEqual({
      capturedAt: '2026-01-02T03:04:05Z',
      digest,
      bytes: 12,
      sourceUrl: 'https://pebble.example/old',
      statedUpdate: '2025-12-31',
      textPath: `snapshots/${digest}.txt`,
    });
  });

  it('leads into the archive, whatever the path, and to the copies of the Wayback Machine', () => {
    const path = 'Pebble%20%26%20Co/Terms%20of%20Service%20%232.md';
    for (const repository of [
      'https://github.com/who/versions',
      'https://github.com/who/versions.git',
      'https://github.com/who/versions/',
    ]) {
      expect(toSnapshotRecord(committed, document, corpus(repository))).toEqual({
        capturedAt: '2026-01-02T03:04:05Z',
        digest,
        bytes: 12,
        sourceUrl: document.sourceUrl,
        commit: 'c'.repeat(40),
        archiveUrl: `https://github.com/who/versions/blob/${'c'.repeat(40)}/${path}`,
        rawUrl: `https://raw.githubusercontent.com/who/versions/${'c'.repeat(40)}/${path}`,
        mementoUrl: 'https://web.archive.org/web/20260102030405/https://pebble.example/privacy?lang=en',
      });
    }
  });

  it('of an archive elsewhere: GitLab has addresses of its own, of others only the commit is known', () => {
    const gitlab = toSnapshotRecord(committed, document, corpus('https://gitlab.example/who/versions'));
    expect(gitlab.archiveUrl).toMatch(/^https:\/\/gitlab\.example\/who\/versions\/-\/blob\/c{40}\/Pebble/);
    const other = toSnapshotRecord(committed, document, corpus('https://git.example/versions'));
    expect(other).toMatchObject({ commit: 'c'.repeat(40) });
    expect(other).not.toHaveProperty('archiveUrl');
  });
});
