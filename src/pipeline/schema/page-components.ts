/**
 * The components that a page written by hand may use without importing them, and what each takes: the one table that the check, the
 * pages and their documentation go by. In: nothing. Out: by component its attributes, each of a kind; `isNeeded` where it must be there.
 */
export type AttributeKind =
  | 'record'
  | 'type'
  | 'types'
  | 'platform'
  | 'platforms'
  | 'audience'
  | 'audiences'
  | 'stance'
  | 'answer'
  | 'refuse'
  | 'form';

interface ComponentAttribute {
  readonly kind: AttributeKind;
  readonly isNeeded?: true;
}

const record = { id: { kind: 'record', isNeeded: true } } as const;
const type = { kind: 'type', isNeeded: true } as const;
const audience = { kind: 'audience' } as const;

export const pageComponents: Readonly<Record<string, Readonly<Record<string, ComponentAttribute>>>> = {
  Clause: record,
  ClauseLink: record,
  Timeline: record,
  Answer: { platform: { kind: 'platform', isNeeded: true }, type, audience },
  Count: { type, audience, answer: { kind: 'answer' }, refuse: { kind: 'refuse' }, form: { kind: 'form' } },
  Matrix: {
    types: { kind: 'types', isNeeded: true },
    audiences: { kind: 'audiences' },
    platforms: { kind: 'platforms' },
  },
  Changes: { platform: { kind: 'platform', isNeeded: true } },
  Clauses: { type, audience, platform: { kind: 'platform' }, stance: { kind: 'stance' }, refuse: { kind: 'refuse' } },
};

/** What a platform says at a glance: the stance whose word is printed first, or that its clauses contradict each other; or either side of the count. */
export const countedAnswers = [
  ...['says', 'silent'],
  ...['permits', 'limits', 'prohibits', 'requires', 'informs', 'depends'],
] as const;
export type CountedAnswer = 'says' | 'silent' | 'permits' | 'limits' | 'prohibits' | 'requires' | 'informs' | 'depends';

/** "possible": with or without restrictions. */
export const refusals = ['possible', 'yes', 'partly', 'no', 'unstated'] as const;

/** How a count is printed: with what it counts, as a share, or alone. */
export const countForms = ['full', 'share', 'number'] as const;
