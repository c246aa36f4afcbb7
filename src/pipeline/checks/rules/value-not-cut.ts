import { authoredFiles } from '../authored-files.ts';
import { findCutValues } from '../cut-values.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

/** Nothing that reads like text is taken for a comment. */
export const valueNotCut: Rule = {
  id: 'value-not-cut',
  severity: 'error',
  isOfDocument: true,
  title: 'No value is cut off by a “#” in it',
  why: 'YAML takes what stands behind a space and “#” for a comment. A quotation would end before its condition, and a title in its middle.',
  examples: [
    {
      title: 'a title with a number sign',
      edits: { [clause]: ['title: Messages used to train models', 'title: Messages used to train #1 models'] },
      expect: [`${clause}:2:31 the value ends with "Messages used to train": YAML takes "#1 models" for a comment`],
    },
    {
      title: 'the same in quotes, and a comment that is set apart',
      edits: {
        [clause]: [
          'title: Messages used to train models',
          'title: "Messages used to train #1 models"  # as they call it',
        ],
      },
      expect: [],
    },
  ],
  *check(project) {
    for (const { file } of authoredFiles(project)) {
      if (file === project.sources.register?.file) continue; // written by a command, and long
      for (const { line, column, value, comment } of findCutValues(file.source))
        yield {
          ...{ file: file.path, line, column },
          message: `the value ends with "${shorten(value, -40)}": YAML takes "${shorten(comment, 40)}" for a comment`,
          remedy: 'put the value into quotes; if a comment is meant, leave two spaces before the # and one after it',
        };
    }
  },
};

/** The first characters, or with a negative count the last. */
function shorten(text: string, count: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= Math.abs(count)) return line;
  return count < 0 ? `…${line.slice(count)}` : `${line.slice(0, count)}…`;
}
