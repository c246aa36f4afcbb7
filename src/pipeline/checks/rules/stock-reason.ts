import { toRecordId } from '../../schema/record-id.ts';
import { validClauses } from '../clauses.ts';
import { clauseFile } from '../example-corpus.ts';
import type { Rule } from '../rule.ts';

/** A law with the same reason stands on at most so many clauses of a corpus. */
const most = 3;

const folder = 'platforms/pebble/privacy-policy/clauses';
const copies = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${folder}/copy-${index + 1}.yml`,
      clauseFile.replace('EX-0000000', toRecordId('EX', Uint8Array.from([0, 0, 0, 0, 1, index]))),
    ]),
  );

/** The reason why a law is named is about the words of its clause. */
export const stockReason: Rule = {
  id: 'stock-reason',
  severity: 'warning',
  across: true,
  title: `A law with the same reason stands on no more than ${most} clauses`,
  why: 'A reason that fits everywhere says nothing of these words. Whoever writes it anew each time notices where the law does not fit.',
  examples: [
    {
      title: 'one reason on four clauses',
      edits: copies(most),
      expect: [
        `${folder}/ai-training.yml:11:45 “processing without consent” is the reason for GDPR on ${most + 1} clauses`,
        ...Object.keys(copies(most)).map((path) => `${path}:11:45 “processing without consent” is the reason`),
      ],
    },
    { title: 'one reason on three', edits: copies(most - 1), expect: [] },
  ],
  *check(project) {
    const stated = [...validClauses(project)].flatMap(({ file, value }) =>
      value.regulations.map(({ id, because }, index) => ({ file, id, because, index })),
    );
    const groups = Map.groupBy(stated, ({ id, because }) => `${id} ${because.toLowerCase().replace(/\s+/g, ' ')}`);
    for (const group of groups.values()) {
      const clauses = new Set(group.map(({ file }) => file.path)).size;
      if (clauses <= most) continue;
      for (const { file, id, because, index } of group) {
        const name = project.vocabulary.regulations.get(id)?.short ?? id;
        yield {
          file: file.path,
          ...file.placeOf(['regulations', index, 'because']),
          message: `“${because}” is the reason for ${name} on ${clauses} clauses; at most ${most} may share one`,
          remedy: 'say what in these words the law speaks of, or leave the law out',
        };
      }
    }
  },
};
