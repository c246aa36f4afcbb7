import type { CapturedPage } from '../text/capture.ts';
import type { DocumentReading } from '../text/reading.ts';

/**
 * The captured pages that are published as evidence. In: what was read of a document. Out: the page of each capture that a clause was read
 * in, once; none where texts are kept as they were captured.
 */
export function toCitedPages({ clauses }: Pick<DocumentReading, 'clauses'>): CapturedPage[] {
  const pages = [...clauses.values()].flatMap(({ capture }) => (capture?.page ? [capture.page] : []));
  return [...new Map(pages.map((page) => [page.digest, page])).values()];
}

/** Pages in HTML are served as plain text: what runs in them must not run on this site. */
export const endingOfPage = ({ type }: Pick<CapturedPage, 'type'>): 'pdf' | 'txt' => (type === 'pdf' ? 'pdf' : 'txt');
