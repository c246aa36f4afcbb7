/** The command lines of those who write analyses. */
import { reportFormats } from '../../pipeline/checks/report.ts';
import { commandLine } from '../command-line.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const corpusHelp =
  '  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: astro.config.mjs says, else the only one)';
const archiveHelp = '  --archive <path>        the archive of the corpus, where it is not in the folder itself';
const helpHelp = '  --help                  this text';

export const checkLine = commandLine({
  help: `npm run check -- [options]

Checks a corpus: that its files are what their schemas say, that every excerpt stands in the capture it names, …

${corpusHelp}
${archiveHelp}; with --rates one or more
  --fix                   writes what can be written without asking anybody, and checks again
  --changed [<base>]      only the documents that this branch touches (base: origin/main or main); refuses what rewrites
                          what was published: snapshots, lines of captures.txt and revisions.jsonl, records, links
  --format <format>       ${reportFormats.join(', ')} (default: text)
  --rates                 measures the rules of captures and changes on hand-made labels of the archives named
  --rows                  with --rates: prints each label with what the rules say of it
${helpHelp}

A clause can waive a warning, and an error of a rule that reads prose, in its file:
  waivers: [{rule: <id>, because: <why it does not apply here>}]`,
  options: {
    corpus: text,
    archive: { type: 'string', multiple: true },
    fix: flag,
    changed: flag,
    rates: flag,
    rows: flag,
    format: { type: 'string', default: 'text' },
  },
  words: '[<base>]',
  oneOf: { format: reportFormats },
});

export const suggestLine = commandLine({
  help: `npm run suggest -- <platform/document> [options]

Lists passages of the newest capture that may belong to a clause type, with line and heading. They come from the
phrases in content/vocabulary/clause-types: some are none, and some passages have no such phrase.

  --type <clause type>    one type only
  --new                   only those that nobody has analysed or set aside
  --more                  also passages that phrases miss, found by likeness to sentences that others labelled: seven
                          topics of terms in English, the likeliest first, more of them wrong
  --html <file>           writes a page to click through, complete in itself
  --format <format>       text or json (default: text)
${corpusHelp}
${archiveHelp}
  --score <folder>        measures suggestions on sentences that others labelled, one file <language>.tsv for each language:
                          fold, document, labels, sentence, separated by tabs. Labels are names of types, or names that
                          types map to. Fails where a score is below what was reached before
  --misses <number>       with --score: missed and wrong sentences printed of each label (default: 3)
  --train <folder>        trains what --more goes by on such a folder, and writes its weights
  --write                 with --score: writes the counts that the page “How good are suggestions” prints
${helpHelp}`,
  options: {
    ...{ type: text, html: text, corpus: text, archive: text, score: text, train: text },
    ...{ new: flag, more: flag, write: flag },
    format: { type: 'string', default: 'text' },
    misses: { type: 'string', default: '3' },
  },
  words: '<platform/document>',
  oneOf: { format: ['text', 'json'] },
});

export const snapshotLine = commandLine({
  help: `npm run snapshot -- <platform/document> --text <file> --captured-at <instant> [options]

  --text <file>           the captured text (Markdown); its bytes are kept as they are
  --page <file>           the captured page instead: .html, .pdf or .txt; the text is derived from it
  --charset <name>        the encoding of the page, where its server named one
  --captured-at <instant> when it was captured, such as 2026-04-27T13:38:29Z; other zones are converted to UTC
  --source-url <url>      where it was captured from (default: sourceUrl of the document)
  --stated-update <date>  the "last updated" the document itself claims
  --technical             the same capture, extracted anew
${corpusHelp}
${helpHelp}`,
  options: {
    ...{ text, page: text, charset: text, 'captured-at': text, 'source-url': text, 'stated-update': text },
    technical: flag,
    corpus: text,
  },
  words: '<platform/document>',
});

export const importLine = commandLine({
  help: `npm run import -- <privacyspy|tosdr> --from <file> --into <corpus> [options]

Looks for the quotations of another project in the archived texts of a corpus, and writes a draft for each that is found.
What only a person can say is left to write; npm run check names it.

  --from <file>           JSON; of PrivacySpy also its TOML files
  --into <name|folder>    a corpus of content/corpora, or a folder
  --platform <slug>       the platform it is about (default: the one of that name or address)
${archiveHelp}
  --report <file>         where the report goes (default: printed)
  --by <handle>           who will write the analyses (default: your-handle)
  --on <date>             when (default: today, UTC)
  --dry-run               writes no draft
${helpHelp}`,
  options: {
    ...{ from: text, into: text, platform: text, archive: text, report: text, on: text },
    by: { type: 'string', default: 'your-handle' },
    'dry-run': flag,
  },
  words: '<privacyspy|tosdr>',
});

const diffFormats = ['text', 'markdown', 'json'] as const;

export const diffCommandLine = commandLine({
  help: `npm run diff -- <base> [options]

Compares the work tree with the commit at which it left <base>: a branch, a tag or a commit. Nothing is checked out.

${corpusHelp}
${archiveHelp}
  --format <format>       ${diffFormats.join(', ')} (default: text)
  --out <file>            writes it there
${helpHelp}`,
  options: { corpus: text, archive: text, format: { type: 'string', default: 'text' }, out: text },
  words: '<base>',
  oneOf: { format: diffFormats },
});

export const registerLine = commandLine({
  help: `npm run register -- [options]

${corpusHelp}
${archiveHelp}
  --since <date>          the day the new records are published (default: today, UTC)
  --check                 writes nothing; exit code 1 when something is not registered
${helpHelp}`,
  options: { corpus: text, archive: text, since: text, check: flag },
});
