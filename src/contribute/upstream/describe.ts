/** What an archive holds, in words for a terminal. In: its index. Out: labelled facts, and the rows of a table. */

import { toCount, toCounted } from '../../command/print.ts';
import {
  type ArchiveIndex,
  countKinds,
  findLatest,
  type IndexedDocument,
  toTexts,
} from '../../pipeline/sources/archive-index.ts';

export function toFacts({ commit, documents }: ArchiveIndex): [label: string, value: string][] {
  const captures = documents.flatMap((document) => document.captures);
  const { first, change, technical } = countKinds(captures);
  const kept = documents.filter(({ deleted }) => !deleted);
  const services = new Set(kept.map(({ service }) => service)).size;
  const gone = documents.length - kept.length;
  const holds = `${toCounted(kept.length, 'document')} of ${toCounted(services, 'service')}`;
  const kinds = `${toCount(first)} first, ${toCount(change)} change, ${toCount(technical)} technical`;
  return [
    ['commit', commit],
    ['documents', gone > 0 ? `${holds}, and ${toCount(gone)} deleted` : holds],
    ['versions', `${toCount(captures.length)}: ${kinds}`],
    ['texts', `${toCount(toTexts(captures).length)} unique`],
    ['up to', findLatest(captures) ?? 'nothing captured'],
  ];
}

export function toRows(documents: readonly IndexedDocument[]): (string | number)[][] {
  const heading = ['service', 'terms', 'versions', 'change', 'technical', 'texts', 'first', 'last', ''];
  return [heading, ...documents.map(toRow)];
}

function toRow({ service, terms, captures, deleted, formerNames }: IndexedDocument): (string | number)[] {
  const { change, technical } = countKinds(captures);
  const [first = '', last = ''] = [captures[0], captures.at(-1)].map((capture) => capture?.capturedAt.slice(0, 10));
  const texts = toTexts(captures).length;
  const names = formerNames.map(({ path }) => toName(path));
  const remark = deleted ? 'deleted' : names.length > 0 ? `formerly ${names.join(', ')}` : '';
  return [service, terms, captures.length, change, technical, texts, first, last, remark];
}

export function describeDeleted({ path, captures }: IndexedDocument): string {
  return `${toName(path)}, which the archive deleted; its last capture is of ${captures.at(-1)!.capturedAt.slice(0, 10)}`;
}

/** `Claude/Privacy Policy` of the path of its file. */
export function toName(path: string): string {
  return path.replace(/\.md$/, '');
}
