/**
 * One page of each kind of the built specimen, found in its folder: the longest of its kind, where things break first.
 * Out: `{ clause: 'platforms/P/D/C/', … }`, by the shape of the path; leading-elsewhere pages are not among them.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listSiteFiles } from '../../build/site-marker.ts';

const shapes: [kind: string, shape: RegExp][] = [
  ['home', /^$/],
  ['search', /^search\/$/],
  ['platforms', /^platforms\/$/],
  ['platform', /^platforms\/[^/]+\/$/],
  ['document', /^platforms\/[^/]+\/(?!faq\/|what-changed\/)[^/]+\/$/],
  ['clause', /^platforms\/[^/]+\/(?!faq\/|what-changed\/)[^/]+\/(?!versions\/|changes\/|history\/|exhibit\/)[^/]+\/$/],
  ['types', /^clauses\/$/],
  ['type', /^clauses\/[^/]+\/$/],
  ['regulations', /^regulations\/$/],
  ['regulation', /^regulations\/[^/]+\/$/],
  ['records', /^records\/$/],
  ['withdrawn', /^records\/[^/]+\/$/],
  ['prose', /^methodology\/$/],
];

export function findKinds(folder: string): Record<string, string> {
  const pages = longestFirst(folder, /(?:^|\/)index\.html$/)
    .filter((path) => !readFileSync(join(folder, path), 'utf8').slice(0, 3000).includes('http-equiv="refresh"'))
    .map((path) => path.slice(0, -'index.html'.length));
  const found = shapes.map(([kind, shape]) => [kind, pages.find((path) => shape.test(path))] as const);
  // Whatever kinds there are besides, each by the first part of its path and its depth.
  const others = pages.filter((path) => !shapes.some(([, shape]) => shape.test(path)));
  const besides = Map.groupBy(others, (path) =>
    path
      .split('/')
      .slice(0, -1)
      .map((part, index) => (index === 0 ? part : '*'))
      .join('/'),
  );
  return Object.fromEntries([
    ...found.filter((one): one is readonly [string, string] => one[1] !== undefined),
    ...[...besides].map(([shape, paths]) => [shape, paths[0]!] as const),
    ['lost', '404.html'],
  ]);
}

/** Every clause page by its path, the longest first. */
export function findClauses(folder: string): string[] {
  return longestFirst(folder, /^platforms\/(?:[^/]+\/){3}index\.html$/)
    .filter((path) => readFileSync(join(folder, path), 'utf8').includes('name="citation_title"'))
    .map((path) => path.slice(0, -'index.html'.length));
}

function longestFirst(folder: string, shape: RegExp): string[] {
  const files = listSiteFiles(folder).filter((path) => shape.test(path));
  const bytes = new Map(files.map((path) => [path, statSync(join(folder, path)).size]));
  return files.sort((a, b) => bytes.get(b)! - bytes.get(a)!);
}
