/**
 * The header of a snapshot file (`snapshots/<capturedAt>.md` in a folder archive): YAML between
 * two lines `---`; every byte after the second one is the payload, whose SHA-256 is the digest.
 */
import { z } from 'zod';
import { date, digest, instant, webAddress } from './common.ts';

export const snapshot = z
  .strictObject({
    capturedAt: instant.describe('When the text was captured, UTC.'),
    sourceUrl: webAddress.describe('Address it was captured from.'),
    digest,
    statedUpdate: date.optional().describe('The "last updated" date that the document itself claims.'),
    kind: z
      .enum(['change', 'technical'])
      .default('change')
      .describe(
        'technical when the same capture was extracted anew, so that a difference is ours and not the publisher’s.',
      ),
  })
  .describe('Header of a snapshot: the archived text of a document at one instant.');

export type SnapshotHeader = z.infer<typeof snapshot>;
