/**
 * Numbers that cannot contradict each other: every number of every built page, with what it counts (data-count) and of what
 * (data-of), is the same wherever it stands, and as large as the list that it leads to.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readBuiltSite, type TestedSite } from './built-site.ts';
import { launch } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Where an address leads: the path from the base, the query, the fragment. */
function toTarget(href: string, from: string): { path: string; query: URLSearchParams; fragment: string } {
  const url = new URL(href, `https://site.invalid/${from}`);
  return { path: url.pathname.slice(1), query: url.searchParams, fragment: decodeURIComponent(url.hash.slice(1)) };
}

/** How many clauses or documents a search for these values lists. */
function countSearch({ clauses, pages }: TestedSite, query: URLSearchParams): number {
  const of = (name: string) => query.getAll(name);
  if (of('kind').includes('document')) {
    const lists = [...pages.values()].flatMap((page) => page.lists.filter(({ name }) => name === 'platform-documents'));
    return new Set(lists.flatMap(({ items }) => items)).size;
  }
  const fits = (name: string, value: string) => of(name).length === 0 || of(name).includes(value);
  return [...clauses.values()].filter(
    (clause) =>
      fits('severity', clause.severity.level) &&
      fits('platform', clause.platform.name) &&
      fits('clauseType', clause.clauseType.name),
  ).length;
}

describe.each(Object.entries(inject('builds')))('the numbers of the corpus %s', (corpus, folder) => {
  let site: TestedSite;
  beforeAll(async () => {
    site = await readBuiltSite(corpus, folder, browser);
  });

  it('are numbers with a name and what they are about', () => {
    const odd = [...site.pages].flatMap(([path, { counts }]) =>
      counts.flatMap(({ name, of, value }) =>
        Number.isInteger(value) && /^[a-z]+(-[a-z]+)*$/.test(name) && /^[a-z0-9/-]*$/.test(of)
          ? []
          : [`/${path} ${name} of ${of}: ${value}`],
      ),
    );
    expect(odd).toEqual([]);
    expect([...site.pages.values()].flatMap(({ counts }) => counts).length).toBeGreaterThan(1000);
  });

  it('are the same on every page', () => {
    const known = new Map<string, { value: number; path: string }>();
    const contradictions: string[] = [];
    for (const [path, { counts }] of site.pages) {
      for (const { name, of, value } of counts) {
        const first = known.get(`${name} of ${of}`);
        if (!first) known.set(`${name} of ${of}`, { value, path });
        else if (first.value !== value)
          contradictions.push(`${name} of ${of}: ${first.value} on /${first.path}, ${value} on /${path}`);
      }
    }
    expect(contradictions).toEqual([]);
  });

  it('are as large as the lists of the same name, wherever these stand', () => {
    const values = new Map<string, number>();
    for (const { counts } of site.pages.values())
      for (const { name, of, value } of counts) values.set(`${name} of ${of}`, value);
    const wrong = [...site.pages].flatMap(([path, { lists }]) =>
      lists.flatMap(({ name, of, items }) => {
        const value = values.get(`${name} of ${of}`);
        return value === undefined || value === items.length
          ? []
          : [`/${path} lists ${items.length} ${name} of ${of}, counted ${value}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('lead to the list they count', () => {
    const wrong: string[] = [];
    for (const [path, { counts }] of site.pages) {
      for (const { name, of, value, href } of counts) {
        if (href === undefined) continue;
        const { path: target, query, fragment } = toTarget(href, path);
        if (target === 'search/') {
          const found = countSearch(site, query);
          if (found !== value) wrong.push(`/${path} ${name} of ${of}: ${value}, but ${href} finds ${found}`);
          continue;
        }
        const lists = site.pages.get(target)?.lists.filter((list) => list.name === name && list.of === of) ?? [];
        const reached = lists.filter(({ ids }) => fragment === '' || ids.includes(fragment));
        if (!reached.some(({ items }) => items.length === value))
          wrong.push(`/${path} ${name} of ${of}: ${value} leads to ${href}, which does not list them`);
      }
    }
    expect([...new Set(wrong.map((line) => line.replace(/^\/\S* /, '')))].slice(0, 40)).toEqual([]);
  });

  it('are all marked: none stands beside its noun as mere text', () => {
    const unmarked = [...site.pages].flatMap(([path, { text }]) =>
      [
        ...text.matchAll(
          /(?<![\w.,–-])\d[\d,]*\s+(?:platforms?|clauses?|clause types?|documents?|versions?|captures?|regulations?|questions?|words?(?! for word)|records?)\b/g,
        ),
      ].map(([found]) => [found.replace(/\d[\d,]*/, '…'), `/${path} ${found}`] as const),
    );
    expect([...new Map(unmarked).values()]).toEqual([]);
  });
});
