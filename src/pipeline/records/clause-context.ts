/** What the records of clauses and laws are made with, besides the clause itself. */
import type { Audience } from '../schema/applies-to.ts';
import type { ClauseRow } from '../schema/record-parts.ts';
import type { Known } from '../text/known.ts';
import type { TypeAnswers } from './answers.ts';
import type { Choices } from './choices.ts';
import type { DocumentTime } from './document-time.ts';
import type { Joined } from './join.ts';
import type { Revisions } from './revision.ts';

export interface ClauseContext {
  readonly joined: Joined;
  /** By type, for the audience that is shown first. */
  readonly answers: ReadonlyMap<string, TypeAnswers>;
  readonly byAudience: ReadonlyMap<Audience, ReadonlyMap<string, TypeAnswers>>;
  readonly choices: Choices;
  /** Documents over time, by platform/document. */
  readonly times: ReadonlyMap<string, DocumentTime>;
  /** Rows, each made once, by clause path. */
  readonly rows: Pick<ReadonlyMap<string, ClauseRow>, 'get'>;
  readonly revisions: Revisions;
  /** What earlier runs counted in clauses that did not change. */
  readonly known: Known;
}
