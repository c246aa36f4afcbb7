/**
 * The one interface of archives. In: the documents wanted. Out: each document's captures and
 * payloads, one document at a time in the order asked for, so that only one is held in memory.
 */
import type { DocumentArchive } from '../text/capture.ts';

/** A document of a corpus, and where its archive keeps it. */
export interface DocumentPlace {
  readonly platform: string;
  readonly document: string;
  /** Folder of the document in the corpus. */
  readonly folder: string;
  /** Place in an Open Terms Archive repository; several where the archive renamed it and its text at once. */
  readonly archived?: ArchivedPlace | readonly ArchivedPlace[];
}

export interface ArchivedPlace {
  readonly service: string;
  readonly terms: string;
}

/** Something wrong in the archive itself, tied to a file where there is one. */
export interface ArchiveProblem {
  /** The rule that owns it; `archive-complete` where none is named. */
  readonly rule?: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

export interface ReadDocument extends DocumentArchive {
  readonly place: DocumentPlace;
  readonly problems: readonly ArchiveProblem[];
}

export interface Archive {
  readonly kind: 'folder' | 'open-terms-archive';
  /** Reads the wanted documents one after the other. A document the archive does not hold comes with no captures. */
  read(wanted: readonly DocumentPlace[]): AsyncIterable<ReadDocument>;
}
