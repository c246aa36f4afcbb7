import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { corpus as corpusSchema } from '../../pipeline/schema/corpus.ts';
import { document as documentSchema } from '../../pipeline/schema/document.ts';
import { openWarcFilesAt } from '../../pipeline/sources/warc/warc-files.ts';
import { indexFiles } from '../../pipeline/sources/warc/warc-index.ts';
import { writeRecord } from '../../pipeline/sources/warc/write-record.ts';
import { makeFolder } from '../../testing/make-repository.ts';
import { run } from '../../testing/run-archive-command.ts';

const page = (words: string) => Buffer.from(`<main><p>${words}</p></main>`);
const record = (url: string, capturedAt: string, words: string) =>
  writeRecord({ url, capturedAt, mime: 'text/html', body: page(words) });
const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

test('a web archive becomes a corpus: every address is listed, policies are documents', async () => {
  const root = makeFolder();
  const file = join(root, 'crawl.warc.gz');
  const records = [
    record('http://fern.example/terms/', '2026-01-02T03:04:05Z', 'One.'),
    record('https://fern.example/terms?utm_source=a', '2026-02-02T03:04:05Z', 'Two.'),
    record('https://fern.example/about', '2026-02-02T03:04:06Z', 'About.'),
  ];
  writeFileSync(file, Buffer.concat(records));
  const into = join(root, 'made');
  const { code, out } = await run(root, 'import', '--from', file, '--into', into);
  expect(code).toBe(0);
  expect(out).toContain(
    'https://fern.example/terms?utm_source=a  2 captures, 2026-01-02 to 2026-02-02, 2 forms of the address',
  );
  expect(out).toContain('https://fern.example/about  1 capture, 2026-02-02');
  expect(corpusSchema.parse(yaml(join(into, 'corpus.yml'))).archive).toEqual({ kind: 'warc', files: ['archives/**'] });
  const document = documentSchema.parse(yaml(join(into, 'platforms/fern-example/terms/document.yml')));
  expect(document.sourceUrl).toBe('https://fern.example/terms');
  expect(document.archived).toEqual([{ url: 'http://fern.example/terms/' }]);
  expect(readFileSync(join(into, 'archives/crawl.warc.gz')).equals(readFileSync(file))).toBe(true);
});

test('a second web archive adds its file and the addresses that the corpus lacks, and nothing else', async () => {
  const root = makeFolder();
  const into = join(root, 'made');
  const write = (name: string, ...records: Buffer[]) => writeFileSync(join(root, name), Buffer.concat(records));
  write('a.warc.gz', record('https://fern.example/terms', '2026-01-02T03:04:05Z', 'One.'));
  await run(root, 'import', '--from', join(root, 'a.warc.gz'), '--into', into);
  const before = readFileSync(join(into, 'platforms/fern-example/terms/document.yml'), 'utf8');
  write(
    'b.warc.gz',
    record('https://www.fern.example/terms', '2026-03-02T03:04:05Z', 'Two.'),
    record('https://fern.example/privacy', '2026-03-02T03:04:06Z', 'Three.'),
  );
  const { code, out } = await run(root, 'import', '--from', join(root, 'b.warc.gz'), '--into', into);
  expect([code, out]).toEqual([0, expect.stringContaining('added 1 document and 1 archive; nothing else was touched')]);
  expect(readFileSync(join(into, 'platforms/fern-example/terms/document.yml'), 'utf8')).toBe(before);
  expect(yaml(join(into, 'platforms/fern-example/privacy/document.yml'))).toMatchObject({ title: 'Privacy Policy' });
  write('a.warc.gz', record('https://fern.example/cookies-policy', '2026-03-02T03:04:06Z', 'Four.'));
  const refused = await run(root, 'import', '--from', join(root, 'a.warc.gz'), '--into', into);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('archives/a.warc.gz is there already')]);
});

test('where nothing looks like a policy, the addresses are to be named', async () => {
  const root = makeFolder();
  writeFileSync(join(root, 'a.warc.gz'), record('https://fern.example/about', '2026-02-02T03:04:06Z', 'About.'));
  const failed = await run(root, 'import', '--from', join(root, 'a.warc.gz'), '--into', join(root, 'made'));
  expect([failed.code, failed.err]).toEqual([1, expect.stringContaining('none of 1 address looks like a policy')]);
  const named = ['--url', 'https://fern.example/about'];
  expect(
    (await run(root, 'import', '--from', join(root, 'a.warc.gz'), '--into', join(root, 'made'), ...named)).code,
  ).toBe(0);
});

