/** Words for the values that records hold: what a badge, a list and a search facet print. */
export const severities = { high: 'High', medium: 'Medium', low: 'Low' } as const;

export const stances = {
  permits: 'Permits it',
  limits: 'Permits it within limits',
  prohibits: 'Rules it out',
  requires: 'Requires it',
  informs: 'Describes it',
} as const;

/** Of groups of answers. */
export const answerGroupNames = { ...stances, turned: 'Reworded since it was read' } as const;

export const optOuts = {
  yes: 'You can refuse',
  partly: 'You can refuse with restrictions',
  no: 'You cannot refuse',
  unstated: 'Refusing is not mentioned',
} as const;

export const states = {
  verbatim: 'Word for word',
  reworded: 'Reworded',
  gone: 'Taken out',
  unreadable: 'Unreadable capture',
} as const;

export const stateNotes = {
  verbatim: 'word for word in the newest capture',
  reworded: 'reworded in the newest capture',
  gone: 'not in the newest capture',
  unreadable: 'newest capture not readable',
} as const;

export const bands = { rare: 'Rare', uncommon: 'Uncommon', common: 'Common', widespread: 'Widespread' } as const;

export const relationNames = {
  incorporates: 'incorporates',
  'prevails-over': 'prevails over',
  'replaced-by': 'is replaced by',
  'edition-for': 'is an edition of',
} as const;

/** Whom answers are for, as on the switch. */
export const audienceNames = { consumer: 'Consumers', business: 'Businesses', developer: 'Developers' } as const;

export const actors = {
  platform: 'what the platform may or will do',
  user: 'what a user may or must do',
  either: 'what either side may or must do',
} as const;

export const cells = {
  high: 'says it, high severity',
  medium: 'says it, medium severity',
  low: 'says it, low severity',
  silent: 'read in full and silent',
  'not-found': 'read in part, not found so far',
  'not-reviewed': 'not reviewed',
  'no-document': 'no such document here',
} as const;
