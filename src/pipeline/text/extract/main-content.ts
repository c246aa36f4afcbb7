import { Readability } from '@mozilla/readability';
import type { Element, Nodes, Root, RootContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import type { ExtractionRun } from './page.ts';
import { parsePage } from './parse-page.ts';

/** Least share of the words beside menus that a part must hold to be taken for the document. */
const leastShare = 0.8;
const menus = ['nav', '[role=navigation]'];
const overlays = ['dialog', '[role=dialog]', '[role=alertdialog]', '[role=search]'];
const furniture = [
  'nav',
  'footer',
  'aside',
  'body > header',
  '[role=navigation]',
  '[role=banner]',
  '[role=contentinfo]',
  '[role=search]',
  '[role=dialog]',
  'dialog',
];

/**
 * The part of a page that is the document. In: the tree of a page and the selectors of its document.yml. Out: the tree of what is kept,
 * nothing where no selector matches. Without selectors it is what the page itself calls its main part; else what Readability takes
 * for the article, if that holds most of what the page says beside its menus and footers; else everything beside those. A document
 * that lost sentences would prove silences that are none.
 */
export function findMainContent(tree: Root, { select = [], drop = [], version }: ExtractionRun): Root | undefined {
  removeAll(tree, drop);
  if (select.length > 0) return selectInOrder(tree, select);
  const own = selectInOrder(tree, ['main', '[role=main]']);
  if (own) {
    removeAll(own, version === 1 ? menus : [...menus, ...overlays]);
    return own;
  }
  const article = readArticle(tree);
  removeAll(tree, furniture);
  return article && lengthOf(article) >= leastShare * lengthOf(tree) ? article : tree;
}

/** Elements that match any of the selectors, in the order of the page; none that lies in another. */
function selectInOrder(tree: Root, selectors: readonly string[]): Root | undefined {
  const found = new Set(selectors.flatMap((selector) => selectAll(selector, tree)));
  const kept: Element[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'element' && found.has(node)) kept.push(node);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return kept.some((one) => lengthOf(one) > 0) ? { type: 'root', children: kept } : undefined;
}

function removeAll(tree: Root, selectors: readonly string[]): void {
  const found = new Set<RootContent>(selectors.flatMap((selector) => selectAll(selector, tree)));
  if (found.size === 0) return;
  const visit = (node: Nodes) => {
    if (!('children' in node)) return;
    node.children = (node.children as Element[]).filter((child) => !found.has(child));
    for (const child of node.children) visit(child);
  };
  visit(tree);
}

/** Readability takes time that grows with the square of the elements. */
const mostElements = 15_000;

function readArticle(tree: Root): Root | undefined {
  if (countElements(tree) > mostElements) return undefined;
  const { document } = parseHTML(toHtml(tree));
  try {
    const article = new Readability(document).parse();
    const parsed = article?.content ? parsePage(article.content) : '';
    return typeof parsed === 'string' ? undefined : parsed;
  } catch {
    // It gives up on some pages that are no documents.
    return undefined;
  }
}

const countElements = (node: Nodes): number =>
  'children' in node ? (node.children as Nodes[]).reduce((sum, child) => sum + countElements(child), 1) : 0;

function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.replace(/\s+/g, '').length;
  return 'children' in node ? (node.children as Nodes[]).reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}
