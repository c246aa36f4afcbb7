import { hash } from 'node:crypto';
import type { Clause } from '../schema/clause.ts';

/** What other records take of a clause: all but the prose that stands on its own page and in its released wordings. In: the value of its file. Out: the digest. */
export function digestOfFacts({ whyItMatters: _why, consumerImpact: _impact, ...facts }: Clause): string {
  return hash('sha256', JSON.stringify(facts));
}
