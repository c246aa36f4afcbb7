/**
 * Authored files as earlier runs of this code parsed them, by the digest of their bytes: YAML and the expressions of clause types take
 * longer to read than their values, which are kept in one file a corpus. In: the project, the files of a corpus. Out: the corpus, the vocabulary.
 */
import { join } from 'node:path';
import { type CorpusSources, loadCorpus } from '../../pipeline/sources/corpus.ts';
import type { Files } from '../../pipeline/sources/files.ts';
import type { Vocabulary } from '../../pipeline/sources/vocabulary.ts';
import type { Known } from '../../pipeline/text/known.ts';
import { openKnownResults, printNote } from './known-results.ts';
import { digestCodeOf } from './reading-code.ts';
import { openVocabulary } from './vocabulary.ts';

export const openKeptVocabulary = (root: string): Vocabulary =>
  keeping(root, 'vocabulary', 'pipeline/sources/vocabulary', (known) => openVocabulary(root, undefined, known));

/** `name` as the corpus is called in the cache, `prefix` as messages print it. */
export const openKeptCorpus = (root: string, name: string, files: Files, prefix: string): CorpusSources =>
  keeping(root, `corpora/${name}`, 'pipeline/sources/corpus', (known) => loadCorpus(files, prefix, known));

function keeping<T>(root: string, name: string, code: string, open: (known: Known) => T): T {
  const kept = openKnownResults(join(root, '.cache/parsed'), name, printNote, digestCodeOf(code));
  const opened = open(kept.known);
  kept.save();
  return opened;
}
