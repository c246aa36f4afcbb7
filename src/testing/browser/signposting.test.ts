import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readPageLinks } from '../../build/verify/page-links.ts';
import { findClauses } from './kinds.ts';

/** Links of the head of a page by their relation: https://signposting.org/, level 1. */
function readSignposts(html: string): Map<string, { href: string; type?: string | undefined }[]> {
  const links = [...html.slice(0, html.indexOf('</head>')).matchAll(/<link ([^>]*)>/g)].map(([, text]) => {
    const attributes = Object.fromEntries(
      [...text!.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    return { rel: attributes['rel'] ?? '', href: attributes['href'] ?? '', type: attributes['type'] };
  });
  return Map.groupBy(links, ({ rel }) => rel);
}

describe.each(Object.entries(inject('builds')))('the clause pages of the corpus %s', (_corpus, folder) => {
  const toFile = (href: string) => {
    const { pathname } = new URL(href, 'https://clausary.example');
    return join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
  };
  const pages = findClauses(folder).map((path) => ({
    path,
    html: readFileSync(join(folder, path, 'index.html'), 'utf8'),
  }));

  it('name one address to cite, what describes them, a licence, an author, types and the bytes', () => {
    for (const { path, html } of pages) {
      const posts = readSignposts(html);
      const count = (rel: string) => posts.get(rel)?.length ?? 0;
      expect([count('cite-as'), count('license'), count('item')], path).toEqual([1, 1, 1]);
      expect(Math.min(count('describedby'), count('author'), count('type')), path).toBeGreaterThan(0);
      expect(
        posts.get('type')!.map(({ href }) => href),
        path,
      ).toContain('https://schema.org/AboutPage');
    }
  });

  it('lead by them to pages and files of the site', () => {
    for (const { path, html } of pages) {
      const posts = readSignposts(html);
      const [cited] = posts.get('cite-as')!;
      expect(existsSync(toFile(cited!.href)), `${path}: ${cited!.href}`).toBe(true);
      for (const { href } of posts.get('author')!) {
        const { ids } = readPageLinks(readFileSync(toFile(href)));
        expect(ids, path).toContain(new URL(href, 'https://clausary.example').hash.slice(1));
      }
      for (const { href, type } of posts.get('describedby')!) {
        expect(type, path).toBe('application/vnd.citationstyles.csl+json');
        expect(() => JSON.parse(readFileSync(toFile(href), 'utf8')), path).not.toThrow();
      }
      for (const { href } of (posts.get('alternate') ?? []).filter(({ type }) => type === 'application/json+oembed'))
        expect(JSON.parse(readFileSync(toFile(href), 'utf8')), path).toMatchObject({ version: '1.0', type: 'rich' });
    }
  });
});
