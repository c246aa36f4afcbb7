/**
 * What an Open Terms Archive repository holds, without its texts.
 * In: the entries of its history, oldest first. Out: per document its captures in that order.
 * The first capture of a path is `first`, whatever its subject says; a later one never is.
 */
import type { CaptureKind } from '../text/capture.ts';
import type { LogEntry } from './git-log.ts';

export type LoggedCapture = LogEntry & { readonly kind: CaptureKind };

export interface IndexedDocument {
  readonly service: string;
  readonly terms: string;
  readonly path: string;
  /** In the order of the history. */
  readonly captures: readonly LoggedCapture[];
  /** Whether somebody removed the file later; its captures stay in the history. */
  readonly deleted: boolean;
}

export interface ArchiveIndex {
  readonly commit: string;
  /** Sorted by service, then terms. */
  readonly documents: readonly IndexedDocument[];
  readonly byPath: ReadonlyMap<string, IndexedDocument>;
}

export type KindCounts = Readonly<Record<CaptureKind, number>>;

export async function toIndex(commit: string, entries: AsyncIterable<LogEntry>): Promise<ArchiveIndex> {
  const found = new Map<string, { captures: LoggedCapture[]; deleted: boolean }>();
  for await (const entry of entries) {
    const document = found.get(entry.path) ?? { captures: [], deleted: false };
    found.set(entry.path, document);
    document.deleted = entry.kind === 'deletion';
    if (entry.kind === 'deletion') continue;
    const isFirst = document.captures.length === 0;
    const kind = isFirst ? 'first' : entry.kind === 'first' ? 'change' : entry.kind;
    document.captures.push({ ...entry, kind });
  }
  const documents = [...found].flatMap(([path, { captures, deleted }]) => {
    const [first] = captures;
    return first ? [{ service: first.service, terms: first.terms, path, captures, deleted }] : [];
  });
  documents.sort((a, b) => compare(a.service, b.service) || compare(a.terms, b.terms));
  return { commit, documents, byPath: new Map(documents.map((document) => [document.path, document])) };
}

/** How many captures there are of each kind. */
export function countKinds(captures: readonly LoggedCapture[]): KindCounts {
  const counts = { first: 0, change: 0, technical: 0 };
  for (const { kind } of captures) counts[kind]++;
  return counts;
}

/** The blobs of captures, each once, in the order they first occur. */
export function toTexts(captures: readonly LoggedCapture[]): readonly string[] {
  return [...new Set(captures.map(({ blob }) => blob))];
}

/** The latest date any capture carries. */
export function findLatest(captures: readonly LoggedCapture[]): string | undefined {
  return captures
    .map(({ capturedAt }) => capturedAt)
    .sort()
    .at(-1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
