import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { corpus as corpusSchema } from '../../pipeline/schema/corpus.ts';
import { snapshot } from '../../pipeline/schema/snapshot.ts';
import { sha256 } from '../../pipeline/sources/snapshot-file.ts';
import { makeFolder } from '../../testing/make-repository.ts';
import { run } from '../../testing/run-archive-command.ts';
import { findInstant, findSavedAddress } from './saved-from.ts';

const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

function save(root: string, files: Readonly<Record<string, string>>): string {
  const from = join(root, 'saved');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, name)), { recursive: true });
    writeFileSync(join(from, name), text);
    utimesSync(join(from, name), 0, Date.UTC(2026, 3, 5, 6, 7, 8) / 1000);
  }
  return from;
}

describe('the address of a saved page', () => {
  test.each([
    ['a.html', '<!-- saved from url=(0026)https://fern.example/terms -->', 'https://fern.example/terms'],
    [
      'a.html',
      '<!--\n Page saved with SingleFile \n url: https://fern.example/tos \n saved date: x\n-->',
      'https://fern.example/tos',
    ],
    ['a.html', '<link href="https://fern.example/p?a=1&amp;b=2" rel=canonical>', 'https://fern.example/p?a=1&b=2'],
    ['a.html', '<meta property="og:url" content="https://fern.example/og">', 'https://fern.example/og'],
    ['x/fern.example/legal/terms.html', '', 'https://fern.example/legal/terms'],
    ['fern.example/legal/index.html', '', 'https://fern.example/legal/'],
    ['fern.example/Our terms.pdf', '', 'https://fern.example/Our%20terms.pdf'],
    ['fern.example/a.html', '<link rel="canonical" href="/a">', 'https://fern.example/a'],
    ['terms.html', '', undefined],
    ['my.terms.html', '', undefined],
    ['fern.example:8443/legal/terms.html', '', 'https://fern.example:8443/legal/terms'],
    ['fern.example+8443/legal/terms.html', '', 'https://fern.example:8443/legal/terms'],
    ['127.0.0.1:8977/terms/index.html', '', 'https://127.0.0.1:8977/terms/'],
    ['2026.10/terms.html', '', undefined],
  ])('%s %s', (name, page, url) => expect(findSavedAddress(name, page)).toBe(url));
});

describe('the instant of a saved page', () => {
  test.each([
    [
      'a.html',
      '<!-- Page saved with SingleFile\n url: https://a.example/\n saved date: Mon Apr 27 2026 15:38:29 GMT+0200 (CEST)\n-->',
      '2026-04-27T13:38:29Z',
    ],
    ['terms 2026-04-27.html', '', '2026-04-27T00:00:00Z'],
    ['20260427133829/terms.html', '', '2026-04-27T13:38:29Z'],
    ['terms-2026-13-45.html', '', undefined],
    ['terms.html', '', undefined],
  ])('%s', (name, page, at) => expect(findInstant(name, page)?.capturedAt).toBe(at));
});

test('a folder of saved pages becomes a corpus: snapshots by address, byte for byte', async () => {
  const root = makeFolder();
  const page = '<!doctype html><main><p>We may change these terms.</p></main>';
  const from = save(root, {
    'fern.example/terms 2026-01-02.html': `<link rel="canonical" href="https://fern.example/terms">${page}`,
    'nested/deep er/Terms of use.htm': `<!-- saved from url=(0027)https://www.fern.example/terms/ -->${page}`,
    'nested/deep er/Terms of use_files/saved_resource.html': page,
    'nested/terms.html': page,
    'nested/privacy.mhtml': 'From: x',
    'nested/picture.png': 'PNG',
  });
  const into = join(root, 'made corpus');
  const { code, out, err } = await run(root, 'import', '--from', from, '--into', into);
  expect([code, err.split('\n').filter(Boolean)]).toEqual([
    0,
    [
      expect.stringContaining('privacy.mhtml: an MHTML file'),
      expect.stringContaining('nested/terms.html: nothing says which address'),
    ],
  ]);
  expect(out).toContain('1 document, 2 snapshots added');
  expect(corpusSchema.parse(yaml(join(into, 'corpus.yml'))).archive).toEqual({ kind: 'folder' });
  const folder = join(into, 'platforms/fern-example/terms/snapshots');
  const bytes = readFileSync(join(folder, '2026-04-05T06-07-08Z.html'));
  expect(bytes.equals(readFileSync(join(from, 'nested/deep er/Terms of use.htm')))).toBe(true);
  expect(snapshot.parse(yaml(join(folder, '2026-04-05T06-07-08Z.yml')))).toMatchObject({
    sourceUrl: 'https://www.fern.example/terms/',
    digest: sha256(bytes),
  });

  const later = save(join(root, 'later'), {
    'fern.example/terms 2026-05-02.html': `<link rel="canonical" href="https://fern.example/terms">${page} More.`,
  });
  writeFileSync(join(into, 'corpus.yml'), readFileSync(join(into, 'corpus.yml'), 'utf8').replace('XX', 'FE'));
  const again = await run(root, 'import', '--from', later, '--into', into);
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('1 document, 1 snapshot added')]);
  expect(readFileSync(join(folder, '2026-04-05T06-07-08Z.html')).equals(bytes)).toBe(true);
});

test('pages of one address and instant that differ, and folders without a policy, are refused', async () => {
  const root = makeFolder();
  const link = '<link rel="canonical" href="https://fern.example/terms">';
  const both = save(root, { 'a/terms.html': `${link}One`, 'b/terms.html': `${link}Two` });
  const refused = await run(root, 'import', '--from', both, '--into', join(root, 'made'));
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('and differ')]);
  const none = save(join(root, 'x'), { 'fern.example/about.html': '<p>About us.</p>' });
  const empty = await run(root, 'import', '--from', none, '--into', join(root, 'made'));
  expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('--url')]);
});

test('the address that a page names is read in the encoding of the page', async () => {
  const root = makeFolder();
  const from = save(root, {
    'utf8/terms.html': '<link rel="canonical" href="https://fern.example/agb-für-käufer">Eins',
  });
  const latin = '<meta charset="iso-8859-1"><link rel="canonical" href="https://moss.example/agb-für-käufer">Eins';
  writeFileSync(join(from, 'terms.html'), Buffer.from(latin, 'latin1'));
  const { out } = await run(root, 'import', '--from', from, '--into', join(root, 'made'));
  expect(out).toContain('terms.html  https://moss.example/agb-für-käufer');
  expect(out).toContain('utf8/terms.html  https://fern.example/agb-für-käufer');
});

test('a host in letters beyond ASCII names its platform in them, one without Latin letters by its code', async () => {
  const root = makeFolder();
  const from = save(root, {
    'xn--bcher-kva.example/terms.html': '<p>One.</p>',
    'xn--fiqs8s.example/terms.html': '<p>Two.</p>',
    'fern.example/terms.html': '<p>Three.</p>',
  });
  const into = join(root, 'made');
  expect((await run(root, 'import', '--from', from, '--into', into)).code).toBe(0);
  const named = (folder: string) => yaml(join(into, 'platforms', folder, 'platform.yml'));
  expect(named('bucher-example')).toEqual({ name: 'bücher.example', website: 'https://xn--bcher-kva.example' });
  expect(named('xn-fiqs8s-example')).toMatchObject({ website: 'https://xn--fiqs8s.example' });
  expect(named('fern-example')).toEqual({ name: 'fern.example', website: 'https://fern.example' });
});
