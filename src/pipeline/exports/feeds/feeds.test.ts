import { parseFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { examplePlace, exampleSite, hostile, readExampleSite } from '../example-site.ts';
import type { SiteData } from '../site-format.ts';
import { feeds } from './feeds.ts';
import { letters } from './letters.ts';
import { toPages } from './pages.ts';

let data: SiteData;
let files: Map<string, string>;
const write = async (site: SiteData, address?: string) => {
  const made = new Map<string, string>();
  for (const format of [feeds, letters])
    for await (const { path, content } of format.files(site, examplePlace(site.site, address)))
      made.set(path, String(content));
  return made;
};
beforeAll(async () => {
  data = (await readExampleSite()).data;
  files = await write(data);
});

interface JsonFeed {
  version: string;
  title: string;
  feed_url: string;
  items: { id: string; url: string; title: string; content_html: string; date_published: string; _clausary: Facts }[];
}
interface Facts {
  kind: string;
  before: string;
  after: string;
  digests: { before?: string; after: string };
  clauses: { what: string; title: string; before?: string; after?: string }[];
}
const json = (path: string) => JSON.parse(files.get(path)!) as JsonFeed;
const atom = (path: string) => {
  const { format, feed } = parseFeed(files.get(path)!);
  if (format !== 'atom') throw new Error(`This is ${format}.`);
  return feed;
};
const change = () => json('platforms/anvil/feed.json').items.find(({ _clausary }) => _clausary.kind === 'change')!;

describe('a feed', () => {
  test('exists for everything and for each platform, document, type, category and regulation', () => {
    const { platforms, documents, site } = data;
    const types = site.categories.flatMap(({ types }) => types.map(({ path }) => path));
    const paths = [...platforms, ...documents, ...site.regulations].map(({ path }) => path);
    const categories = site.categories.map(({ id }) => `categories/${id}`);
    for (const path of ['changes', 'digest', ...paths, ...types, ...categories]) {
      expect(files.has(`${path}/atom.xml`), path).toBe(true);
      expect(files.has(`${path}/feed.json`), path).toBe(true);
    }
  });

  test('has the same entries in both formats, in the same order', () => {
    for (const path of [...files.keys()].filter((name) => name.endsWith('atom.xml'))) {
      const ids = atom(path).entries?.map(({ id }) => id) ?? [];
      expect(ids).toEqual(json(path.replace('atom.xml', 'feed.json')).items.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('has of a change the words before and after, the clauses it touched and how, and both digests', () => {
    const { _clausary: facts, url, date_published, content_html } = change();
    expect(facts.before).toBe('We train on it for a year.');
    expect(facts.after).toBe('We train on it for as long as we like.');
    expect(facts.clauses).toMatchObject([{ what: 'reworded', before: facts.before }]);
    const [first, second] = data.documents.find(({ path }) => path === 'platforms/anvil/privacy')!.versions;
    expect(facts.digests).toEqual({ before: first!.digest, after: second!.digest });
    expect(url).toMatch(/^https:\/\/policies\.example\/platforms\/anvil\/privacy\/changes\/2026-03-03/);
    expect(date_published).toBe('2026-03-03T10:00:00.000Z');
    for (const part of [facts.before, facts.after, facts.digests.after]) expect(content_html).toContain(part);
  });

  test('holds what is of its scope and nothing else', () => {
    const titles = (path: string) => json(`${path}/feed.json`).items.map(({ title }) => title);
    expect(titles('clauses/ai-training').some((title) => title.includes('words changed'))).toBe(true);
    expect(titles('clauses/data-sale').some((title) => title.includes('words changed'))).toBe(false);
    expect(titles('platforms/pebble').some((title) => title.includes('Anvil'))).toBe(false);
  });

  test('keeps the ids of its entries when the site moves or its platforms get other names', async () => {
    const moved = await write(data, 'https://elsewhere.example/base');
    const ids = (text: string) => (JSON.parse(text) as JsonFeed).items.map(({ id }) => id);
    expect(ids(moved.get('changes/feed.json')!)).toEqual(ids(files.get('changes/feed.json')!));
    expect(await write(data)).toEqual(files);
  });

  test('is dated by its newest entry, never by a clock', () => {
    expect(atom('platforms/anvil/atom.xml').updated).toBe('2026-03-03T10:00:00.000Z');
  });

  test('has addresses from the root where the address of the site is not known', async () => {
    const local = await write(data, '');
    expect(local.get('changes/atom.xml')).toContain('href="/platforms/anvil/privacy/changes/');
    expect([...local.values()].join('')).not.toContain('site.invalid');
  });
});

test('hostile words reach no feed reader and no mail program as markup', async () => {
  const site = (await readExampleSite(exampleSite(`We sell it ${hostile.replace('\u0007', '')}.`))).data;
  const named = { ...site, clauses: site.clauses.map((one) => ({ ...one, words: hostile })) };
  const bad = { ...named, site: { ...site.site, title: hostile, publisher: hostile } };
  for (const [path, text] of await write(bad)) {
    if (!path.endsWith('.txt')) expect(text, path).not.toContain('<script');
    expect(text, path).not.toMatch(/[\u202a-\u202e]|\p{Cc}(?<![\n\t])/u);
    if (path.endsWith('atom.xml')) expect(parseFeed(text).format, path).toBe('atom');
  }
});

test('a week is one entry of the digest, with a letter in HTML and in plain text', () => {
  const entry = json('digest/feed.json').items.find(({ url }) => url.endsWith('/digest/2026-w10/'))!;
  expect(entry.title).toBe('Week of 2 March 2026 to 8 March 2026');
  for (const part of ['We train on it for a year.', 'We train on it for as long as we like.']) {
    expect(entry.content_html).toContain(part);
    expect(files.get('digest/2026-w10/letter.txt')).toContain(part);
  }
  const html = files.get('digest/2026-w10/letter.html')!;
  expect(html).toContain(entry.content_html);
  expect(html).not.toMatch(/<(?:script|style|img|link)\b| style=/);
});

/** Follows a feed as a client of RFC 5005 does, and a reader of JSON Feed. */
function follow(made: Map<string, string>, path: string): { atom: string[]; json: string[] } {
  const found: { atom: string[]; json: string[] } = { atom: [], json: [] };
  const fileOf = (address: string) => address.slice(address.indexOf(path));
  for (let file: string | undefined = `${path}/atom.xml`; file; ) {
    const { feed } = parseFeed(made.get(file)!) as {
      feed: { entries?: Ided[]; links?: { rel?: string; href?: string }[] };
    };
    found.atom.push(...(feed.entries ?? []).map(({ id }) => id!));
    const older = feed.links?.find(({ rel }) => rel === 'prev-archive')?.href;
    file = older && fileOf(older);
  }
  for (let file: string | undefined = `${path}/feed.json`; file; ) {
    const { items, next_url } = JSON.parse(made.get(file)!) as JsonFeed & { next_url?: string };
    found.json.push(...items.map(({ id }) => id));
    file = next_url && fileOf(next_url);
  }
  return found;
}
interface Ided {
  id?: string;
}

describe('a feed of more entries than it holds itself', () => {
  /** As many revisions of one analysis as are asked for, one a day. */
  const revised = (count: number, extra: readonly string[] = []): SiteData => {
    const [digest] = data.digests.filter(({ analyses }) => analyses.length > 0);
    const [first] = digest!.analyses;
    const days = Array.from({ length: count }, (_, index) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString());
    const analyses = [...days.map((at) => at.slice(0, 10)), ...extra]
      .sort((a, b) => (a < b ? 1 : -1))
      .map((on, index) => ({
        ...first!,
        on,
        what: 'revised' as const,
        note: extra.includes(on) ? `late ${index}` : on,
      }));
    return { ...data, digests: [{ ...digest!, changes: [], analyses }] };
  };
  const archives = (made: Map<string, string>) =>
    [...made.keys()].filter((path) => /^changes\/atom-.*\.xml$/.test(path)).sort();

  let before: Map<string, string>;
  beforeAll(async () => {
    before = await write(revised(160));
  });

  test('leads to all of them by its archives, each of which stays as it is when others come', async () => {
    const after = await write(revised(170));
    for (const [made, count] of [
      [before, 160],
      [after, 170],
    ] as const)
      for (const ids of Object.values(follow(made, 'changes'))) {
        expect(new Set(ids).size).toBe(count);
        expect(JSON.parse(made.get('changes/feed.json')!).items.length).toBeLessThanOrEqual(50);
      }
    // The newest hold their words, all others lead to the page that has them.
    const held = JSON.parse(before.get('changes/feed.json')!) as JsonFeed;
    expect(held.items.findIndex(({ _clausary }) => _clausary.after === undefined)).toBe(25);
    const old = archives(before)[0]!;
    const { items } = JSON.parse(before.get(old.replace('atom', 'feed').replace('.xml', '.json'))!) as JsonFeed;
    for (const item of items) {
      expect(item._clausary).not.toHaveProperty('after');
      expect(item._clausary.clauses).toHaveLength(1);
      expect(item.url).toMatch(/^https:/);
      expect(item.content_html).not.toBe('');
    }
    expect(parseFeed(before.get(old)!).feed).toMatchObject({ entries: { length: 50 } });
    expect(archives(before)).toHaveLength(3);
    for (const path of archives(before)) expect(after.get(path)).toBe(before.get(path));
  });

  test('gives archives another address when an entry comes in that is older than theirs', async () => {
    const late = await write(revised(160, ['2020-03-15']));
    const [oldest, ...others] = archives(before);
    expect(late.get(oldest!)).toBe(before.get(oldest!));
    for (const path of others) expect(late.has(path), path).toBe(false);
    expect(new Set(follow(late, 'changes').atom).size).toBe(161);
  });

  test('holds a month itself, and all where it is short', async () => {
    const pages = (count: number) =>
      toPages(
        Array.from({ length: count }, (_, index) => ({
          id: `${index}`,
          at: new Date(Date.UTC(2026, 0, -index)).toISOString(),
        })),
        50,
      );
    expect(pages(20)).toMatchObject({ newest: { length: 20 }, archives: [] });
    expect(pages(200)).toMatchObject({ newest: { length: 32 }, archives: { length: 4 } });
  });
});
