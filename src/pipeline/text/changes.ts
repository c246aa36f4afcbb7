import { BlockIndex } from './block-index.ts';
import { type ChangeOverride, findOverrides } from './change-overrides.ts';
import { toComparisonKey } from './comparison.ts';
import { isReadable, judgeCaptures } from './judge-captures.ts';
import { type Known, recall } from './known.ts';
import type { Change } from './step.ts';
import { toKinds } from './step-kinds.ts';
import { type Texts, toKey } from './texts.ts';
import type { Version } from './timeline.ts';

export type { Change } from './step.ts';

interface Changes {
  readonly changes: readonly Change[];
  /** Which timeline each version belongs to, from 0: another document under the same name starts a new one. */
  readonly timelines: readonly number[];
  /** Folded texts in which an absence proves nothing: of captures that are not the document, or lost half and got it back. */
  readonly unreadable: ReadonlySet<string>;
}

interface ChangesOptions {
  /** What an editor overruled. */
  readonly overrides?: readonly ChangeOverride[];
  /** The language the document is said to be in. */
  readonly language?: string | undefined;
}

/**
 * What kind each change of a document is. In: its versions, its texts, the language it is said to be in, and what an
 * editor overruled. Out: a change for each version, with the version it is compared with (the last readable one), words
 * added and removed, and the evidence for its kind; which texts are unreadable; and the timelines. What is found out of a
 * document's captures is kept as a whole: a document without a new capture is not read again.
 */
export function toChanges(
  versions: readonly Version[],
  texts: Texts,
  known: Known,
  { overrides = [], language }: ChangesOptions = {},
): Changes {
  const captured = versions.map(
    ({ capture, last }) =>
      `${capture.digest} ${capture.kind} ${capture.capturedAt} ${capture.sources ?? ''}${last === capture ? '' : ` ${last.capturedAt}`}`,
  );
  const key = toKey(JSON.stringify([language, overrides, captured]));
  const { changes, failed } = recall(known, `changes:${key}`, () => {
    const overruled = findOverrides(versions, overrides);
    const judged = judgeCaptures({ versions, texts, known, index: new BlockIndex(texts), language });
    const found = new Set(versions.keys().filter((index) => !isReadable(judged.judgements[index]!)));
    for (const [index, { kind }] of overruled) {
      if (kind === 'failed-capture') found.add(index);
      else found.delete(index);
    }
    const failed = [...new Set([...found].map((index) => texts.factsOf(versions[index]!.capture.digest).folded))];
    return { changes: toKinds({ versions, texts, known, judged, failed: new Set(failed), overruled }), failed };
  });
  // What one step was found to be is kept too, for when a new capture comes.
  for (const { version, from } of changes)
    if (from !== undefined)
      known.find(toComparisonKey(versions[from - 1]!.capture.digest, versions[version - 1]!.capture.digest));
  let timeline = 0;
  const timelines = changes.map(({ kind }) => (kind === 'replaced' ? ++timeline : timeline));
  const cut = changes.filter(({ truncation, undoneIn }) => truncation && undoneIn);
  const lost = cut.map(({ version }) => texts.factsOf(versions[version - 1]!.capture.digest).folded);
  return { changes, timelines, unreadable: new Set([...failed, ...lost]) };
}
