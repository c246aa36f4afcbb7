import type { SiteRecord } from '../schema/site-record.ts';
import type { ClauseContext } from './clause-context.ts';
import { byRegulation } from './regulations.ts';

/** How many there are of everything in a corpus; texts are counted by their digests, passages in the newest text of each document. */
export function countAll({ joined, times }: ClauseContext): SiteRecord['counts'] {
  const { documents, clauses, byType, vocabulary } = joined;
  return {
    platforms: joined.current.length,
    formerPlatforms: joined.platforms.length - joined.current.length,
    documents: documents.length,
    clauses: clauses.length,
    types: byType.size,
    vocabulary: vocabulary.types.size,
    regulations: byRegulation(clauses).size,
    captures: documents.reduce((sum, { reading }) => sum + reading.captures.length, 0),
    versions: documents.reduce((sum, { reading }) => sum + reading.versions.length, 0),
    texts: new Set(documents.flatMap(({ reading }) => [...reading.words.keys()])).size,
    passages: documents.reduce((sum, { path }) => sum + times.get(path)!.evidence.passages, 0),
    changes: documents.reduce((sum, { path }) => sum + times.get(path)!.substantive, 0),
  };
}
