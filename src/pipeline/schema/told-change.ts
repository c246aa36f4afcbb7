/** A change that an editor has explained, as the page "What changed" of its platform prints it. Birthplace: records/told-changes.ts. */
import { z } from 'zod';
import { instant, languageTag, line } from './common.ts';
import { documentName, path } from './record-parts.ts';
import { edit, versionChange } from './time-parts.ts';

const sides = z
  .array(edit)
  .describe('The words that stand on this side, those of the other one left out; none where nothing stands there.');

export const toldChange = z.strictObject({
  path,
  document: documentName.extend({ language: languageTag }),
  capturedAt: instant.describe('The capture that showed it first.'),
  before: instant.optional().describe('The last readable capture before.'),
  sentence: line.describe('What it means, in the first sentence of the editor.'),
  isWhole: z.literal(true).optional().describe('The editor wrote no more than this sentence.'),
  isPossible: z
    .literal(true)
    .optional()
    .describe('Only possibly a change: the archive read the page anew in the same step.'),
  clauses: versionChange.shape.note.unwrap().shape.clauses,
  was: sides,
  is: sides,
});
export type ToldChange = z.infer<typeof toldChange>;
