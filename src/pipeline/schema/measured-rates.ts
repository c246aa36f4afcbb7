/** How often the rules agree with readers: `records/measured-rates.json`, which `npm run check -- --rates` writes. */
import { z } from 'zod';
import { date, line } from './common.ts';
import { count } from './record-parts.ts';
import { captureJudgement, changeGroup } from './time-parts.ts';

export const measuredRates = z.strictObject({
  on: date.describe('The day on which the rules were measured.'),
  rules: z.strictObject({ captures: count, changes: count }).describe('Versions of the rules that were measured.'),
  archives: z.array(z.strictObject({ name: line, commit: line })),
  captures: z
    .array(z.strictObject({ label: line, said: captureJudgement, apart: z.literal(true).optional(), count }))
    .describe('Captures: what a reader says, what the rules say, whether on a timeline that started anew, how many.'),
  steps: z
    .array(
      z.strictObject({
        label: line,
        said: changeGroup,
        across: z.literal(true).optional().describe('The rules compare with an earlier text than the reader did.'),
        later: z.literal(true).optional().describe('Labelled when the rules were made; measured apart.'),
        count,
      }),
    )
    .describe('Steps between versions: what a reader says, what the rules say, how many.'),
  rewordings: z
    .array(
      z.strictObject({
        label: z.enum(['turned', 'same']),
        said: z.enum(['turned', 'same', 'not-followed']),
        later: z.literal(true).optional().describe('Labelled when the rules were made; measured apart.'),
        count,
      }),
    )
    .describe(
      'Passages that were reworded: whether a denial, an exception or a condition came or went, as a reader and as the rules say, how many.',
    ),
});
export type MeasuredRates = z.infer<typeof measuredRates>;
