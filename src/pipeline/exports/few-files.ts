/**
 * What a site does without where its host takes few files: files of a single clause, document, platform or week whose content is also elsewhere. In: the path
 * of a file. Out: whether it is left out. Pages link to none of them (site/is-served.ts), and the tree of the site takes none in.
 */

const leftOut: readonly RegExp[] = [
  // The tables below data/ hold the same of each clause and document.
  /^api\/v1\/(?:clauses\/|platforms\/[^/]+\/)/,
  // Markdown of a single platform, document, clause, type, law or week, and letters: the pages have the words.
  /^(?:[^/]+\/){2,}index\.md$/,
  /^digest\/[^/]+\/letter\.(?:html|txt)$/,
  // Feeds and lists of a single document: its platform has the feeds, its pages say the rest.
  /^platforms\/[^/]+\/[^/]+\/(?:atom|feed|timemap|cite|annotations)[^/]*\.(?:xml|json|link|bib|ris|jsonld)$/,
  // The site has a picture, and a calendar of all days.
  /^(?:platforms\/.+\/card\.png|(?:platforms|clauses)\/.+\/calendar\.ics)$/,
  // In which versions a sentence stands: its history has them all.
  /^platforms\/[^/]+\/[^/]+\/history\/first-seen\//,
  /^badges\//,
];

/** In: the path of a file of a site. Out: whether a site of few files does without it. */
export const isLeftOut = (path: string): boolean => leftOut.some((pattern) => pattern.test(path));
