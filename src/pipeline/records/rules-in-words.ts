/**
 * How changes and states are told apart, for the methodology page. In: nothing but the constants of the code.
 * Out: each kind with its rule, each threshold with what it decides, so that what is published is what is done.
 */

import type { SiteRecord } from '../schema/site-record.ts';
import {
  changeKindRules,
  changeKinds,
  changeKindVersion,
  failedShare,
  flipWindow,
  restoredShare,
  restoreWindow,
  tinyWords,
  truncationShare,
} from '../text/change-kind.ts';
import { leastShared } from '../text/lineage.ts';
import { leastSimilarity, leastWords } from '../text/similar-passage.ts';
import { lineageVersion } from '../text/wording.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

export function toRules(): SiteRecord['rules'] {
  return {
    kinds: changeKinds.map((kind) => ({ kind, rule: changeKindRules[kind] })),
    thresholds: [
      { name: 'A capture is tiny below', value: `${tinyWords} words` },
      { name: 'A capture may have failed below', value: `${percent(failedShare)} of the words before it` },
      { name: 'It has failed if a later version restores', value: `${percent(restoredShare)} of those words` },
      { name: 'Later means within', value: `${restoreWindow} versions` },
      { name: 'A text is a flip when it stood within the last', value: `${flipWindow} versions` },
      {
        name: 'A change is suspected of being cut off below',
        value: `${percent(truncationShare)} of the words before it`,
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
