/**
 * Passages to measure with. In: a document as read from an archive, and how many. Out: so many sentences of its texts as
 * clauses, the same for the same document: a third each from the oldest, the middle and the newest capture.
 */
import { toBlocks } from '../../src/pipeline/text/blocks.ts';
import type { Capture, DocumentArchive } from '../../src/pipeline/text/capture.ts';
import { normalise } from '../../src/pipeline/text/normalise.ts';
import type { ClauseWords } from '../../src/pipeline/text/reading.ts';

const shortest = 60;
const longest = 600;

export function sampleClauses({ captures, payloads }: DocumentArchive, count: number): Map<string, ClauseWords> {
  const homes = [captures.at(-1), captures[captures.length >> 1], captures[0]].filter((one) => one !== undefined);
  const clauses = new Map<string, ClauseWords>();
  for (const [turn, capture] of homes.entries()) {
    const wanted = Math.floor((count + turn) / homes.length);
    const sentences = toSentences(payloads.get(capture.digest)!);
    for (let index = 0; index < wanted; index++) {
      const exact = sentences[Math.floor(((index + 0.5) * sentences.length) / wanted)];
      if (exact) clauses.set(`c${turn}-${index}`, toClause(capture, exact));
    }
  }
  return clauses;
}

function toSentences(payload: Buffer): string[] {
  const sentences = toBlocks(normalise(payload.toString('utf8'))).flatMap(({ text }) => text.split(/(?<=[.!?]) /));
  return sentences.filter(({ length }) => length >= shortest && length <= longest);
}

function toClause({ capturedAt, origin }: Capture, exact: string): ClauseWords {
  const snapshot = 'commit' in origin ? { capturedAt, commit: origin.commit } : capturedAt;
  return { snapshot, excerpt: { exact, occurrence: 1 }, optOut: { available: 'unstated' } };
}
