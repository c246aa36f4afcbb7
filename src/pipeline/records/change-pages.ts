import { touchesOf } from '../text/clause-facts.ts';
import type { DocumentReading } from '../text/reading.ts';

/**
 * Which changes have a page: every substantive one, every possible one, every other that touched an analysed clause, and every one whose kind
 * an editor overruled, so that the reason can be read. The same step from one text to another has one page, however
 * often a document switches to and fro.
 * In: the reading of a document. Out: by number of version the number of the version whose page shows its change.
 */
export function toChangePages({ versions, changes, clauses }: DocumentReading): Map<number, number> {
  const touching = new Set([...clauses.values()].flatMap(touchesOf).map(({ version }) => version));
  const digestOf = (number: number) => versions[number - 1]!.capture.digest;
  const pages = new Map<number, number>();
  const byTexts = new Map<string, number>();
  for (const { version, from, kind, overruled } of changes) {
    if (
      from === undefined ||
      (kind !== 'substantive' && kind !== 'possibly-changed' && !overruled && !touching.has(version))
    )
      continue;
    const texts = `${digestOf(from)} ${digestOf(version)}`;
    const page =
      kind === 'substantive' || kind === 'possibly-changed' || overruled ? version : (byTexts.get(texts) ?? version);
    if (!byTexts.has(texts)) byTexts.set(texts, page);
    pages.set(version, page);
  }
  return pages;
}
