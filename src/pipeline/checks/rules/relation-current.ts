import { writeSnapshot } from '../../sources/snapshot-file.ts';
import { documentsOf } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const documentFile = 'platforms/pebble/privacy-policy/document.yml';
const related = (relation: string) => `documentType: Privacy Policy\nrelations:\n  - ${relation}`;
const before = 'documentType: Privacy Policy';

/** A relation names documents of the corpus, and its words still stand. */
export const relationCurrent: Rule = {
  id: 'relation-current',
  severity: 'warning',
  title: 'The words of a relation between documents still stand in the newest capture',
  why: 'Which document prevails is decided by words; when they change, the relation may have ended.',
  follows: 'history',
  examples: [
    {
      title: 'words that went',
      edits: {
        [documentFile]: [
          before,
          related(
            '{kind: prevails-over, document: pebble/privacy-policy, snapshot: 2026-01-02T03:04:05Z, excerpt: We collect the data you give us.}',
          ),
        ],
        'platforms/pebble/privacy-policy/snapshots/2026-03-04T05-06-07Z.md': String(
          writeSnapshot(
            { capturedAt: '2026-03-04T05:06:07Z', sourceUrl: 'https://pebble.example/privacy' },
            Buffer.from('We use what you give us.'),
          ),
        ),
      },
      expect: [
        `${documentFile}:4:101 the words of this relation, read on 2026-01-02, do not stand in the newest capture`,
      ],
    },
  ],
  *check(project) {
    for (const { authored, path } of documentsOf(project)) {
      if (!authored?.value) continue;
      for (const index of authored.value.relations.keys()) {
        const { capture, cut, isCurrent } =
          project.readings.get(path)?.beside?.quotations.get(`document/relations/${index}`) ?? {};
        if (!capture || !cut?.found || isCurrent) continue;
        yield {
          file: authored.file.path,
          ...authored.file.placeOf(['relations', index, 'excerpt']),
          message: `the words of this relation, read on ${capture.capturedAt.slice(0, 10)}, do not stand in the newest capture`,
          remedy: 'read what the newest capture says: quote it, or remove the relation',
        };
      }
    }
  },
};
