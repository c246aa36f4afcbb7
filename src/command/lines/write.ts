/** The command lines that write a file of a corpus: a new one, or a second reading into one that is there. */
import { commandLine } from '../command-line.ts';

const text = { type: 'string' } as const;

export const newLine = commandLine({
  help: `npm run new -- [clause] [<platform/document>] [options]
npm run new -- platform <platform> --name <name> --website <url> --sector <sector> [--operator <company>] [--country <code>]
npm run new -- document <platform/document> --title <title> --type <document type> --source-url <url>
npm run new -- clause-type <type> --name <name> --category <category> --actor platform|user|either --question <question>
npm run new -- regulation <id> --short <name> --official <name> --jurisdiction <code> --in <place> --url <url> --unit <unit>
npm run new -- change <platform/document> --snapshot <instant> --meaning <sentences> [--clauses <record ids>] [--severity low,high]
npm run new -- language <language>

A clause: finds the words in the newest capture, whatever the quotation marks, dashes, line breaks or Markdown between
them; says where they stand, since when, and which clauses they overlap; writes the file with a fresh record id.
On a terminal it asks for what is not given. Elsewhere the words may come on the standard input.

  --type <clause type>    a type of content/vocabulary/clause-types
  --words <text>          the words; an ellipsis (…) stands for what is left out
  --from <text>           … or the first words
  --to <text>             … and the last ones
  --occurrence <number>   which one is meant where the words stand several times
  --snapshot <instant>    the capture to look in (default: the newest)
  --title <text>          a neutral title
  --stance <stance>       permits, limits, prohibits, requires or informs
  --factors <numbers>     rights, choice, breadth, exposure, discretion: 1,2,2,0,1
  --by <handle>           who writes the analysis
  --name <name>           name of the file (default: made from the title or the type)
  --dry-run               prints the file instead of writing it

  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: astro.config.mjs says, else the only one)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --help                  this text

Nothing is overwritten. Exit code: 0 written, 1 the words are not there or the file is, 2 not understood.`,
  options: {
    ...{ type: text, words: text, from: text, to: text, occurrence: text, snapshot: text, title: text, stance: text },
    ...{ factors: text, by: text, name: text, corpus: text, archive: text },
    ...{ website: text, sector: text, operator: text, country: text, 'source-url': text, category: text, actor: text },
    ...{ question: text, short: text, official: text, jurisdiction: text, in: text, url: text, unit: text },
    ...{ meaning: text, clauses: text, severity: text },
    'dry-run': { type: 'boolean', default: false },
  },
  words: '[<kind>] <path>',
});

export const reviewLine = commandLine({
  help: `npm run review -- <platform/document/clause> [options]

Shows the words of a clause and asks what you read in them; the first reading stays hidden until you have scored. The answers
are added to the clause as a second reading. Without a terminal give all of them:

  --stance <stance>       permits, limits, prohibits, requires or informs
  --factors <numbers>     rights, choice, breadth, exposure, discretion: 1,2,2,0,1
  --audiences <list>      consumer, business, developer
  --opt-out <answer>      yes, partly, no or unstated
  --prose <answer>        whether the prose bears the words: bears, says-more or says-less
  --note <text>           what you read differently
  --by <handle>           who reads
  --ai-assisted           a language model helped to read

  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: astro.config.mjs says, else the only one)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --help                  this text`,
  options: {
    ...{ stance: text, factors: text, audiences: text, 'opt-out': text, prose: text, note: text, by: text },
    ...{ corpus: text, archive: text },
    'ai-assisted': { type: 'boolean', default: false },
  },
  words: '<platform/document/clause>',
});
