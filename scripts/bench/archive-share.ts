/** An archive and its documents as reading takes them, without a corpus around them. In: a git folder, or what its index says. Out: plain values. */
import { join } from 'node:path';
import type { ArchivePlace } from '../../src/build/read/open-archive.ts';
import type { DocumentWords } from '../../src/pipeline/sources/read-documents.ts';

/** `folder`: where what is derived and known of it is kept. */
export function placeOfArchive(repository: string, commit: string, folder: string): ArchivePlace {
  const settings = {
    ...{ kind: 'open-terms-archive' as const, commit, repository: 'https://example.org/versions' },
    ...{ attribution: 'Nobody', licence: 'CC0-1.0' },
  };
  const archives = [{ settings, path: repository }];
  return { folder, prefix: '', archives, derived: folder, logs: join(folder, 'histories') };
}

/** A document that nobody has written about. */
export function toUnreadDocument({ service, terms }: { service: string; terms: string }, index: number): DocumentWords {
  const place = { platform: 'bench', document: `d${index}`, folder: '', archived: { service, terms } };
  const beside = { quotations: new Map(), detect: new Map(), clauseTypes: new Map() };
  return { path: `bench/d${index}`, place, clauses: new Map(), overrides: [], hasNotes: false, beside, language: 'en' };
}
