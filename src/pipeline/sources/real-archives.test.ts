/** Two real archives and twelve pins, where `../shared/archives` lies beside the project. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeRepository } from '../../testing/make-repository.ts';
import type { DocumentPlace, ReadDocument } from './archive.ts';
import { countKinds } from './archive-index.ts';
import { readBlobs } from './git-blobs.ts';
import { type OpenTermsArchive, openOpenTermsArchive } from './open-terms-archive.ts';
import { toGitFolder } from './repository-path.ts';

const shared = join(import.meta.dirname, '../../../../shared/archives');
const absent = !existsSync(shared);
const unless = absent ? ' (skipped: no ../shared/archives beside the project)' : '';

interface Pinned {
  readonly archive: string;
  readonly pin: Record<'commit' | 'path' | 'blob' | 'sha256' | 'captured_at', string> & { readonly bytes: number };
}

const pins: Pinned[] = absent ? [] : parse(readFileSync(join(shared, 'example-pins.yaml'), 'utf8')).pins;
const expected = [
  { name: 'genai-eu', versions: 1017, documents: 63, services: 12, texts: 716, deleted: [] },
  { name: 'pga', versions: 4841, documents: 132, services: 25, texts: 4152, deleted: ['Expedia/Privacy Policy.md'] },
] as const;

describe.skipIf(absent).each(expected)(
  `the archive $name${unless}`,
  ({ name, versions, documents, services, texts, deleted }) => {
    let archive: OpenTermsArchive;
    let gitFolder: string;
    const cache = mkdtempSync(join(tmpdir(), 'real-archives-'));
    afterAll(() => rmSync(cache, { recursive: true, force: true }));
    beforeAll(async () => {
      gitFolder = await toGitFolder(join(shared, `${name}-versions.git.tar`), cache);
      archive = await openOpenTermsArchive({ repository: gitFolder });
    }, 60_000);

    it(`holds ${documents} documents of ${services} services`, () => {
      const kept = archive.index.documents.filter((document) => !document.deleted);
      expect([kept.length, new Set(kept.map(({ service }) => service)).size]).toEqual([documents, services]);
      expect(archive.index.documents.filter((document) => document.deleted).map(({ path }) => path)).toEqual(deleted);
    });

    it(`reads ${versions} versions and ${texts} distinct texts`, { timeout: 60_000 }, async () => {
      const digests = new Set<string>();
      let captures = 0;
      for await (const read of archive.read(archive.index.documents.map(toPlace))) {
        expect(read.problems).toEqual([]);
        captures += read.captures.length;
        for (const [digest, payload] of read.payloads) {
          digests.add(digest);
          expect(payload.includes('\r')).toBe(false);
        }
      }
      expect([captures, digests.size]).toEqual([versions, texts]);
    });

    it('has one first capture of each document', () => {
      for (const { captures } of archive.index.documents) {
        expect(captures[0]?.kind).toBe('first');
        expect(countKinds(captures).first).toBe(1);
      }
    });

    it.each(pins.filter((pinned) => pinned.archive === name))(
      'verifies $document, pinned at $pin.commit',
      async ({ pin }) => {
        const found = archive.index.byPath.get(pin.path);
        const read = (
          await archive
            .read(found ? [toPlace(found)] : [])
            [Symbol.asyncIterator]()
            .next()
        ).value as ReadDocument;
        const capture = read.captures.find(({ origin }) => 'commit' in origin && origin.commit === pin.commit);
        const instant = new Date(pin.captured_at.replace(/ ([+-]\d\d)(\d\d)$/, '$1:$2'))
          .toISOString()
          .replace('.000Z', 'Z');
        expect(capture).toMatchObject({
          digest: pin.sha256,
          bytes: pin.bytes,
          capturedAt: instant,
          origin: { blob: pin.blob, path: pin.path },
        });
        const payload = read.payloads.get(pin.sha256) ?? Buffer.alloc(0);
        expect(createHash('sha256').update(payload).digest('hex')).toBe(pin.sha256);
      },
    );

    it.each(pins.filter((pinned) => pinned.archive === name))(
      'refuses $document with one flipped bit',
      async ({ pin }) => {
        const [whole] = await Array.fromAsync(readBlobs(gitFolder, [pin.blob]));
        if (!whole || !('payload' in whole)) throw new Error('the pinned text is not there');
        const flipped = Buffer.from(whole.payload);
        const middle = flipped.length >> 1;
        flipped.writeUInt8(flipped.readUInt8(middle) ^ 1, middle);
        expect(createHash('sha256').update(flipped).digest('hex')).not.toBe(pin.sha256);
        const forged = makeRepository([]).gitFolder;
        const file = join(forged, 'objects', pin.blob.slice(0, 2), pin.blob.slice(2));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`blob ${flipped.length}\0`), flipped])));
        const read = await Array.fromAsync(readBlobs(forged, [pin.blob]));
        expect(read).toMatchObject([{ fault: expect.stringContaining('is damaged') }]);
      },
    );
  },
);

it.skipIf(absent)('has twelve pins to verify', () => expect(pins).toHaveLength(12));

function toPlace({ service, terms }: { service: string; terms: string }): DocumentPlace {
  return { platform: 'p', document: 'd', folder: 'f', archived: { service, terms } };
}
