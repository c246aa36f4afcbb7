import { once } from '../schema/once.ts';
import type { Project } from '../sources/project.ts';
import { digestsOf } from '../text/capture.ts';
import { toFolderCause } from './causes.ts';
import { documentsOf } from './clauses.ts';
import { documentOf } from './gone.ts';

interface Exchanged {
  /** The document in whose folder most of it stands. */
  readonly to: string;
  /** Whether what was published of that one stands in this one. */
  readonly isMutual: boolean;
}

type Moves = ReadonlyMap<string, Exchanged>;

/**
 * Documents whose captures stand in the folder of another document, which is there, too: folders that were exchanged, or one copied over
 * another. In: a project. Out: by the document that the log names, where most of its captures stand.
 */
export const findExchangedCaptures = once(({ sources, readings }: Project): Moves => {
  const holders = new Map<string, Set<string>>();
  for (const [document, { captures }] of readings)
    for (const capture of captures)
      for (const digest of digestsOf(capture)) {
        const key = `${capture.capturedAt} ${digest}`;
        holders.set(key, (holders.get(key) ?? new Set()).add(document));
      }
  return toMoves(
    sources.ledger.captures.map(({ document, capturedAt, digest }) => {
      const own = holders.get(`${capturedAt} ${digest}`) ?? new Set();
      return [document, own.has(document) ? document : [...own][0]] as const;
    }),
    (document) => readings.has(document),
  );
});

/** Pairs of documents of which most published records stand in the other one. */
export const findExchangedRecords = once((project: Project): Moves => {
  const documents = [...documentsOf(project)];
  const standing = new Map(
    documents.flatMap(({ path, clauses }) =>
      clauses.flatMap(({ authored }) => (authored.value ? [[authored.value.recordId, path] as const] : [])),
    ),
  );
  const published = project.sources.register?.value?.records.filter(({ status }) => status === 'published') ?? [];
  const there = new Set(documents.map(({ path }) => path));
  const moves = toMoves(
    published.map(({ id, path }) => [documentOf(path), standing.get(id)] as const),
    (document) => there.has(document),
  );
  return new Map([...moves].filter(([, { isMutual }]) => isMutual));
});

/** Of each document that is there, the one that holds more than half of what was published of it. */
function toMoves(
  stands: readonly (readonly [from: string, now: string | undefined])[],
  isThere: (document: string) => boolean,
): Moves {
  const most = new Map<string, string>();
  for (const [from, all] of Map.groupBy(stands, ([from]) => from)) {
    const counts = Map.groupBy(all, ([, now]) => now);
    const [to] = [...counts].find(([now, own]) => now !== undefined && own.length * 2 > all.length) ?? [];
    if (to !== undefined && to !== from && isThere(from)) most.set(from, to);
  }
  return new Map([...most].map(([from, to]) => [from, { to, isMutual: most.get(to) === from }]));
}

/** The message of a pair. `part`: the folder inside them that was exchanged alone. */
export function explainExchanged(document: string, { to, isMutual }: Exchanged, part = '') {
  const [one, other] = [document, to].map((path) => `platforms/${path}${part && `/${part}`}`);
  return {
    // Of whichever of the two a rule speaks.
    cause: toFolderCause([document, to].sort().join(' and ')),
    message: isMutual
      ? `the folders ${one} and ${other} were exchanged: what was published of each stands in the other`
      : `what was published of ${document} stands in ${to}`,
    remedy: `${isMutual ? `exchange the two folders again` : `restore the folder ${one}, and that of ${to}`}: addresses and captures that were published stay`,
  };
}
