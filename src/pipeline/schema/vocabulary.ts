/** What a project's own vocabulary does with the one that comes with Clausary: `content/vocabulary/vocabulary.yml`. */
import { z } from 'zod';
import { schemaReference } from './common.ts';

export const vocabularySettings = z
  .strictObject({
    ...schemaReference,
    extends: z
      .enum(['clausary', 'nothing'])
      .default('clausary')
      .describe(
        'clausary: own entries are added to those that come with Clausary, and replace those of the same id. nothing: only own entries.',
      ),
  })
  .describe('How the vocabulary of a project is put together. Without this file it extends that of Clausary.');
