/**
 * The languages of what an archive holds. In: a git folder and its documents. Out: by path, the language that the newest text of a
 * document is written in, as a primary tag such as `es`; nothing of a document where that is not certain.
 */
import type { IndexedDocument } from '../../pipeline/sources/archive-index.ts';
import { readBlobs } from '../../pipeline/sources/git-blobs.ts';
import { detectLanguage } from '../../pipeline/text/language.ts';
import { normalise } from '../../pipeline/text/normalise.ts';

export async function readLanguages(
  gitFolder: string,
  documents: readonly IndexedDocument[],
): Promise<Map<string, string>> {
  const newest = documents.flatMap(({ path, captures }) => {
    const blob = captures.at(-1)?.blob;
    return blob === undefined ? [] : [{ path, blob }];
  });
  const blobs = [...new Set(newest.map(({ blob }) => blob))];
  const byBlob = new Map<string, string | undefined>();
  for await (const read of readBlobs(gitFolder, blobs))
    byBlob.set(read.blob, 'payload' in read ? detectLanguage(sample(read.payload)) : undefined);
  return new Map(
    newest.flatMap(({ path, blob }) => {
      const language = byBlob.get(blob);
      return language === undefined ? [] : [[path, language] as const];
    }),
  );
}

/** The beginning of a text is enough to name its language. */
function sample(payload: Buffer): string {
  return normalise(payload.subarray(0, 20_000).toString('utf8')).text;
}
