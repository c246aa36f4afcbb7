/**
 * What lists, counts and keys take of what was read of a clause: little enough to be kept beside the reading, so that the reading itself is
 * opened only where a record is made of it.
 */
import type { ClauseState, Passage } from '../schema/record-parts.ts';
import type { LineageEvent } from './clause-life.ts';

/** An event of a clause that led from one version to another. */
export type Touch = Pick<LineageEvent, 'kind' | 'version'>;

export interface ClauseBrief {
  readonly bytes: Passage['bytes'];
  /** The first words. */
  readonly opening: string;
  /** Digest of all words, folded. */
  readonly words: string;
  /** In the newest version that can be read. */
  readonly standing: Exclude<ClauseState, 'unreadable'>;
  /** In the newest version. */
  readonly state: ClauseState;
  /** A denial, an exception or a condition came or went in its words since they were read: see records/standing.ts. */
  readonly isTurned?: true;
  readonly touches: readonly Touch[];
}
