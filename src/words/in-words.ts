/** Words for events, kinds and gaps. In: values of records. Out: what a line prints. */
import { figure, noun } from '../pipeline/records/texts.ts';
import type { ChangeGroup, ChangeKind, EventKind } from '../pipeline/schema/time-parts.ts';

export const eventNames: Readonly<Record<EventKind, string>> = {
  introduced: 'Introduced',
  reworded: 'Reworded',
  removed: 'Removed',
  returned: 'Back again',
};

export const kindNames: Readonly<Record<ChangeGroup, string>> = {
  first: 'first version',
  technical: 'extracted anew by the archive',
  identical: 'same bytes',
  whitespace: 'white space only',
  markup: 'markup only',
  'date-only': 'dates only',
  'failed-capture': 'failed capture',
  flip: 'back to an earlier text',
  reordered: 'other order',
  substantive: 'change of words',
  suspect: 'possibly cut off',
};

/** Of kinds that are nouns, more than one. */
const manyOfKind: Partial<Record<ChangeGroup, string>> = {
  first: 'first versions',
  'failed-capture': 'failed captures',
  substantive: 'changes of words',
};

/** The word after a number of steps of a kind. */
export function kindsInNumber(kind: ChangeGroup, n: number): string {
  return noun(n, kindNames[kind], manyOfKind[kind] ?? kindNames[kind]);
}

/** Why an event is no change of the clause; nothing where it is one. */
export function whyNot(kind: ChangeKind, counts: boolean): string {
  if (counts) return '';
  if (kind === 'technical') return 'the archive extracted its capture anew; no change by the publisher';
  if (kind === 'flip') return 'the document switched back to an earlier text';
  if (kind === 'substantive') return 'the capture may be cut off; nothing is claimed';
  if (kind === 'failed-capture') return 'a capture had failed';
  return `${kindNames[kind]}; no word changed`;
}

/** How long nobody had looked before. */
export function gapInWords(days: number): string {
  return days === 0 ? 'less than a day earlier' : `${figure(days)} ${noun(days, 'day')} earlier`;
}

/** What the numbers of a version are about: its document and its number. */
export function versionScope(documentPath: string, version: number): string {
  return `${documentPath.replace(/^platforms\//, '')}/${version}`;
}
