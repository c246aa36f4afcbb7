import type { z } from 'zod';
import type { Corpus } from '../schema/corpus.ts';
import { withoutEndSlashes } from '../schema/end-slashes.ts';
import type { origin } from '../schema/record-parts.ts';

/** The authored file of a record, and where it can be edited. In: its path in the corpus. Out: origin. */
export function toOrigin(file: string, corpus: Corpus): z.infer<typeof origin> {
  return { file, ...(corpus.source && { editUrl: `${withoutEndSlashes(corpus.source)}/${file}` }) };
}
