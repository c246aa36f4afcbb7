import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { toCheckpointBody, toNote } from '../../pipeline/log/checkpoint.ts';
import { toLogHead } from '../../pipeline/log/head.ts';
import { toLogFiles } from '../../pipeline/log/tiles.ts';
import { refuseFork } from './refuse-fork.ts';
import { openSite } from './site-reader.ts';
import { verifyLog } from './verify-log.ts';

const root = mkdtempSync(join(tmpdir(), 'clausary-fork-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

async function siteOf(leaves: readonly string[], origin = 'example.org/log'): Promise<string> {
  const folder = join(root, String(++count));
  for (const [path, bytes] of await toLogFiles(leaves)) {
    mkdirSync(dirname(join(folder, 'log', path)), { recursive: true });
    writeFileSync(join(folder, 'log', path), bytes);
  }
  const head = await toLogHead(leaves);
  writeFileSync(join(folder, 'log/checkpoint'), toNote(toCheckpointBody(origin, head.size, head.root)));
  return folder;
}

const leaves = Array.from(
  { length: 300 },
  (_, index) => `a/b 2026-01-01T00:00:00Z ${String(index).padStart(64, '0')} https://a.example/`,
);
const changed = leaves.map((leaf, index) => (index === 7 ? leaf.replace('2026', '2025') : leaf));

it('a log that grew replaces the one that stands', async () => {
  await expect(refuseFork(await siteOf(leaves.slice(0, 200)), await siteOf(leaves))).resolves.toBeUndefined();
});

it('a log in which an old leaf was changed or dropped does not', async () => {
  const standing = await siteOf(leaves.slice(0, 200));
  await expect(refuseFork(standing, await siteOf(changed))).rejects.toThrow('its first 200 leaves are not those');
  await expect(refuseFork(standing, await siteOf(leaves.slice(0, 100)))).rejects.toThrow(
    'it has 100 leaves and had 200',
  );
});

it('a log of another site is not compared', async () => {
  await expect(refuseFork(await siteOf(leaves, 'other.example/log'), await siteOf(changed))).resolves.toBeUndefined();
});

it('who kept only a checkpoint of last week catches the change, and sees what cannot be proved', async () => {
  const head = await toLogHead(leaves.slice(0, 200));
  const since = toNote(toCheckpointBody('example.org/log', head.size, head.root));
  const outcomes = async (folder: string, kept = since) =>
    (await verifyLog(openSite(folder), { since: kept })).findings.map(({ outcome }) => outcome);
  expect(await outcomes(await siteOf(leaves))).toEqual(['holds', 'holds']);
  expect(await outcomes(await siteOf(changed))).toEqual(['holds', 'fails']);
  expect(await outcomes(await siteOf(leaves), since.replace('example.org', 'elsewhere.example'))).toEqual([
    'holds',
    'unproved',
  ]);
  const cut = await siteOf(leaves);
  writeFileSync(join(cut, 'log/tile/0/000'), 'short');
  expect(await outcomes(cut)).toEqual(['fails', 'unproved']);
});
