/**
 * What kind each change of a document is. In: its versions, its texts, and what an editor overruled.
 * Out: a change for each version, with the version it is compared with (the last readable one), words added and
 * removed, and the evidence for its kind; and which texts are unreadable. Identical texts fail together or not at all.
 */
import type { CaptureJudgement } from '../schema/time-parts.ts';
import { BlockIndex } from './block-index.ts';
import { type ChangeKind, flipWindow, truncationShare } from './change-kind.ts';
import { type ChangeOverride, findOverrides } from './change-overrides.ts';
import { type Comparison, compareTexts } from './comparison.ts';
import { isReadable, judgeCaptures } from './judge-captures.ts';
import type { Known } from './known.ts';
import type { Texts } from './texts.ts';
import type { Version } from './timeline.ts';

export interface Change {
  /** Number of the version the change led to, and of the one it is compared with. */
  readonly version: number;
  readonly from?: number;
  readonly kind: ChangeKind;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  /** The earlier version whose words these are: of a flip, or of the step back from a failed capture. */
  readonly equals?: number;
  /** Why the capture is not the document. */
  readonly judgement?: Exclude<CaptureJudgement, 'document'>;
  /** The later version, near by, that took a substantive change back. */
  readonly undoneIn?: number;
  /** More than half of the words are gone: the capture may be cut off. */
  readonly truncation?: true;
  /** A technical step in which dates of the text differ too: it may hide a change by the publisher. */
  readonly redated?: true;
  /** What the kind would be, had an editor not overruled it, and why. */
  readonly overruled?: { readonly kind: ChangeKind; readonly reason: string };
}

export interface Changes {
  readonly changes: readonly Change[];
  /** Which timeline each version belongs to, from 0: another document under the same name starts a new one. */
  readonly timelines: readonly number[];
  /** Folded texts that tell nothing of what they lack: of captures that failed, or lost half and got it back. */
  readonly unreadable: ReadonlySet<string>;
}

export function toChanges(
  versions: readonly Version[],
  texts: Texts,
  known: Known,
  { overrides = [], language }: ChangesOptions = {},
): Changes {
  const facts = versions.map(({ capture }) => texts.factsOf(capture.digest));
  const words = facts.map((one) => one.words);
  const letters = facts.map((one) => one.letters);
  const compare = (from: number, to: number) =>
    compareTexts(texts, known, versions[from]!.capture.digest, versions[to]!.capture.digest);
  const overruled = findOverrides(versions, overrides);
  const judged = judgeCaptures({ versions, texts, known, index: new BlockIndex(texts), language });
  const found = new Set(versions.keys().filter((index) => !isReadable(judged.judgements[index]!)));
  for (const [index, { kind }] of overruled) {
    if (kind === 'failed-capture') found.add(index);
    else found.delete(index);
  }
  const failed = new Set([...found].map((index) => facts[index]!.folded));
  const changes: Change[] = [];
  const timelines: number[] = [];
  let base = -1;
  let timeline = 0;
  for (const [index, { capture }] of versions.entries()) {
    const isFailed = failed.has(facts[index]!.folded);
    const isTechnical = capture.kind === 'technical';
    const comparison = base < 0 ? { added: isFailed ? 0 : words[index]!, removed: 0, moved: 0 } : compare(base, index);
    const restarts = judged.restarts.has(index) && !isFailed;
    const judgement = judged.judgements[index]!;
    const change = {
      ...toChange({ index, base, isFailed, isTechnical, restarts, words, letters, comparison }),
      ...(judgement !== 'document' && { judgement }),
    };
    const override = overruled.get(index);
    const kept = override && { kind: override.kind, overruled: { kind: change.kind, reason: override.reason } };
    changes.push({ ...change, ...kept });
    if (changes.at(-1)!.kind === 'replaced') timeline++;
    timelines.push(timeline);
    if (!isFailed) base = index;
  }
  const cut = changes.filter(({ truncation, undoneIn }) => truncation && undoneIn);
  return {
    changes,
    timelines,
    unreadable: new Set([...failed, ...cut.map(({ version }) => facts[version - 1]!.folded)]),
  };
}

export interface ChangesOptions {
  /** What an editor overruled. */
  readonly overrides?: readonly ChangeOverride[];
  /** The language the document is said to be in. */
  readonly language?: string | undefined;
}

interface Step {
  readonly index: number;
  /** Index of the last readable version before, -1 where there is none. */
  readonly base: number;
  readonly isFailed: boolean;
  readonly isTechnical: boolean;
  /** Another document under the same name. */
  readonly restarts: boolean;
  readonly words: readonly number[];
  readonly letters: readonly string[];
  readonly comparison: Comparison;
}

/** The kinds in their order: the first that fits. */
function toChange(step: Step): Change {
  const { index, base, isFailed, isTechnical, restarts, words, letters } = step;
  const { only, redated, ...numbers } = step.comparison;
  const change = { version: index + 1, ...(base >= 0 && { from: base + 1 }), ...numbers };
  if (index === 0) return { ...change, kind: 'first' };
  if (isFailed && base >= 0) return { ...change, kind: 'failed-capture' };
  if (restarts) return { ...change, kind: 'replaced' };
  if (isTechnical) return { ...change, kind: 'technical', ...(redated && { redated }) };
  if (base < 0) return { ...change, kind: 'failed-capture' };
  const isBack = base < index - 1 && (only === 'nothing' || only === 'whitespace' || only === 'markup');
  if (isBack) return { ...change, kind: 'failed-capture', equals: base + 1 };
  if (only && only !== 'order') return { ...change, kind: kinds[only] };
  const equals = letters.lastIndexOf(letters[index]!, base - 1);
  if (base > 0 && equals >= Math.max(0, index - flipWindow)) return { ...change, kind: 'flip', equals: equals + 1 };
  if (only) return { ...change, kind: 'reordered' };
  const back = letters.indexOf(letters[base]!, index + 1);
  return {
    ...change,
    kind: 'substantive',
    ...(back > 0 && back <= base + flipWindow && { undoneIn: back + 1 }),
    ...(words[index]! < truncationShare * words[base]! && { truncation: true as const }),
  };
}

const kinds = { nothing: 'identical', whitespace: 'whitespace', markup: 'markup', dates: 'date-only' } as const;
