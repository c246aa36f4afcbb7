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
import { toReach } from '../src/contribute/suggest/reach.ts';
import { runScore } from '../src/contribute/suggest/score/run-score.ts';
import { suggestClauses } from '../src/contribute/suggest/suggest-clauses.ts';
import { suggestionsToHtml } from '../src/contribute/suggest/to-html.ts';
import { suggestionsToText } from '../src/contribute/suggest/to-text.ts';

const help = `npm run suggest -- <platform/document> [options]

Lists passages of the newest capture that may belong to a clause type, with line and heading. They come from the
phrases in content/vocabulary/clause-types: some are none, and some passages have no such phrase.

  --type <clause type>    one type only
  --new                   only those that no clause of that type covers yet
  --html <file>           writes a page to click through, complete in itself
  --format <format>       text or json (default: text)
  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: the only one, or specimen)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --score <folder>        measures suggestions on sentences that others labelled, one file <language>.tsv for each language:
                          fold, document, labels, sentence, separated by tabs. Labels are names of types, or names that
                          types map to. Fails where a score is below what was reached before
  --misses <number>       with --score: missed and wrong sentences printed of each label (default: 3)
  --write                 with --score: writes the counts that the page “How good are suggestions” prints
  --help                  this text`;

await runCommand(async () => {
  const { values, positionals } = readOptions();
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (values.score !== undefined) {
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" has no meaning beside --score`);
    const print = (text: string) => process.stdout.write(text);
    const { score: folder, write, misses } = values;
    return runScore({ root: projectRoot(), folder, write, misses: Number(misses), on: readToday(), print });
  }
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError('expected one document, as <platform/document>');
  const { corpus, archive, type } = values;
  try {
    const opened = await openDocument(path, {
      root: projectRoot(),
      corpus,
      ...(archive && { archive }),
    });
    if (type !== undefined && !opened.vocabulary.types.has(type))
      throw new UsageError(`--type ${type}: there is no such type`);
    const all = suggestClauses(opened);
    const suggestions = all.filter(
      (one) => (type === undefined || one.clauseType === type) && (!values.new || one.clause === undefined),
    );
    const { documentType, language } = opened.document.authored?.value ?? {};
    const group = opened.vocabulary.documentTypes.get(documentType ?? '')?.group;
    const reach = toReach(opened.vocabulary.types, group, language ?? 'en');
    const document = { path, corpus, capturedAt: opened.reading.captures.at(-1)!.capturedAt, reach };
    if (values.html !== undefined) {
      writeFileSync(resolve(values.html), suggestionsToHtml(document, suggestions));
      process.stdout.write(`${suggestions.length} candidates in ${values.html}\n`);
    } else if (values.format === 'json')
      process.stdout.write(`${JSON.stringify({ ...document, suggestions }, null, 2)}\n`);
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
      corpus: { type: 'string', default: defaultCorpus(projectRoot()) },
      archive: { type: 'string' },
      score: { type: 'string' },
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
