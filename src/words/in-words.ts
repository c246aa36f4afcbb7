/** Words for events, kinds and gaps. In: values of records. Out: what a line prints. */
import { figure, noun } from '../pipeline/records/texts.ts';
import type { CaptureJudgement, ChangeGroup, ChangeKind, EventKind } from '../pipeline/schema/time-parts.ts';

export const eventNames: Readonly<Record<EventKind, string>> = {
  introduced: 'Introduced',
  reworded: 'Reworded',
  removed: 'Removed',
  returned: 'Restored',
};

export const kindNames: Readonly<Record<ChangeGroup, string>> = {
  first: 'first version',
  technical: 'the archive reads the page in a new way',
  'possibly-changed': 'possibly changed, or only another reading or edition',
  identical: 'same bytes',
  whitespace: 'white space only',
  markup: 'markup only',
  'date-only': 'dates only',
  page: 'parts of the page only',
  repeated: 'same text, more or fewer times',
  sources: 'other pages joined by the archive',
  'failed-capture': 'failed capture',
  replaced: 'another document',
  flip: 'change that was taken back',
  reordered: 'other order',
  substantive: 'change of words',
  suspect: 'possibly cut off',
};

/** What a capture is, in a few words. */
export const judgementNames: Readonly<Record<CaptureJudgement, string>> = {
  document: 'the document',
  empty: 'empty page',
  'error-page': 'error page',
  'robot-check': 'robot check',
  'sign-in': 'sign-in page',
  'cookie-wall': 'cookie wall',
  'other-language': 'another language',
  'other-document': 'another page',
  'part-missing': 'a part is missing',
  damaged: 'damaged letters',
  doubled: 'the text twice',
};

/** A step of each kind as a noun, and more than one. */
const stepsOfKind: Readonly<Record<ChangeGroup, readonly [one: string, many: string]>> = {
  first: ['first version', 'first versions'],
  technical: ['new reading by the archive', 'new readings by the archive'],
  'possibly-changed': [
    'possible change, or only another reading or edition',
    'possible changes, or only other readings or editions',
  ],
  identical: ['repeat of the same bytes', 'repeats of the same bytes'],
  whitespace: ['step in white space only', 'steps in white space only'],
  markup: ['step in markup only', 'steps in markup only'],
  'date-only': ['step in dates only', 'steps in dates only'],
  page: ['step in parts of the page only', 'steps in parts of the page only'],
  repeated: ['step to the same text, more or fewer times', 'steps to the same text, more or fewer times'],
  sources: ['step in which the archive joined other pages', 'steps in which the archive joined other pages'],
  'failed-capture': ['failed capture', 'failed captures'],
  replaced: ['step to another document', 'steps to another document'],
  flip: ['change that was taken back', 'changes that were taken back'],
  reordered: ['step to another order', 'steps to another order'],
  substantive: ['change of words', 'changes of words'],
  suspect: ['capture that is possibly cut off', 'captures that are possibly cut off'],
};

/** The word after a number of steps of a kind. */
export function kindsInNumber(kind: ChangeGroup, n: number): string {
  return noun(n, ...stepsOfKind[kind]);
}

/** Why an event is no change of the clause; nothing where it is one. */
export function whyNot(kind: ChangeKind, counts: boolean): string {
  if (counts) return '';
  if (kind === 'technical') return 'the archive reads the page in a new way; no change by the publisher';
  if (kind === 'possibly-changed')
    return 'the archive may only have read the page in a new way, or another edition; nothing is said of the publisher';
  if (kind === 'sources') return 'the archive joined other pages to the document';
  if (kind === 'replaced') return 'another document took its place under the same name';
  if (kind === 'flip') return 'the words changed and changed back';
  if (kind === 'substantive') return 'the capture may be cut off; nothing is claimed';
  if (kind === 'failed-capture') return 'a capture was not the document';
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
