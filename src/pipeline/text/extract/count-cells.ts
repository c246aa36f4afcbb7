import type { Element, Nodes } from 'hast';

/**
 * How many cells the tables of a page have once each is filled up to a rectangle, as Markdown has to write them. In: the tree of a page.
 * Out: their number; a span of a billion columns, or one long row above thousands of short ones, is a few bytes of HTML.
 */
export function countTableCells(node: Nodes): number {
  if (!('children' in node)) return 0;
  const own = node.type === 'element' && node.tagName === 'table' ? countOwn(node) : 0;
  return (node.children as Nodes[]).reduce((sum, child) => sum + countTableCells(child), own);
}

function countOwn(table: Element): number {
  const rows = findOwn(table, new Set(['tr']));
  // Where a cell begins and ends to be in the way of others, by row.
  const changes = new Float64Array(rows.length + 1);
  for (const [at, row] of rows.entries())
    for (const cell of findOwn(row, new Set(['td', 'th']))) {
      const [columns, height] = [toSpan(cell.properties['colSpan']), toSpan(cell.properties['rowSpan'])];
      const end = Math.min(at + height, rows.length);
      changes[at] = changes[at]! + columns;
      changes[end] = changes[end]! - columns;
    }
  let [width, widest] = [0, 1];
  for (const change of changes) {
    width += change;
    widest = Math.max(widest, width);
  }
  return rows.length * widest;
}

/** Elements of a table or row, none of a table inside it. */
const findOwn = ({ children }: Element, names: ReadonlySet<string>): Element[] =>
  children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    return names.has(child.tagName) ? [child] : findOwn(child, names);
  });

const toSpan = (value: unknown): number => Math.max(1, Number.parseInt(String(value), 10) || 1);
