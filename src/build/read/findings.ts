/**
 * What checks found in single documents, kept in a file of the corpus. In: the corpus; `checked` where documents are read for checks alone, with no
 * history of those whose words stand. Out: what earlier runs of this code found, and `save`.
 */
import { join } from 'node:path';
import { locateCorpus } from './corpus.ts';
import { type KnownResults, openKeptOf } from './known-results.ts';

export function openFindings(root: string, corpus: string, checked?: 'checked'): KnownResults {
  const { name } = locateCorpus(corpus, root);
  return openKeptOf('pipeline/checks/run', join(root, '.cache/findings'), checked ? `${name}.${checked}` : name);
}
