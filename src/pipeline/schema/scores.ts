/** What a reader of a clause scores: stance, factors, and whether a person can refuse. Analyses and second readings share it. */
import { z } from 'zod';

export const stance = z
  .enum(['permits', 'limits', 'prohibits', 'requires', 'informs'])
  .describe(
    'What the words do with the act of the clause type: the actor may, may within limits, must not, must, or is only told of it.',
  );

const level = z.int().min(0).max(3);

export const factors = z
  .strictObject({
    rights: level.describe('Rights waived: 0 none … 3 a legal right given up.'),
    choice: level.describe('Choice: 0 asked first … 3 no way out.'),
    breadth: level.describe('Breadth: 0 one narrow case … 3 everything.'),
    exposure: level.describe('Exposure: 0 nothing leaves … 3 money, body or public exposure at stake.'),
    discretion: level.describe('Discretion: 0 fixed conditions … 3 at the platform’s sole discretion.'),
  })
  .describe('The five factors of the rubric, each 0 to 3. Severity is computed from them by rubric.yml.');

export type Factors = z.infer<typeof factors>;

export const refusal = z
  .enum(['yes', 'partly', 'no', 'unstated'])
  .describe(
    'Whether the text lets a person refuse what it describes. Partly: some of it, in time, at a cost, or for reasons that are weighed.',
  );
