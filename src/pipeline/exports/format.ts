/**
 * What an export format is: the one shape of a line in table.ts with a file a document. In: records and the place they are published at. Out: the text
 * of a file in a format that other programs open. Formats are pure: the same records give the same bytes, and no clock is read.
 */
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import type { SiteRecord } from '../schema/site-record.ts';

/** The site that the records are published on. */
export interface ExportPlace {
  readonly site: Pick<SiteRecord, 'title' | 'publisher' | 'language' | 'licence'>;
  /** The address of a page ("records/SP-…") or file ("snapshots/….txt"): whole where the site knows its own, else from the root. */
  page(path: string): string;
  file(path: string): string;
  /** Whether the host takes few files: what few-files.ts names is then not there. */
  readonly hasFewFiles?: boolean;
}

/** What one file is made of. */
interface ExportSources {
  /** Clauses of one document, or of the whole site, in the order of their addresses. */
  clauses: readonly ClauseRecord[];
  document: DocumentRecord;
}

/** A row of the table on the page "Cite and verify". */
export interface FormatRow {
  readonly name: string;
  /** Name of the file, or where files lie, below the folder of the site where nothing else is said. */
  readonly file: string;
  readonly mediaType: string;
  /** Where the format is specified. */
  readonly specification: string;
  /** What opens it in a test. */
  readonly openedBy: string;
  readonly opens: string;
}

export interface ExportFormat<Source extends keyof ExportSources = keyof ExportSources> extends FormatRow {
  readonly from: Source;
  /** One file for the site, or one in the folder of each document. */
  readonly per: 'site' | 'document';
  write(source: ExportSources[Source], place: ExportPlace): string;
}
