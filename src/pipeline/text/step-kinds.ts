import { type ChangeKind, flipWindow } from './change-kind.ts';
import type { ChangeOverride } from './change-overrides.ts';
import { type Comparison, compareTexts } from './comparison.ts';
import { type Excursions, findExcursions } from './excursions.ts';
import { SourceKeys } from './joined-sources.ts';
import type { Judged } from './judge-captures.ts';
import type { Known } from './known.ts';
import { findLoops } from './loops.ts';
import { isShortened, mayBeCut } from './may-be-cut.ts';
import { Sentences } from './sentence-index.ts';
import { TextSpellings } from './spelling.ts';
import type { Change } from './step.ts';
import { changesInside, type StepDifferences, toStep } from './step-differences.ts';
import type { StepWords } from './step-words.ts';
import type { TextFacts, Texts } from './texts.ts';
import { toInstants, type Version } from './timeline.ts';

interface Stepping {
  readonly versions: readonly Version[];
  readonly texts: Texts;
  readonly known: Known;
  readonly judged: Judged;
  /** Folded texts of captures that are not the document. */
  readonly failed: ReadonlySet<string>;
  readonly overruled: ReadonlyMap<number, ChangeOverride>;
}

interface Step {
  readonly index: number;
  /** Index of the last readable version before, -1 where there is none. */
  readonly base: number;
  readonly comparison: Comparison;
  /** Where words differ: which sentences. */
  readonly words?: StepDifferences;
}

/** What the steps of a document have in common. */
interface Found {
  readonly sentences: Sentences;
  readonly spellings: TextSpellings;
  readonly excursions: Excursions;
  readonly loops: ReadonlyMap<number, number>;
  /** The facts of a version, with the words of each sentence once where the text stands twice. */
  readonly readOnce: (at: number) => TextFacts;
}

/**
 * The kind of each step of a document. In: its versions, its texts, which captures are not the document, and what editors
 * overruled. Out: a change for each version. First each step is looked at by itself, then all together: words that come
 * back, or come and go often, are known only from the whole.
 */
export function toKinds(stepping: Stepping): Change[] {
  const { versions, texts, known, failed, judged, overruled } = stepping;
  const sentences = new Sentences(texts);
  const spellings = new TextSpellings(texts);
  const step = { texts, sentences, sources: new SourceKeys((source) => texts.foldPart(source)) };
  const facts = versions.map(({ capture }) => texts.factsOf(capture.digest));
  // Half of a text that stands twice on its page is the whole of it.
  const readOnce = (at: number) =>
    judged.judgements[at] === 'doubled'
      ? { ...facts[at]!, words: sentences.countOnce(versions[at]!.capture.digest) }
      : facts[at]!;
  const instants = toInstants(versions);
  const steps: Step[] = [];
  let base = -1;
  for (const [index, { capture }] of versions.entries()) {
    const isFailed = failed.has(facts[index]!.folded);
    const none: Comparison = { added: isFailed ? 0 : facts[index]!.words, removed: 0, moved: 0 };
    const before = base < 0 ? undefined : versions[base]!.capture;
    const comparison = before ? compareTexts(texts, known, before.digest, capture.digest) : none;
    const differs = before && !isFailed && (comparison.only === undefined || comparison.only === 'order');
    steps.push({ index, base, comparison, ...(differs && { words: toStep(step, before, capture) }) });
    if (!isFailed) base = index;
  }
  const stepped = steps.flatMap(({ index, base: from, words }) =>
    words
      ? [{ index, capturedAt: instants[index]!, isCut: mayBeCut(texts, readOnce(from), facts[index]!), ...words }]
      : [],
  );
  const readable = steps.filter(({ index }) => !failed.has(facts[index]!.folded));
  const loops = findLoops(
    readable.map(({ index }) => ({
      index,
      letters: facts[index]!.letters,
      at: instants[index]!,
      isTechnical: versions[index]!.capture.kind === 'technical',
    })),
  );
  const excursions = findExcursions(stepped, sentences, loops);
  const newest = readable.at(-1)?.index;
  const isLasting = ({ index, base: from, words }: Step) =>
    words !== undefined &&
    newest !== undefined &&
    isShortened(texts, {
      before: facts[from]!,
      now: facts[index]!,
      removed: words.removed,
      capturedAt: instants[index]!,
      others: stepped.filter((other) => other.index !== index),
      newest: facts[newest]!,
      seenAt: versions[newest]!.last.capturedAt,
    });
  return steps.map((one) => {
    const judgement = judged.judgements[one.index]!;
    const found = toChange(one, stepping, { sentences, spellings, excursions, loops, readOnce });
    const { truncation: doubt, ...sure } = found;
    const change = doubt && isLasting(one) ? sure : found;
    const override = overruled.get(one.index);
    const kept = override && { kind: override.kind, overruled: { kind: change.kind, reason: override.reason } };
    return { ...change, ...(judgement !== 'document' && { judgement }), ...kept };
  });
}

