/**
 * Markdown twins of pages that are made of more than one record, or written by hand: of what they print. In: the tree with all pages and
 * the twins that records made. Out: how many twins were added: of each page that names a twin which is not there. A page that did not
 * change keeps its own.
 */
import type { Element, RootContent } from 'hast';
import { select } from 'hast-util-select';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parsePage } from '../../pipeline/text/extract/parse-page.ts';
import { toStepKey } from '../tree/code-digest.ts';
import type { SiteTree } from '../tree/site-tree.ts';

export function writePrintedTwins(tree: SiteTree, base: string, site?: string): number {
  let twins = 0;
  const whole = (address: string) => (site === undefined ? address : new URL(address, site).href);
  for (const path of [...tree.files.keys()].sort()) {
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

const namesTwin = (page: Buffer) => page.includes('<link rel="alternate" type="text/markdown"');

/** The main part of a page as Markdown, with whole addresses. */
export function toTwinText(html: string, whole: (address: string) => string): string {
  // What is around the main part need not be parsed.
  const page = parsePage(
    html.slice(Math.max(0, html.indexOf('<main ')), html.lastIndexOf('</main>') + '</main>'.length),
  );
  const main = typeof page === 'string' ? undefined : select('main', page);
  if (!main) throw new Error('A page without a main part has no twin in Markdown.');
  const text = toMarkdown(toMdast({ type: 'root', children: toChildren(main, whole) }) as Nodes, {
    ...{ bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one', resourceLink: true },
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
  return `${text.trim()}\n`;
}

/** Elements that Markdown has no sign for, inside a line: their words alone are kept. */
const unmarked = new Set([
  'span',
  'small',
  'bdi',
  'time',
  'abbr',
  'data',
  'cite',
  'mark',
  'ins',
  'dfn',
  'label',
  'sup',
  'sub',
]);

/** Without what only a script, a mouse or an eye needs; a link to a place on the page becomes its text. */
function simplify(node: RootContent, whole: (address: string) => string): RootContent[] {
  if (node.type !== 'element') return [node];
  const { tagName, properties } = node;
  const { className, ariaHidden, href, start, colSpan } = properties;
  const classes = Array.isArray(className) ? className : [];
  if (tagName === 'form' || tagName === 'nav' || tagName === 'img' || ariaHidden === 'true') return [];
  if ('dataNeedsScript' in properties || classes.includes('no-print') || classes.includes('page-foot')) return [];
  const children = toChildren(node, whole);
  const leads = tagName === 'a' && typeof href === 'string' && href !== '' && !href.startsWith('#');
  if (leads) return [{ ...node, properties: { href: href.startsWith('/') ? whole(href) : href }, children }];
  if (tagName === 'a' || unmarked.has(tagName)) return children;
  return [{ ...node, properties: { start, colSpan }, children }];
}

/** Elements side by side are apart on the page, and so in the text. */
function toChildren(node: Element, whole: (address: string) => string): Element[] {
  const made: RootContent[] = [];
  let isAfterElement = false;
  for (const child of node.children as RootContent[]) {
    const own = simplify(child, whole);
    if (own.length === 0) continue;
    const isElement = child.type === 'element';
    if (isElement && isAfterElement) made.push({ type: 'text', value: ' ' });
    made.push(...own);
    isAfterElement = isElement;
  }
  return made as Element[];
}
