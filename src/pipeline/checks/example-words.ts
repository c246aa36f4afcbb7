/** For examples: the edit that gives the document of the example corpus one sentence, and the clause these words. */
import { writeSnapshot } from '../sources/snapshot-file.ts';
import { clauseFile } from './example-corpus.ts';
import type { Example } from './rule.ts';

const folder = 'platforms/pebble/privacy-policy';

/** `fields` are lines of the clause by key: their new values, on one line. */
export function exampleWords(words: string, fields: Readonly<Record<string, string>> = {}): Example['edits'] {
  const clause = Object.entries({ excerpt: JSON.stringify(words), ...fields }).reduce(
    (file, [key, value]) => file.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`),
    clauseFile,
  );
  const header = { capturedAt: '2026-01-02T03:04:05Z', sourceUrl: 'https://pebble.example/privacy' };
  return {
    [`${folder}/snapshots/2026-01-02T03-04-05Z.md`]: String(writeSnapshot(header, Buffer.from(words))),
    [`${folder}/clauses/ai-training.yml`]: clause,
  };
}
