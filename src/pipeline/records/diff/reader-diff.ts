import { byCodeOrder } from '../../schema/order.ts';
import type { ClauseChange, ReaderDiff } from '../../schema/reader-diff.ts';
import { toOverlaps } from './overlaps.ts';
import type { Picture } from './picture.ts';

type Differences = Pick<ReaderDiff, 'clauses' | 'numbers' | 'prevalence' | 'answers' | 'questions' | 'pages'>;

/**
 * What a branch changes for a reader. In: the pictures of the site before and after. Out: clauses that came, went or
 * changed, matched by record id; numbers, prevalence, answers and questions that move; and how many pages differ.
 */
export function toReaderDiff(before: Picture, after: Picture): Differences {
  return {
    clauses: toClauseChanges(before, after),
    numbers: [...pairs(before.numbers, after.numbers)].flatMap(([name, was = 0, is = 0]) =>
      was === is ? [] : [{ name, before: was, after: is }],
    ),
    prevalence: [...pairs(before.prevalence, after.prevalence)].flatMap(([type, was = none, is = none]) =>
      was.saying === is.saying && was.reviewed === is.reviewed ? [] : [{ type, before: was, after: is }],
    ),
    answers: [...pairs(before.answers, after.answers)].flatMap(([, was, is]) => {
      if (was?.answer === is?.answer) return [];
      const { platform, type } = (is ?? was)!;
      return [{ platform, type, ...(was && { before: was.answer }), ...(is && { after: is.answer }) }];
    }),
    questions: [...pairs(before.questions, after.questions)].flatMap(([, was, is]) => {
      if (was?.answer === is?.answer && was?.question === is?.question) return [];
      const { question, platform } = (is ?? was)!;
      return [{ question, platform, ...(was && { before: was.answer }), ...(is && { after: is.answer }) }];
    }),
    pages: countPages(before.pages, after.pages),
  };
}

const none = { saying: 0, reviewed: 0 };

function toClauseChanges(before: Picture, after: Picture): ClauseChange[] {
  const changes: ClauseChange[] = [];
  for (const [, was, is] of pairs(before.clauses, after.clauses)) {
    if (was && is && JSON.stringify(was.view) === JSON.stringify(is.view)) continue;
    changes.push({
      kind: !was ? 'added' : !is ? 'removed' : 'changed',
      ...(was && { before: was.view }),
      ...(is && { after: is.view }),
      overlaps: is ? toOverlaps(is, after.clauses.values()) : [],
    });
  }
  const pathOf = ({ before: was, after: is }: ClauseChange) => (is ?? was)!.path;
  return changes.sort(byCodeOrder(pathOf));
}

/** Every key of either side once, those of the old side first. */
function* pairs<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
): Generator<[key: string, was: V | undefined, is: V | undefined]> {
  for (const [key, was] of before) yield [key, was, after.get(key)];
  for (const [key, is] of after) if (!before.has(key)) yield [key, undefined, is];
}

function countPages(before: Picture['pages'], after: Picture['pages']): ReaderDiff['pages'] {
  const counts: ReaderDiff['pages'] = {};
  for (const [, was, is] of pairs(before, after)) {
    if (was?.digest === is?.digest) continue;
    const { collection } = (is ?? was)!;
    counts[collection] ??= { added: 0, removed: 0, changed: 0 };
    counts[collection][!was ? 'added' : !is ? 'removed' : 'changed']++;
  }
  return counts;
}
