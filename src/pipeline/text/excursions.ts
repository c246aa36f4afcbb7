import { excursionDays, excursionVersions, historyTurns } from './change-kind.ts';
import type { Sentences } from './sentence-index.ts';
import { toWords } from './similarity.ts';

interface SteppedWords {
  /** Index of the version it led to, and when that was captured. */
  readonly index: number;
  readonly capturedAt: string;
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** The text may be cut off: that words are not in it is no evidence that they went. */
  readonly isCut?: boolean;
}

export interface Excursions {
  /** By the index of the version: sentences that were taken back or are taken back, with the other end. */
  readonly turns: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Sentences that are part of the page by their own history. */
  readonly page: ReadonlySet<number>;
}

interface Turn {
  readonly step: SteppedWords;
  readonly came: boolean;
}

const day = 24 * 60 * 60 * 1000;
/** Words in common, over those of the shorter, from which on one sentence replaced the other. */
const replacedShare = 0.5;

/**
 * Words that go and come back, or come and go again. In: for each step between readable versions the sentences that went
 * and those that came, and the steps of stretches that led back to the same text (loops.ts). Out: for each step the sentences of it that say nothing of the publisher: those of an excursion, at
 * both of its ends, and those that came and went so often that they are part of the page. Whether words came back is
 * known only up to the newest capture there is: a return after it is none.
 * A sentence that went because it was reworded did not "go again".
 */
export function findExcursions(
  steps: readonly SteppedWords[],
  sentences: Sentences,
  loops: ReadonlyMap<number, number>,
): Excursions {
  const history = new Map<number, Turn[]>();
  const note = (id: number, turn: Turn) => {
    const turns = history.get(id);
    if (turns) turns.push(turn);
    else history.set(id, [turn]);
  };
  for (const step of steps) {
    for (const id of step.removed) note(id, { step, came: false });
    for (const id of step.added) note(id, { step, came: true });
  }
  const words = new Map<number, ReadonlySet<string>>();
  const wordsOf = (id: number) => {
    const own = words.get(id) ?? new Set(toWords(sentences.get(id).text));
    words.set(id, own);
    return own;
  };
  const turns = new Map<number, Map<number, number>>();
  const page = new Set<number>();
  const mark = (step: SteppedWords, id: number, other: SteppedWords) => {
    const own = turns.get(step.index) ?? new Map<number, number>();
    if (!own.has(id)) own.set(id, other.index);
    turns.set(step.index, own);
  };
  for (const [id, own] of history) {
    if (own.length >= historyTurns) page.add(id);
    // A stretch that led back to the same text changed nothing in the end.
    const lasting = own.filter(({ step }) => !loops.has(step.index));
    const isPair = (first: Turn, second: Turn) =>
      isNear(first.step, second.step) &&
      !(first.came && second.step.isCut) &&
      !(first.came && wasReplaced(id, own.length === 2 ? first.step.removed : [], second.step, wordsOf));
    for (const [first, second] of pairTurns(lasting, isPair)) {
      mark(first.step, id, second.step);
      mark(second.step, id, first.step);
    }
  }
  return { turns, page };
}

/**
 * Turns that take each other back, each in one pair at most, those nearest in time first: of words that came, went and came
 * again one coming is left, as they are there in the end and were not before.
 */
function pairTurns(turns: readonly Turn[], isPair: (first: Turn, second: Turn) => boolean): [Turn, Turn][] {
  const left = [...turns];
  const pairs: [Turn, Turn][] = [];
  for (;;) {
    let [nearest, best] = [-1, Number.POSITIVE_INFINITY];
    for (let at = 0; at + 1 < left.length; at++) {
      const time = Date.parse(left[at + 1]!.step.capturedAt) - Date.parse(left[at]!.step.capturedAt);
      // The later one of two that took as long.
      if (time <= best && isPair(left[at]!, left[at + 1]!)) [nearest, best] = [at, time];
    }
    if (nearest < 0) return pairs;
    pairs.push(left.splice(nearest, 2) as [Turn, Turn]);
  }
}

function isNear(one: SteppedWords, other: SteppedWords): boolean {
  const days = Math.abs(Date.parse(other.capturedAt) - Date.parse(one.capturedAt)) / day;
  return other.index - one.index <= excursionVersions && days <= excursionDays;
}

/** By other words than those `before` it: if a sentence that came once had replaced these and they stand again, it was taken back. */
function wasReplaced(
  id: number,
  before: readonly number[],
  { added }: SteppedWords,
  wordsOf: (id: number) => ReadonlySet<string>,
): boolean {
  const words = wordsOf(id);
  return added.some((other) => {
    if (before.includes(other)) return false;
    const others = wordsOf(other);
    let shared = 0;
    for (const word of others) if (words.has(word)) shared++;
    return shared >= replacedShare * Math.min(words.size, others.size);
  });
}
