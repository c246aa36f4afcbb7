/** What the page of a check prints: what must hold, why, and examples with the messages. Birthplace: records/check-record.ts. */
import { z } from 'zod';
import { line, slug } from './common.ts';
import { path } from './record-parts.ts';

export const checkRecord = z
  .strictObject({
    kind: z.literal('check'),
    path,
    id: slug,
    title: line,
    severity: z.enum(['error', 'warning']),
    stopsBuild: z.boolean().describe('Whether a build takes the warning for an error.'),
    waivable: z.boolean().describe('Whether a clause may say why a message does not apply to it.'),
    examples: z.array(
      z.strictObject({
        title: line,
        files: z.array(
          z.strictObject({
            file: line,
            before: z.array(z.string()).describe('Lines of the example corpus that are not there.'),
            after: z.array(z.string()).describe('Lines that are there instead.'),
            isGone: z.boolean(),
          }),
        ),
        messages: z.array(z.string()).describe('What the check says; nothing where all is well.'),
      }),
    ),
  })
  .describe('A check of contributed files, with its examples, which are its tests.');
export type CheckRecord = z.infer<typeof checkRecord>;
