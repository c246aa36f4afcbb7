/**
 * `npm run suggest`: passages of a document that may be worth a clause, by the phrases of the vocabulary, those that nobody
 * has analysed yet first. For the person who reads; nothing of it is ever published.
 */
import { suggestLine } from '../src/command/lines/contribute.ts';
import { runLine } from '../src/command/run-command.ts';
import { runSuggest } from '../src/contribute/suggest/run-suggest.ts';

await runLine(suggestLine, runSuggest);
