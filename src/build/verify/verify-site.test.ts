import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readLogKey } from '../../command/log-key.ts';
import { toBase64 } from '../../pipeline/log/hash.ts';
import { serveSite } from '../serve.ts';
import { SiteTree } from '../tree/site-tree.ts';
import { openSite } from './site-reader.ts';
import { verifyFiles } from './verify-files.ts';
import { type LogWish, verifyLog } from './verify-log.ts';
import { verifyTexts } from './verify-texts.ts';
import { writeLog } from './write-log.ts';
import { writeManifest } from './write-manifest.ts';

const root = mkdtempSync(join(tmpdir(), 'clausary-verify-'));
afterAll(() => rmSync(root, { recursive: true }));
const { privateKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
const leaves = Array.from(
  { length: 300 },
  (_, index) => `a/b 2026-01-01T00:00:00Z ${String(index).padStart(64, '0')} https://a.example/`,
);
let count = 0;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A small site as a build leaves it: a page, the log, the manifest. */
async function makeSite(captures: readonly string[], key?: string, site = 'https://policies.example') {
  const own = join(root, String(++count));
  const folder = join(own, 'site');
  write(join(own, 'corpus/captures.txt'), `${captures.join('\n')}\n`);
  write(
    join(own, 'collections/site/site.mdx'),
    '---\narchive: {"kind": "folder"}\nnormalisation: 3\nrubric: {"version": 1}\n---\n',
  );
  const tree = new SiteTree({ folder });
  tree.write('index.html', '<!doctype html><title>Policies</title>');
  const log = await writeLog({ corpus: join(own, 'corpus'), name: 'policies', tree, site, base: '/', key });
  const head = { size: log.size, root: toBase64(log.root) };
  writeManifest({ name: 'policies', collections: join(own, 'collections'), tree, log: head });
  return { folder, verifierKey: log.verifierKey, checkpoint: readFileSync(join(folder, 'log/checkpoint'), 'utf8') };
}

async function verify(target: string, wish: LogWish = {}) {
  const site = openSite(target);
  const findings = [...(await verifyFiles(site)).findings, ...(await verifyLog(site, wish)).findings];
  return {
    outcomes: findings.map(({ outcome }) => outcome),
    told: findings.filter(({ outcome }) => outcome !== 'holds').map(({ text }) => text),
  };
}

/** The address at which a site is served for the length of the test. */
async function serve(folder: string): Promise<string> {
  const served = await serveSite(folder, { port: 0 });
  onTestFinished(() => served.close());
  return served.url;
}

it.skipIf(process.platform !== 'linux')(
  'sha256sum checks the list of a site, and names a file that differs',
  async () => {
    const { folder } = await makeSite(leaves.slice(0, 3));
    const check = ['--check', '--quiet', '--strict', 'SHA256SUMS'];
    execFileSync('sha256sum', check, { cwd: folder });
    writeFileSync(join(folder, 'index.html'), 'another page');
    const { status, stdout } = spawnSync('sha256sum', check, { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^index\.html: /);
  },
);

describe('a site that is served', () => {
  let lastWeek: Awaited<ReturnType<typeof makeSite>>;
  let today: Awaited<ReturnType<typeof makeSite>>;
  beforeAll(async () => {
    lastWeek = await makeSite(leaves.slice(0, 200), pem);
    today = await makeSite(leaves, pem);
  });

  it('is verified over http: files, log, signature, and growth since a kept checkpoint', async () => {
    const wish = { since: lastWeek.checkpoint, key: today.verifierKey };
    expect(await verify(await serve(today.folder), wish)).toEqual({
      outcomes: ['holds', 'holds', 'holds', 'holds', 'holds'],
      told: [],
    });
  });

  it('is caught by whoever holds the old checkpoint where one old capture and its digest were changed', async () => {
    const changed = leaves.map((leaf, index) => (index === 7 ? leaf.replace('0'.repeat(20), 'f'.repeat(20)) : leaf));
    const { told } = await verify(await serve((await makeSite(changed, pem)).folder), { since: lastWeek.checkpoint });
    expect(told).toEqual([expect.stringContaining('the first 200 leaves are not those of the checkpoint kept')]);
  });

  it.each([
    ['a changed byte', 'index.html', '<!doctype html><title>Others</title>', /index\.html/],
    ['a truncated tile', 'log/tile/0/000', 'x', /log\/tile\/0\/000/],
    ['a checkpoint that is none', 'log/checkpoint', 'words\n', /this is no checkpoint/],
    ['a manifest of another build', 'manifest.json', '{"generator":"clausary","files":{}}', /do not say the same/],
  ])('says what differs: %s', async (_what, path, text, expected) => {
    const { folder } = await makeSite(leaves);
    write(join(folder, path), text);
    const { told } = await verify(await serve(folder));
    expect(told.join('\n')).toMatch(expected);
  });

  it('without a manifest is not proved, and a checkpoint of another site is not compared', async () => {
    const { folder } = await makeSite(leaves);
    rmSync(join(folder, 'manifest.json'));
    expect((await verify(await serve(folder))).told[0]).toMatch(/has no manifest\.json/);
    const other = await makeSite(leaves.slice(0, 5), undefined, 'https://other.example');
    const { told } = await verify(await serve(today.folder), { since: other.checkpoint });
    expect(told).toEqual([
      expect.stringContaining('is of another log (other.example/log; this one is policies.example/log)'),
    ]);
  });

  it('with an empty log, or that nothing answers for, is not proved, and says why', async () => {
    const { folder, checkpoint } = await makeSite([]);
    expect((await verify(await serve(folder))).told).toEqual([expect.stringMatching(/^the log is empty: .*register/)]);
    expect((await verify(await serve(today.folder), { since: checkpoint })).told).toEqual([
      expect.stringMatching(/^the checkpoint kept is of an empty log/),
    ]);
    const { told } = await verify('http://127.0.0.1:1/policies/');
    expect(told[0]).toMatch(/^http:\/\/127\.0\.0\.1:1\/policies\/manifest\.json cannot be read: (?!fetch failed)./);
  });

  it('that is not signed, or with another key, does not pass for signed', async () => {
    const unsigned = await makeSite(leaves);
    expect(unsigned.verifierKey).toBeUndefined();
    const { told } = await verify(await serve(unsigned.folder), { key: today.verifierKey });
    expect(told).toEqual([expect.stringMatching(/^the checkpoint is not signed/)]);
    const others = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    const another = await makeSite(leaves, others);
    expect((await verify(await serve(another.folder), { key: today.verifierKey })).told).toEqual([
      expect.stringMatching(/^the checkpoint is signed, but not with this key/),
    ]);
  });
});

describe('a site made to harm who verifies it', () => {
  it.each([
    ['no list of files', '{"generator": "clausary", "files": null}', 'it is no manifest of this program'],
    ['a file without a digest', '{"generator": "clausary", "files": {"a": null}}', 'it is no manifest of this program'],
    ['nothing', 'null', 'it is no manifest of this program'],
  ])('has a manifest of %s', async (_, manifest, says) => {
    const { folder } = await makeSite(leaves);
    writeFileSync(join(folder, 'manifest.json'), manifest);
    expect((await verify(folder)).told[0]).toContain(says);
  });

  it('leads out of its folder, or names more leaves than there is memory for', async () => {
    const { folder, checkpoint } = await makeSite(leaves);
    const outside = join(root, 'outside.html');
    writeFileSync(outside, readFileSync(join(folder, 'index.html')));
    rmSync(join(folder, 'index.html'));
    symlinkSync(outside, join(folder, 'index.html'));
    writeFileSync(join(folder, 'log/checkpoint'), checkpoint.replace('\n300\n', '\n900000000000000\n'));
    const { told } = await verify(folder);
    expect(told).toContain('index.html: it is a symbolic link out of the folder');
    expect(told.join('\n')).toMatch(/the log: log\/checkpoint names 900,000,000,000,000 leaves, more than are read/);
  });

  it('is an exhibit that unpacks to more than memory', () => {
    const zip = Buffer.from(zipSync({ 'manifest.json': new Uint8Array(9) }));
    // The size that the directory declares is what would be taken.
    zip.writeUInt32LE(0x7fffffff, zip.readUInt32LE(zip.length - 6) + 24);
    const file = join(root, 'bomb.zip');
    writeFileSync(file, zip);
    expect(() => openSite(file)).toThrow('unpacked it is larger than any exhibit');
  });
});

describe('the key in the environment', () => {
  it('is a file, or the key itself, with real or written line ends', () => {
    const file = join(root, 'key.pem');
    write(file, pem);
    for (const given of [file, pem, pem.trim().replaceAll('\n', '\\n')])
      expect(readLogKey({ CLAUSARY_LOG_KEY: given })?.trim()).toBe(pem.trim());
    expect(readLogKey({})).toBeUndefined();
    expect(readLogKey({ CLAUSARY_LOG_KEY: ' ' })).toBeUndefined();
  });

  it('that is no Ed25519 key stops the build, and is not printed', async () => {
    expect(() => readLogKey({ CLAUSARY_LOG_KEY: '/no/such.pem' })).toThrow('there is no file /no/such.pem');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' });
    await expect(makeSite(leaves, String(rsa))).rejects.toThrow('expected an Ed25519 key');
    await expect(makeSite(leaves, '-----BEGIN nothing')).rejects.toThrow(/^(?!.*BEGIN nothing).*no private key in PEM/);
  });
});

it('an archived text is that of its name and of a capture in the log, whatever the manifest says', () => {
  const [digest] = leaves[7]!.split(' ').slice(2);
  const path = `snapshots/${digest}.txt`;
  const outcomes = (files: Record<string, { sha256: string }>) =>
    verifyTexts(files, leaves).map(({ outcome, text }) => [outcome, text.includes('snapshots/')]);
  expect(outcomes({ [path]: { sha256: digest! }, 'index.html': { sha256: 'f'.repeat(64) } })).toEqual([
    ['holds', false],
  ]);
  expect(outcomes({ [path]: { sha256: 'f'.repeat(64) } })).toEqual([['fails', true]]);
  const late = 'e'.repeat(64);
  expect(outcomes({ [`snapshots/${late}.txt`]: { sha256: late } })).toEqual([['unproved', true]]);
});
