/** Every feed is what the schema of its format asks: RFC 4287 for Atom, JSON Feed 1.x for JSON, and what both say in prose. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { examplePlace, exampleSite, hostile, readExampleSite } from '../example-site.ts';
import type { SiteData } from '../site-format.ts';
import { toFeedFiles } from './feed-files.ts';
import { feeds } from './feeds.ts';

const { data } = await readExampleSite(exampleSite(`We sell it ${hostile.replace('\u0007', '')}.`));
const named: SiteData = { ...data, clauses: data.clauses.map((one) => ({ ...one, title: hostile, words: hostile })) };

async function listFeeds(site: SiteData, address?: string): Promise<[string, string][]> {
  const files: [string, string][] = [];
  for await (const { path, content } of feeds.files(site, examplePlace(site.site, address)))
    files.push([path, String(content)]);
  return files;
}

const rng = RelaxNGValidator.fromDoc(
  XmlDocument.fromString(readFileSync(new URL('atom.rng', import.meta.url), 'utf8')),
);
const atom = { a: 'http://www.w3.org/2005/Atom' };

/** What jsonfeed.org/version/1 asks and allows. */
const address = { type: 'string', format: 'uri-reference', minLength: 1 };
const text = { type: 'string' };
const person = { type: 'object', minProperties: 1, properties: { name: text, url: address, avatar: address } };
const extensions = { patternProperties: { '^_': { type: 'object' } }, additionalProperties: false };
const jsonFeed = {
  ...{ type: 'object', required: ['version', 'title', 'items'] },
  properties: {
    version: { enum: ['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1'] },
    ...{
      title: text,
      home_page_url: address,
      feed_url: address,
      next_url: address,
      description: text,
      user_comment: text,
    },
    ...{ icon: address, favicon: address, author: person, authors: { type: 'array', items: person }, language: text },
    expired: { type: 'boolean' },
    items: {
      type: 'array',
      items: {
        ...{
          type: 'object',
          required: ['id'],
          anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        },
        properties: {
          ...{ id: { type: 'string', minLength: 1 }, url: address, external_url: address, title: text, summary: text },
          ...{ content_html: text, content_text: text, image: address, banner_image: address, language: text },
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          ...{ author: person, authors: { type: 'array', items: person }, tags: { type: 'array', items: text } },
        },
        ...extensions,
      },
    },
  },
  ...extensions,
};

const sites: [string, SiteData, string?][] = [
  ['a site', data],
  ['a site whose address is not known', data, ''],
  ['a site of hostile words', named],
];

describe.each(sites)('of %s', (_, site, at) => {
  test('each Atom feed is one by RFC 4287', async () => {
    const all = (await listFeeds(site, at)).filter(([path]) => path.endsWith('.xml'));
    expect(all.length).toBeGreaterThan(9);
    for (const [path, content] of all) {
      const document = XmlDocument.fromString(content);
      expect(() => rng.validate(document), path).not.toThrow();
      expect(document.find('/a:feed/a:author', atom), path).toHaveLength(1);
      expect(document.find('/a:feed/a:link[@rel="self"]', atom), path).toHaveLength(1);
      const entries = document.find('/a:feed/a:entry', atom) as XmlElement[];
      for (const entry of entries) expect(entry.find('a:content | a:link', atom).length, path).toBeGreaterThan(1);
      const ids = document.find('//a:id', atom).map((id) => id.content);
      expect(new Set(ids).size, path).toBe(ids.length);
      document.dispose();
    }
  });

  test('each JSON Feed is one by its specification', async () => {
    const isFeed = addFormats.default(new Ajv2020({ strict: false })).compile(jsonFeed);
    const all = (await listFeeds(site, at)).filter(([path]) => path.endsWith('.json'));
    expect(all.length).toBeGreaterThan(9);
    for (const [path, content] of all)
      expect(isFeed(JSON.parse(content)), `${path}: ${JSON.stringify(isFeed.errors?.slice(0, 2))}`).toBe(true);
  });
});

test('an archive document of RFC 5005 is a feed by RFC 4287', () => {
  const at = '2026-01-01T00:00:00Z';
  const entry = { id: 'urn:x:2', at, title: 'x', summary: 'y', link: 'https://policies.example/', tags: [], facts: {} };
  const source = { id: 'urn:x:1', title: 'x', path: 'changes', updated: at, entries: [entry] };
  const { atom: text } = toFeedFiles(source, examplePlace(data.site), { older: '1-aaaaaaaa', archive: '2-bbbbbbbb' });
  const document = XmlDocument.fromString(text);
  expect(() => rng.validate(document)).not.toThrow();
  const history = { ...atom, h: 'http://purl.org/syndication/history/1.0' };
  expect(document.find('/a:feed/h:archive', history)).toHaveLength(1);
  expect(document.find('/a:feed/a:link[@rel="prev-archive" or @rel="current"]', history)).toHaveLength(2);
  document.dispose();
});

test('the schema refuses what RFC 4287 refuses', () => {
  const feed = (inner: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${inner}</feed>`;
  const whole = '<id>urn:x:1</id><title>x</title><updated>2026-01-01T00:00:00Z</updated>';
  const check = (inner: string) => () => rng.validate(XmlDocument.fromString(feed(inner)));
  expect(check(whole)).not.toThrow();
  for (const bad of [
    '<id>urn:x:1</id><title>x</title>',
    `${whole}<item/>`,
    whole.replace('T00:00:00Z', ''),
    `${whole}<link/>`,
  ])
    expect(check(bad), bad).toThrow();
});
