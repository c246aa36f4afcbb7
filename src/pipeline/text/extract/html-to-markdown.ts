import type { Element, Nodes as HastNodes, RootContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { toFlow } from './flow.ts';
import { findMainContent } from './main-content.ts';
import type { Extracted, ExtractionRun } from './page.ts';
import { parsePage } from './parse-page.ts';
import { unfold } from './unfold.ts';

/**
 * HTML → Markdown. In: a page and the parameters of its document. Out: Markdown (GFM) of its main part, a paragraph on one
 * line, or why there is none. Pictures are left out, and the addresses of links that lead to a place in the page.
 * Blocks are written one by one: captures of a document have most of them in common, so what became of a block is remembered.
 * From version 2 on what stands behind the buttons of a page is read, too.
 */
export function htmlToMarkdown(html: string, run: ExtractionRun): Extracted {
  const tree = parsePage(html, run.version === 1 ? undefined : unfold);
  if (typeof tree === 'string')
    return { fault: `${tree}, as no document is`, remedy: 'leave this capture out, or save the page anew' };
  const main = findMainContent(tree, run);
  if (!main)
    return {
      fault: `no words of the page match ${(run.select ?? ['main']).map((one) => JSON.stringify(one)).join(' or ')}`,
      remedy: 'correct select, or add an extraction that holds from this capture on',
    };
  const blocks = toFlow(main)
    .map(writeBlock)
    .filter((block) => block !== '');
  return { text: `${blocks.join('\n\n')}\n` };
}

const known = new Map<string, string>();
let size = 0;
/** Characters of blocks that are remembered. */
const mostKnown = 8_000_000;

function writeBlock(nodes: RootContent[]): string {
  const key = nodes.map(toKey).join('');
  const found = known.get(key);
  if (found !== undefined) return found;
  const written = write(nodes);
  if (size > mostKnown) {
    known.clear();
    size = 0;
  }
  known.set(key, written);
  size += key.length + written.length;
  return written;
}

const options: Options = {
  ...{ bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one', resourceLink: true, incrementListMarker: true },
  // A line end is all that a break means to a reader of the text.
  handlers: { break: () => '\n' },
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

function write(nodes: RootContent[]): string {
  const tree = toMdast({ type: 'root', children: nodes.flatMap(simplify) as RootContent[] });
  return toMarkdown(tree as Nodes, options)
    .replace(/(?<![^\S\n])[^\S\n]+$/gm, '')
    .trim();
}

/** A link that leads nowhere else becomes its text. */
function simplify(node: RootContent): RootContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'img' || node.tagName === 'picture') return [];
  const children = node.children.flatMap(simplify) as Element[];
  if (node.tagName !== 'a') return [{ ...node, children }];
  const href = hrefOf(node);
  return href === '' ? children : [{ ...node, properties: { href }, children }];
}

const hrefOf = ({ properties: { href } }: Element): string =>
  typeof href === 'string' &&
  /^(?:https?:|mailto:|[^#:/?.]*(?:[/?.][^:]*)?$)/i.test(href.trim()) &&
  !href.startsWith('#')
    ? href.trim()
    : '';

/** All that the Markdown of a block depends on. */
function toKey(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const { href, start, type, align, colSpan, checked, cite, dateTime, title, className } = node.properties;
  const facts = [href, start, type, align, colSpan, checked, cite, dateTime, title, className]
    .map((fact) => (fact === undefined || fact === null ? '' : String(fact)))
    .join('\u0001');
  return `\u0002${node.tagName}${facts.length >= 10 ? facts : ''}\u0003${node.children.map(toKey).join('')}\u0004`;
}
