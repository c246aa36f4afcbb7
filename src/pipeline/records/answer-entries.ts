import type { ClauseContext } from './clause-context.ts';
import { toComparisonRecord } from './comparison-record.ts';
import type { EntryKeys } from './entry-keys.ts';
import { countAnswered, makePlatformAnswers, platformFaqPath, toPlatformFaq, toTypeFaq } from './faq-record.ts';
import { type RecordEntry, toEntry } from './record-entry.ts';

/** Comparisons, then questions: both are made of answers alone; there is none for what no platform answers. */
export function* answerEntries(context: ClauseContext, keys: EntryKeys): Generator<RecordEntry> {
  const { current, audiences, vocabulary } = context.joined;
  const made = makePlatformAnswers(context);
  const pages = audiences.flatMap((audience) =>
    [...vocabulary.types.keys()].flatMap((slug) => {
      const { answered, scope } = context.byAudience.get(audience)!.get(slug)!.prevalence;
      return answered > 0 ? [{ slug, audience, scope, source: `clause-types/${slug}.yml` }] : [];
    }),
  );
  for (const { slug, audience, scope, source } of pages) {
    const key = keys.ofAnswers(slug, audience, 'comparison');
    yield toEntry({ collection: 'comparisons', id: scope, ...key, prose: [], source }, () =>
      toComparisonRecord(slug, audience, made.toAll(slug, audience), context),
    );
  }
  for (const { slug, audience, scope, source } of pages) {
    const key = keys.ofAnswers(slug, audience, 'questions');
    yield toEntry({ collection: 'faqs', id: `types/${scope}`, ...key, prose: [], source }, () =>
      toTypeFaq(slug, audience, made.toAll(slug, audience), context),
    );
  }
  for (const audience of audiences)
    for (const one of current) {
      const { slug, file } = one.platform;
      if (countAnswered(slug, context.byAudience.get(audience)!) === 0) continue;
      const key = keys.ofQuestions(one.platform, audience);
      const id = platformFaqPath(slug, audience, audiences);
      yield toEntry({ collection: 'faqs', id, ...key, prose: [], source: file }, () =>
        toPlatformFaq(one, audience, made, context),
      );
    }
}
