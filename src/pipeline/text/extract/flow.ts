import type { Element, Nodes, Root, RootContent } from 'hast';

const wrappers = new Set(
  'html body div section article main header footer aside nav form fieldset center details figure hgroup address'.split(
    ' ',
  ),
);
const blocks = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote hr'.split(' '));
const partsOfTables = new Set('table thead tbody tfoot tr td th caption colgroup'.split(' '));
const layout = new Set('h1 h2 h3 h4 h5 h6 ul ol dl table blockquote div section article'.split(' '));

/**
 * The blocks of a page in order. In: the tree of its main part. Out: lists of nodes, each of which becomes Markdown by itself: a
 * heading, a list, a table, a run of words between them. What only wraps others (`div`, `section`) is opened, and so are tables
 * that hold whole blocks and are there for the layout.
 */
export function toFlow(tree: Root): RootContent[][] {
  const flow: RootContent[][] = [];
  let run: RootContent[] = [];
  const flush = () => {
    if (run.some((node) => node.type !== 'text' || /\S/.test(node.value))) flow.push(run);
    run = [];
  };
  const visit = (nodes: readonly RootContent[], inTable: boolean) => {
    for (const node of nodes) {
      const name = node.type === 'element' ? node.tagName : '';
      const opens =
        wrappers.has(name) || (inTable && partsOfTables.has(name)) || (name === 'table' && isLayout(node as Element));
      if (!opens && !blocks.has(name)) {
        run.push(node);
        continue;
      }
      flush();
      if (opens) visit((node as Element).children as RootContent[], name !== '' && partsOfTables.has(name));
      else flow.push([node]);
      flush();
    }
  };
  visit(tree.children, false);
  flush();
  return flow;
}

/** Whether a cell holds a heading, a list or another table: no table of GFM could show it. */
function isLayout(table: Element): boolean {
  const holds = (node: Nodes, inCell: boolean): boolean =>
    node.type === 'element' &&
    ((inCell && layout.has(node.tagName) && (node.tagName !== 'div' || countBlocks(node) > 1)) ||
      node.children.some((child) => holds(child, inCell || node.tagName === 'td' || node.tagName === 'th')));
  return table.children.some((child) => holds(child, false));
}

const countBlocks = (node: Element): number =>
  node.children.filter((child) => child.type === 'element' && (blocks.has(child.tagName) || child.tagName === 'div'))
    .length;
