import { hash } from 'node:crypto';
import { inCodeOrder } from '../schema/order.ts';
import type { CaptureKind } from '../text/capture.ts';
import { type LogEntry, type ToPlace, toTermsPlace } from './git-log.ts';

export type LoggedCapture = LogEntry & {
  readonly kind: CaptureKind;
  /** Place in the history, so that captures of several documents can be put in order. */
  readonly order: number;
};

/** A name that a document had until it was renamed. */
interface FormerName {
  readonly path: string;
  readonly until: string;
}

export interface IndexedDocument {
  readonly service: string;
  readonly terms: string;
  readonly path: string;
  /** In the order of the history. */
  readonly captures: readonly LoggedCapture[];
  /** Whether somebody removed the file later; its captures stay in the history. */
  readonly deleted: boolean;
  readonly formerNames: readonly FormerName[];
}

export interface ArchiveIndex {
  readonly commit: string;
  /** Sorted by service, then terms. */
  readonly documents: readonly IndexedDocument[];
  /** Former paths lead to the document too. */
  readonly byPath: ReadonlyMap<string, IndexedDocument>;
}

type KindCounts = Readonly<Record<CaptureKind, number>>;

interface Found {
  captures: LoggedCapture[];
  deleted: boolean;
  formerNames: FormerName[];
}

/**
 * What an Open Terms Archive repository holds, without its texts.
 * In: the entries of its history, oldest first. Out: per document its captures in that order.
 * The first capture of a document is `first`, whatever its subject says; a later one never is. A document that the archive
 * renamed, its text unchanged, is one document under its newest name. What a merge brings that was listed already is no capture.
 */
export async function toIndex(
  commit: string,
  entries: AsyncIterable<LogEntry>,
  toPlace: ToPlace = toTermsPlace,
): Promise<ArchiveIndex> {
  const found = new Map<string, Found>();
  let order = 0;
  for await (const entry of entries) {
    const document = found.get(entry.path) ?? { captures: [], deleted: false, formerNames: [] };
    found.set(entry.path, document);
    if (entry.renamedFrom !== undefined) takeOver(document, entry, found);
    document.deleted = entry.kind === 'deletion';
    const isListed =
      (entry.isMerge || entry.renamedFrom !== undefined) && document.captures.at(-1)?.blob === entry.blob;
    if (entry.kind !== 'deletion' && !isListed) document.captures.push({ ...entry, kind: entry.kind, order: order++ });
  }
  const documents = [...found].flatMap(([path, { captures, ...rest }]) => {
    const names = toPlace(path);
    return captures.length > 0 && names ? [{ ...names, path, captures: inOrder(captures), ...rest }] : [];
  });
  documents.sort((a, b) => inCodeOrder(a.service, b.service) || inCodeOrder(a.terms, b.terms));
  const former = documents.flatMap((document) => document.formerNames.map(({ path }) => [path, document] as const));
  const current = documents.map((document) => [document.path, document] as const);
  return { commit, documents, byPath: new Map([...former, ...current]) };
}

/** A renamed document keeps what was captured under its former name. */
function takeOver(document: Found, { renamedFrom, capturedAt, path }: LogEntry, found: Map<string, Found>): void {
  const before = found.get(renamedFrom!);
  if (!before) return;
  found.delete(renamedFrom!);
  document.captures.push(...before.captures);
  document.captures.sort((a, b) => a.order - b.order);
  const names = [...document.formerNames, ...before.formerNames, { path: renamedFrom!, until: capturedAt }];
  document.formerNames = names.filter((name) => name.path !== path);
}

/** The captures of one document, in the order of the history; the first one is `first`, no other is. */
export function inOrder(captures: readonly LoggedCapture[]): LoggedCapture[] {
  return captures
    .toSorted((a, b) => a.order - b.order)
    .map((capture, at) => {
      const kind = at === 0 ? 'first' : capture.kind === 'first' ? 'change' : capture.kind;
      return kind === capture.kind ? capture : { ...capture, kind };
    });
}

/** The document at a path; else the one whose path is the same name in another Unicode form (é as one character or two). */
export function findByPath({ byPath }: ArchiveIndex, path: string): IndexedDocument | undefined {
  const exact = byPath.get(path);
  if (exact) return exact;
  const form = path.normalize('NFC');
  const alike = new Set([...byPath].filter(([one]) => one.normalize('NFC') === form).map(([, document]) => document));
  return alike.size === 1 ? [...alike][0] : undefined;
}

/** The digest of all that is read of captures: whichever texts they have is said by their blobs. */
export function digestCaptures(captures: readonly LoggedCapture[], prefix: string): string {
  const said = captures.map(({ capturedAt, kind, sources, commit, blob, path }) => {
    return [capturedAt, kind, sources, commit, blob, path];
  });
  return hash('sha256', JSON.stringify([prefix, said]));
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
