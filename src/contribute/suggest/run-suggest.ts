/**
 * Passages of a document that may be worth a clause, those that nobody has analysed yet first. In: the options of `npm run suggest`. Out: the list on
 * standard output or in a file, or scores of the phrases; the exit code.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readToday } from '../../command/clock.ts';
import { corpusOf, type TypedLine } from '../../command/command-line.ts';
import type { suggestLine } from '../../command/lines/contribute.ts';
import { projectRoot } from '../../command/project-root.ts';
import { UsageError } from '../../command/reported-error.ts';
import { openDocument } from '../new/open-document.ts';
import { NewRefusal } from '../new/refusal.ts';
import { runTrain } from './more/run-train.ts';
import { toReach } from './reach.ts';
import { runScore } from './score/run-score.ts';
import { coverageInWords } from './status-words.ts';
import { suggestClauses } from './suggest-clauses.ts';
import { suggestionsToHtml } from './to-html.ts';
import { suggestionsToText } from './to-text.ts';

export async function runSuggest({ values, words }: TypedLine<(typeof suggestLine)['options']>): Promise<number> {
  if (!/^\d{1,5}$/.test(values.misses)) throw new UsageError('--misses: expected a number');
  const measured = values.score ?? values.train;
  if (measured !== undefined) {
    if (words.length > 0) throw new UsageError(`"${words[0]}" has no meaning beside --score and --train`);
    if (values.score !== undefined && values.train !== undefined)
      throw new UsageError('--score and --train: one at a time');
    const print = (text: string) => process.stdout.write(text);
    const run = { root: projectRoot(), folder: measured, on: readToday(), print };
    if (values.train !== undefined) return runTrain(run);
    return runScore({ ...run, write: values.write, misses: Number(values.misses) });
  }
  const [path] = words;
  if (path === undefined || words.length > 1) throw new UsageError('expected one document, as <platform/document>');
  const { archive, type } = values;
  const corpus = corpusOf(values);
  try {
    const opened = await openDocument(path, {
      root: projectRoot(),
      corpus,
      ...(archive && { archive }),
    });
    if (type !== undefined && !opened.vocabulary.types.has(type))
      throw new UsageError(`--type ${type}: there is no such type`);
    const all = suggestClauses(opened, { corpus: values.corpus, archive, more: values.more });
    const suggestions = all.filter(
      (one) =>
        (type === undefined || one.clauseType === type) &&
        (!values.new || !['analysed', 'waived'].includes(one.status)),
    );
    const { documentType, language } = opened.document.authored?.value ?? {};
    const group = opened.vocabulary.documentTypes.get(documentType ?? '')?.group;
    const reach = toReach(opened.vocabulary.types, group, language ?? 'en');
    const document = {
      path,
      capturedAt: opened.reading.captures.at(-1)!.capturedAt,
      reach,
      coverage: coverageInWords(all),
    };
    if (values.html !== undefined) {
      writeFileSync(resolve(values.html), suggestionsToHtml(document, suggestions));
      process.stdout.write(`${suggestions.length} candidates in ${values.html}\n`);
    } else if (values.format === 'json')
      process.stdout.write(`${JSON.stringify({ corpus, ...document, suggestions }, null, 2)}\n`);
    else process.stdout.write(suggestionsToText(document, suggestions));
    return 0;
  } catch (error) {
    if (!(error instanceof NewRefusal)) throw error;
    process.stderr.write(`${error.lines.join('\n')}\n`);
    return 1;
  }
}
