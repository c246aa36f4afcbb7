/** One step from a version of a document to the next, as found out from its texts. */
import type { CaptureJudgement, ChangeKind } from '../schema/time-parts.ts';

export interface Change {
  /** Number of the version the change led to, and of the one it is compared with. */
  readonly version: number;
  readonly from?: number;
  readonly kind: ChangeKind;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  /** The earlier version whose words these are: of a flip, or of the step back from a failed capture. */
  readonly equals?: number;
  /** Why the capture is not the document. */
  readonly judgement?: Exclude<CaptureJudgement, 'document'>;
  /** The later version, near by, that took the change back. */
  readonly undoneIn?: number;
  /** The capture may be cut off: may-be-cut.ts. */
  readonly truncation?: true;
  /** What the kind would be, had an editor not overruled it, and why. */
  readonly overruled?: { readonly kind: ChangeKind; readonly reason: string };
}
