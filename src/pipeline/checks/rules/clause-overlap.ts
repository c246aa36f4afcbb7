import { areSame, type PlacedWords } from '../../text/overlap.ts';
import { type CheckedClause, validClauses } from '../clauses.ts';
import { clauseFile } from '../example-corpus.ts';
import type { Rule } from '../rule.ts';

const second = 'platforms/pebble/privacy-policy/clauses/messages.yml';
const copy = clauseFile.replace('EX-0000000', 'EX-000001Y');

/** The same words are not two records of one type. */
export const clauseOverlap: Rule = {
  id: 'clause-overlap',
  severity: 'error',
  title: 'The same words are one record',
  why: 'A passage that is recorded twice is counted twice, in every number of the site.',
  isOfDocument: true,
  examples: [
    {
      title: 'the same words again',
      edits: { [second]: copy },
      expect: [`${second}:5:10 these words are already the record EX-0000000`],
    },
    {
      title: 'part of the same words, read in another capture',
      edits: {
        [second]: copy
          .replace('2026-01-02T03:04:05Z', '2026-03-04T05:06:07Z')
          .replace('on: 2026-02-01', 'on: 2026-03-05')
          .replace('We may use your', 'We may use your'),
      },
      expect: [`${second}:5:10 these words are already the record EX-0000000`],
    },
    {
      title: 'words that begin elsewhere and go on longer in another capture, most of them the same',
      edits: {
        [second]: copy
          .replace('2026-01-02T03:04:05Z', '2026-03-04T05:06:07Z')
          .replace('on: 2026-02-01', 'on: 2026-03-05')
          .replace(/excerpt: .*/, 'excerpt: {from: use your “messages”, to: in your settings.}'),
      },
      expect: [`${second}:5:10 these words are already the record EX-0000000`],
    },
    {
      title: 'a later wording of the other record, declared as such',
      edits: {
        [second]: copy
          .replace('2026-01-02T03:04:05Z', '2026-03-04T05:06:07Z')
          .replace('on: 2026-02-01', 'on: 2026-03-05')
          .replace('stance:', 'wordingOf: EX-0000000\nstance:'),
      },
      expect: [],
    },
    {
      title: 'the same words as an instance of another type',
      edits: { [second]: copy.replace('clauseType: ai-training', 'clauseType: data-sale') },
      expect: [],
    },
  ],
  *check(project) {
    const groups = new Map<string, (PlacedWords & { readonly clause: CheckedClause })[]>();
    for (const checked of validClauses(project)) {
      const words = placed(checked);
      if (!words) continue;
      const key = `${checked.document.path} ${checked.value.clauseType}`;
      const group = groups.get(key) ?? [];
      const twin = group.find((other) => areSame(other, words) && !areWordings(other.clause, checked))?.clause;
      if (twin) {
        const message = `these words are already the record ${twin.value.recordId} (${twin.clause.path})`;
        const remedy = 'keep one of the two, or cut the passages so that they do not share words';
        yield { file: checked.file.path, ...checked.file.placeOf(['excerpt']), message, remedy };
      }
      group.push({ ...words, clause: checked });
      groups.set(key, group);
    }
  },
};

/** Whether one record declares that it holds an earlier or later wording of the other, or both of the same one. */
function areWordings({ value: a }: CheckedClause, { value: b }: CheckedClause): boolean {
  const [one, two] = [a.wordingOf ?? a.recordId, b.wordingOf ?? b.recordId];
  return one === two;
}

/** The words of a clause with the text they were read in; nothing while they are not found. */
function placed({ reading }: CheckedClause): PlacedWords | undefined {
  const { excerpt, capture } = reading ?? {};
  if (!excerpt?.found || !capture) return undefined;
  const { foldedStart: start, foldedEnd: end } = excerpt.match;
  return { digest: capture.digest, start, end, folded: excerpt.folded };
}
