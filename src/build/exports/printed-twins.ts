/**
 * Markdown twins of pages that are made of more than one record, or written by hand: of what they print. In: the tree with all pages and
 * the twins that records made. Out: how many twins were added: of each page that names a twin which is not there. A page that did not
 * change keeps its own.
 */
import { parse } from 'parse5';
import { toStepKey } from '../tree/code-digest.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import { toMarkdownBlocks } from './markdown-blocks.ts';
import { isElement, type Parsed, type ParsedElement, type Whole } from './markdown-lines.ts';

export function writePrintedTwins(tree: SiteTree, base: string, site?: string): number {
  let twins = 0;
  const whole = (address: string) => (site === undefined ? address : new URL(address, site).href);
  for (const path of tree.paths) {
    if (!/(?:^|\/)index\.html$/.test(path)) continue;
    const twin = path.replace(/html$/, 'md');
    if (tree.has(twin) || !tree.factOf(path, 'twin', namesTwin)) continue;
    const key = toStepKey(tree.code, tree.files.get(path)!.sha256, site ?? '', base);
    tree.make(`twin ${path}`, key, () => [
      { path: twin, content: toTwinText(tree.read(path).toString('utf8'), whole) },
    ]);
    twins++;
  }
  return twins;
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
