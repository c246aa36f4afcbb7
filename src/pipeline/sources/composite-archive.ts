import type { Archive, DocumentPlace, ReadDocument } from './archive.ts';

/**
 * Several archives as one, for corpora whose documents are kept in different ones. In: archives by name; the one without a name is that
 * of documents that name none. Out: an archive that reads documents in the order asked for, each from its own.
 */
export function joinArchives(main: Archive, others: ReadonlyMap<string, Archive>): Archive {
  if (others.size === 0) return main;
  const archiveOf = ({ archive }: DocumentPlace) => (archive === undefined ? main : (others.get(archive) ?? main));
  return {
    kind: main.kind,
    list: async () => (await Promise.all([main, ...others.values()].map((one) => one.list()))).flat(),
    stateOf: (place) => archiveOf(place).stateOf?.(place),
    async *read(wanted) {
      const readers = new Map<Archive, AsyncIterator<ReadDocument>>();
      for (const archive of new Set(wanted.map(archiveOf))) {
        const own = wanted.filter((place) => archiveOf(place) === archive);
        readers.set(archive, archive.read(own)[Symbol.asyncIterator]());
      }
      try {
        for (const place of wanted) yield (await readers.get(archiveOf(place))!.next()).value as ReadDocument;
      } finally {
        for (const reader of readers.values()) await reader.return?.();
      }
    },
  };
}
