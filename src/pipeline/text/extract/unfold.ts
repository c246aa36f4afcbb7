import type { Element, Nodes, Root, RootContent } from 'hast';

/** A hidden part of these is no part of a document, whatever opens it. */
const aside = new Set('nav header footer dialog form'.split(' '));
const asideRoles = new Set('navigation banner contentinfo search dialog alertdialog menu listbox'.split(' '));
/** A button in these is their words. */
const titles = new Set('h1 h2 h3 h4 h5 h6 dt summary'.split(' '));

/**
 * Version 2 shows what a page keeps behind a button, as a reader sees it who opens everything. In: the tree of a page, which is changed.
 * Panels of accordions and tabs are not hidden; what opens them, and a button in a title, is words; a shadow root that the page declares
 * stands before what it surrounds. Menus and dialogs stay hidden.
 */
export function unfold(tree: Root): void {
  openShadows(tree);
  const opened = new Set<string>();
  walk(tree, false, (node) => {
    for (const id of controlledBy(node)) opened.add(id);
  });
  walk(tree, false, (node, isInTitle) => {
    const { properties } = node;
    const { id, role, hidden } = properties;
    const isPanel = role === 'tabpanel' || hidden === 'until-found' || (typeof id === 'string' && opened.has(id));
    if (isPanel) for (const name of ['hidden', 'style']) delete properties[name];
    const isOpener = controlledBy(node).length > 0 || properties.ariaExpanded !== undefined;
    if (node.tagName === 'button' && (isInTitle || isOpener)) node.tagName = isInTitle ? 'span' : 'p';
    else if (role === 'tab') node.tagName = 'p';
  });
}

/** Elements beside menus and dialogs, each before what is in it. */
function walk(node: Nodes, isInTitle: boolean, visit: (node: Element, isInTitle: boolean) => void): void {
  if (node.type === 'element') {
    if (aside.has(node.tagName) || asideRoles.has(String(node.properties.role))) return;
    visit(node, isInTitle);
  }
  if (!('children' in node)) return;
  const within = isInTitle || (node.type === 'element' && titles.has(node.tagName));
  for (const child of node.children as Nodes[]) walk(child, within, visit);
}

/** Identifiers of what an element opens. */
function controlledBy({ properties: { ariaControls, dataTarget, dataBsTarget } }: Element): string[] {
  const targets = [dataTarget, dataBsTarget].map((one) => /^#(.+)$/.exec(String(one))?.[1]);
  return [ariaControls ?? [], targets].flat().flatMap((one) => (one ? [String(one)] : []));
}

function openShadows(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = (node.children as Element[]).flatMap((child): RootContent[] =>
    child.type === 'element' && child.tagName === 'template' && child.properties.shadowRootMode !== undefined
      ? (child.content?.children as RootContent[])
      : [child],
  ) as Element[];
  for (const child of node.children) openShadows(child);
}
