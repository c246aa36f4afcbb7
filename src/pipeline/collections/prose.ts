import type { Handle } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { isPlainProse, parseProse } from '../schema/prose.ts';
import { type Known, nothingKnown, recall } from '../text/known.ts';

const inWords = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell']);

/** Raw HTML, which the checks refuse, becomes words on one line. */
const html: Handle = (node: { value: string }, parent, state, info) => {
  const text = { type: 'text' as const, value: node.value.replace(/\s+/g, ' ') };
  if (parent && 'children' in parent && inWords.has(parent.type)) return state.handle(text, parent, state, info);
  return state.handle({ type: 'paragraph', children: [text] }, parent, state, info);
};

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  resourceLink: true, // an autolink <https://…> would be a tag
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport\\b', inConstruct: 'phrasing' },
    { atBreak: true, character: 'e', after: 'xport\\b', inConstruct: 'phrasing' },
    { character: '{', inConstruct: 'phrasing' },
    { character: '}', inConstruct: 'phrasing' },
    { character: '<', inConstruct: 'phrasing' },
  ],
  handlers: { html },
};

const writer = unified().use(remarkGfm).use(remarkStringify, options);

/**
 * Authored prose as MDX that every processor reads as the same Markdown.
 * In: Markdown that the checks let pass. Out: MDX prose: no JSX, no expressions, no import or export, whatever the words are.
 * A text of letters and plain punctuation is its own MDX; anything else is parsed and written anew, with
 * `{ } <` escaped, addresses as links with their words, and a line that begins with "import" or "export" begun with a
 * character reference. `known`: what earlier runs wrote of the same texts.
 */
export function toMdxProse(markdown: string, known: Known = nothingKnown): string {
  const text = markdown.trim();
  return isPlainProse(text) ? text : recall(known, text, () => writer.stringify(parseProse(text)).trim());
}
