import type { Rule } from '../rule.ts';

const snapshot = 'platforms/pebble/privacy-policy/snapshots/2026-01-02T03-04-05Z.md';

/** The payload of a snapshot has the digest its header declares. */
export const digestMatches: Rule = {
  id: 'digest-matches',
  severity: 'error',
  title: 'The bytes of a snapshot have the SHA-256 that its header declares',
  why: 'Every excerpt is cut from these bytes. If they changed after the capture, nothing cut from them is evidence.',
  examples: [
    {
      title: 'a flipped letter',
      edits: { [snapshot]: ['the data you', 'thy data you'] },
      expect: [`${snapshot}:4:9 the header declares SHA-256`],
    },
    {
      title: 'an editor that added a final newline',
      edits: { [snapshot]: ['in your settings.', 'in your settings.\n'] },
      expect: [`${snapshot}:4:9 the header declares SHA-256`],
    },
  ],
  *check({ archiveProblems }) {
    for (const problem of archiveProblems) if (problem.rule === 'digest-matches') yield problem;
  },
};
