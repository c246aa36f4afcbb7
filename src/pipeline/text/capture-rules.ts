import type { CaptureJudgement } from '../schema/time-parts.ts';

/** The thresholds by which a capture is judged; the methodology page prints them from here. */
export const captureRules = {
  /** Version of the rules; a change of them that changes an outcome raises it. */
  version: 9,
  /** Fewer words than this are tiny. */
  tinyWords: 40,
  /** Less than this share of the document's words is short. */
  shortShare: 0.3,
  /** A page with two phrases of a notice is one up to this length; with three, up to that of the longest notice. */
  shortNotice: 250,
  /** Texts whose shorter one shares less of its sequences of three words than this are different documents. */
  unlike: 0.1,
  /** A short text that shares less than this with the document before it and with the one after … */
  partlyUnlike: 0.4,
  /** … which share this much with each other, is another document. */
  sameAgain: 0.8,
  /** A short page with phrases of a notice is one if it shares less than this. */
  noticeUnlike: 0.3,
  /** A tiny page, of which single words are compared, is a notice with two phrases if it shares less than this. */
  tinyUnlike: 0.5,
  /** Texts that share this much are in the same language. */
  sameLanguage: 0.5,
  /** Texts with this share of equal paragraphs are alike without a further look. */
  alikeBlocks: 0.5,
  /** A capture with less than this share of the document's words lacks a part … */
  partShare: 0.85,
  /** … if this share of what it has are the document's words … */
  partOf: 0.9,
  /** … or this share, and nearly all of what it has are words of the text that came back … */
  mostOf: 0.8,
  /** … and this share of what it lacks comes back … */
  restoredShare: 0.7,
  /** … within so many days. */
  restoredDays: 90,
  /** Nearly all. A text that has nothing but words of the document, and lacks what stands again in the next version … */
  allOf: 0.97,
  /** … lacks a part from this share on. */
  anyPartShare: 0.95,
  /** Less than this share of the document, or of one of its sources, is what a failed page leaves. */
  remnantShare: 0.1,
  /** A short text that is unlike the document took its place where so many later texts are like it. */
  confirmations: 2,
  /** How many versions on a return is looked for. */
  window: 20,
  /** A text is damaged from so many places on … */
  leastDamage: 5,
  /** … if they are this share of its words. */
  damagedShare: 0.01,
  /** A page stands twice where this share of its sentences does. */
  repeatedShare: 0.9,
} as const;

/** What each judgement means, in words for readers. */
export const judgementRules: Readonly<Record<CaptureJudgement, string>> = {
  document: 'the capture is the document',
  empty: 'a page without words, or with no more than a title or a sentence',
  'error-page': 'an error page or a redirect in the place of the document',
  'robot-check': 'a page that asks whether the visitor is a robot or of age, lets it wait, or blocks it',
  'sign-in': 'a page that asks to sign in',
  'cookie-wall': 'a page that asks for consent to cookies',
  'other-language': 'a text in another language than that of the document',
  'other-document':
    'a text that shares nearly no words with the document before it, or says that it is for another region; the one before comes back soon',
  'part-missing':
    'one of the sources of the document failed or came in another language, or a part of the text is missing and comes back soon',
  damaged: 'letters were lost or decoded in a wrong encoding in many places',
  doubled: 'the same text twice on one page; it is read once',
};
