import type { Audience } from '../schema/applies-to.ts';
import { askOfAny } from '../schema/question.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import { toAskedTypes, toAtAGlance } from './asked.ts';
import type { ClauseContext } from './clause-context.ts';
import { textsOf } from './texts.ts';

/** Platforms × the types that any of them answers the audience, in the order of the vocabulary. */
export function toMatrix(audience: Audience, { joined, byAudience }: ClauseContext): SiteRecord['matrices'][number] {
  const { categories, types } = joined.vocabulary;
  const answers = byAudience.get(audience)!;
  const columns = categories.flatMap((category) =>
    [...types].flatMap(([slug, { name, category: its }]) => {
      const { answered, scope, saying, reviewed } = answers.get(slug)!.prevalence;
      return its === category.id && answered > 0
        ? [{ slug, name, category: category.name, scope, saying, reviewed }]
        : [];
    }),
  );
  const asked = toAskedTypes(joined, answers);
  const texts = textsOf(joined.corpus.language);
  return {
    audience,
    types: columns,
    asked: asked.map((slug) => ({
      slug,
      name: types.get(slug)!.name,
      question: askOfAny(types.get(slug)!.question, texts.it),
      scope: answers.get(slug)!.prevalence.scope,
    })),
    rows: joined.current.map(({ platform }) => ({
      platform: { slug: platform.slug, name: platform.value.name },
      cells: columns.map(({ slug }) => answers.get(slug)!.byPlatform.get(platform.slug)!),
      asked: asked.map((slug) => toAtAGlance(answers.get(slug)!.replies.get(platform.slug)!, texts)),
    })),
  };
}
