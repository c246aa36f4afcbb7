import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { makeFolder } from '../../../testing/make-repository.ts';
import type { DocumentPlace, ReadDocument } from '../archive.ts';
import { addressesOf, openArchiveOfKind } from '../archive-kinds.ts';
import { filesInMemory } from '../files.ts';
import { toAddressKey, withoutTracking } from './address-key.ts';
import { readCapture, whyNoPage } from './read-capture.ts';
import { openWarcFilesAt } from './warc-files.ts';
import { indexFiles } from './warc-index.ts';
import { toPayloadDigest, writeRecord } from './write-record.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const indexOf = (path: string) => indexFiles(openWarcFilesAt(path));

/** Reads documents of the web archives in a folder. */
async function read(folder: string, ...places: Partial<DocumentPlace>[]): Promise<ReadDocument[]> {
  const settings = { kind: 'warc' as const, files: ['**'] };
  const archive = await openArchiveOfKind(settings, { files: filesInMemory({}), prefix: '', path: folder });
  const documents: ReadDocument[] = [];
  const wanted = places.map((place) => ({
    platform: 'fern',
    document: 'terms',
    folder: 'platforms/fern/terms',
    ...place,
  }));
  for await (const document of archive.read(wanted)) documents.push(document);
  return documents;
}
const textsOf = ({ captures, payloads }: ReadDocument) =>
  captures.map(({ digest }) => payloads.get(digest)!.toString());

