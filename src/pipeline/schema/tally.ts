/**
 * Which counts of answers at a glance a platform belongs to, by their names. In: its entry in the answers to a clause type. Out: names
 * such as "platforms-permits" and "platforms-permits-refuse-possible": of the counts, and of the marks on the rows they count. Free of
 * zod: pages read it too.
 */
import type { FaqEntry } from './faq-record.ts';
import type { CountedAnswer } from './page-components.ts';

type Refusal = NonNullable<FaqEntry['short']['refuse']> | 'possible';

/** How many say it and how many are silent have names of their own: every page of the type prints them. */
export function nameTally(answer: CountedAnswer, refuse?: Refusal): string {
  if (!refuse && (answer === 'says' || answer === 'silent'))
    return answer === 'says' ? 'platforms-saying' : 'platforms-silent';
  return refuse ? `platforms-${answer}-refuse-${refuse}` : `platforms-${answer}`;
}

/** None for a platform that is not counted. */
export function talliesOf({ isReviewed, short }: Pick<FaqEntry, 'isReviewed' | 'short'>): string[] {
  const { leading, refuse } = short;
  // Nothing is said, or in words that have to be read again.
  if (!isReviewed || !leading) return [];
  const ways: (Refusal | undefined)[] = [
    undefined,
    refuse,
    ...(refuse === 'yes' || refuse === 'partly' ? ['possible' as const] : []),
  ];
  const names = (['says', leading] as const).flatMap((answer) => ways.map((way) => nameTally(answer, way)));
  return [...new Set(names)].filter((name) => name !== 'platforms-saying');
}
