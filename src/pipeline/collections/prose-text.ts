import { type HastNode, mdxToHast } from 'satteri';

const isHeading = (node: HastNode) => node.type === 'element' && /^h[1-6]$/.test(node.tagName);
const blocks = new Set(['p', 'li', 'pre', 'td', 'th', 'blockquote']);

function words(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isHeading(node)) return '';
  const inside = node.children.map((child) => words(child)).join('');
  return node.type === 'element' && blocks.has(node.tagName) ? `${inside}\n\n` : inside;
}

/**
 * The words of a body, for searching: paragraphs and items without their markup. Headings are left out:
 * they are the same on every page. In: prose as generated. Out: plain text, one blank line between blocks.
 */
export function proseText(body: string): string {
  const root = mdxToHast(`${body}\n`, { features: { gfm: true, smartPunctuation: false }, position: false });
  return words(root)
    .replace(/[ \t]+/g, ' ')
    .replace(/\n\s*\n\s*/g, '\n\n')
    .trim();
}
