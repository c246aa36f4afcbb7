import type { SearchHints } from '../../pipeline/schema/search-hints.ts';
import { toStems } from '../../words/stems.ts';

/** With so much of its words a query beside a platform asks for a document: "terms for app developers". */
export const mostlyDocument = 0.6;

/** Kinds of documents whose names stand in a query, in any order, and the largest share of its words that name one. */
export function documentsIn(query: string, kinds: SearchHints['documentTypes']): { any: string[]; share: number } {
  const stems = new Set(toStems(query));
  const found = kinds.flatMap(([type, synonyms]) => {
    const named = [type, ...synonyms].map(toStems).filter((name) => name.every((stem) => stems.has(stem)));
    const most = Math.max(0, ...named.map(({ length }) => length));
    return most > 0 ? [{ type, share: most / stems.size }] : [];
  });
  return { any: found.map(({ type }) => type), share: Math.max(0, ...found.map(({ share }) => share)) };
}
