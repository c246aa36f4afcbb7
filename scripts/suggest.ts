/**
 * `npm run suggest`: passages of a document that may be worth a clause, by the phrases of the vocabulary, those that nobody
 * has analysed yet first. For the person who reads; nothing of it is ever published.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readToday } from '../src/command/clock.ts';
import { defaultCorpus } from '../src/command/default-corpus.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { openDocument } from '../src/contribute/new/open-document.ts';
import { NewRefusal } from '../src/contribute/new/refusal.ts';
import { runTrain } from '../src/contribute/suggest/more/run-train.ts';
import { toReach } from '../src/contribute/suggest/reach.ts';
import { runScore } from '../src/contribute/suggest/score/run-score.ts';
import { coverageInWords } from '../src/contribute/suggest/status-words.ts';
import { suggestClauses } from '../src/contribute/suggest/suggest-clauses.ts';
import { suggestionsToHtml } from '../src/contribute/suggest/to-html.ts';
import { suggestionsToText } from '../src/contribute/suggest/to-text.ts';

const help = `npm run suggest -- <platform/document> [options]

Lists passages of the newest capture that may belong to a clause type, with line and heading. They come from the
phrases in content/vocabulary/clause-types: some are none, and some passages have no such phrase.

  --type <clause type>    one type only
  --new                   only those that nobody has analysed or set aside
  --more                  also passages that phrases miss, found by likeness to sentences that others labelled: seven
                          topics of terms in English, the likeliest first, more of them wrong
  --html <file>           writes a page to click through, complete in itself
  --format <format>       text or json (default: text)
  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: the only one, or specimen)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --score <folder>        measures suggestions on sentences that others labelled, one file <language>.tsv for each language:
                          fold, document, labels, sentence, separated by tabs. Labels are names of types, or names that
                          types map to. Fails where a score is below what was reached before
  --misses <number>       with --score: missed and wrong sentences printed of each label (default: 3)
  --train <folder>        trains what --more goes by on such a folder, and writes its weights
  --write                 with --score: writes the counts that the page “How good are suggestions” prints
  --help                  this text`;

await runCommand(async () => {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const measured = values.score ?? values.train;
  if (measured !== undefined) {
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" has no meaning beside --score and --train`);
    if (values.score !== undefined && values.train !== undefined)
      throw new UsageError('--score and --train: one at a time');
    const print = (text: string) => process.stdout.write(text);
    const run = { root: projectRoot(), folder: measured, on: readToday(), print };
    if (values.train !== undefined) return runTrain(run);
    return runScore({ ...run, write: values.write, misses: Number(values.misses) });
  }
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError('expected one document, as <platform/document>');
  const { archive, type } = values;
  const corpus = values.corpus ?? defaultCorpus(projectRoot());
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
});

function readOptions() {
  const parsed = parseArgs({
    allowPositionals: true,
    options: {
      type: { type: 'string' },
      new: { type: 'boolean', default: false },
      html: { type: 'string' },
      format: { type: 'string', default: 'text' },
      corpus: { type: 'string' },
      archive: { type: 'string' },
      more: { type: 'boolean', default: false },
      score: { type: 'string' },
      train: { type: 'string' },
      misses: { type: 'string', default: '3' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (!['text', 'json'].includes(parsed.values.format))
    throw new UsageError(`--format ${parsed.values.format}: expected text or json`);
  if (!/^\d{1,5}$/.test(parsed.values.misses)) throw new UsageError('--misses: expected a number');
  return parsed;
}
