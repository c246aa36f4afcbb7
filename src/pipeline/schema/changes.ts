/**
 * `changes.yml` beside a `document.yml`: what editors say of single changes: what a change means, in a sentence or two,
 * and of which kind it is, where the rules are wrong.
 */
import { z } from 'zod';
import { date, line, person, recordId, schemaReference } from './common.ts';
import { severity } from './rubric.ts';
import { snapshotReference } from './snapshot-reference.ts';
import { changeKind } from './time-parts.ts';

const severityOrNone = z.enum([...severity.options, 'none']);

export const changeNote = z
  .strictObject({
    snapshot: snapshotReference.describe('The capture that showed the change first.'),
    kind: changeKind.exclude(['first']).optional().describe('What the change is, where the computed kind is wrong.'),
    because: line.optional().describe('Why the rules are wrong here, in a sentence that readers get to read.'),
    meaning: line
      .max(400)
      .optional()
      .describe('What the change means for the people it binds, in one or two sentences of plain text.'),
    clauses: z.array(recordId).optional().describe('Records of the clauses that the meaning speaks of.'),
    severity: z
      .strictObject({
        before: severityOrNone.describe('Severity of the words before; none where nothing was said.'),
        after: severityOrNone.describe('Severity of the words after; none where nothing is said any more.'),
      })
      .optional()
      .describe('How grave the words were before and are now, by the rubric.'),
    shows: z
      .strictObject({ before: line.max(120).optional(), after: line.max(120).optional() })
      .refine(({ before, after }) => (before ?? after) !== undefined, 'expected before or after')
      .optional()
      .describe(
        'A few words out of the passage that the meaning speaks of, as the page of the change prints them; without before nothing stood there. Left out: the passage nearest to the meaning is shown.',
      ),
    on: date.optional().describe('When the meaning was written.'),
    by: person.optional().describe('Who wrote it.'),
  })
  .refine(({ kind, meaning }) => kind !== undefined || meaning !== undefined, {
    error: 'expected meaning, what the change means, or kind, what it is',
    path: ['meaning'],
  })
  .refine(({ kind, because }) => (kind === undefined) === (because === undefined), {
    error: 'expected kind and because together',
    path: ['because'],
  })
  .refine(
    ({ meaning, clauses, severity, shows }) => meaning !== undefined || (clauses ?? severity ?? shows) === undefined,
    {
      error: 'expected meaning, which these belong to',
      path: ['meaning'],
    },
  );

export type ChangeNote = z.infer<typeof changeNote>;

export const changes = z
  .strictObject({
    ...schemaReference,
    changes: z.array(changeNote).min(1).describe('One entry for each change that an editor says something of.'),
  })
  .describe('What changes mean, and kinds of change that an editor overruled, with the reason for each.');

export type ChangesFile = z.infer<typeof changes>;
