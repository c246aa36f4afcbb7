/** The two formats that lie beside a document are read back by the rules of their standards. */
import { describe, expect, it } from 'vitest';
import { webAnnotation } from './cite/web-annotation.ts';
import { examplePlace, readExampleSite } from './example-site.ts';
import { timeMap } from './time-map.ts';

const { data, clauses } = await readExampleSite();
const place = examplePlace(data.site);
const document = data.documents.find(({ versions }) => versions.length === 2)!;

/** One link of RFC 6690, section 2: a target in angle brackets, then parameters with quoted values. */
const link = /^<([^<>\s"]+)>((?:; [a-z]+="[^"]*")+)$/;

function readLinks(text: string): { target: string; params: Record<string, string> }[] {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split(',\n')
    .map((line) => {
      const [, target, rest] = link.exec(line) ?? expect.fail(`not a link: ${line}`);
      const params = [...rest!.matchAll(/; ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!] as const);
      return { target: target!, params: Object.fromEntries(params) };
    });
}

describe('a TimeMap', () => {
  const links = readLinks(timeMap.write(document, place));

  it('names the original and itself, and every capture with its instant, oldest first', () => {
    expect(links.map(({ params }) => params['rel'])).toEqual(['original', 'self', 'first memento', 'last memento']);
    expect(links[0]!.target).toBe(document.sourceUrl);
    const instants = links.slice(2).map(({ params }) => new Date(params['datetime']!).toISOString());
    expect(instants).toEqual(['2026-01-01T00:00:00.000Z', '2026-03-03T10:00:00.000Z']);
    expect(links[1]!.params).toMatchObject({ from: links[2]!.params['datetime'], until: links[3]!.params['datetime'] });
  });

  it('writes instants as RFC 7089 asks: RFC 1123, in GMT', () => {
    for (const { params } of links.slice(2))
      expect(params['datetime']).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
  });
});

describe('a page of Web Annotations', () => {
  const page = JSON.parse(webAnnotation.write(clauses, place));

  it('has the context, a type and an address, and an annotation for each clause, as the model requires', () => {
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    expect(page.items).toHaveLength(clauses.length);
    for (const item of [page, ...page.items]) expect(URL.canParse(item.id)).toBe(true);
    for (const { type, target } of page.items) {
      expect(type).toBe('Annotation');
      expect(URL.canParse(target.source)).toBe(true);
    }
  });

  it('selects by place what it selects by its words, in the archived text', () => {
    const text = [...'We train on it for a year.\n\nWe sell it.'];
    const own = clauses.filter(
      ({ platform, snapshot }) => platform.slug === 'anvil' && snapshot.capturedAt < '2026-03',
    );
    expect(own.length).toBeGreaterThan(0);
    for (const { target } of JSON.parse(webAnnotation.write(own, place)).items) {
      const [quote, position] = target.selector;
      expect(text.slice(position.start, position.end).join('')).toBe(quote.exact);
    }
  });
});
