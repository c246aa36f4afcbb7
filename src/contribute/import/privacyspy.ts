/**
 * PrivacySpy product files. In: a file as a value: one product (`products/<slug>.toml`, its rubric a table by question),
 * or the products of its API (rubric a list of questions with the option chosen). Out: products with their citations; notes and
 * scores are left where they are. Format: github.com/Politiwatch/privacyspy.
 */
import { z } from 'zod';
import { longestQuote, SourceError, type SourceProduct } from './source.ts';

const citations = z.array(z.string().max(longestQuote)).default([]);
const byQuestion = z.record(z.string(), z.object({ citations }));
const asList = z.array(z.object({ question: z.object({ slug: z.string() }), citations }));
const product = z.object({
  name: z.string(),
  slug: z.string().optional(),
  hostnames: z.array(z.string()).default([]),
  rubric: z.union([asList, byQuestion]).default({}),
});

export function fromPrivacySpy(value: unknown): SourceProduct[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((one) => {
    const read = product.safeParse(one);
    if (!read.success) throw new SourceError(`no PrivacySpy product: ${z.prettifyError(read.error)}`);
    const { name, slug, hostnames, rubric } = read.data;
    const answers = Array.isArray(rubric)
      ? rubric.map(({ question, citations: quoted }) => [question.slug, quoted] as const)
      : Object.entries(rubric).map(([question, { citations: quoted }]) => [question, quoted] as const);
    const quotes = answers.flatMap(([question, quoted]) =>
      quoted.map((quote) => ({ label: question, notions: [question], quote })),
    );
    return { name, slug, hosts: hostnames, quotes };
  });
}
