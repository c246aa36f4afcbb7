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
      title: 'the same words as an instance of another type',
      edits: { [second]: copy.replace('clauseType: ai-training', 'clauseType: data-sale') },
      expect: [],
    },
  ],
  *check(project) {
    const groups = new Map<string, CheckedClause[]>();
    for (const checked of validClauses(project)) {
      if (!checked.reading?.excerpt?.found) continue;
      const key = `${checked.document.path} ${checked.value.clauseType}`;
      const group = groups.get(key) ?? [];
      const twin = group.find((other) => overlap(other, checked));
      if (twin) {
        const message = `these words are already the record ${twin.value.recordId} (${twin.clause.path})`;
        const remedy = 'keep one of the two, or cut the passages so that they do not share words';
        yield { file: checked.file.path, ...checked.file.placeOf(['excerpt']), message, remedy };
      }
      group.push(checked);
      groups.set(key, group);
    }
  },
};

/** Whether half of the shorter passage is in both: by place in one text, by words across texts. */
function overlap(a: CheckedClause, b: CheckedClause): boolean {
  const one = a.reading!.excerpt!;
  const two = b.reading!.excerpt!;
  if (!one.found || !two.found) return false;
  if (a.reading!.capture!.digest === b.reading!.capture!.digest) {
    const [p, q] = [one.passage.characters, two.passage.characters];
    const shared = Math.min(p.end, q.end) - Math.max(p.start, q.start);
    return shared * 2 >= Math.min(p.end - p.start, q.end - q.start);
  }
  const [p, q] = [one.folded, two.folded];
  return p.includes(q) || q.includes(p);
}
