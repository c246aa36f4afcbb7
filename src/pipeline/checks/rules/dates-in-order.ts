import { validClauses } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

/** Nothing is analysed before it was captured, nothing withdrawn before it was published. */
export const datesInOrder: Rule = {
  id: 'dates-in-order',
  severity: 'error',
  title: 'Dates follow one another: captured, analysed, registered, withdrawn',
  why: 'Capture time and analysis time are different facts, and one comes first.',
  examples: [
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
    for (const { value, file, reading } of validClauses(project)) {
      const captured = reading?.capture?.capturedAt.slice(0, 10);
      if (!captured || value.analysis.on >= captured) continue;
      const message = `analysed on ${value.analysis.on}, before the words were captured on ${captured}`;
      yield {
        file: file.path,
        ...file.placeOf(['analysis', 'on']),
        message,
        remedy: 'correct the date, or name the capture that was read',
      };
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
