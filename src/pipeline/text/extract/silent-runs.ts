import type { Nodes } from 'hast';

/** Where white space beside them is decided at once: blocks, and what stands in a line without words. */
const decided = new Set(
  (
    'address article aside blockquote body br button caption center col colgroup dd dialog dir div dl dt figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 head header hgroup hr html img input legend li listing main menu nav ol optgroup option p picture plaintext pre section select ' +
    'summary table tbody td textarea tfoot th thead tr ul wbr xmp'
  ).split(' '),
);

/**
 * What it costs to decide which white space of a page stays. In: the tree of a page. Out: steps: from each node without words one looks on
 * to the next words or block, so a run of them costs the square of its length. `<i></i>` ten thousand times is 70 KB and 50 million steps.
 */
export function countSilentSteps(tree: Nodes): number {
  let [steps, run] = [0, 0];
  const visit = (node: Nodes) => {
    const isDecided =
      node.type === 'text' ? /\S/.test(node.value) : node.type === 'element' && decided.has(node.tagName);
    if (isDecided) run = 0;
    else steps += ++run;
    if (!('children' in node)) return;
    for (const child of node.children as Nodes[]) visit(child);
    if (isDecided) run = 0;
  };
  visit(tree);
  return steps;
}
