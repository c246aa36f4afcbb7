/**
 * The header of a snapshot (`snapshots/<capturedAt>.md` in a folder archive): YAML between two lines `---`; every byte after the second
 * one is the payload, whose SHA-256 is the digest. A page is kept as it was captured (`<capturedAt>.html`, `.pdf`, `.txt`), its header
 * beside it in `<capturedAt>.yml`; the digest is that of the file.
 */
import { z } from 'zod';
import { date, digest, instant, line, webAddress } from './common.ts';

export const snapshot = z
  .strictObject({
    capturedAt: instant.describe('When the text was captured, UTC.'),
    sourceUrl: webAddress.describe('Address it was captured from.'),
    digest,
    charset: line.optional().describe('Encoding of a page, as its server named it. Leave out where none was named.'),
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