/** A server that lists three captures, two with the same bytes, one of them twice, and fails where a test asks for it. */
async function serve(
  fail: (path: string) => number | 'breaks off' | 'leads elsewhere' | undefined,
): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const rows = [
    ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'],
    ['20260102030405', 'https://fern.example/terms', 'text/html', '200', 'AAAA'],
    ['20260202030405', 'https://fern.example/terms', 'text/html', '200', 'AAAA'],
    ['20260202030405', 'https://fern.example/terms', 'text/html', '200', 'AAAA'],
    ['20260302030405', 'https://fern.example/terms', 'text/html', '200', 'BBBB'],
    ['20260402030405', 'https://fern.example/terms', 'text/html', '301', 'CCCC'],
  ];
  const server: Server = createServer((request, response) => {
    asked.push(request.url!);
    const status = fail(request.url!);
    response.statusCode = typeof status === 'number' ? status : 200;
    if (typeof status === 'number') response.end();
    else if (status === 'leads elsewhere')
      response.writeHead(302, { location: '/web/20200101000000id_/https://fern.example/terms' }).end();
    else if (status === 'breaks off') {
      response.writeHead(200, { 'content-length': 5000 }).write('<main>');
      setTimeout(() => response.destroy(), 20);
    } else if (request.url!.startsWith('/cdx/search/cdx?')) response.end(JSON.stringify(rows));
    else response.end(page(request.url!.includes('20260302') ? 'Two.' : 'One.'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const wayback = (root: string, server: string) =>
  run(
    root,
    ...[
      'import',
      '--wayback',
      'https://fern.example/terms',
      '--server',
      server,
      '--pause',
      '1',
      '--into',
      join(root, 'made'),
    ],
  );

test('captures of the Wayback Machine become a web archive; what repeats is not fetched', async () => {
  const root = makeFolder();
  const { address, asked } = await serve(() => undefined);
  const { code, out } = await wayback(root, address);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('2 captures fetched, 1 that repeat one, 0 from an earlier run'),
  ]);
  expect(asked.filter((path) => path.startsWith('/web/'))).toEqual([
    '/web/20260102030405id_/https://fern.example/terms',
    '/web/20260302030405id_/https://fern.example/terms',
  ]);
  const { entries, faults } = indexFiles(openWarcFilesAt(join(root, 'made/archives')));
  expect(faults).toEqual([]);
  expect(entries.map(({ type }) => type)).toEqual(['response', 'revisit', 'response']);
});

test('a run that breaks off is taken up where it ended; what fails for now is asked for again', async () => {
  const root = makeFolder();
  let isDown = true;
  let busy = 2;
  const { address, asked } = await serve((path) => {
    if (path.includes('20260102') && busy-- > 0) return 503;
    return path.includes('20260302') && isDown ? 500 : undefined;
  });
  const broken = await wayback(root, address);
  expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('what was fetched is kept')]);
  isDown = false;
  const { code, out } = await wayback(root, address);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('1 capture fetched, 0 that repeat one, 2 from an earlier run'),
  ]);
  expect(asked.filter((path) => path.includes('/web/20260102'))).toHaveLength(3);
});

test('a body that breaks off is asked for again; what is listed and not there, or leads to another day, is left out', async () => {
  const root = makeFolder();
  let breaks = 1;
  const { address } = await serve((path) => {
    if (path.includes('web/20260102') && breaks-- > 0) return 'breaks off';
    return path.includes('web/20260302') ? 'leads elsewhere' : undefined;
  });
  const { code, out } = await wayback(root, address);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('1 capture fetched, 1 that repeat one, 0 from an earlier run, 1 left out'),
  ]);
  expect(out).toMatch(/broke off \(.*\); trying again/);
  expect(out).toMatch(/2026-03-02T03:04:05Z {2}is left out: .* leads to 20200101000000/);
  const none = await serve((path) => (path.startsWith('/web/') ? 404 : undefined));
  const failed = await wayback(makeFolder(), none.address);
  expect([failed.code, failed.err]).toEqual([1, expect.stringContaining('no capture of https://fern.example/terms')]);
});

test('a run that was killed amid a record fetches that one again', async () => {
  const root = makeFolder();
  const { address } = await serve((path) => (path.includes('web/20260302') ? 500 : undefined));
  await wayback(root, address);
  const file = join(root, '.cache/wayback/fern-example-terms.partial.warc.gz');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 30));
  const { address: mended } = await serve(() => undefined);
  const { code, out } = await wayback(root, mended);
  expect([code, out]).toEqual([0, expect.stringContaining('is not whole; it is fetched again')]);
  expect(indexFiles(openWarcFilesAt(join(root, 'made/archives'))).entries).toHaveLength(3);
});

test('a folder of what a server answered does as well', async () => {
  const root = makeFolder();
  const rows = [
    ['timestamp', 'original', 'digest'],
    ['20260102030405', 'https://fern.example/terms', 'AAAA'],
  ];
  writeFileSync(join(root, 'cdx.json'), JSON.stringify(rows));
  writeFileSync(join(root, '20260102030405.html'), page('One.'));
  expect((await wayback(root, root)).code).toBe(0);
});
