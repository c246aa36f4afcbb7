/** The two formats that lie beside a document are read back by a client’s parser and by the rules of their standards. */
import fc from 'fast-check';
import LinkHeader from 'http-link-header';
import { describe, expect, it } from 'vitest';
import { webAnnotation } from './cite/web-annotation.ts';
import { examplePlace, readExampleSite } from './example-site.ts';
import { timeMap } from './time-map.ts';

const { data, clauses, documents } = await readExampleSite();
const place = examplePlace(data.site);
const document = documents.find(({ versions }) => versions.length === 2)!;

/** What a client of RFC 6690 reads: each relation of each link, with the parameters of the link. */
const readLinks = (text: string) => LinkHeader.parse(text).refs as (LinkHeader.Reference & Record<string, string>)[];
const relations = (links: readonly LinkHeader.Reference[]) => links.map(({ rel }) => rel);

describe('a TimeMap', () => {
  const text = timeMap.write(document, place);
  const links = readLinks(text);
  const mementos = links.filter(({ rel }) => rel === 'memento');

  it('names the original and itself, and every capture with its instant, oldest first', () => {
    expect(relations(links)).toEqual(['original', 'self', 'first', 'memento', 'last', 'memento']);
    expect(links[0]!.uri).toBe(document.sourceUrl);
    expect(links[1]).toMatchObject({
      uri: `https://policies.example/${document.path}/timemap.link`,
      type: timeMap.mediaType,
    });
    const instants = mementos.map(({ datetime }) => new Date(datetime ?? '').toISOString());
    expect(instants).toEqual(['2026-01-01T00:00:00.000Z', '2026-03-03T10:00:00.000Z']);
    expect(links[1]).toMatchObject({ from: mementos[0]!.datetime, until: mementos[1]!.datetime });
  });

  it('calls the only capture of a document its first and its last one', () => {
    const one = { ...document, versions: document.versions.slice(0, 1) };
    expect(relations(readLinks(timeMap.write(one, place)))).toEqual(['original', 'self', 'first', 'last', 'memento']);
  });

  it('writes instants as RFC 7089 asks: RFC 1123, in GMT', () => {
    for (const { datetime } of mementos)
      expect(datetime).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
  });

  it('is one link each, whatever an address holds', () => {
    const sign = fc.constantFrom(...'<>,;"\\ =&%#ä\n\t\'`');
    fc.assert(
      fc.property(fc.string({ unit: sign }), (more) => {
        const sourceUrl = `https://anvil.example/terms?${more}x`;
        const read = readLinks(timeMap.write({ ...document, sourceUrl }, place));
        expect(read).toHaveLength(links.length);
        expect(new URL(read[0]!.uri).host).toBe('anvil.example');
        expect(read.slice(1)).toEqual(links.slice(1));
      }),
    );
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
