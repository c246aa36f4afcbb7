import type { RegisteredLeaf } from '../sources/ledger.ts';
import { weekOf } from './week.ts';

type Written = Pick<RegisteredLeaf, 'document' | 'capturedAt' | 'run' | 'registeredOn'>;

/** What a late capture is found by. */
export const toLateKey = (document: string, capturedAt: string) => `${document} ${capturedAt}`;

/**
 * Captures that were written down after the digest of their week may have been sent. In: the captures of the log in its order. Out: for each late one, by
 * document and instant, when it became known: the day on which it was written down, else the newest capture by then. A capture is late where an
 * earlier run knew its document, and a capture of a later week: the history of a document that is new is not.
 */
export function findLate(captures: readonly Written[]): Map<string, string> {
  const late = new Map<string, string>();
  const known = new Set<string>();
  let newest = '';
  for (const run of Map.groupBy(captures, ({ run }) => run).values()) {
    const before = newest;
    for (const { capturedAt } of run) if (capturedAt > newest) newest = capturedAt;
    for (const { document, capturedAt, registeredOn } of run) {
      if (!known.has(document) || capturedAt > before || weekOf(capturedAt).name === weekOf(before).name) continue;
      const day = registeredOn === undefined ? '' : `${registeredOn}T00:00:00Z`;
      late.set(toLateKey(document, capturedAt), day > capturedAt ? day : newest);
    }
    for (const { document } of run) known.add(document);
  }
  return late;
}
