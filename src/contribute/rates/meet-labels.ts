/**
 * What the rules say where a reader said something. In: a document of an archive, and labels. Out: each label of it, with the
 * judgement of its capture or with its step. The documents that were labelled are in English.
 */
import type { CaptureJudgement } from '../../pipeline/schema/time-parts.ts';
import type { ReadDocument } from '../../pipeline/sources/archive.ts';
import { type Change, toChanges } from '../../pipeline/text/changes.ts';
import { nothingKnown } from '../../pipeline/text/known.ts';
import { Texts } from '../../pipeline/text/texts.ts';
import { toVersions, type Version } from '../../pipeline/text/timeline.ts';
import type { CaptureLabel, Labelled, StepLabel } from './labels.ts';
import type { LabelledRewording } from './rewordings.ts';

export interface Labels {
  readonly captures: readonly Labelled<CaptureLabel>[];
  readonly steps: readonly Labelled<StepLabel>[];
  readonly rewordings: readonly LabelledRewording[];
}

export interface Met {
  readonly row: Labelled<CaptureLabel | StepLabel>;
  readonly judgement: CaptureJudgement;
  /** Whether another document had taken the name before: nothing is said of the first one’s clauses. */
  readonly apart: boolean;
  /** Of a labelled step. */
  readonly change?: Change;
  /** The step is compared with an earlier text than the reader compared: the one before was not readable. */
  readonly across?: boolean;
}

export function meetLabels({ captures, payloads, place }: ReadDocument, labels: Labels): Met[] {
  const versions = toVersions(captures);
  const { changes, timelines } = toChanges(versions, new Texts(payloads, nothingKnown), nothingKnown, {
    language: 'en',
  });
  const find = (row: Labelled<string>): number =>
    row.document === place.document
      ? versions.findIndex((version) => version.captures.some((one) => commitOf(one) === row.commit))
      : -1;
  const judge = (at: number): CaptureJudgement => changes[at]!.judgement ?? 'document';
  const found = labels.captures.map((row) => ({ row, at: find(row) })).filter(({ at }) => at >= 0);
  const steps = labels.steps.map((row) => ({ row, at: find(row) })).filter(({ at }) => at >= 0);
  return [
    ...found.map(({ row, at }) => ({ row, judgement: judge(at), apart: timelines[at]! > 0 })),
    ...steps.map(({ row, at }) => {
      const change = changes[at]!;
      const from = change.from === undefined ? undefined : versions[change.from - 1];
      return {
        row,
        judgement: judge(at),
        apart: timelines[at]! > 0,
        change,
        across: from !== undefined && from !== versions[at - 1],
      };
    }),
  ];
}

function commitOf({ origin }: Version['capture']): string | undefined {
  return 'commit' in origin ? origin.commit : undefined;
}
