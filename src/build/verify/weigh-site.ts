/**
 * What a reader's device must fetch to read. In: a built site. Out: the weights that have a budget, each with
 * the heaviest page or file of its kind: a clause page, all styles, the scripts of a page that is only read.
 * What is not there weighs nothing, and that is a fault, too: nothing was weighed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listSiteFiles } from '../site-marker.ts';
import { readPageLinks } from './page-links.ts';

interface Weight {
  what: string;
  bytes: number;
  most: number;
  /** The heaviest of its kind. */
  file: string;
}

/** Why a weight does not pass; nothing where it does. */
export function faultOf({ bytes, most }: Weight): 'NOT THERE' | 'TOO MUCH' | undefined {
  if (bytes === 0) return 'NOT THERE';
  return bytes > most ? 'TOO MUCH' : undefined;
}

// Even of nothing gzip makes twenty bytes.
const gzipped = (bytes: Buffer) => (bytes.length === 0 ? 0 : gzipSync(bytes, { level: 9 }).length);

/** platforms/P/D/C/index.html */
const mayBeClause = (path: string) => /^platforms\/[^/]+\/[^/]+\/[^/]+\/index\.html$/.test(path);

export function weighSite(folder: string): Weight[] {
  const files = listSiteFiles(folder);
  const read = (path: string) => readFileSync(join(folder, path));
  const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + gzipped(read(path)), 0);
  const heaviest = (paths: readonly string[], weigh: (path: string) => number) =>
    paths
      .map((file) => ({ file, bytes: weigh(file) }))
      .reduce((most, one) => (one.bytes > most.bytes ? one : most), { file: '', bytes: 0 });
  const clauses = files.filter((path) => mayBeClause(path) && read(path).includes('name="citation_title"'));
  const styles = files.filter((path) => path.endsWith('.css'));
  const scripts = scriptsOf(clauses[0] && read(clauses[0]).toString('utf8'), files, read);
  return [
    { what: 'HTML of a clause page', most: 30 * 1024, ...heaviest(clauses, (path) => read(path).length) },
    { what: 'HTML of a clause page, gzip', most: 8 * 1024, ...heaviest(clauses, (path) => gzipped(read(path))) },
    { what: 'all styles, gzip', most: 14 * 1024, bytes: sum(styles), file: styles.join(', ') },
    { what: 'scripts of a clause page, gzip', most: 6 * 1024, bytes: sum(scripts), file: scripts.join(', ') },
  ];
}

/**
 * The palette and the list of keys, after a key press; what only pages with a matrix load; what only those load who watch pages;
 * and what checks evidence, after a click.
 */
const notForReading =
  /palette|key-help|matrix-keys|watch-button|stored|run-check|check-evidence|check-log|print-steps|since-form/;

/** The scripts of a clause page, with everything they may fetch later. */
function scriptsOf(html: string | undefined, files: readonly string[], read: (path: string) => Buffer): string[] {
  const found = new Set<string>();
  const add = (link: string) => {
    const path = files.find((file) => link.endsWith(file) && file.endsWith('.js'));
    if (path === undefined || found.has(path) || notForReading.test(path)) return;
    found.add(path);
    for (const [, inner = ''] of read(path)
      .toString('utf8')
      .matchAll(/["'`]\.\/([^"'`]+\.js)["'`]/g))
      add(`_astro/${inner}`);
  };
  for (const link of readPageLinks(Buffer.from(html ?? '')).links) add(link.split('?')[0] ?? '');
  return [...found].sort();
}
