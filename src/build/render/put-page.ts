import { letGo } from '../../pipeline/schema/let-go.ts';
import { namesTwin } from '../exports/printed-twins.ts';
import { readSitemapEntry } from '../sitemaps.ts';
import type { SiteTree } from '../tree/site-tree.ts';

/** What is asked of a page once all are there, by name. */
const readFacts = (page: Buffer) => ({ twin: namesTwin(page), listed: readSitemapEntry(page) });

/**
 * Puts a rendered page into the tree. In: the tree, the path and the bytes of the page, which are let go. Out: the file, with what sitemaps and twins ask of it: its bytes
 * are at hand here, and no page is read again for it.
 */
export function putPage(tree: Pick<SiteTree, 'write'>, path: string, content: Uint8Array): void {
  tree.write(path, content, path.endsWith('.html') ? readFacts : undefined);
  letGo(content);
}
