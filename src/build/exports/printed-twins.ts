/**
 * Markdown twins of pages that are made of more than one record, or written by hand: of what they print. In: the tree with all pages and
 * the twins that records made. Out: how many twins were added: of each page that names a twin which is not there. A page that did not
 * change keeps its own. What other pages print can be read before all files are there that may be such a twin.
 */
import { parse } from 'parse5';
import { toStepKey } from '../tree/code-digest.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import { toMarkdownBlocks } from './markdown-blocks.ts';
import { isElement, type Parsed, type ParsedElement, type Whole } from './markdown-lines.ts';

export function writePrintedTwins(
  tree: SiteTree,
  base: string,
  site?: string,
  ahead: ReadonlyMap<string, string> = new Map(),
): number {
  let twins = 0;
  for (const path of tree.paths) {
    const twin = toTwin(path);
    if (twin === undefined || tree.has(twin) || !tree.factOf(path, 'twin', namesTwin)) continue;
    const key = toStepKey(tree.code, tree.files.get(path)!.sha256, site ?? '', base);
    tree.make(`twin ${path}`, key, () => [{ path: twin, content: ahead.get(path) ?? readTwin(tree, path, site) }]);
    twins++;
  }
  return twins;
}

/** Of pages that changed, what their twins say where none is there yet, by the path of the page. */
export function readTwinsAhead(tree: SiteTree, site?: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, file] of tree.files) {
    const known = tree.before.files.get(path);
    if (file === known || file.sha256 === known?.sha256) continue;
    const twin = toTwin(path);
    if (twin !== undefined && !tree.has(twin) && tree.factOf(path, 'twin', namesTwin))
      texts.set(path, readTwin(tree, path, site));
  }
  return texts;
}

const toTwin = (page: string): string | undefined =>
  /(?:^|\/)index\.html$/.test(page) ? page.replace(/html$/, 'md') : undefined;

function readTwin(tree: SiteTree, page: string, site: string | undefined): string {
  const whole = (address: string) => (site === undefined ? address : new URL(address, site).href);
  return toTwinText(tree.read(page).toString('utf8'), whole);
}

export const namesTwin = (page: Buffer): boolean => page.includes('<link rel="alternate" type="text/markdown"');

/** The main part of a page as Markdown, with whole addresses. It is made from the parser’s own tree: other trees, as of unified, cost three times as much. */
export function toTwinText(html: string, whole: Whole): string {
  // What is around the main part need not be parsed.
  const page = parse(html.slice(Math.max(0, html.indexOf('<main ')), html.lastIndexOf('</main>') + '</main>'.length));
  const main = findMain(page.childNodes);
  if (!main) throw new Error('A page without a main part has no twin in Markdown.');
  return `${toMarkdownBlocks(main.childNodes, whole).join('\n\n')}\n`;
}

function findMain(nodes: readonly Parsed[]): ParsedElement | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const main = node.tagName === 'main' ? node : findMain(node.childNodes);
    if (main) return main;
  }
  return undefined;
}
