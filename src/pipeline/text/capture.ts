/**
 * What every kind of archive returns of a document: its captures in order.
 * The order is the archive's own (topology of a git history, then nothing else): dates may run
 * backwards where an archive extracted an old capture anew, and never decide.
 */
import type { ExtractionRun, PageType } from './extract/page.ts';

export type CaptureKind = 'first' | 'change' | 'technical';

export interface Capture {
  /** When the text was captured: an instant in UTC, to the second. */
  readonly capturedAt: string;
  /** SHA-256 of the text, hex: of the payload, or of what was derived from the page. */
  readonly digest: string;
  /** Size of the text in bytes. */
  readonly bytes: number;
  /** The page that the text was derived from; none where the archive keeps the text itself. */
  readonly page?: CapturedPage;
  readonly kind: CaptureKind;
  /** How many sources the archive joined, where it says so. */
  readonly sources?: number;
  readonly sourceUrl?: string;
  /** The "last updated" date the document itself claims. */
  readonly statedUpdate?: string;
  readonly origin: FolderOrigin | CommitOrigin | WarcOrigin;
}

/** The evidence: a page as it was captured, and how its text is derived from it. */
export interface CapturedPage {
  /** SHA-256 of its bytes, hex. */
  readonly digest: string;
  readonly bytes: number;
  readonly type: PageType;
  readonly charset?: string;
  readonly extraction: ExtractionRun;
  /** Place of the extraction in those of the document, from 1. */
  readonly extractionNumber: number;
}

/** What proves a capture: the page, and the text; the text alone where it is what was captured. */
export const digestsOf = ({ digest, page }: Pick<Capture, 'digest' | 'page'>): string[] =>
  page ? [page.digest, digest] : [digest];

/** A snapshot file, and the digest its header declares. */
interface FolderOrigin {
  readonly file: string;
  readonly declaredDigest: string;
  /** What git would name the payload. */
  readonly blob?: string;
}

/** A commit of an Open Terms Archive repository. */
interface CommitOrigin {
  readonly commit: string;
  readonly blob: string;
  readonly path: string;
}

/** A record of a web archive. */
interface WarcOrigin {
  readonly warc: string;
  readonly offset: number;
  readonly blob?: undefined;
}

/** One document read from an archive: its captures in order, and each distinct payload once, by digest. */
export interface DocumentArchive {
  readonly captures: readonly Capture[];
  readonly payloads: ReadonlyMap<string, Buffer>;
}
