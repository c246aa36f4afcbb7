/** What checks found in single documents, kept in a file of the corpus. In: the corpus. Out: what earlier runs of this code found, and `save`. */
import { join } from 'node:path';
import { locateCorpus } from './corpus.ts';
import { type KnownResults, openKnownResults, printNote } from './known-results.ts';
import { digestCodeOf } from './reading-code.ts';

export function openFindings(root: string, corpus: string): KnownResults {
  const { name } = locateCorpus(corpus, root);
  return openKnownResults(join(root, '.cache/findings'), name, printNote, digestCodeOf('pipeline/checks/run'));
}
