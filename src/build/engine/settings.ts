/**
 * What a project may set in its astro.config.mjs: `integrations: [clausary({ corpus: 'my-corpus' })]`. In: the object given
 * there. Out: checked settings; every mistake in it is named at once.
 */
import { z } from 'zod';
import { UsageError } from '../../command/reported-error.ts';

export const settingsSchema = z.strictObject({
  /** The corpus to publish: a folder of content/corpora by its name, or the path of a folder. */
  corpus: z.string().min(1).default('specimen'),
  /** Path of the archive of the corpus, where it is neither in the folder nor fetched by `archive fetch`. */
  archive: z.string().min(1).optional(),
});

export type ClausarySettings = z.input<typeof settingsSchema>;
export type Settings = z.output<typeof settingsSchema>;

export function readSettings(given: unknown): Settings {
  const read = settingsSchema.safeParse(given ?? {});
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'settings'}: ${message}`);
  throw new UsageError(`astro.config.mjs, clausary(…):\n${problems.join('\n')}`);
}
