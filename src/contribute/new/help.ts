/** What `npm run new -- --help` prints. */
export const newHelp = `npm run new -- [clause] [<platform/document>] [options]
npm run new -- platform <platform> --name <name> --website <url> --sector <sector> [--operator <company>] [--country <code>]
npm run new -- document <platform/document> --title <title> --type <document type> --source-url <url>
npm run new -- clause-type <type> --name <name> --category <category> --actor platform|user|either --question <question>
npm run new -- regulation <id> --short <name> --official <name> --jurisdiction <code> --in <place> --url <url> --unit <unit>
npm run new -- change <platform/document> --snapshot <instant> --meaning <sentences> [--clauses <record ids>] [--severity low,high]

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

  --corpus <name|folder>  a corpus of content/corpora, or a folder (default: the only one, or specimen)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --help                  this text

Nothing is overwritten. Exit code: 0 written, 1 the words are not there or the file is, 2 not understood.`;
