/** What the permanent address of a record prints, or where it leads. */
import { z } from 'zod';
import { date, line, recordId } from './common.ts';
import { path, platformName, typeName } from './record-parts.ts';

export const addressRecord = z
  .strictObject({
    kind: z.literal('address'),
    path,
    recordId,
    status: z.enum(['published', 'withdrawn']),
    title: line,
    clausePath: path.optional().describe('Where the record stands now.'),
    formerPaths: z.array(path),
    since: date.optional().describe('When the id was registered; absent before the first registration.'),
    withdrawnOn: date.optional(),
    reason: line.optional(),
    supersededBy: recordId.optional(),
    platform: platformName.optional().describe('Whose document has it, where it stands.'),
    clauseType: typeName.optional(),
  })
  .describe('The permanent address of a record.');
export type AddressRecord = z.infer<typeof addressRecord>;
