/**
 * What kind each change of a document is. In: its versions, its texts, and what an editor overruled.
 * Out: a change for each version, with the version it is compared with (the last readable one), words added and
 * removed, and the evidence for its kind; and which versions failed. Identical texts fail together or not at all.
 */
import type { SnapshotReference } from '../schema/document.ts';
import { type ChangeKind, flipWindow, truncationShare } from './change-kind.ts';
import { type Comparison, compareTexts } from './comparison.ts';
import { findFailed } from './failed-captures.ts';
import { findCapture } from './find-capture.ts';
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
  /** The later version, near by, that took the change back. */
  readonly undoneIn?: number;
  /** More than half of the words are gone: the capture may be cut off. */
  readonly truncation?: true;
  /** What the kind would be, had an editor not overruled it, and why. */
  readonly overruled?: { readonly kind: ChangeKind; readonly reason: string };
}

export interface ChangeOverride {
  /** The capture that showed the change first. */
  readonly snapshot: SnapshotReference;
  readonly kind: ChangeKind;
  readonly reason: string;
}

export interface Changes {
  readonly changes: readonly Change[];
  /** Folded texts of captures that failed. */
  readonly failed: ReadonlySet<string>;
}

interface Step {
  readonly index: number;
  readonly base: number;
  readonly isFailed: boolean;
}

export function toChanges(
  versions: readonly Version[],
  texts: Texts,
  known: Known,
  overrides: readonly ChangeOverride[] = [],
): Changes {
  const facts = versions.map(({ capture }) => texts.factsOf(capture.digest));
  const compare = (from: number, to: number) =>
    compareTexts(texts, known, versions[from]!.capture.digest, versions[to]!.capture.digest);
  const overrideOf = findOverrides(versions, overrides);
  const found = findFailed({
    words: facts.map(({ words }) => words),
    missing: (from, to) => compare(from, to).removed,
  });
  for (const [index, { kind }] of overrideOf) {
    if (kind === 'failed-capture') found.add(index);
    else found.delete(index);
  }
  const failed = new Set([...found].map((index) => facts[index]!.folded));
  let base = -1;
  const changes = versions.map((_, index) => {
    const isFailed = failed.has(facts[index]!.folded);
    const change = toChange({ index, base, isFailed });
    if (!isFailed) base = index;
    const override = overrideOf.get(index);
    return override
      ? { ...change, kind: override.kind, overruled: { kind: change.kind, reason: override.reason } }
      : change;
  });
  return { changes, failed };

  function toChange({ index, base, isFailed }: Step): Change {
    const version = index + 1;
    const isFirst = base < 0 && !isFailed;
    if (index === 0) return { version, kind: 'first', added: facts[0]!.words, removed: 0, moved: 0 };
    // Whatever came before the first readable version failed.
    if (base < 0)
      return { version, kind: 'failed-capture', added: isFirst ? facts[index]!.words : 0, removed: 0, moved: 0 };
    const { only, ...numbers } = compare(base, index);
    const change = { version, from: base + 1, ...numbers };
    const stepsBack = base < index - 1 && (only === 'nothing' || only === 'whitespace' || only === 'markup');
    if (versions[index]!.capture.kind === 'technical') return { ...change, kind: 'technical' };
    if (stepsBack) return { ...change, kind: 'failed-capture', equals: base + 1 };
    const kind = only && kindsByDifference[only];
    if (kind && kind !== 'reordered') return { ...change, kind };
    if (isFailed) return { ...change, kind: 'failed-capture' };
    const equals = findEqual(index, base);
    if (equals !== undefined) return { ...change, kind: 'flip', equals };
    if (kind) return { ...change, kind };
    const undoneIn = findReturn(index, base);
    const isCut = facts[index]!.words < truncationShare * facts[base]!.words;
    return {
      ...change,
      kind: 'substantive',
      ...(undoneIn !== undefined && { undoneIn }),
      ...(isCut && { truncation: true as const }),
    };
  }

  /** The newest version before the base with the words of this one. */
  function findEqual(index: number, base: number): number | undefined {
    for (let at = base - 1; at >= Math.max(0, index - flipWindow); at--)
      if (facts[at]!.letters === facts[index]!.letters) return at + 1;
    return undefined;
  }

  /** The next version with the words of the base. */
  function findReturn(index: number, base: number): number | undefined {
    for (let at = index + 1; at < Math.min(versions.length, base + flipWindow + 1); at++)
      if (facts[at]!.letters === facts[base]!.letters) return at + 1;
    return undefined;
  }
}

const kindsByDifference: Readonly<Record<NonNullable<Comparison['only']>, ChangeKind>> = {
  nothing: 'identical',
  whitespace: 'whitespace',
  markup: 'markup',
  dates: 'date-only',
  order: 'reordered',
};

/** What an editor said, by the index of the version whose capture is meant. */
function findOverrides(
  versions: readonly Version[],
  overrides: readonly ChangeOverride[],
): Map<number, ChangeOverride> {
  const captures = versions.map(({ capture }) => capture);
  return new Map(
    overrides.flatMap((override) => {
      const capture = findCapture(captures, override.snapshot);
      return capture ? [[captures.indexOf(capture), override] as const] : [];
    }),
  );
}
