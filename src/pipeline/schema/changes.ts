/** `changes.yml` beside a `document.yml`: what editors say of single changes, where the rules are wrong. */
import { z } from 'zod';
import { line, schemaReference } from './common.ts';
import { snapshotReference } from './document.ts';
import { changeKind } from './time-parts.ts';

export const changeOverride = z.strictObject({
  snapshot: snapshotReference.describe('The capture that showed the change first.'),
  kind: changeKind.exclude(['first']).describe('What the change is.'),
  because: line.describe('Why the rules are wrong here, in a sentence that readers get to read.'),
});

export const changes = z
  .strictObject({
    ...schemaReference,
    changes: z.array(changeOverride).min(1).describe('One entry for each change whose computed kind is wrong.'),
  })
  .describe('Kinds of change that an editor overruled, with the reason for each.');

export type ChangesFile = z.infer<typeof changes>;
