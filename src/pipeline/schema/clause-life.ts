/** A clause over time, as its page prints it: in which captures it stood, and what happened to it. */
import { z } from 'zod';
import { instant } from './common.ts';
import { clauseState, count, path } from './record-parts.ts';
import { changeKind, clausePlot, edit, eventKind } from './time-parts.ts';

/** The clause over the captures of its document. Birthplace: records/observation.ts. */
export const observation = z
  .strictObject({
    firstSeen: instant.describe('First capture in which the words stood verbatim.'),
    lastSeen: instant.describe('Last capture in which they stood verbatim.'),
    fromTheStart: z
      .boolean()
      .describe(
        'Whether they already stood in the first capture there is, or in the first in which they could be read.',
      ),
    verbatimVersions: count.describe('Versions in which they stand verbatim.'),
    versions: count.describe('Versions of the document.'),
    captures: count.describe('Captures of the document.'),
    documentFirst: instant.describe('First capture of the document.'),
    documentLast: instant.describe('Last capture of the document.'),
    days: count.describe('Whole days from the first to the last capture in which they stood verbatim.'),
    state: clauseState.describe('In the newest version.'),
  })
  .describe('The clause over the captures of its document.');
export type Observation = z.infer<typeof observation>;

/** Its life over the versions of its document. Birthplace: records/lineage.ts. */
export const clauseLineage = z
  .strictObject({
    events: z
      .array(
        z.strictObject({
          what: eventKind,
          on: instant.describe('The capture that showed it first.'),
          before: instant.optional().describe('The last readable capture before; in between nobody looked.'),
          gapDays: count.describe('Whole days between the two.'),
          change: changeKind.describe('The kind of change that it came with.'),
          counts: z.boolean().describe('Whether the publisher changed the clause, for all we know.'),
          again: z
            .boolean()
            .optional()
            .describe('A removal after a removal: in between it had come back by steps that do not count.'),
          changePath: path.optional(),
          edits: z.array(edit).optional().describe('Word for word, of a rewording.'),
        }),
      )
      .describe('Oldest first; where there are many, those that count.'),
    isUndone: z
      .boolean()
      .optional()
      .describe('The last event that counts removed it, and steps that do not count brought it back: it stands today.'),
    leftOut: count.describe('Events beyond these that do not count: switches between texts, re-extractions.'),
    changes: count.describe('Times the clause was reworded, removed or returned, as far as it counts.'),
    wordings: count.describe('Distinct wordings, the one that was read included.'),
    now: z
      .strictObject({
        words: z.string(),
        likeness: z.int().min(0).max(100).describe('To the clause as it was read, in hundredths.'),
        passages: count.describe('More than one where the words were split up.'),
        edits: z.array(edit),
        on: instant.describe('The capture that showed these words first.'),
      })
      .optional()
      .describe('The newest wording, where it is not the one that was read.'),
    plot: clausePlot,
  })
  .describe('What happened to the clause, by captures.');
export type ShownLineage = z.infer<typeof clauseLineage>;
