/**
 * Text that the build composes: a line of parts, printed one after the other. A number carries its name and what it
 * is about, so that it can be checked against every other place that prints it; archived words are told apart from ours.
 * The text of a line is the texts of its parts joined; structured data for machines is made from the same parts.
 */
import { z } from 'zod';

/** What a number is about: "ai-training", "lumen-pay/privacy-policy"; empty for the whole site. */
const scope = z.string().regex(/^[a-z0-9/-]*$/);
export const countName = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/);

const composedPart = z.union([
  z.string(),
  z.strictObject({ count: countName, of: scope, n: z.int().min(0) }).describe('A number.'),
  z.strictObject({ words: z.string() }).describe('Archived words, in quotation marks.'),
  z.strictObject({ text: z.string(), path: z.string() }).describe('Words that lead to a page of the site.'),
]);
export type ComposedPart = z.infer<typeof composedPart>;

export const composed = z.array(composedPart).min(1).describe('A line of parts.');
export type Composed = z.infer<typeof composed>;
