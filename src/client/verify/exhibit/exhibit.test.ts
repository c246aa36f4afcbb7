import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSite } from '../../../build/verify/site-reader.ts';
import { verifyExhibit } from '../../../build/verify/verify-exhibit.ts';
import { verifyFiles } from '../../../build/verify/verify-files.ts';
import { toCheckpointBody, toNote } from '../../../pipeline/log/checkpoint.ts';
import { toLogHead } from '../../../pipeline/log/head.ts';
import { toLogFiles } from '../../../pipeline/log/tiles.ts';
import { formatLeaf } from '../../../pipeline/schema/leaf-line.ts';
import { toExhibit } from './exhibit.ts';
import { type LeafProof, proveLeaf } from './prove.ts';
import { toZip } from './save-zip.ts';
import type { ExhibitPage } from './shapes.ts';
import { toExhibitHtml } from './to-html.ts';

const bytes = new TextEncoder().encode('We <b>sell</b> it.\n');
const digest = hash('sha256', bytes);
const version = (number: number, first: string, last: string, sha256 = digest) => ({
  ...{ number, first: `${first}T10:00:00Z`, last: `${last}T10:00:00Z`, captures: 2, digest: sha256 },
  ...{ bytes: bytes.length, source: 'https://anvil.example/privacy', leaves: { first: number, last: number } },
});
const page: ExhibitPage = {
  ...{ id: 'anvil/privacy', platform: 'Anvil', document: 'Privacy', language: 'en', site: 'Policies' },
  method: ['By hand.'],
  versions: [
    version(1, '2024-01-01', '2024-01-05', 'a'.repeat(64)),
    version(2, '2024-02-01', '2024-03-01'),
    version(3, '2024-06-01', '2024-06-01', 'b'.repeat(64)),
  ],
  clauses: [
    {
      ...{ path: 'platforms/anvil/privacy/sale', recordId: 'EX-0000000', title: 'Sale of data' },
      wordings: [
        { words: ['We keep it.'], runs: [[1, 1]] },
        { words: ['We <b>sell</b> it.'], runs: [[2, 2]] },
      ],
    },
  ],
  manifest: { generator: 'clausary', corpus: 'policies' },
};
const [clause] = page.clauses;
const lines = page.versions.map(({ first, digest: sha256, source }) =>
  formatLeaf({ document: page.id, capturedAt: first, digest: sha256, sourceUrl: source }),
);

async function prove(index: number, line: string): Promise<LeafProof> {
  const files = await toLogFiles(['an older capture', ...lines]);
  const { size, root } = await toLogHead(['an older capture', ...lines]);
  const note = toNote(toCheckpointBody('policies.example/log', size, root));
  const read = async (path: string) => (path === 'checkpoint' ? new TextEncoder().encode(note) : files.get(path)!);
  return proveLeaf({ index, line }, read, digest);
}

const headingsOf = ({ parts }: ReturnType<typeof toExhibit>) => parts.map(({ heading }) => heading);

test('an exhibit has words, interval, bytes, method, proof and a statement with blanks', async () => {
  const exhibit = toExhibit(page, { day: '2024-05-01', version: page.versions[1]!, clause }, await prove(2, lines[1]!));
  expect(headingsOf(exhibit)).toEqual([
    'The words',
    'From when to when',
    'The bytes',
    'How they were archived',
    'Proof of the log',
    'Statement of a custodian',
  ]);
  const html = toExhibitHtml(exhibit);
  for (const wanted of [
    'We &lt;b&gt;sell&lt;/b&gt; it.',
    'Nobody captured the document between 1 March 2024 and 1 June 2024',
    'The last capture before, of 5 January 2024, 10:00:00 UTC, does not have them',
    digest,
    'policies.example/log, 4 leaves',
    'Signature',
  ])
    expect(html).toContain(wanted);
});

test('a version without the clause says so and quotes nothing', async () => {
  const exhibit = toExhibit(page, { day: '2024-06-01', version: page.versions[2]!, clause }, await prove(3, lines[2]!));
  expect(exhibit.parts[0]).toMatchObject({
    heading: 'The words',
    sentences: [expect.stringContaining('does not have this clause'), expect.any(String)],
  });
  expect(toExhibitHtml(exhibit)).not.toContain('<blockquote');
});

test('a leaf that is another capture is not proved', async () => {
  expect(await prove(1, lines[1]!)).toEqual({ isProved: false, why: 'leaf 1 of the log is another capture.' });
  expect(await prove(9, lines[1]!)).toMatchObject({ isProved: false });
});

async function verifyZip(zip: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'clausary-exhibit-'));
  try {
    writeFileSync(join(folder, 'exhibit.zip'), zip);
    const site = openSite(join(folder, 'exhibit.zip'));
    const { manifest, findings } = await verifyFiles(site);
    return [...findings, ...(await verifyExhibit(site, manifest!))].map(({ outcome }) => outcome);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('its ZIP is accepted by the verifier, is the same each time, and a changed byte is found', async () => {
  const proof = await prove(2, lines[1]!);
  if (!proof.isProved) throw new Error(proof.why);
  const exhibit = toExhibit(page, { day: '2024-02-01', version: page.versions[1]! }, proof);
  const files = { exhibit, proof, manifest: page.manifest };
  const zip = await toZip({ ...files, text: bytes });
  expect(await verifyZip(zip)).toEqual(['holds', 'holds', 'holds', 'holds']);
  expect(await toZip({ ...files, text: bytes })).toEqual(zip);
  expect(await verifyZip(await toZip({ ...files, text: new TextEncoder().encode('We keep it.\n') }))).toContain(
    'fails',
  );
  expect(await verifyZip(await toZip(files))).toEqual(['holds', 'holds', 'unproved', 'holds']);
});
