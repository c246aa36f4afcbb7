/** `npm run check`: every rule over a corpus, all problems in one run. Exit code 1 when there is an error, 2 for a wrong command line. */
import { checkLine } from '../src/command/lines/contribute.ts';
import { runLine } from '../src/command/run-command.ts';
import { checkCorpus } from '../src/contribute/check/check-corpus.ts';

await runLine(checkLine, checkCorpus);
