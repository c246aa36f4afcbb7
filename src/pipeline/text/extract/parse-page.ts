import type { Element, Nodes, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { countTableCells } from './count-cells.ts';
import { deepest, hasTooManyAttributes, mostElements, mostSilentSteps, mostTableCells } from './limits.ts';
import { countSilentSteps } from './silent-runs.ts';
import { unseen } from './unseen.ts';

class BeyondLimits extends Error {}

/**
 * HTML as a tree of what a reader sees. In: a page. Out: its tree (hast) without scripts, styles, fields of forms and hidden parts, or
 * what is wrong with it: a page beyond the limits is not read. What later versions show of hidden parts is shown by `uncover`.
 */
export function parsePage(html: string, uncover: (tree: Root) => void = () => undefined): Root | string {
  if (hasTooManyAttributes(html)) return 'an element of the page has thousands of attributes';
  try {
    const tree = fromParse5(parseWithin(html)) as Root;
    uncover(tree);
    prune(tree);
    if (countTableCells(tree) > mostTableCells) return `the tables of the page have more than ${mostTableCells} cells`;
    return countSilentSteps(tree) > mostSilentSteps ? 'the page has thousands of empty elements in a row' : tree;
  } catch (error) {
    if (error instanceof BeyondLimits) return error.message;
    throw error;
  }
}

function parseWithin(html: string) {
  let [depth, elements] = [0, 0];
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...made) {
      if (++elements > mostElements) throw new BeyondLimits(`the page has more than ${mostElements} elements`);
      return defaultTreeAdapter.createElement(...made);
    },
    onItemPush() {
      if (++depth > deepest) throw new BeyondLimits(`the page is nested deeper than ${deepest} elements`);
    },
    onItemPop() {
      depth--;
    },
  };
  return parse<DefaultTreeAdapterMap>(html, { treeAdapter, scriptingEnabled: false });
}

function prune(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = (node.children as Element[]).filter((child) => !isUnseen(child));
  for (const child of node.children) prune(child);
}

function isUnseen(node: Nodes): boolean {
  if (node.type === 'comment' || node.type === 'doctype') return true;
  if (node.type !== 'element') return false;
  const { hidden, style } = node.properties;
  return unseen.has(node.tagName) || (hidden !== undefined && hidden !== false) || isStyledAway(style);
}

const isStyledAway = (style: unknown): boolean =>
  typeof style === 'string' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
