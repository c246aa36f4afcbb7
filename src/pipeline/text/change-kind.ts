/**
 * The kinds of change between two neighbouring versions, in the order in which they are tried, and the thresholds.
 * The methodology page prints both from here. Only a substantive change says that the publisher changed the words.
 */
import { type ChangeKind, changeKind } from '../schema/time-parts.ts';

export type { ChangeKind };

export const changeKinds = changeKind.options;

/** Version of the rules; a change of them that changes an outcome raises it. */
export const changeKindVersion = 1;

/** A text is a flip when one of so many versions before it had the same words. */
export const flipWindow = 20;

/** A change that leaves less than this share of the words carries a warning: the capture may be cut off. */
export const truncationShare = 0.5;

/** What each kind means, in words for readers. */
export const changeKindRules: Readonly<Record<ChangeKind, string>> = {
  first: 'the first version of the document',
  technical: 'the archive extracted its capture anew',
  identical: 'the same bytes again',
  whitespace: 'nothing but white space differs',
  markup: 'nothing but markup, links, typography or punctuation differs: no word changed',
  'date-only': 'nothing but dates differs',
  'failed-capture': 'the capture is not the document (see the judgements above), or the step back from such a capture',
  replaced: 'another document under the same name: a new timeline starts',
  flip: `the words of one of the ${flipWindow} versions before, again`,
  reordered: 'the same sentences in another order',
  substantive: 'words were added, removed or changed',
};
