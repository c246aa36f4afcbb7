/** The shapes of what was read, joined to what was authored; `join.ts` makes them. */
import type { Audience } from '../schema/applies-to.ts';
import type { ChangeNote } from '../schema/changes.ts';
import type { Clause } from '../schema/clause.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { ClauseType } from '../schema/clause-type.ts';
import type { Document } from '../schema/document.ts';
import type { Platform } from '../schema/platform.ts';
import type { DocumentFacts } from '../sources/document-keys.ts';
import type { Capture } from '../text/capture.ts';
import type { CutExcerpt } from '../text/cut-excerpt.ts';
import type { ClauseReading, DocumentReading } from '../text/reading.ts';

export interface JoinedPlatform {
  readonly slug: string;
  /** Digest of all it comes from but its clauses, where that is known. */
  readonly base?: string;
  readonly value: Platform;
  readonly file: string;
  readonly documents: readonly JoinedDocument[];
}

/** A document whose address is known, if only that of the archive. */
export type SourcedDocument = Document & { readonly sourceUrl: string; readonly isSourceOfArchive?: boolean };

export interface JoinedDocument {
  readonly slug: string;
  readonly path: string;
  /** Digests of what records take of it, where its reading is known. */
  readonly facts?: DocumentFacts;
  readonly value: SourcedDocument;
  readonly file: string;
  readonly platform: { readonly slug: string; readonly value: Platform };
  readonly reading: DocumentReading;
  readonly clauses: readonly JoinedClause[];
  /** Types that could stand in such a document. */
  readonly applicable: readonly string[];
  /** Types that it was read in full for; empty when nobody did. */
  readonly reviewed: ReadonlySet<string>;
  readonly reviewedIn?: Capture;
  readonly reviews: readonly JoinedReview[];
  /** What editors say of single changes. */
  readonly notes: readonly ChangeNote[];
}

interface JoinedReview {
  readonly types: ReadonlySet<string>;
  readonly inFull: boolean;
  readonly audiences?: readonly Audience[];
  readonly capture?: Capture;
}

export interface JoinedClause {
  readonly slug: string;
  readonly path: string;
  /** Digest of what other records take of it. */
  readonly facts?: string;
  readonly value: Clause;
  readonly file: string;
  readonly type: ClauseType;
  readonly platform: { readonly slug: string; readonly value: Platform };
  readonly document: Omit<JoinedDocument, 'clauses'>;
  readonly reading: ClauseReading & {
    readonly capture: Capture;
    readonly excerpt: Extract<CutExcerpt, { found: true }>;
  };
  readonly severity: ClauseRecord['severity'];
}
