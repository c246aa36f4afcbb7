/**
 * Markdown twins of pages that are made of more than one record, or written by hand: of what they print. In: the tree with all pages and
 * the twins that records made. Out: how many twins were added: of each page that names a twin which is not there. A page that did not
 * change keeps its own.
 */
import type { Element, ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { unseen } from '../../pipeline/text/extract/unseen.ts';
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

type Parsed = DefaultTreeAdapterMap['childNode'];
type ParsedElement = DefaultTreeAdapterMap['element'];

/** The main part of a page as Markdown, with whole addresses. It is made from the parser’s own tree: no other copy of the page is needed. */
export function toTwinText(html: string, whole: (address: string) => string): string {
  // What is around the main part need not be parsed.
  const page = parse(html.slice(Math.max(0, html.indexOf('<main ')), html.lastIndexOf('</main>') + '</main>'.length));
  const main = findMain(page.childNodes);
  if (!main) throw new Error('A page without a main part has no twin in Markdown.');
  const text = toMarkdown(toMdast({ type: 'root', children: toChildren(main, whole) }) as Nodes, {
    ...{ bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one', resourceLink: true },
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
  return `${text.trim()}\n`;
}

function findMain(nodes: readonly Parsed[]): ParsedElement | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const main = node.tagName === 'main' ? node : findMain(node.childNodes);
    if (main) return main;
  }
  return undefined;
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
function simplify(node: ParsedElement, whole: (address: string) => string): ElementContent[] {
  const { tagName, attrs } = node;
  if (unseen.has(tagName) || tagName === 'form' || tagName === 'nav' || tagName === 'img') return [];
  let [href, start, colSpan]: (string | undefined)[] = [];
  for (const { name, value } of attrs) {
    if (name === 'hidden' || name === 'data-needs-script' || (name === 'aria-hidden' && value === 'true')) return [];
    if (name === 'class' && /(?:^|\s)(?:no-print|page-foot)(?:\s|$)/.test(value)) return [];
    if (name === 'href') href = value;
    else if (name === 'start') start = value;
    else if (name === 'colspan') colSpan = value;
  }
  const children = toChildren(node, whole);
  if (tagName === 'a' && href && !href.startsWith('#'))
    return [toElement(tagName, { href: href.startsWith('/') ? whole(href) : href }, children)];
  if (tagName === 'a' || unmarked.has(tagName)) return children;
  return [
    toElement(
      tagName,
      { ...(start && { start: Number(start) }), ...(colSpan && { colSpan: Number(colSpan) }) },
      children,
    ),
  ];
}

const toElement = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Elements side by side are apart on the page, and so in the text. Text beside text is one node, which costs less to write. */
function toChildren(node: ParsedElement, whole: (address: string) => string): ElementContent[] {
  const made: ElementContent[] = [];
  const add = (content: ElementContent) => {
    const last = made.at(-1);
    if (content.type === 'text' && last?.type === 'text') last.value += content.value;
    else made.push(content);
  };
  let isAfterElement = false;
  for (const child of node.childNodes) {
    const isElement = 'tagName' in child;
    const own = isElement
      ? simplify(child, whole)
      : 'value' in child
        ? [{ type: 'text' as const, value: child.value }]
        : [];
    if (own.length === 0) continue;
    if (isElement && isAfterElement) add({ type: 'text', value: ' ' });
    for (const content of own) add(content);
    isAfterElement = isElement;
  }
  return made;
}
