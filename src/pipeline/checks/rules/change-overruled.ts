import { findCapture } from '../../text/reading.ts';
import { documentsOf } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const file = 'platforms/pebble/privacy-policy/changes.yml';
const overruling = (snapshot: string, kind: string) =>
  `changes:\n  - {snapshot: ${snapshot}, kind: ${kind}, because: The sentence was only moved.}\n`;

/** An editor overrules a change that is there, and says something new of it. */
export const changeOverruled: Rule = {
  id: 'change-overruled',
  severity: 'error',
  needsLives: true,
  title: 'An editor overrules a change that is there, and says something new of it',
  why: 'An entry that means no change, or says what the rules say anyway, hides that the rules were mended since.',
  follows: 'history',
  examples: [
    {
      title: 'a change that is no rewording, with a reason',
      edits: { [file]: overruling('2026-03-04T05:06:07Z', 'reordered') },
      expect: [],
    },
    {
      title: 'a capture that nobody has',
      edits: { [file]: overruling('2026-03-05T05:06:07Z', 'reordered') },
      expect: [`${file}:2:16 the archive has no capture of 2026-03-05T05:06:07Z`],
    },
    {
      title: 'the first version, which no change led to',
      edits: { [file]: overruling('2026-01-02T03:04:05Z', 'reordered') },
      expect: [`${file}:2:16 no change led to this capture`],
    },
    {
      title: 'the kind that the rules give',
      edits: { [file]: overruling('2026-03-04T05:06:07Z', 'substantive') },
      expect: [`${file}:2:44 substantive is what the rules say as well`],
    },
  ],
  *check(project) {
    for (const document of documentsOf(project)) {
      const { value, file } = document.overrides ?? {};
      const reading = project.readings.get(document.path);
      if (!value || !file || !reading || reading.captures.length === 0) continue;
      const seen = new Set<number>();
      for (const [index, { snapshot, kind }] of value.changes.entries()) {
        const capture = findCapture(reading.captures, snapshot);
        const version = capture && reading.versions.find((one) => one.capture === capture);
        const at = { file: file.path, ...file.placeOf(['changes', index, 'snapshot']) };
        const instant = typeof snapshot === 'string' ? snapshot : snapshot.capturedAt;
        const change = version && reading.changes[version.number - 1];
        if (!capture) {
          yield {
            ...at,
            message: `the archive has no capture of ${instant}`,
            remedy: 'name the capture that showed the change first',
          };
        } else if (!change || change.version === 1) {
          yield {
            ...at,
            message: 'no change led to this capture',
            remedy: 'name the capture that showed the change first',
          };
        } else if (seen.has(change.version)) {
          yield { ...at, message: 'this change has two entries', remedy: 'make them one' };
        } else if (kind && change.overruled?.kind === kind) {
          const place = { file: file.path, ...file.placeOf(['changes', index, 'kind']) };
          yield { ...place, message: `${kind} is what the rules say as well`, remedy: 'remove the entry' };
        }
        if (change) seen.add(change.version);
      }
    }
  },
};
