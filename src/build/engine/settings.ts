/**
 * What a project may set in its astro.config.mjs: `integrations: [clausary({ corpus: 'my-corpus' })]`. In: the object given
 * there. Out: checked settings; every mistake in it is named at once. Name, tagline and licence of a site are in its corpus.yml.
 */
import { z } from 'zod';
import { UsageError } from '../../command/reported-error.ts';
import { explainError } from '../../pipeline/sources/schema-words.ts';
import { overridable } from './components.ts';

const colour = z
  .string()
  .regex(/^(?:#[0-9a-f]{3,8}|[a-z-]+\([^;{}]*\)|[a-z]+)$/i, 'expected a CSS colour')
  .describe('A CSS colour.');
/** One value for both schemes, or one for each. */
const colours = z.union([colour, z.strictObject({ light: colour, dark: colour })]);
const families = z.string().regex(/^[^;{}]+$/, 'expected a CSS list of font families');

const look = z.strictObject({
  /** An SVG file whose shape stands before the name of the site, in the accent colour. */
  mark: z.string().endsWith('.svg').optional(),
  /** Colours by role; each is the CSS custom property of that name, `inkSoft` being `--ink-soft`. */
  colours: z
    .strictObject({
      /** The ground of pages. */
      paper: colours,
      /** The ground of fields and menus. */
      raised: colours,
      /** The ground of quoted words. */
      tint: colours,
      /** Text. */
      ink: colours,
      /** Text of lesser weight: labels, notes. */
      inkSoft: colours,
      /** Hairlines. */
      line: colours,
      /** Lines of fields and buttons. */
      lineStrong: colours,
      /** The one colour: links under the pointer, the mark, severities. */
      accent: colours,
      /** A ground in that colour. */
      accentGround: colours,
      /** The ground of highlighted words. */
      markGround: colours,
    })
    .partial()
    .optional(),
  /** Font families as CSS lists them, own files with @font-face in `styles`. */
  typefaces: z.strictObject({ serif: families, sans: families, mono: families }).partial().optional(),
  /** Stylesheets of the project, loaded after ours. All rules of ours are in layers, so that any rule of theirs wins. */
  styles: z.array(z.string().endsWith('.css')).default([]),
});

const settingsSchema = z.strictObject({
  /**
   * The corpus to publish: a folder of content/corpora by its name, or a path, written as a string here, since commands read it without running the
   * configuration. Without it the only one there, or `specimen`.
   */
  corpus: z.string().min(1).optional(),
  /**
   * Path of the archive of the corpus, where it is neither in the folder nor fetched by `clausary archive fetch`. Builds and `astro dev`
   * use it; `clausary check` and the others read no configuration of Astro and take `--archive`.
   */
  archive: z.string().min(1).optional(),
  /** What the host limits: content/pages/contribute/hosting.mdx. */
  host: z
    .strictObject({
      /**
       * The most files it takes. A site then does without files of a single clause, document or week that other files hold too
       * (src/pipeline/exports/few-files.ts), records lead on by rules, found pages share files; a site that has more all the same is not published.
       */
      files: z.int().min(1000, 'expected a number of at least 1000').optional(),
      /** The most rules of `_redirects` it takes, with `files`: where there are more records, one rule leads all of them to the search. */
      redirects: z.int().min(1).default(2000),
    })
    .prefault({}),
  /** How the site looks. */
  look: look.prefault({}),
  /** Components of the project in place of ours, by name: `{ SiteFooter: './src/Footer.astro' }`. They are given the same props. */
  components: z.partialRecord(z.enum(overridable), z.string().endsWith('.astro')).default({}),
});

export type ClausarySettings = z.input<typeof settingsSchema>;
export type Settings = z.output<typeof settingsSchema>;

export function readSettings(given: unknown): Settings {
  const read = settingsSchema.safeParse(given ?? {});
  if (read.success) return read.data;
  const problems = explainError(read.error, given).map((problem) => `  ${problem}`);
  throw new UsageError(`astro.config.mjs, clausary(…):\n${problems.join('\n')}`);
}
