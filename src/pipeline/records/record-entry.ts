import type { CollectionName, RecordData } from '../schema/record.ts';

/** A record with all that its file is made of. */
export interface RecordEntry {
  readonly collection: CollectionName;
  /** Path inside the collection, without ending. */
  readonly id: string;
  /** Made when it is asked for. */
  readonly record: RecordData;
  /** Digest of all that the entry is made of, where that is known. */
  readonly key?: string;
  /** Authored prose by heading; an empty heading for prose without one. */
  readonly prose: readonly (readonly [heading: string, markdown: string])[];
  /** The authored file the entry comes from. */
  readonly source: string;
}

/** Entries of a kind that are written together: where their key is known, none of them need be made. */
export interface RecordPart {
  readonly collection: CollectionName;
  readonly ids: readonly string[];
  /** Digest of all that they are made of, where that is known. */
  readonly key?: string;
  entries(): readonly RecordEntry[];
}

/** An entry whose record is made when it is asked for. */
export function toEntry(entry: Omit<RecordEntry, 'record'>, make: () => RecordData): RecordEntry {
  let made: RecordData | undefined;
  return {
    ...entry,
    get record() {
      made ??= make();
      return made;
    },
  };
}
