/**
 * The kinds of change between two neighbouring versions, in the order in which they are tried, and the thresholds.
 * The methodology page prints both from here. Only a substantive change says that the publisher changed the words.
 */
import { type ChangeKind, changeKind } from '../schema/time-parts.ts';

export type { ChangeKind };

export const changeKinds = changeKind.options;

/** Version of the rules; a change of them that changes an outcome raises it. */
export const changeKindVersion = 15;

/** A text is a flip when one of so many versions before it had the same words … */
export const flipWindow = 20;

/** … and so are words that go and come back, or come and go, within so many versions; both … */
export const excursionVersions = 20;

/** … within so many days: an excursion, and no change at either end. */
export const excursionDays = 90;

/** A line that came or went so many times is part of the page, whatever it says. */
export const historyTurns = 4;

/** A change that leaves less than this share of the words carries a warning: the capture may be cut off. */
export const truncationShare = 0.5;

/** … and so does one that leaves less than this share, and nothing but the beginning. */
export const breakOffShare = 0.95;

/** What each kind means, in words for readers. */
export const changeKindRules: Readonly<Record<ChangeKind, string>> = {
  first: 'the first version of the document',
  technical: 'the archive reads the page in a new way; nothing shows that the publisher changed it',
  'possibly-changed':
    'the archive reads the page in a new way or joins other pages, and in the same step words of sentences or the document’s own date changed, or a few sentences came or went amid others; or nearly all words that Britain and America spell in two ways changed from one to the other, as in another region’s edition; or up to three sentences that stand elsewhere too came or went: nothing is said of the publisher',
  identical: 'the same bytes again',
  whitespace: 'nothing but white space differs',
  markup: 'nothing but markup, links, typography or punctuation differs: no word changed',
  'date-only':
    'nothing but the document’s own dates differs; a day inside a sentence of the terms is a change of words',
  page: 'nothing but parts of the page differs: menus, buttons, contents lists, banners, suggestions, announcements, counters',
  repeated: 'the same sentences, printed more or fewer times',
  sources: 'the archive joined other pages to the document; what the others say did not change',
  'failed-capture': 'the capture is not the document (see the judgements above), or the step back from such a capture',
  replaced: 'another document under the same name, or the edition of another region: a new timeline starts',
  flip:
    `the words of one of the ${flipWindow} versions before again, which it left at most ${excursionDays} days before; or words that went and came back, or came and went, ` +
    `within ${excursionVersions} versions and ${excursionDays} days: both ends; words that came, went and came again, and stay, count once`,
  reordered: 'the same sentences in another order',
  substantive: 'words were added, removed or changed',
};
