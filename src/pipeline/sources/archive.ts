/**
 * The one interface of archives. In: the documents wanted. Out: each document's captures and
 * payloads, one document at a time in the order asked for, so that only one is held in memory.
 */
import type { ArchiveKindName, ArchiveSettings } from '../schema/archive-settings.ts';
import type { Archived } from '../schema/document.ts';
import type { Extraction } from '../schema/extraction.ts';
import type { SnapshotReference } from '../schema/snapshot-reference.ts';
import type { Capture, DocumentArchive } from '../text/capture.ts';
import type { Files } from './files.ts';
import type { KeptLogs } from './kept-log.ts';

/** A document of a corpus, and where its archive keeps it. */
export interface DocumentPlace {
  readonly platform: string;
  readonly document: string;
  /** Folder of the document in the corpus. */
  readonly folder: string;
  /** Name of its archive in corpus.yml; none for the one that most documents are in. */
  readonly archive?: string;
  /** Place in a repository; several where it was renamed. */
  readonly archived?: Archived | readonly Archived[];
  /** How the text of its pages is derived, in the order in which the extractions hold. */
  readonly extractions?: readonly Extraction[];
  /** Where it is published. */
  readonly sourceUrl?: string;
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
  /** What other messages follow from (capture-cause.ts), where the path of the file does not say it. */
  readonly cause?: string;
}

export interface ReadDocument extends DocumentArchive {
  readonly place: DocumentPlace;
  readonly problems: readonly ArchiveProblem[];
  /** Reads the bytes of a page anew, by their digest: pages are not held. */
  readonly readPage?: (digest: string) => Buffer | undefined | Promise<Buffer | undefined>;
}

/** What an archive holds under one name, without its texts. */
interface ListedDocument {
  /** As document.yml names it: a folder of the corpus, a path, an address. */
  readonly name: string;
  readonly captures: number;
  readonly first?: string;
  readonly last?: string;
}

export interface Archive {
  readonly kind: ArchiveKindName;
  /** What it holds, sorted by name. */
  list(): Promise<readonly ListedDocument[]>;
  /** Reads the wanted documents one after the other. A document the archive does not hold comes with no captures. */
  read(wanted: readonly DocumentPlace[]): AsyncIterable<ReadDocument>;
  /** The digest of all that reading a document would depend on here, without reading it; undefined where that is not known. */
  stateOf?(place: DocumentPlace): string | undefined;
}

/** Where a reader finds the bytes of a capture. */
export interface CaptureAddresses {
  readonly archiveUrl?: string;
  readonly rawUrl?: string;
  readonly commit?: string;
  /** Where its date is not that of a capture: the author date of the commit. */
  readonly dated?: 'author';
  /** Place in a web archive, in words. */
  readonly record?: string;
  /** Of a capture that a git repository keeps: what SWHID names it by. */
  readonly software?: { readonly repository: string; readonly commit: string; readonly path: string };
}

/** Texts derived in earlier runs, by a key that all their text depends on. */
export interface DerivedTexts {
  /** Those of a document, platform/document. */
  of(document: string): { find(key: string): Buffer | undefined; learn(key: string, text: Buffer): void };
}

/** What an archive is opened with. */
export interface ArchiveSurroundings {
  /** Files of the corpus. */
  readonly files: Files;
  /** What problems print before a path of the corpus. */
  readonly prefix: string;
  /** Where the archive lies: the git folder, the folder of web archives. */
  readonly path?: string;
  /** Texts derived in earlier runs. */
  readonly derived?: DerivedTexts;
  /** Histories that earlier runs read. */
  readonly logs?: KeptLogs;
}

/** A kind of archive: one file that exports this, and a line in archive-kinds.ts. */
export interface ArchiveKind<Kind extends ArchiveKindName> {
  readonly kind: Kind;
  /**
   * Where it lies: in the folders of the documents themselves; in files of the corpus, or of the folder given by --archive; or in a
   * git repository, which `npm run archive -- fetch` brings by the `repository` and `commit` of its settings.
   */
  readonly keptIn: 'documents' | 'files' | 'repository';
  open(settings: Extract<ArchiveSettings, { kind: Kind }>, surroundings: ArchiveSurroundings): Promise<Archive>;
  /** The reference that means a capture among those of its document. */
  refer(captures: readonly Capture[], capture: Capture): SnapshotReference;
  address(capture: Capture, settings: Extract<ArchiveSettings, { kind: Kind }>): CaptureAddresses;
}
