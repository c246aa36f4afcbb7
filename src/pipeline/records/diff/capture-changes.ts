import type { CaptureChange } from '../../schema/reader-diff.ts';
import type { DocumentReading } from '../../text/reading.ts';

type Readings = ReadonlyMap<string, Pick<DocumentReading, 'captures'>>;
type TextOf = (document: string, digest: string) => string | undefined;

const longest = 4000;

/**
 * What a branch does to captures that were there: other words, another header, another instant, or gone. In: the captures of each
 * document before and after, and a way to read their texts. Out: one change for each fact that differs, words line by line.
 */
export function toCaptureChanges(before: Readings, after: Readings, textOf: TextOf): CaptureChange[] {
  const changes: CaptureChange[] = [];
  for (const [document, { captures: olds }] of before) {
    const news = after.get(document)?.captures ?? [];
    const kept = new Set<unknown>();
    for (const old of olds) {
      if (!('file' in old.origin)) continue; // an archive outside the project, which is pinned
      const { capturedAt } = old;
      const alike = news.filter((one) => one.capturedAt === capturedAt);
      const now =
        alike.find(({ digest }) => digest === old.digest) ??
        alike.find((one) => !kept.has(one) && !olds.some((other) => isSame(other, one))) ??
        news.find((one) => one.digest === old.digest && !olds.some((other) => isSame(other, one)) && !kept.has(one));
      const report = (fact: CaptureChange['fact'], was = '', is = '') =>
        changes.push({ document, capturedAt, fact, before: was.slice(0, longest), after: is.slice(0, longest) });
      if (!now) {
        report('there');
        continue;
      }
      kept.add(now);
      if (now.capturedAt !== capturedAt) report('capturedAt', capturedAt, now.capturedAt);
      for (const fact of ['sourceUrl', 'statedUpdate', 'kind'] as const)
        if (now[fact] !== old[fact] && isAuthored(fact, old.kind, now.kind)) report(fact, old[fact], now[fact]);
      if (now.digest !== old.digest)
        report('words', ...onlyOf(textOf(document, old.digest), textOf(document, now.digest)));
    }
  }
  return changes;
}

interface Named {
  readonly capturedAt: string;
  readonly digest: string;
}

const isSame = (a: Named, b: Named) => a.capturedAt === b.capturedAt && a.digest === b.digest;

/** That a capture is the first follows from its place among the others. */
const isAuthored = (fact: string, was: string, is: string) => fact !== 'kind' || (was !== 'first' && is !== 'first');

/** The lines that only one of two texts has. */
function onlyOf(was = '', is = ''): [string, string] {
  const [olds, news] = [was.split('\n'), is.split('\n')];
  const [old, own] = [new Set(olds), new Set(news)];
  return [olds.filter((line) => !own.has(line)).join('\n'), news.filter((line) => !old.has(line)).join('\n')];
}
