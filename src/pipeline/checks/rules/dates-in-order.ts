import { type CheckedClause, validClauses } from '../clauses.ts';
import type { Finding, Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const snapshot = 'platforms/pebble/privacy-policy/snapshots/2026-01-02T03-04-05Z.md';
const on = (date: string) => `{on: ${date}, by: bo-sample, what: Read again.}`;

/** Nothing is analysed before it was captured, revised before it was written, or withdrawn before it was published. */
export const datesInOrder: Rule = {
  id: 'dates-in-order',
  severity: 'error',
  title: 'Dates follow one another: updated, captured, analysed, revised, registered, withdrawn',
  why: 'Capture time and analysis time are different facts, and one comes first.',
  examples: [
    {
      title: 'a text said to have been updated after it was captured, which names no such day',
      edits: { [snapshot]: ['statedUpdate: 2025-12-31', 'statedUpdate: 2026-02-01'] },
      expect: [
        `${snapshot}:5:15 statedUpdate is 2026-02-01, the text was captured by 2026-01-02, and it does not name that day`,
      ],
    },
    {
      title: 'an analysis older than the words',
      edits: { [clause]: ['on: 2026-02-01', 'on: 2025-12-31'] },
      expect: [`${clause}:12:16 analysed on 2025-12-31, before the words were captured on 2026-01-02`],
    },
    {
      title: 'an analysis on the day of the capture',
      edits: { [clause]: ['on: 2026-02-01', 'on: 2026-01-02'] },
      expect: [],
    },
    {
      title: 'an older analysis whose words were read again since',
      edits: {
        [clause]: [
          'on: 2026-02-01, by: [ada-example]',
          `on: 2025-12-31, by: [ada-example], revisions: [${on('2026-01-03')}]`,
        ],
      },
      expect: [],
    },
    {
      title: 'revisions before the analysis, and before one another',
      edits: {
        [clause]: [
          'by: [ada-example]',
          `by: [ada-example], revisions: [${[on('2026-01-31'), on('2026-03-01'), on('2026-02-27')].join(', ')}]`,
        ],
      },
      expect: [
        `${clause}:12:64 revised on 2026-01-31, before 2026-02-01`,
        `${clause}:12:168 revised on 2026-02-27, before 2026-03-01`,
      ],
    },
    {
      title: 'a disagreement with an analysis that was not yet written',
      edits: {
        [clause]: [
          'by: [ada-example]',
          'by: [ada-example], dissent: [{on: 2026-01-31, by: bo-sample, text: It is narrower.}]',
        ],
      },
      expect: [`${clause}:12:62 disagreed with on 2026-01-31, before 2026-02-01`],
    },
    {
      title: 'a record withdrawn before it was published',
      edits: {
        'register.yml': `records:
  - {id: EX-000001Y, path: pebble/privacy-policy/old, status: withdrawn, since: 2026-01-05, on: 2026-01-03, title: T, clauseType: ai-training, reason: It was a quotation.}
`,
      },
      expect: ['register.yml:2:97 withdrawn on 2026-01-03, before it was published on 2026-01-05'],
    },
  ],
  *check(project) {
    for (const problem of project.archiveProblems) if (problem.rule === 'dates-in-order') yield problem;
    for (const checked of validClauses(project)) {
      yield* beforeCapture(checked);
      yield* outOfOrder(checked, 'revisions', 'revised');
      yield* outOfOrder(checked, 'dissent', 'disagreed with');
    }
    const { register } = project.sources;
    for (const [index, entry] of (register?.value?.records ?? []).entries()) {
      if (entry.status !== 'withdrawn' || entry.on >= entry.since) continue;
      const message = `withdrawn on ${entry.on}, before it was published on ${entry.since}`;
      yield {
        file: register!.file.path,
        ...register!.file.placeOf(['records', index, 'on']),
        message,
        remedy: 'correct one of the dates',
      };
    }
  },
};

/** The words were read when the analysis was written, or when somebody last revised it. */
function* beforeCapture({ value, file, reading }: CheckedClause): Generator<Finding> {
  const captured = reading?.capture?.capturedAt.slice(0, 10);
  const { on: written, revisions } = value.analysis;
  if (!captured || written >= captured || revisions.some((revision) => revision.on >= captured)) return;
  yield {
    file: file.path,
    ...file.placeOf(['analysis', 'on']),
    message: `analysed on ${written}, before the words were captured on ${captured}`,
    remedy: 'correct the date, or name the capture that was read; if the words were read again, add a revision',
  };
}

function* outOfOrder({ value, file }: CheckedClause, key: 'revisions' | 'dissent', verb: string): Generator<Finding> {
  let before = value.analysis.on;
  for (const [index, entry] of value.analysis[key].entries()) {
    if (entry.on < before)
      yield {
        file: file.path,
        ...file.placeOf(['analysis', key, index, 'on']),
        message: `${verb} on ${entry.on}, before ${before}`,
        remedy: 'correct the date; entries stand in order, the oldest first',
      };
    else before = entry.on;
  }
}
