/**
 * What kind each change of a document is. In: its versions, its texts, and what an editor overruled.
 * Out: a change for each version, with the version it is compared with (the last readable one), words added and
 * removed, and the evidence for its kind; and which texts are unreadable. Identical texts fail together or not at all.
 */
import { type ChangeKind, flipWindow, truncationShare } from './change-kind.ts';
import { type ChangeOverride, findOverrides } from './change-overrides.ts';
import { type Comparison, compareTexts } from './comparison.ts';
import { findFailed } from './failed-captures.ts';
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
  /** Folded texts that tell nothing of what they lack: of captures that failed, or lost half and got it back. */
  readonly unreadable: ReadonlySet<string>;
}

export function toChanges(
  versions: readonly Version[],
  texts: Texts,
  known: Known,
  overrides: readonly ChangeOverride[] = [],
): Changes {
  const facts = versions.map(({ capture }) => texts.factsOf(capture.digest));
  const words = facts.map((one) => one.words);
  const letters = facts.map((one) => one.letters);
  const compare = (from: number, to: number) =>
    compareTexts(texts, known, versions[from]!.capture.digest, versions[to]!.capture.digest);
  const overruled = findOverrides(versions, overrides);
  const found = findFailed({ words, missing: (from, to) => compare(from, to).removed });
  for (const [index, { kind }] of overruled) {
    if (kind === 'failed-capture') found.add(index);
    else found.delete(index);
  }
  const failed = new Set([...found].map((index) => facts[index]!.folded));
  const changes: Change[] = [];
  let base = -1;
  for (const [index, { capture }] of versions.entries()) {
    const isFailed = failed.has(facts[index]!.folded);
    const isTechnical = capture.kind === 'technical';
    const comparison = base < 0 ? { added: isFailed ? 0 : words[index]!, removed: 0, moved: 0 } : compare(base, index);
    const change = toChange({ index, base, isFailed, isTechnical, words, letters, comparison });
    const override = overruled.get(index);
    const kept = override && { kind: override.kind, overruled: { kind: change.kind, reason: override.reason } };
    changes.push({ ...change, ...kept });
    if (!isFailed) base = index;
  }
  const cut = changes.filter(({ truncation, undoneIn }) => truncation && undoneIn);
  return { changes, unreadable: new Set([...failed, ...cut.map(({ version }) => facts[version - 1]!.folded)]) };
}

interface Step {
  readonly index: number;
  /** Index of the last readable version before, -1 where there is none. */
  readonly base: number;
  readonly isFailed: boolean;
  readonly isTechnical: boolean;
  readonly words: readonly number[];
  readonly letters: readonly string[];
  readonly comparison: Comparison;
}

/** The kinds in their order: the first that fits. */
function toChange(step: Step): Change {
  const { index, base, isFailed, isTechnical, words, letters } = step;
  const { only, redated, ...numbers } = step.comparison;
  const change = { version: index + 1, ...(base >= 0 && { from: base + 1 }), ...numbers };
  if (index === 0) return { ...change, kind: 'first' };
  if (isTechnical) return { ...change, kind: 'technical', ...(redated && { redated }) };
  if (base < 0) return { ...change, kind: 'failed-capture' };
  const isBack = base < index - 1 && (only === 'nothing' || only === 'whitespace' || only === 'markup');
  if (isBack) return { ...change, kind: 'failed-capture', equals: base + 1 };
  if (only && only !== 'order') return { ...change, kind: kinds[only] };
  if (isFailed) return { ...change, kind: 'failed-capture' };
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
