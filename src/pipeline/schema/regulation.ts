/** `vocabulary/regulations.yml`: the laws that analyses refer to. */
import { z } from 'zod';
import { line, prose, schemaReference, slug, webAddress } from './common.ts';

const stance = z.enum(['permits', 'limits', 'prohibits', 'requires', 'informs']);

export const regulation = z
  .strictObject({
    id: slug,
    short: line.describe('Short name as printed in lists, such as GDPR.'),
    official: line.describe('Citable official name with its number.'),
    aliases: z
      .array(line.max(80))
      .default([])
      .describe('Other names that readers search for, such as the abbreviation in another language.'),
    jurisdiction: z
      .string()
      .regex(
        /^(?:EU|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)$/,
        'expected EU, an ISO 3166-1 code, or an ISO 3166-2 code such as US-CA',
      )
      .describe('EU, an ISO 3166-1 alpha-2 code, or an ISO 3166-2 subdivision.'),
    jurisdictionName: line.describe('The jurisdiction in words.'),
    url: webAddress.describe('The official text.'),
    unit: line.describe('How its parts are cited, such as Article, § or section.'),
    summary: prose.describe('What it governs, in a sentence.'),
    articles: z
      .array(
        z.strictObject({
          article: line.describe('As clauses cite it; it stands for its paragraphs and points, too.'),
          title: line.optional().describe('What it is about, in a few words.'),
          fits: z
            .array(
              z.strictObject({
                clauseTypes: z.array(slug).min(1).describe('Clause types on which it can be cited …'),
                stances: z.array(stance).min(1).optional().describe('… with these stances; without, with any.'),
                because: line.describe('What in such words it speaks of.'),
              }),
            )
            .min(1),
        }),
      )
      .default([])
      .describe('Where its articles can be cited and why. A law without a list can be cited anywhere.'),
  })
  .describe('A law that analyses refer to.');

export const regulations = z
  .strictObject({ ...schemaReference, regulations: z.array(regulation) })
  .describe('The laws that analyses refer to.');

export type Regulation = z.infer<typeof regulation>;
