import type { JoinedClause } from './joined.ts';
import { isTurned } from './standing.ts';
import type { SiteLanguage } from './texts.ts';

/** First words of the answer that a clause gives today: those of its stance; where its words turned, that they have to be read again. */
export function leadToday(
  { value, type, reading }: Pick<JoinedClause, 'value' | 'type' | 'reading'>,
  texts: SiteLanguage,
): string {
  return isTurned(reading) ? texts.turned : texts.leadOf(value.stance, type.leads);
}
