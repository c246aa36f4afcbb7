/**
 * Authored prose as MDX that every processor reads as the same Markdown.
 * In: Markdown that the checks let pass. Out: MDX prose: no JSX, no expressions, no import or export, whatever the words are.
 * A text of letters and plain punctuation is its own MDX; anything else is parsed and written anew, with
 * `{ } <` escaped and a paragraph that begins with "import" or "export" begun with a character reference.
 */

import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { isPlainProse, parseProse } from '../schema/prose.ts';

/** Raised whenever the output for the same input changes. */
export const proseVersion = 1;

/** A paragraph that would begin like code begins with a character reference instead. */
const paragraph: Handle = (node, parent, state, info) =>
  defaultHandlers
    .paragraph(node, parent, state, info)
    .replace(/^(?:i(?=mport\b)|e(?=xport\b))/, (letter: string) => `&#x${letter.charCodeAt(0).toString(16)};`);

const options: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  unsafe: [
    { character: '{', inConstruct: 'phrasing' },
    { character: '}', inConstruct: 'phrasing' },
    { character: '<', inConstruct: 'phrasing' },
  ],
  handlers: { paragraph },
};

const writer = unified().use(remarkGfm).use(remarkStringify, options);

export function toMdxProse(markdown: string): string {
  const text = markdown.trim();
  return isPlainProse(text) ? text : writer.stringify(parseProse(text)).trim();
}