function folderOf(files: Record<string, Buffer>): string {
  const folder = makeFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

describe('files of real tools', () => {
  it('of wget: pages, a redirect, an error and a picture are told apart', () => {
    const { entries, faults } = indexOf(join(fixtures, 'wget.warc.gz'));
    expect(faults).toEqual([]);
    expect([
      ...new Set(entries.map((entry) => `${new URL(entry.url).pathname} ${whyNoPage(entry) ?? 'page'}`)),
    ]).toEqual([
      '/cookies page',
      '/logo.png is image/png',
      '/nothing the server answered 404',
      '/old-terms leads to http://127.0.0.1:8977/terms',
      '/privacy/ page',
      '/terms page',
    ]);
  });

  it('of warcio: one document by all forms of its address, bodies in gzip, brotli and chunks', async () => {
    const folder = makeFolder();
    cpSync(join(fixtures, 'warcio.warc.gz'), join(folder, 'a.warc.gz'));
    const [document] = await read(folder, { sourceUrl: 'https://www.fern.example/terms' });
    expect(textsOf(document!)).toEqual([
      '# Terms\n\nWe keep your data for a year.\n',
      '# Terms\n\nWe keep your data for two years.\n',
      '# Terms\n\nChunked words.\n',
    ]);
    expect(document!.captures.map(({ capturedAt }) => capturedAt.slice(0, 10))).toEqual([
      '2026-01-02',
      '2026-02-02',
      '2026-03-02',
    ]);
    expect(document!.problems).toEqual([]);
  });
});

const page = (words: string) => Buffer.from(`<main><p>${words}</p></main>`);
const url = 'https://fern.example/terms';
const first = { url, capturedAt: '2026-01-02T03:04:05Z', mime: 'text/html', body: page('We keep your data.') };
const second = { url, capturedAt: '2026-02-02T03:04:05Z', mime: 'text/html', body: page('We sell your data.') };

test('a revisit verifies the capture that it repeats, in another file too', async () => {
  const { entries } = indexOf(join(folderOf({ 'a.warc.gz': writeRecord(first) }), 'a.warc.gz'));
  const again = { url, capturedAt: '2026-01-20T00:00:00Z', mime: 'text/html', body: Buffer.alloc(0) };
  const repeats = { url, capturedAt: first.capturedAt, digest: entries[0]!.digest };
  const folder = folderOf({ 'a.warc.gz': writeRecord(first), 'b.warc.gz': writeRecord({ ...again, repeats }) });
  const [document] = await read(folder, { sourceUrl: url });
  expect(document!.captures.map(({ digest }) => digest === document!.captures[0]!.digest)).toEqual([true, true]);
  const [alone] = await read(folderOf({ 'b.warc.gz': writeRecord({ ...again, repeats }) }), { sourceUrl: url });
  expect(alone!.problems[0]!.message).toContain('it repeats a capture that is not here');
});

test('a WACZ file is read where it lies; one that packs its WARC twice is refused', async () => {
  const data = Buffer.concat([writeRecord(first), writeRecord(second)]);
  const stored = Buffer.from(
    zipSync({ 'datapackage.json': Buffer.from('{}'), 'archive/data.warc.gz': [data, { level: 0 }] }),
  );
  const [document] = await read(folderOf({ 'crawl.wacz': stored }), { sourceUrl: url });
  expect(textsOf(document!)).toEqual(['We keep your data.\n', 'We sell your data.\n']);
  expect(document!.captures[0]!.origin).toMatchObject({ warc: 'crawl.wacz/archive/data.warc.gz', offset: 0 });
  const { page: evidence } = document!.captures[1]!;
  expect((await document!.readPage!(evidence!.digest))!.equals(second.body)).toBe(true);
  const packed = Buffer.from(zipSync({ 'archive/data.warc': [gunzipSync(data), { level: 9 }] }));
  await expect(read(folderOf({ 'crawl.wacz': packed }), {})).rejects.toThrow('compressed a second time');
});

describe('what a crawler repeats', () => {
  const original = (more: object = {}) => ({
    url,
    capturedAt: first.capturedAt,
    digest: toPayloadDigest(first.body),
    ...more,
  });
  const again = { capturedAt: '2026-03-01T00:00:00Z', mime: 'text/html', body: Buffer.alloc(0) };

  it('may be a page of another address', async () => {
    const moved = { ...again, url: 'https://fern.example/de/terms', repeats: original() };
    const folder = folderOf({ 'a.warc.gz': writeRecord(first), 'b.warc.gz': writeRecord(moved) });
    const [document] = await read(folder, { sourceUrl: moved.url });
    expect(document!.problems).toEqual([]);
    expect(textsOf(document!)).toEqual(['We keep your data.\n']);
  });

  it('is no page where the first one was a picture, a redirect or an error', () => {
    const picture = { ...first, url: 'https://fern.example/logo', mime: 'image/png' };
    const repeats = { url: picture.url, capturedAt: picture.capturedAt, digest: toPayloadDigest(picture.body) };
    const bytes = Buffer.concat([writeRecord(picture), writeRecord({ ...again, url: picture.url, repeats })]);
    const { entries } = indexOf(join(folderOf({ 'a.warc.gz': bytes }), 'a.warc.gz'));
    expect(entries.map(whyNoPage)).toEqual(['is image/png', 'is image/png']);
    const head = 'HTTP/1.1 301 Moved\r\nLocation: https://fern.example/terms\r\n\r\n';
    const moved = gunzipSync(writeRecord({ ...again, url: 'https://fern.example/old', repeats: original() }))
      .toString('latin1')
      .replace(/HTTP\/1\.1.*$/s, `${head}\r\n\r\n`)
      .replace(/Content-Length: \d+/, `Content-Length: ${head.length}`)
      .replace(/WARC-(?:Payload-Digest|Refers)[^\r]*\r\n/g, '');
    const { entries: redirects } = indexOf(join(folderOf({ 'a.warc': Buffer.from(moved, 'latin1') }), 'a.warc'));
    expect(redirects.map(whyNoPage)).toEqual(['leads to https://fern.example/terms']);
  });
});

test('a WACZ file in a WACZ file is read, and one that is not what its list says is refused', () => {
  const data = Buffer.concat([writeRecord(first), writeRecord(second)]);
  const list = (path: string, bytes: Buffer) =>
    Buffer.from(JSON.stringify({ resources: [{ path, hash: toPayloadDigest(bytes) }] }));
  const pack = (named: Buffer, sealed?: Buffer) => {
    const inner = list('archive/data.warc.gz', named);
    const crawl = zipSync({
      'datapackage.json': inner,
      'datapackage-digest.json': Buffer.from(JSON.stringify({ hash: toPayloadDigest(sealed ?? inner) })),
      'archive/data.warc.gz': [data, { level: 0 }],
    });
    return Buffer.from(zipSync({ 'datapackage.json': Buffer.from('{}'), 'one.wacz': [crawl, { level: 0 }] }));
  };
  const open = (bytes: Buffer) => indexOf(join(folderOf({ 'all.wacz': bytes }), 'all.wacz'));
  const { entries, faults } = open(pack(data));
  expect(faults).toEqual([]);
  expect(entries.map(({ file }) => file)).toEqual(Array(2).fill('all.wacz/one.wacz/archive/data.warc.gz'));
  expect(open(pack(Buffer.from('other'))).entries).toEqual([]);
  expect(open(pack(Buffer.from('other'))).faults[0]!.message).toMatch(
    /^its SHA-256 is .*datapackage.json of the WACZ file lists/,
  );
  expect(() => open(pack(data, Buffer.from('{}')))).toThrow('is not the one that datapackage-digest.json names');
});

describe('what is broken', () => {
  const whole = Buffer.concat([writeRecord(first), writeRecord(second)]);
  const faultsOf = (bytes: Buffer, name = 'a.warc.gz') => indexOf(join(folderOf({ [name]: bytes }), name));

  it('a file that is cut off gives the records before', () => {
    const { entries, faults } = faultsOf(whole.subarray(0, whole.length - 20));
    expect(entries).toHaveLength(1);
    expect(faults.map(({ message }) => message)).toEqual(['the file is cut off in this record']);
  });

  it('a damaged record is left out, and the one after it is found', () => {
    const damaged = Buffer.from(whole);
    damaged[60] = damaged[60]! ^ 0xff;
    const { entries, faults } = faultsOf(damaged);
    expect(entries.map(({ capturedAt }) => capturedAt)).toEqual([second.capturedAt]);
    expect(faults[0]!.message).toMatch(/damaged/);
  });

  it('a wrong length, with and without compression', () => {
    const plain = gunzipSync(writeRecord(first))
      .toString('latin1')
      .replace(/Content-Length: (\d+)\r\n\r\nHTTP/, 'Content-Length: 9\r\n\r\nHTTP');
    const after = gunzipSync(writeRecord(second));
    const told = /does not end after the 9 bytes/;
    expect(faultsOf(gzipSync(Buffer.from(plain, 'latin1'))).faults[0]!.message).toMatch(told);
    const { entries, faults } = faultsOf(Buffer.concat([Buffer.from(plain, 'latin1'), after]), 'a.warc');
    expect(faults[0]!.message).toMatch(told);
    expect(entries.map(({ capturedAt }) => capturedAt)).toEqual([second.capturedAt]);
  });

  it('a file whose line ends were changed is said to be so', () => {
    const { faults } = faultsOf(
      Buffer.from(gunzipSync(whole).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
      'a.warc',
    );
    expect(faults[0]).toMatchObject({
      message: expect.stringContaining('ends its lines with LF, a WARC file does with CR LF'),
      remedy: expect.stringContaining('as it is'),
    });
    expect(faults).toHaveLength(1);
  });

  it('floods are told and not read through', () => {
    const marks = faultsOf(Buffer.concat(Array<Buffer>(2_000).fill(Buffer.from([0x1f, 0x8b, 8]))));
    expect(marks.faults).toHaveLength(101);
    expect(marks.faults.at(-1)!.message).toContain('nothing after them is read');
    const bomb = { ...first, body: gzipSync(Buffer.alloc(9_000_000, 'a')) };
    const plain = gunzipSync(writeRecord(bomb))
      .toString('latin1')
      .replace(/WARC-Payload-Digest.*\r\n/, '');
    const http = plain.slice(plain.indexOf('HTTP/')).replace('\r\n', '\r\nContent-Encoding: gzip\r\n').slice(0, -4);
    const head = plain
      .slice(0, plain.indexOf('HTTP/'))
      .replace(/Content-Length: \d+/, `Content-Length: ${http.length}`);
    const path = join(folderOf({ 'a.warc': Buffer.from(`${head}${http}\r\n\r\n`, 'latin1') }), 'a.warc');
    const files = openWarcFilesAt(path);
    const { entries } = indexFiles(files);
    expect(readCapture(entries[0]!, new Map(files.map((file) => [file.name, file])))).toMatchObject({
      message: 'the body has more than the 8388608 bytes that are read once it is decoded',
    });
  });

  it('a WACZ file whose entries overlap, or that lies in many others, is refused', () => {
    const open = (bytes: Uint8Array) => openWarcFilesAt(join(folderOf({ 'a.wacz': Buffer.from(bytes) }), 'a.wacz'));
    const zip = Buffer.from(zipSync({ 'a.warc': [whole, { level: 0 }] }));
    const [end, start] = [zip.length - 22, zip.readUInt32LE(zip.length - 6)];
    const tail = Buffer.from(zip.subarray(end));
    tail.writeUInt32LE(2 * (end - start), 12);
    const twice = Buffer.concat([zip.subarray(0, end), zip.subarray(start, end), tail]);
    expect(() => open(twice)).toThrow('the files in a.wacz overlap');
    let nested: Uint8Array = zip;
    for (let depth = 0; depth < 5; depth++) nested = zipSync({ 'a.wacz': [nested, { level: 0 }] });
    expect(() => open(nested)).toThrow('is a WACZ file in 4 others');
  });

  it('a file compressed in one piece is refused with the remedy, once', () => {
    const { entries, faults } = faultsOf(
      gzipSync(Buffer.concat([gunzipSync(writeRecord(first)), gunzipSync(writeRecord(second))])),
    );
    expect(entries).toEqual([]);
    expect(faults.map(({ remedy }) => remedy)).toEqual([expect.stringContaining('gunzip')]);
  });

  it('a body that ends too early is no capture, whoever says so', async () => {
    const change = (record: Buffer, from: RegExp, to: string) => {
      const plain = gunzipSync(record)
        .toString('latin1')
        .replace(from, to)
        .replace(/WARC-Payload-Digest.*\r\n/, '');
      const [head = '', ...rest] = plain.split('\r\n\r\n');
      const length = rest.join('\r\n\r\n').length - 4;
      return Buffer.from(
        [head.replace(/Content-Length: \d+/, `Content-Length: ${length}`), ...rest].join('\r\n\r\n'),
        'latin1',
      );
    };
    const shorter = change(writeRecord(first), /Content-Length: \d+\r\n\r\n</, 'Content-Length: 5000\r\n\r\n<');
    const chunk = change(
      writeRecord(second),
      /Content-Length: \d+\r\n\r\n</,
      'Transfer-Encoding: chunked\r\n\r\n1f40\r\n<',
    );
    const told = change(
      writeRecord({ ...second, capturedAt: '2026-03-01T00:00:00Z' }),
      /WARC-Type/,
      'WARC-Truncated: time\r\nWARC-Type',
    );
    const folder = folderOf({ 'a.warc': Buffer.concat([shorter, chunk, told]) });
    const [document] = await read(folder, { sourceUrl: url });
    expect(document!.captures).toEqual([]);
    expect(document!.problems.map(({ message }) => message.replace(/^.*: /, ''))).toEqual([
      expect.stringMatching(/^the body ends after \d+ of 5000 bytes$/),
      'the body ends within a chunk',
    ]);
    expect(whyNoPage(indexOf(folder).entries.at(-1)!)).toBe('was cut off by the crawler (time)');
  });

  it('bytes that are not those of their digest are not used', () => {
    const plain = gunzipSync(writeRecord(first)).toString('latin1').replace('We keep', 'We sell');
    const { entries, faults } = faultsOf(gzipSync(Buffer.from(plain, 'latin1')));
    expect(entries).toEqual([]);
    expect(faults[0]!.message).toMatch(/are not those of the WARC-Payload-Digest/);
  });

  it('a fault is one problem of the corpus, with the file and the place', async () => {
    const folder = folderOf({ 'a.warc.gz': whole.subarray(0, whole.length - 20) });
    const documents = await read(folder, { sourceUrl: url }, { sourceUrl: 'https://fern.example/privacy' });
    const problems = documents.flatMap((document) =>
      document.problems.map(({ file, message }) => `${file} ${message}`),
    );
    expect(problems).toEqual([expect.stringMatching(/^corpus.yml a.warc.gz, byte \d+: the file is cut off/)]);
  });
});

test('what reading a document depends on changes with the files that hold its captures, and with no others', async () => {
  const state = async (folder: string) => {
    const settings = { kind: 'warc' as const, files: ['**'] };
    const archive = await openArchiveOfKind(settings, { files: filesInMemory({}), prefix: '', path: folder });
    return archive.stateOf!({ platform: 'fern', document: 'terms', folder: 'platforms/fern/terms', sourceUrl: url });
  };
  const folder = folderOf({ 'a.warc.gz': writeRecord(first) });
  const before = await state(folder);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  const other = { ...second, url: 'https://fern.example/privacy' };
  writeFileSync(join(folder, 'b.warc.gz'), writeRecord(other));
  expect(await state(folder)).toBe(before);
  writeFileSync(join(folder, 'b.warc.gz'), Buffer.concat([writeRecord(other), writeRecord(second)]));
  expect(await state(folder)).not.toBe(before);
  writeFileSync(join(folder, 'b.warc.gz'), writeRecord(other).subarray(0, 90));
  expect(await state(folder), 'what is damaged is reported by whoever reads').toBeUndefined();
});

test('addresses are one document whatever scheme, slash, fragment and tracking parameters they have', () => {
  const key = toAddressKey('https://fern.example/terms');
  for (const one of [
    'http://fern.example/terms/',
    'https://www.Fern.example/terms#top',
    'https://fern.example/terms?utm_source=a&fbclid=b',
  ])
    expect(toAddressKey(one)).toBe(key);
  for (const one of [
    'https://fern.example/terms?lang=de',
    'https://fern.example/Terms',
    'https://a.fern.example/terms',
  ])
    expect(toAddressKey(one)).not.toBe(key);
});

test.each([
  ['https://fern.example/t?utm_source=a&id=5&fbclid=b', 'https://fern.example/t?id=5'],
  ['https://fern.example/t?utm_source=a#part', 'https://fern.example/t#part'],
  ['https://fern.example/t?lang=de%20x&q=a=b&q', 'https://fern.example/t?lang=de%20x&q=a=b&q'],
  ['https://fern.example/utm_source=a', 'https://fern.example/utm_source=a'],
  ['https://fern.example/#/t?utm_source=a', 'https://fern.example/#/t?utm_source=a'],
  ['https://bücher.example/ü', 'https://bücher.example/ü'],
])('an address without what follows its readers: %s', (address, bare) => expect(withoutTracking(address)).toBe(bare));

test('whatever a fixture holds is read twice alike', () => {
  const bytes = readFileSync(join(fixtures, 'wget.warc.gz'));
  const path = join(folderOf({ 'a.warc.gz': bytes }), 'a.warc.gz');
  expect(indexOf(path)).toEqual(indexOf(path));
});

test('its addresses that are pages are listed, a capture is named by its record, and a folder without web archives is refused', async () => {
  const picture = { ...first, url: 'https://fern.example/logo', mime: 'image/png' };
  const moved = { ...second, url: 'https://fern.example/old' };
  const bytes = Buffer.concat([writeRecord(first), writeRecord(second), writeRecord(picture), writeRecord(moved)]);
  const folder = folderOf({ 'a.warc.gz': bytes });
  const settings = { kind: 'warc' as const, files: ['**'] };
  const open = (path: string) => openArchiveOfKind(settings, { files: filesInMemory({}), prefix: '', path });
  expect(await (await open(folder)).list()).toEqual([
    { name: moved.url, captures: 1, first: second.capturedAt, last: second.capturedAt },
    { name: url, captures: 2, first: first.capturedAt, last: second.capturedAt },
  ]);
  const [document] = await read(folder, { archived: [{ url: moved.url }, { service: 'Fern', terms: 'Terms' }] });
  expect(textsOf(document!)).toEqual(['We sell your data.\n']);
  expect(addressesOf(document!.captures[0]!, settings)).toEqual({
    record: `a.warc.gz, record at byte ${bytes.length - writeRecord(moved).length}`,
  });
  await expect(open(makeFolder())).rejects.toThrow(/^no WARC or WACZ file in .* is called \*\*/);
});
