import type { SiteRecord } from '../schema/site-record.ts';
import type { CaptureJudgement } from '../schema/time-parts.ts';
import { captureRules, judgementRules } from '../text/capture-rules.ts';
import {
  breakOffShare,
  changeKindRules,
  changeKinds,
  changeKindVersion,
  excursionDays,
  excursionVersions,
  flipWindow,
  historyTurns,
  truncationShare,
} from '../text/change-kind.ts';
import { leastShared } from '../text/lineage.ts';
import { leastSimilarity, leastWords } from '../text/similar-passage.ts';
import { lineageVersion } from '../text/wording.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/**
 * How changes and states are classified, for the methodology page. In: nothing but the constants of the code.
 * Out: each kind with its rule, each threshold with what it decides, so that what is published is what is done.
 */
export function toRules(): SiteRecord['rules'] {
  return {
    judgements: Object.entries(judgementRules).map(([judgement, rule]) => ({
      judgement: judgement as CaptureJudgement,
      rule,
    })),
    kinds: changeKinds.map((kind) => ({ kind, rule: changeKindRules[kind] })),
    thresholds: [
      { name: 'A capture is tiny below', value: `${captureRules.tinyWords} words` },
      { name: 'A capture is short below', value: `${percent(captureRules.shortShare)} of the words of the document` },
      {
        name: 'Two texts are different documents if they share less than',
        value: `${percent(captureRules.unlike)} of the sequences of three words of the shorter one`,
      },
      {
        name: 'A short text that is unlike the document before it takes its place',
        value: `where ${captureRules.confirmations} later texts are like it`,
      },
      {
        name: 'A part is missing below',
        value: `${percent(captureRules.partShare)} of the words before it, ${percent(captureRules.partOf)} of them the same, if ${percent(captureRules.restoredShare)} of the missing ones come back within ${captureRules.restoredDays} days`,
      },
      {
        name: 'A smaller part is missing below',
        value: `${percent(captureRules.anyPartShare)} of the words before it, ${percent(captureRules.allOf)} of them the same, if ${percent(captureRules.allOf)} of the missing ones stand in the next version`,
      },
      {
        name: 'A short text between two that are alike is another document',
        value: `where it shares less than ${percent(captureRules.partlyUnlike)} with both, and they share ${percent(captureRules.sameAgain)}`,
      },
      { name: 'A return is looked for within', value: `${captureRules.window} versions` },
      {
        name: 'A text is damaged from',
        value: `${captureRules.leastDamage} places on, if they are ${percent(captureRules.damagedShare)} of its words`,
      },
      { name: 'A page stands twice from', value: `${percent(captureRules.repeatedShare)} of its sentences on` },
      { name: 'A text is a flip when it stood within the last', value: `${flipWindow} versions` },
      {
        name: 'Words that go and come back, or come and go, are a flip within',
        value: `${excursionVersions} versions and ${excursionDays} days`,
      },
      { name: 'A line is part of the page when it came or went', value: `${historyTurns} times` },
      {
        name: 'A change is suspected of being cut off below',
        value: `${percent(truncationShare)} of the words before it`,
      },
      {
        name: 'So is one that has nothing but the beginning of the one before, below',
        value: `${percent(breakOffShare)} of the words before it`,
      },
      {
        name: 'It is suspected no more when what it lacks stayed away, and it does not end where it broke off, for more than',
        value: `${excursionDays} days`,
      },
      {
        name: 'A passage is the rewording of another from',
        value: `${percent(leastSimilarity)} of words in common, in order`,
      },
      { name: 'It is followed while it shares with the words read', value: `${percent(leastShared)} or more` },
      { name: 'It is looked for, other than word for word, from', value: `${leastWords} words on` },
      { name: 'Version of the rules of change', value: String(changeKindVersion) },
      { name: 'Version of the rules of lineage', value: String(lineageVersion) },
    ],
  };
}
