import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ReadDocument } from './archive.ts';
import { filesInMemory } from './files.ts';
import { openFolderArchive } from './folder-archive.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const folder = 'platforms/fern/terms';
const header = (capturedAt: string, bytes: string, more = '') =>
  `capturedAt: ${capturedAt}\nsourceUrl: https://fern.example/terms\ndigest: "${sha(bytes)}"\n${more}`;
const page = (words: string, banner = 'Take our survey') =>
  `<!doctype html><html><body><nav>Home</nav><div class="banner">${banner}</div><main><h1>Terms</h1><p>${words}</p></main></body></html>`;

async function read(contents: Record<string, string>, extractions?: object[]): Promise<ReadDocument> {
  const files = filesInMemory(
    Object.fromEntries(Object.entries(contents).map(([name, text]) => [`${folder}/snapshots/${name}`, text])),
  );
  const place = {
    platform: 'fern',
    document: 'terms',
    folder,
    ...(extractions && { extractions: extractions as never }),
  };
  for await (const document of openFolderArchive(files, '').read([place])) return document;
  throw new Error('nothing was read');
}

const twoPages = (first: string, second: string) => ({
  '2026-01-02T03-04-05Z.html': first,
  '2026-01-02T03-04-05Z.yml': header('2026-01-02T03:04:05Z', first),
  '2026-02-02T03-04-05Z.html': second,
  '2026-02-02T03-04-05Z.yml': header('2026-02-02T03:04:05Z', second),
});
const textsOf = ({ captures, payloads }: ReadDocument) =>
  captures.map(({ digest }) => payloads.get(digest)!.toString());

test('the page is the evidence, and its text is derived from it', async () => {
  const document = await read(twoPages(page('We keep your data.'), page('We keep your data for a year.')));
  expect(document.problems).toEqual([]);
  expect(textsOf(document)).toEqual(['# Terms\n\nWe keep your data.\n', '# Terms\n\nWe keep your data for a year.\n']);
  const [first] = document.captures;
  expect(first!.page).toMatchObject({
    digest: sha(page('We keep your data.')),
    type: 'html',
    extraction: { version: 1 },
  });
  expect((await document.readPage!(first!.page!.digest))!.toString()).toBe(page('We keep your data.'));
});

test('a page that differs outside of its document has the same text', async () => {
  const { captures } = await read(twoPages(page('We keep your data.', 'a'), page('We keep your data.', 'b')));
  expect(captures[0]!.digest).toBe(captures[1]!.digest);
  expect(captures[0]!.page!.digest).not.toBe(captures[1]!.page!.digest);
});

const changed = [{ version: 1 }, { version: 1, select: ['body'], drop: ['nav'], from: '2026-02-01T00:00:00Z' }];

test('a text that changes only by another extraction is technical', async () => {
  const document = await read(twoPages(page('We keep your data.'), page('We keep your data.')), changed);
  expect(document.captures.map(({ kind }) => kind)).toEqual(['first', 'technical']);
  expect(textsOf(document)[1]).toContain('Take our survey');
});

test('a text that changes only by a newer version of the extraction is technical, and no capture before is rewritten', async () => {
  const folded = page(
    '<button aria-controls="more">We keep your data.</button><span id="more" hidden>For a year.</span> Or less.',
  );
  const versions = [{ version: 1 }, { version: 2, from: '2026-02-01T00:00:00Z' }];
  const document = await read(twoPages(folded, folded), versions);
  expect(document.captures.map(({ kind }) => kind)).toEqual(['first', 'technical']);
  expect(textsOf(document).map((text) => text.includes('For a year.'))).toEqual([false, true]);
});

test('where the words change as well, the page before is derived anew between them', async () => {
  const document = await read(twoPages(page('We keep your data.'), page('We sell your data.')), changed);
  expect(document.captures.map(({ kind, capturedAt }) => `${kind} ${capturedAt.slice(0, 7)}`)).toEqual([
    'first 2026-01',
    'technical 2026-01',
    'change 2026-02',
  ]);
  const [old, again] = textsOf(document);
  expect(old).not.toContain('survey');
  expect(again).toContain('survey');
  expect(again).toContain('We keep your data.');
});

test('an extraction without effect changes nothing', async () => {
  const same = [{ version: 1 }, { version: 1, select: ['main'], from: '2026-02-01T00:00:00Z' }];
  const { captures } = await read(twoPages(page('We keep your data.'), page('We sell your data.')), same);
  expect(captures.map(({ kind }) => kind)).toEqual(['first', 'change']);
});

test('every page that is not right is reported, with what to do', async () => {
  const good = page('We keep your data.');
  const { problems, captures } = await read(
    {
      '2026-01-02T03-04-05Z.html': good,
      '2026-01-03T03-04-05Z.html': good,
      '2026-01-03T03-04-05Z.yml': header('2026-01-03T03:04:05Z', 'other bytes'),
      '2026-01-04T03-04-05Z.yml': header('2026-01-04T03:04:05Z', good),
      '2026-01-05T03-04-05Z.pdf': good,
      '2026-01-05T03-04-05Z.yml': header('2026-01-05T03:04:05Z', good),
      '2026-01-06T03-04-05Z.html': page(''),
      '2026-01-06T03-04-05Z.yml': header('2026-01-06T03:04:05Z', page('')),
    },
    [{ version: 1, select: ['article'] }],
  );
  expect(captures).toEqual([]);
  const told = problems.map(({ file, message }) => `${file.slice(folder.length + 11)} ${message}`.slice(0, 56));
  expect(told.sort()).toEqual([
    '2026-01-02T03-04-05Z.html there is no 2026-01-02T03-04-0',
    '2026-01-03T03-04-05Z.yml the header declares SHA-256 a3e',
    '2026-01-04T03-04-05Z.yml this header is that of no page',
    '2026-01-05T03-04-05Z.pdf the bytes are no PDF',
    '2026-01-06T03-04-05Z.html no words of the page match "ar',
  ]);
});

test('a text in another encoding is a page, one in UTF-8 is the text itself', async () => {
  const latin = Buffer.from('Wir löschen Ihre Daten nach einem Jahr.', 'latin1');
  const utf8 = 'Wir löschen Ihre Daten.';
  const { captures, payloads } = await read({
    '2026-01-02T03-04-05Z.txt': latin as never,
    '2026-01-02T03-04-05Z.yml': header('2026-01-02T03:04:05Z', latin as never),
    '2026-02-02T03-04-05Z.txt': utf8,
    '2026-02-02T03-04-05Z.yml': header('2026-02-02T03:04:05Z', utf8),
  });
  expect(captures.map(({ page: own }) => own?.type)).toEqual(['text', undefined]);
  expect(payloads.get(captures[0]!.digest)!.toString()).toBe('Wir löschen Ihre Daten nach einem Jahr.');
});

test('a text that somebody put beside its page is refused, and the page is still read', async () => {
  const text = '# Terms\n\nWe may do anything.\n';
  for (const name of ['2026-02-02T03-04-05Z.md', '2026-02-02T03-04-05Z.txt']) {
    const edited = name.endsWith('.md') ? `---\n${header('2026-02-02T03:04:05Z', text)}---\n${text}` : text;
    const document = await read({
      ...twoPages(page('We keep your data.'), page('We sell your data.')),
      [name]: edited,
    });
    expect(document.problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
      expect.stringMatching(/\.(?:md|txt) the capture of this instant is the page 2026-02-02T03-04-05Z\.html/),
    ]);
    expect(textsOf(document)).toEqual(['# Terms\n\nWe keep your data.\n', '# Terms\n\nWe sell your data.\n']);
  }
});
