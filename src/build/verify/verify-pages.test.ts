import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { filesInMemory } from '../../pipeline/sources/files.ts';
import { openFolderArchive } from '../../pipeline/sources/folder-archive.ts';
import { digestsOf } from '../../pipeline/text/capture.ts';
import { ArchiveComparison } from './verify-archive.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const page = '<main><p>We keep your data.</p></main>';
const folder = 'platforms/fern/terms';
const header = `capturedAt: 2026-01-02T03:04:05Z\nsourceUrl: https://fern.example/terms\ndigest: "${sha(page)}"\n`;

/** Verifies a site that serves these bytes for the page, and whose log has its capture or is empty. */
async function verify(served: string, isLogged = false) {
  const files = filesInMemory({
    [`${folder}/snapshots/2026-01-02T03-04-05Z.html`]: page,
    [`${folder}/snapshots/2026-01-02T03-04-05Z.yml`]: header,
  });
  const read = async (path: string) => (path === `snapshots/${sha(page)}.txt` ? Buffer.from(served) : undefined);
  const comparison = new ArchiveComparison({ name: 'site', read });
  const leaves: string[] = [];
  for await (const document of openFolderArchive(files, '').read([{ platform: 'fern', document: 'terms', folder }])) {
    comparison.take(document);
    for (const capture of document.captures)
      for (const digest of digestsOf(capture))
        leaves.push(`fern/terms ${capture.capturedAt} ${digest} https://fern.example/terms`);
  }
  return (await comparison.finish(isLogged ? leaves : [])).map(({ outcome, text }) => `${outcome} ${text}`);
}

test('the text of a published page is derived anew', async () => {
  expect(await verify(page)).toEqual([
    expect.stringMatching(/^holds .*the texts of 1 page were derived anew and are the same$/),
  ]);
});

test('a page whose text is another one does not hold', async () => {
  const [finding] = await verify(page.replace('keep', 'sell'));
  expect(finding).toMatch(
    /^fails snapshots\/[0-9a-f]{64}\.txt: the text derived of it is [0-9a-f]{64}, not [0-9a-f]{64}$/,
  );
});

test('the log has two digests of one capture, that of the page and that of its text', async () => {
  expect(await verify(page, true)).toEqual([
    expect.stringMatching(/^holds the archive has each of the 2 digests of the log; /),
  ]);
});
