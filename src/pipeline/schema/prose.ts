/**
 * What authored prose may be: Markdown (GFM) paragraphs, lists, tables, quotes, emphasis, code and links.
 * In: a prose field. Out: what is in it that may not be, each with the offending words.
 * Prose is hostile until it is merged: no raw HTML, no JSX, no expressions, no import or export, no
 * images, no headings, no references to characters that nobody sees, and links only to http, https, mailto and this site.
 */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { RecentValues } from './recent-values.ts';
import { findSigns } from './signs.ts';

interface ProseProblem {
  readonly what: string;
  readonly remedy: string;
  /** The words in question, as they stand in the source. */
  readonly words: string;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Letters, digits and plain punctuation that no Markdown dialect reads as anything else. */
const plain = /^[\p{L}\p{N}\p{M} \n.,;:'"’‘“”()?!%€$£§–—…/-]*$/u;
const notPlain = /(?:^|\n)(?: {4}|[^\S\n]*(?:-|\d+[.)]|import\b|export\b|:))|\/\/|www\.|\n[^\S\n]*:-/;

/** Whether a text is its own Markdown: whoever renders it, the words are the words. */
export function isPlainProse(text: string): boolean {
  return plain.test(text) && !notPlain.test(text);
}

/** Characters of prose whose trees are held, about 12 bytes for each: two rules ask for them, and who writes the prose anew. */
const mostParsed = 1_000_000;

interface Parsed {
  readonly tree: ReturnType<typeof parser.parse>;
  readonly characters: number;
}
const parsed = new RecentValues<Parsed>(mostParsed, ({ characters }) => characters);

/**
 * Prose as a Markdown syntax tree (mdast) of GFM, the one dialect of prose, which nobody alters. Whether all of it may stand there is for
 * `proseProblems`.
 */
export function parseProse(text: string) {
  const known = parsed.get(text) ?? parsed.put(text, { tree: parser.parse(text), characters: text.length });
  return known.tree;
}

/** Markdown takes time by the square of some texts, and no reader more words. */
export const mostProse = 5000;

/**
 * What is in authored prose that may not be, each with the offending words; none for plain prose.
 * @example proseProblems('They may *share* it.') → []
 */
export function proseProblems(text: string): ProseProblem[] {
  if (text.length > mostProse) {
    const what = `${text.length} characters where at most ${mostProse} may be`;
    return [{ what, remedy: 'say it in fewer words', words: text.slice(0, 40) }];
  }
  if (isPlainProse(text)) return [];
  const problems: ProseProblem[] = [];
  let root: Nodes;
  try {
    root = parseProse(text);
  } catch {
    // The parser of task lists throws on some that begin with an empty item.
    return [{ what: 'a list that cannot be read', remedy: 'write its items as words', words: text.slice(0, 40) }];
  }
  visit(root, (node) => {
    const problem = problemOf(node) ?? referenceIn(node, sourceOf(text, node));
    if (problem) problems.push({ ...problem, words: sourceOf(text, node) });
  });
  return problems;
}

const refused: Partial<Record<Nodes['type'], readonly [string, string]>> = {
  html: ['raw HTML', 'write it as Markdown, or in words'],
  heading: ['a heading', 'the page brings the headings; write paragraphs'],
  image: ['an image', 'describe it in words'],
  imageReference: ['an image', 'describe it in words'],
  thematicBreak: ['a rule', 'take it out'],
  footnoteReference: ['a footnote', 'write it into the sentence'],
  footnoteDefinition: ['a footnote', 'write it into the sentence'],
  definition: ['a link definition', 'put the address beside the words: [words](https://…)'],
};

function problemOf(node: Nodes): { what: string; remedy: string } | undefined {
  const entry = refused[node.type];
  if (entry) return { what: entry[0], remedy: entry[1] };
  // What an empty one is, the dialects of Markdown do not agree on: `> - a\n> 1.`, `* - -`.
  if (node.type === 'listItem' && isEmpty(node))
    return { what: 'an empty item of a list', remedy: 'write the item, or take its mark out' };
  if (node.type === 'blockquote' && isEmpty(node))
    return { what: 'an empty quotation', remedy: 'write the quoted words, or take the mark out' };
  if (node.type === 'link' && !isSafeLink(node.url)) {
    return {
      what: `a link to ${node.url.slice(0, 40)}`,
      remedy: 'link to an http or https address, or to a page of this site',
    };
  }
  // Nobody can see or follow it, and a line break for its words is written and read back as a backslash.
  if (node.type === 'link' && !hasWords(node))
    return { what: 'a link without words', remedy: 'write the words between its brackets' };
  if (node.type === 'text' && /[{}]/.test(node.value)) return { what: 'braces', remedy: 'write it in words' };
  if (
    node.type === 'paragraph' &&
    node.children[0]?.type === 'text' &&
    /^(?:import|export)\s/.test(node.children[0].value)
  ) {
    return { what: 'a paragraph that begins like code', remedy: 'begin it with another word, or a capital letter' };
  }
  return undefined;
}

/** What nobody sees may not come in as `&#8238;` either; where it was typed, the check of characters names it. */
function referenceIn(node: Nodes, source: string): { what: string; remedy: string } | undefined {
  if (node.type !== 'text' || !source.includes('&')) return undefined;
  const hidden = findSigns(node.value).find(({ character }) => !source.includes(character));
  return hidden && { what: `${hidden.name}, which cannot be seen,`, remedy: 'take the reference out' };
}

function isEmpty({ children }: { children: readonly Nodes[] }): boolean {
  const [first] = children;
  return (
    !first || ((first.type === 'blockquote' || first.type === 'list' || first.type === 'listItem') && isEmpty(first))
  );
}

const hasWords = (node: Nodes): boolean =>
  ('value' in node && node.value.trim() !== '') || ('children' in node && node.children.some(hasWords));

/**
 * True for links to http, https, mailto and this site.
 * @example isSafeLink('https://a.example') → true
 * @example isSafeLink('javascript:alert(1)') → false
 */
export function isSafeLink(url: string): boolean {
  return /^(?:https?:\/\/[^\s]+|mailto:[^\s]+|\/(?![/\\])[^\s]*|#[^\s]*)$/i.test(url);
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

function sourceOf(text: string, node: Nodes): string {
  // An address that is a link by itself has no place in the text.
  const { start, end } = node.position ?? {};
  const words = text.slice(start?.offset ?? 0, end?.offset ?? text.length);
  if (node.type !== 'text') return words;
  return words.match(/(?<!\S)[^\s{}]*[{}]\S*/)?.[0] ?? words;
}
