/**
 * Words that stand in another document of the platform. In: the words, the document they were sought in, the corpus. Out: the
 * documents whose newest capture has them, with the line.
 */
import { createProgress } from '../../build/progress.ts';
import { locateCorpus } from '../../build/read/corpus.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { normalise } from '../../pipeline/text/normalise.ts';
import { toTextPlace } from '../../pipeline/text/position.ts';
import { findWords, type Wanted } from './find-words.ts';
import { listDocuments } from './known-documents.ts';

export interface Elsewhere {
  readonly path: string;
  readonly line: number;
  readonly capturedAt: string;
}

interface SoughtIn {
  readonly path: string;
  readonly root: string;
  readonly corpus: string;
  readonly archive?: string | undefined;
}

export async function findElsewhere(wanted: Wanted, { path, root, corpus, archive }: SoughtIn): Promise<Elsewhere[]> {
  const platform = `${path.split('/')[0]}/`;
  const { folder } = locateCorpus(corpus, root);
  const others = listDocuments(folder).filter((one) => one !== path && one.startsWith(platform));
  if (others.length === 0) return [];
  const texts = new Map<string, Buffer>();
  const { project } = await readCorpus({
    root,
    corpus,
    progress: createProgress({ quiet: true }),
    only: new Set(others),
    lives: 'none',
    ...(archive && { archive }),
    onDocument({ payloads }) {
      for (const [digest, payload] of payloads) texts.set(digest, payload);
    },
  });
  return others.flatMap((other) => {
    const newest = project.readings.get(other)?.captures.at(-1);
    const payload = newest && texts.get(newest.digest);
    if (!payload) return [];
    const text = normalise(payload.toString('utf8'));
    const found = findWords(text, wanted);
    if (found.kind === 'absent') return [];
    const match = found.kind === 'found' ? found.match : found.matches[0]!;
    return [{ path: other, line: toTextPlace(text.raw, match.start, match.end).line, capturedAt: newest.capturedAt }];
  });
}
