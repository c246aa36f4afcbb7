/** What the pages of questions print: a question of every platform, or every question of a platform. Birthplace: records/faq-record.ts. */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { instant, line, slug } from './common.ts';
import { answerKind } from './comparison-record.ts';
import { composed, countName } from './composed.ts';
import { audiencePage, count, origin, path, platformName, prevalence, typeName } from './record-parts.ts';
import { shortAnswer } from './short-answer.ts';

/** One question with its answer at a glance and in full. */
const faqEntry = z.strictObject({
  id: slug,
  question: line,
  answer: answerKind,
  isReviewed: z.literal(true).optional().describe('All documents that could say it were read in full: it is counted.'),
  platform: platformName,
  clauseType: typeName,
  short: shortAnswer,
  lines: z.array(composed).min(1).describe('The answer in full.'),
});
export type FaqEntry = z.infer<typeof faqEntry>;

const unanswered = z.strictObject({ slug, name: line });

export const faqRecord = z
  .strictObject({
    kind: z.literal('faq'),
    path,
    about: z.enum(['type', 'platform']),
    audience,
    audiences: z.array(audiencePage).describe('The same questions for each audience, this one among them.'),
    scope: z
      .string()
      .describe('What the numbers are about: type or platform, with the audience where it is not the first.'),
    slug,
    name: line,
    question: line.optional().describe('Of a clause type, with "the platform" in place of a name.'),
    category: z.strictObject({ id: slug, name: line }).optional(),
    prevalence: prevalence.optional(),
    tally: z
      .array(z.strictObject({ name: countName, n: count }))
      .optional()
      .describe(
        'Of a clause type: how many of the platforms read in full answer alike at a glance. Birthplace: records/tally.ts.',
      ),
    newest: instant.optional().describe('The newest capture that an answer rests on.'),
    entries: z.array(faqEntry).describe('What is answered: said, or looked for and not found.'),
    said: count,
    silent: count,
    notReviewed: z.array(unanswered),
    noDocument: z.array(unanswered),
    origin,
  })
  .describe('Questions and what the documents answer.');
export type FaqRecord = z.infer<typeof faqRecord>;
