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
import type { PlatformRecord } from '../schema/platform-record.ts';
import type { CollectionName, RecordOf } from '../schema/record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { TypeRecord } from '../schema/type-record.ts';
import type { ExportPlace, FormatRow } from './format.ts';

export type HeldPlatform = Pick<
  PlatformRecord,
  'path' | 'name' | 'operator' | 'sector' | 'country' | 'website' | 'succeededBy' | 'severities'
> & {
  /** By clause type, for the first audience that it has. */
  readonly answers: Readonly<Record<string, MatrixCell>>;
};

type MatrixCell = PlatformRecord['answers'][number]['categories'][number]['types'][number]['answer'];
type Version = DocumentRecord['versions'][number];

export type HeldDocument = Pick<
  DocumentRecord,
  | 'path'
  | 'platform'
  | 'title'
  | 'documentType'
  | 'sourceUrl'
  | 'language'
  | 'region'
  | 'words'
  | 'captures'
  | 'changes'
> & {
  readonly clauses: number;
  readonly newest?: Pick<Version['snapshot'], 'capturedAt' | 'digest'>;
  readonly isRead: boolean;
  /** Where it is known which ones are. */
  readonly wordsInClauses?: number;
  /** Oldest first. */
  readonly versions: readonly (Pick<Version, 'number' | 'lastCapturedAt' | 'words'> &
    Pick<Version['snapshot'], 'capturedAt' | 'digest'> &
    Pick<Version['change'], 'kind' | 'suspect' | 'added' | 'removed'>)[];
};

type HeldType = Pick<TypeRecord, 'path' | 'slug' | 'name'>;

type Answer = ComparisonRecord['answers'][number];

export type HeldComparison = Pick<ComparisonRecord, 'path' | 'slug' | 'name' | 'category' | 'audience'> & {
  readonly answers: readonly (Pick<Answer, 'platform' | 'answer' | 'isReviewed' | 'on'> & {
    readonly clauses: number;
    /** Of the most severe of them. */
    readonly severity?: Answer['clauses'][number]['severity'];
  })[];
};

type Analysis = DigestRecord['analyses'][number];

export type HeldDigest = Omit<DigestRecord, 'analyses' | 'byPlatform'> & {
  readonly analyses: readonly (Omit<Analysis, 'clause'> & {
    readonly clause: Pick<Analysis['clause'], 'path' | 'title' | 'stance'>;
  })[];
};

/** A clause without what only formats of single records print. */
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

/** What formats of the whole site take of its records: a corpus has too many of them to hold all of each. */
export interface SiteData {
  readonly site: SiteRecord;
  readonly platforms: readonly HeldPlatform[];
  readonly documents: readonly HeldDocument[];
  readonly types: readonly HeldType[];
  readonly clauses: readonly HeldClause[];
  readonly changes: readonly HeldChange[];
  /** Of the audience that is shown first, and of every other one. */
  readonly comparisons: readonly HeldComparison[];
  /** Oldest first. */
  readonly digests: readonly HeldDigest[];
  readonly withdrawn: readonly AddressRecord[];
  /** Records that stood elsewhere before, or stand nowhere now. */
  readonly former: readonly AddressRecord[];
}

/** What is held of some records of a site. */
export type SiteHeld = Omit<SiteData, 'site'> & { readonly site: SiteRecord | undefined };

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

/** What follows from a record, the place and its prose as Markdown. */
export type RecordFile<Name extends CollectionName> = (
  record: RecordOf<Name>,
  place: ExportPlace,
  prose: string,
) => ExportedFile;

export interface SiteFormat extends FormatRow {
  /** Of each record of a collection a file, which is made again where the record changed. */
  readonly ofRecords?: { readonly [Name in CollectionName]?: RecordFile<Name> };
  /** Files of the whole site. Without a `step` all are made. */
  files(data: SiteData, place: ExportPlace, step?: FormatStep): Iterable<ExportedFile> | AsyncIterable<ExportedFile>;
}

/** The step of who keeps nothing. */
export const makeAll: FormatStep = (_name, _inputs, make) => make();

/** A file for each clause. In: a clause, its prose as Markdown, the place. */
export interface ClauseFormat extends FormatRow {
  write(clause: ClauseRecord, prose: string, place: ExportPlace): ExportedFile;
}