/** The kinds in their order: the first that fits. */
function toChange(
  step: Step,
  stepping: Stepping,
  { sentences, spellings, excursions, loops, readOnce }: Found,
): Change {
  const { index, base, comparison, words } = step;
  const { versions, texts, failed, judged } = stepping;
  const facts = (at: number) => texts.factsOf(versions[at]!.capture.digest);
  const { only, ...numbers } = comparison;
  const change = { version: index + 1, ...(base >= 0 && { from: base + 1 }), ...numbers };
  const isFailed = failed.has(facts(index).folded);
  if (index === 0) return { ...change, kind: 'first' };
  if (isFailed || base < 0) return { ...change, kind: 'failed-capture' };
  if (judged.restarts.has(index)) return { ...change, kind: 'replaced' };
  const isTechnical = versions[index]!.capture.kind === 'technical';
  if (isTechnical) {
    const isPossible = words !== undefined && changesInside(words, sentences);
    return { ...change, kind: isPossible ? 'possibly-changed' : 'technical' };
  }
  const noise = !words
    ? kinds[only as keyof typeof kinds]
    : words.removed.length + words.added.length === 0
      ? toNoise(words, comparison)
      : undefined;
  if (base < index - 1 && noise !== undefined && noise !== 'sources')
    return { ...change, kind: 'failed-capture', equals: base + 1 };
  if (noise && (!words || noise === 'date-only')) return { ...change, kind: noise };
  const news = findNews(words!, index, excursions);
  const loop = loops.get(index);
  const letters = facts(index).letters;
  if (loop || news.left === 0)
    for (let at = base - 1; at >= Math.max(0, index - flipWindow); at--)
      if (facts(at).letters === letters) return { ...change, kind: 'flip', equals: at + 1 };
  if (noise)
    return { ...change, kind: words!.noise.has('some-repeated') && noise === 'repeated' ? 'possibly-changed' : noise };
  if (loop || news.left === 0) {
    const undoneIn = news.later ?? (loop && loop > index ? loop : undefined);
    return { ...change, kind: 'flip', ...(undoneIn !== undefined && { undoneIn: undoneIn + 1 }) };
  }
  // Which of the words came with another page cannot be said for sure.
  if (words!.sources) return { ...change, kind: 'possibly-changed' };
  // Another region's edition, or the terms written anew for it: the texts do not show which.
  if (spellings.areOther(facts(base).folded, facts(index).folded)) return { ...change, kind: 'possibly-changed' };
  return {
    ...change,
    kind: 'substantive',
    ...(mayBeCut(texts, readOnce(base), facts(index)) && { truncation: true as const }),
  };
}

const kinds = { nothing: 'identical', whitespace: 'whitespace', markup: 'markup' } as const;

function toNoise({ noise, sources }: StepDifferences, comparison: Comparison): ChangeKind {
  if (sources) return 'sources';
  if (noise.has('page') || noise.has('counters'))
    return noise.has('dates') && !noise.has('page') ? 'date-only' : 'page';
  if (noise.has('dates')) return 'date-only';
  if (comparison.only === 'order') return 'reordered';
  if (noise.has('repeated') || noise.has('cut'))
    return comparison.added + comparison.removed > 0 ? 'repeated' : 'markup';
  return comparison.moved > 0 ? 'reordered' : 'markup';
}

interface News {
  /** Sentences of which nothing takes them back. */
  readonly left: number;
  /** The latest version that takes them back. */
  readonly later?: number;
}

function findNews({ removed, added }: StepWords, index: number, { turns, page }: Excursions): News {
  const own = turns.get(index);
  const all = [...removed, ...added];
  const rest = all.filter((id) => !page.has(id));
  const turned = rest.filter((id) => own?.has(id));
  const later = Math.max(...turned.map((id) => own!.get(id)!));
  return {
    left: rest.length - turned.length,
    ...(later > index && { later }),
  };
}
