/** A platform's answer at a glance. Birthplace: records/short-answer.ts. */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { instant, line, webAddress } from './common.ts';
import { countedAnswers } from './page-components.ts';
import { clauseRow, matrixCell, path } from './record-parts.ts';

export const shortAnswer = z.strictObject({
  word: line.describe('The answer in a word or two.'),
  leading: z
    .enum(countedAnswers)
    .exclude(['says', 'silent'])
    .optional()
    .describe('The stance behind the word; none where nothing is said, or where it has to be read again.'),
  cell: matrixCell,
  says: z
    .array(
      z.strictObject({
        title: line,
        path,
        lead: line.optional().describe('The word of this clause, where clauses differ.'),
        where: line.optional(),
      }),
    )
    .describe('The most severe clause of each word; none where nothing is said.'),
  sentence: line.optional().describe('Where nothing is said: what was read.'),
  conditions: z.array(line).describe('Where, on which plans, with which settings, from when.'),
  others: z.array(z.strictObject({ audience, answer: line })).optional(),
  refuse: clauseRow.shape.optOut.optional(),
  how: line.optional(),
  url: webAddress.optional(),
  deadline: line.optional(),
  since: instant.optional().describe('First seen; of silence, the capture that was read.'),
});
export type ShortAnswer = z.infer<typeof shortAnswer>;
