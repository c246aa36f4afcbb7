/** `npm run diff -- <base>`: what a branch changes for a reader: clauses before and after, numbers, comparisons, answers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { corpusOf } from '../src/command/command-line.ts';
import { diffCommandLine } from '../src/command/lines/contribute.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runLine } from '../src/command/run-command.ts';
import { compareSides } from '../src/contribute/diff/compare-sides.ts';
import { diffToMarkdown } from '../src/contribute/diff/to-markdown.ts';
import { diffToText } from '../src/contribute/diff/to-text.ts';

const formats = {
  text: diffToText,
  markdown: diffToMarkdown,
  json: (diff: object) => `${JSON.stringify(diff, null, 2)}\n`,
} as const;

await runLine(diffCommandLine, async ({ values, words }) => {
  const [base] = words;
  if (!base || words.length > 1 || base.startsWith('-')) throw new UsageError('expected one <base>, such as main');
  const { archive } = values;
  const corpus = corpusOf(values);
  const root = projectRoot();
  const text = formats[values.format as keyof typeof formats](await compareSides({ root, corpus, archive, base }));
  if (values.out) {
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, text);
  } else process.stdout.write(text);
  return 0;
});
