/**
 * Authored files as earlier runs of this code parsed them, by the digest of their bytes: YAML and the expressions of clause types take
 * longer to read than their values, which are kept in one file a platform. In: the project, the files of a corpus. Out: the corpus, the vocabulary.
 */
import { join } from 'node:path';
import { type CorpusSources, loadCorpus } from '../../pipeline/sources/corpus.ts';
import type { Files } from '../../pipeline/sources/files.ts';
import type { Vocabulary } from '../../pipeline/sources/vocabulary.ts';
import { KeptParts } from './kept-parts.ts';
import { openKeptOf } from './known-results.ts';
import { digestCodeOf } from './reading-code.ts';
import { openVocabulary } from './vocabulary.ts';

export function openKeptVocabulary(root: string): Vocabulary {
  const { known, save } = openKeptOf('pipeline/sources/vocabulary', join(root, '.cache/parsed'), 'vocabulary');
  const vocabulary = openVocabulary(root, undefined, known);
  save();
  return vocabulary;
}

/** `kept` of the corpus, `prefix` as messages print it. */
export function openKeptCorpus(kept: string, files: Files, prefix: string): CorpusSources {
  const parts = new KeptParts(join(kept, 'authored'), digestCodeOf('pipeline/sources/corpus'));
  const corpus = loadCorpus(files, prefix, (part) => parts.open(part));
  parts.save();
  return corpus;
}
