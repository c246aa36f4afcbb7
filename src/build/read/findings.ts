/** What checks found in single documents, kept in a file of the corpus. In: the corpus. Out: what earlier runs of this code found, and `save`. */
import { join } from 'node:path';
import { locateCorpus } from './corpus.ts';
import { type KnownResults, openKeptOf } from './known-results.ts';

export function openFindings(root: string, corpus: string): KnownResults {
  const { name } = locateCorpus(corpus, root);
  return openKeptOf('pipeline/checks/run', join(root, '.cache/findings'), name);
}
