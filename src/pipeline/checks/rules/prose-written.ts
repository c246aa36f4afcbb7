import { authoredFiles } from '../authored-files.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

/** What a draft leaves to write is written. */
export const proseWritten: Rule = {
  id: 'prose-written',
  severity: 'error',
  title: 'Nothing is left to write',
  why: 'A draft made by a command marks with TODO what only a person can say. A page is published when all of it is said.',
  isOfDocument: true,
  examples: [
    {
      title: 'prose that is still to be written',
      edits: {
        [clause]: [
          /* biome-ignore format: one line each */ 'whyItMatters: What people write to each other may become material for models.',
          'whyItMatters: "TODO: why this passage matters."',
        ],
      },
      expect: [`${clause}:8:16 not yet written: why this passage matters.`],
    },
    {
      title: 'a value that nobody has decided',
      edits: {
        [clause]: ['stance: permits', 'stance: permits  # TODO: permits, limits, prohibits, requires or informs'],
      },
      expect: [`${clause}:6:20 not yet written: permits, limits, prohibits, requires or informs`],
    },
    {
      title: 'filler',
      edits: { [clause]: ['A message sent today', 'Lorem ipsum dolor. A message sent today'] },
      expect: [`${clause}:9:17 not yet written`],
    },
  ],
  *check(project) {
    for (const { file } of authoredFiles(project)) {
      if (!/TODO|TBD|FIXME|orem ipsum/.test(file.source)) continue;
      for (const [index, text] of file.source.split('\n').entries()) {
        const found = /\b(?:TODO|TBD|FIXME)\b:?(.*)$|\b[Ll]orem ipsum\b/.exec(text);
        if (!found) continue;
        const rest = (found[1] ?? '').replace(/["']$/, '').trim();
        const what = rest ? `: ${rest}` : '';
        const remedy = 'write it and take the mark out';
        yield { file: file.path, line: index + 1, column: found.index + 1, message: `not yet written${what}`, remedy };
      }
    }
  },
};
