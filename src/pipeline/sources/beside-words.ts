import type { Excerpt } from '../schema/excerpt.ts';
import type { SnapshotReference } from '../schema/snapshot-reference.ts';
import type { AuthoredDocument, AuthoredPlatform, CorpusSources } from './corpus.ts';

interface Quotation {
  readonly excerpt: Excerpt;
  /** The newest capture where none is named. */
  readonly snapshot?: SnapshotReference;
}

/** "document/relations/0", "clause/<slug>/effective", "clause/<slug>/regulations/1", "platform/<slug>/succeededBy". */
type QuotationKey = string;

/**
 * What files quote besides the excerpts of clauses: the words for a date, a relation, an audience, a law. In: the sources.
 * Out: of a document of a platform the quotations with the capture each was read in, by the file and keys they stand under.
 */
export function makeQuotations({ platforms }: CorpusSources) {
  const successions = Map.groupBy(
    platforms.filter(({ authored }) => authored?.value?.succeededBy),
    ({ authored }) => authored!.value!.succeededBy!.document,
  );
  return (document: AuthoredDocument) => toQuotations(document, successions.get(document.path) ?? []);
}

/** `former`: platforms whose succession the document tells. */
function toQuotations(document: AuthoredDocument, former: readonly AuthoredPlatform[]): Map<QuotationKey, Quotation> {
  const found = new Map<QuotationKey, Quotation>();
  const add = (key: QuotationKey, excerpt: Excerpt | undefined, snapshot: SnapshotReference | undefined) => {
    if (excerpt !== undefined) found.set(key, { excerpt, ...(snapshot !== undefined && { snapshot }) });
  };
  for (const { slug, authored } of former) {
    const { excerpt, snapshot } = authored!.value!.succeededBy!;
    add(`platform/${slug}/succeededBy`, excerpt, snapshot);
  }
  const value = document.authored?.value;
  add('document/appliesTo', value?.appliesTo?.excerpt, undefined);
  add('document/effective', value?.effective?.excerpt, value?.effective?.snapshot);
  for (const [index, { excerpt, snapshot }] of value?.relations.entries() ?? [])
    add(`document/relations/${index}`, excerpt, snapshot);
  for (const { slug, authored } of document.clauses) {
    if (!authored.value) continue;
    const { appliesTo, effective, regulations, snapshot } = authored.value;
    add(`clause/${slug}/appliesTo`, appliesTo?.excerpt, snapshot);
    add(`clause/${slug}/effective`, effective?.excerpt, snapshot);
    for (const [index, { excerpt }] of regulations.entries())
      add(`clause/${slug}/regulations/${index}`, excerpt, snapshot);
  }
  return found;
}
