/**
 * What a format of the whole site is: the shape of a line in table.ts. In: what a site holds, read once, and the place it is
 * published at. Out: files. A format is pure: the same records give the same bytes, and no clock is read.
 */
import type { AddressRecord } from '../schema/address-record.ts';
import type { ChangeRecord } from '../schema/change-record.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { ComparisonRecord } from '../schema/comparison-record.ts';
import type { DigestRecord } from '../schema/digest-record.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import type { FaqRecord } from '../schema/faq-record.ts';
import type { PlatformRecord } from '../schema/platform-record.ts';
import type { RegulationRecord } from '../schema/regulation-record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { TypeRecord } from '../schema/type-record.ts';
import type { ExportPlace, FormatRow } from './format.ts';

/** A clause with what formats of the whole site take of it: a corpus has too many of them to hold all of each. */
export type HeldClause = Pick<
  ClauseRecord,
  | 'path'
  | 'recordId'
  | 'title'
  | 'platform'
  | 'document'
  | 'clauseType'
  | 'stance'
  | 'severity'
  | 'optOut'
  | 'snapshot'
  | 'observation'
  | 'analysis'
  | 'regulations'
  | 'effective'
  | 'reviews'
> & { readonly words: string; readonly changes: number };

/** A change with the words that it took away and brought, cut where they are long. */
export type HeldChange = Pick<
  ChangeRecord,
  'path' | 'platform' | 'document' | 'before' | 'after' | 'change' | 'clauses' | 'rule'
> & { readonly was: string; readonly is: string };

export interface SiteData {
  readonly site: SiteRecord;
  readonly platforms: readonly PlatformRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly types: readonly TypeRecord[];
  readonly clauses: readonly HeldClause[];
  readonly changes: readonly HeldChange[];
  /** Of the audience that is shown first, and of every other one. */
  readonly comparisons: readonly ComparisonRecord[];
  /** Questions of each type and of each platform, for each audience. */
  readonly faqs: readonly FaqRecord[];
  readonly laws: readonly RegulationRecord[];
  /** Oldest first. */
  readonly digests: readonly DigestRecord[];
  readonly withdrawn: readonly AddressRecord[];
  /** Records that stood elsewhere before, or stand nowhere now. */
  readonly former: readonly AddressRecord[];
  /** Authored prose as Markdown, of platforms, documents and types, by their paths. */
  readonly prose: ReadonlyMap<string, string>;
  /** The digest of the file of a record, by its path; of records that have none, none. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface ExportedFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Files that are costly to make and depend on little of a site. In: a name of their own, all they are made of as plain values, how they are
 * made. Out: the files that are to be written: none where the current ones were made of the same.
 */
export type FormatStep = (
  name: string,
  inputs: readonly unknown[],
  make: () => readonly ExportedFile[],
) => Iterable<ExportedFile>;

export interface SiteFormat extends FormatRow {
  /** Without a `step` all files are made. */
  files(data: SiteData, place: ExportPlace, step?: FormatStep): Iterable<ExportedFile> | AsyncIterable<ExportedFile>;
}

/** The step of who keeps nothing. */
export const makeAll: FormatStep = (_name, _inputs, make) => make();

/** A file for each clause. In: a clause, its prose as Markdown, the place. */
export interface ClauseFormat extends FormatRow {
  write(clause: ClauseRecord, prose: string, place: ExportPlace): ExportedFile;
}
