import { addresses } from '../schema/addresses.ts';
import type { RelationsRecord } from '../schema/relations-record.ts';
import { toLinkKey } from '../text/links.ts';
import type { Joined } from './join.ts';
import type { JoinedDocument, JoinedPlatform } from './joined.ts';

/** Words in an address that a legal document is found under. */
const legal = /terms|polic(?:y|ies)|privacy|legal|agreement|conditions|cookies|addendum|dpa\b|guidelines/i;
const mostLinks = 40;

/**
 * How the documents of a platform relate: what they incorporate, which prevails, and where their links lead. In: a platform, the
 * corpus. Out: documents and relations of the graph; links to documents that are followed here, and to such that are not.
 */
export function toRelations({ documents }: JoinedPlatform, { documentsByPath }: Joined): RelationsRecord {
  const places = new Map<JoinedDocument, number>();
  const placeOf = (document: JoinedDocument) => {
    if (!places.has(document)) places.set(document, places.size);
    return places.get(document)!;
  };
  const relations = documents.flatMap((document) =>
    document.value.relations.flatMap(({ kind, document: other, because }, index) => {
      const to = documentsByPath.get(other);
      if (!to) return [];
      const { capture, cut, isCurrent } = document.reading.beside?.quotations.get(`document/relations/${index}`) ?? {};
      return [
        {
          ...{ from: placeOf(document), to: placeOf(to), kind },
          ...(cut?.found && { words: cut.folded }),
          ...(because && { because }),
          ...(capture && { capturedAt: capture.capturedAt }),
          ...(cut?.found && !isCurrent && { isChanged: true as const }),
        },
      ];
    }),
  );
  return { documents: [...places.keys()].map(toEnd), relations, ...toLinked(documents, [...documentsByPath.values()]) };
}

function toLinked(
  own: readonly JoinedDocument[],
  all: readonly JoinedDocument[],
): Pick<RelationsRecord, 'held' | 'lacking'> {
  const byKey = new Map(all.map((document) => [toLinkKey(document.value.sourceUrl), document]));
  const sites = new Set(own.map(({ value }) => siteOf(value.sourceUrl)));
  const held: RelationsRecord['held'] = [];
  const lacking = new Map<string, RelationsRecord['lacking'][number]>();
  for (const document of own) {
    const reached = new Set<JoinedDocument>([document]);
    for (const address of document.reading.beside?.links ?? []) {
      const to = byKey.get(toLinkKey(address));
      if (to && !reached.has(to)) held.push({ from: toEnd(document), to: toEnd(to) });
      if (to) reached.add(to);
      const key = toLinkKey(address);
      if (!to && sites.has(siteOf(address)) && legal.test(new URL(address).pathname) && !lacking.has(key))
        lacking.set(key, { from: toEnd(document), address });
    }
  }
  return { held: held.slice(0, mostLinks), lacking: [...lacking.values()].slice(0, mostLinks) };
}

/** The last two labels of a host: enough to distinguish a platform's own pages from others. */
function siteOf(address: string): string {
  return new URL(address).hostname.split('.').slice(-2).join('.');
}

function toEnd({ path, value }: JoinedDocument): RelationsRecord['documents'][number] {
  return { path: addresses.document(path), title: value.title };
}
