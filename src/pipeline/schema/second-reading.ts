/** An independent reading of a clause, made without the first one in view; `npm run review` writes it. */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { date, line, person } from './common.ts';
import { factors, refusal, stance } from './scores.ts';

export const secondReading = z
  .strictObject({
    on: date.describe('When the words were read.'),
    by: person.describe('Who read them; never who wrote the analysis.'),
    aiAssisted: z.boolean().default(false).describe('Whether a language model helped to read.'),
    stance,
    factors,
    audiences: z.array(audience).min(1).describe('Whom the words bind, as this reader reads them.'),
    optOut: refusal,
    first: z
      .strictObject({ stance, factors, optOut: refusal })
      .optional()
      .describe(
        'The analysis as it was scored when these words were read again, where it was changed since. Agreement is counted with it.',
      ),
    prose: z
      .enum(['bears', 'says-more', 'says-less'])
      .describe('Whether the prose of the analysis says what the words bear, more than that, or less.'),
    note: line.max(1200).optional().describe('What this reader reads differently, in plain text.'),
    settled: z
      .strictObject({
        on: date,
        by: person,
        what: line.max(600).describe('What was decided and changed, in plain text.'),
      })
      .optional()
      .describe('How a disagreement was settled.'),
  })
  .describe('What an independent reader reads in the same words. It is never changed afterwards; settled is added.');
export type SecondReading = z.infer<typeof secondReading>;
