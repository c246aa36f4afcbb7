/**
 * What every archive tells of a document, whatever it is kept in: its captures in order.
 * The order is the archive's own (topology of a git history, then nothing else): dates may run
 * backwards where an archive extracted an old capture anew, and never decide.
 */
export type CaptureKind = 'first' | 'change' | 'technical';

export interface Capture {
  /** When the text was captured: an instant in UTC, to the second. */
  readonly capturedAt: string;
  /** SHA-256 of the payload, hex. */
  readonly digest: string;
  /** Size of the payload in bytes. */
  readonly bytes: number;
  readonly kind: CaptureKind;
  /** How many sources the archive joined, where it says so. */
  readonly sources?: number;
  readonly sourceUrl?: string;
  /** The "last updated" date the document itself claims. */
  readonly statedUpdate?: string;
  readonly origin: FolderOrigin | CommitOrigin;
}

/** A snapshot file, and the digest its header declares. */
export interface FolderOrigin {
  readonly file: string;
  readonly declaredDigest: string;
  /** What git would name the payload. */
  readonly blob?: string;
}

/** A commit of an Open Terms Archive repository. */
export interface CommitOrigin {
  readonly commit: string;
  readonly blob: string;
  readonly path: string;
}

/** One document read from an archive: its captures in order, and each distinct payload once, by digest. */
export interface DocumentArchive {
  readonly captures: readonly Capture[];
  readonly payloads: ReadonlyMap<string, Buffer>;
}
