/** Refuses a site with more files than its host takes. In: the paths of the site, the limit. Out: nothing, or an error that says which kinds there are most of. */
import { toCount, toCounted } from '../command/print.ts';
import { ReportedError } from '../command/reported-error.ts';

/** What has files by the thousand: by what, and the words for it. */
const kinds: readonly [pattern: RegExp, words: string][] = [
  [
    /^snapshots\/|^platforms\/[^/]+\/[^/]+\/versions\//,
    'archived texts and their pages (none with republishTexts: false)',
  ],
  [/^platforms\/[^/]+\/[^/]+\/changes\//, 'pages of changes'],
  [/^platforms\/[^/]+\/[^/]+\/(?!history\/|exhibit\/)[^/]+\/index\.html$/, 'pages of clauses'],
  [/^records\//, 'pages of withdrawn and released records'],
  [/^platforms\//, 'other files of platforms and documents'],
  [/^pagefind(?:-texts)?\//, 'files of the search'],
  [/^/, 'everything else'],
];

export function refuseTooManyFiles(paths: Iterable<string>, most: number): void {
  const all = [...paths];
  if (all.length <= most) return;
  const counts = Map.groupBy(all, (path) => kinds.find(([pattern]) => pattern.test(path))![1]);
  const lines = [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([words, found]) => `  ${toCount(found.length).padStart(9)}  ${words}`);
  throw new ReportedError(
    `The site has ${toCounted(all.length, 'file')}, its host takes ${toCount(most)} (host.files in astro.config.mjs); it was not published:\n${lines.join('\n')}`,
  );
}
