import GithubSlugger from 'github-slugger';
import { type HastNode, mdxToHast } from 'satteri';
import { withoutEndSlashes } from '../schema/end-slashes.ts';
import { type ProsePlace, ProseRefusal } from './refusal.ts';

type Parent = Extract<HastNode, { type: 'element' }>;
type Child = Parent['children'][number];

const features = { gfm: true, smartPunctuation: false, frontmatter: false };

/** Elements of prose, with the attributes each may carry. */
const elements: Record<string, readonly string[]> = {
  p: [],
  h2: [],
  h3: [],
  h4: [],
  ul: ['className'],
  ol: ['start', 'className'],
  li: ['className'],
  input: ['type', 'checked', 'disabled'],
  blockquote: [],
  em: [],
  strong: [],
  del: [],
  code: [],
  pre: [],
  a: ['href', 'title'],
  br: [],
  hr: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
};
const headings = new Set(['h2', 'h3', 'h4']);
const voids = new Set(['br', 'hr', 'input']);
const taskLists = /^(?:contains-task-list|task-list-item)$/;

/** What a refused node is, in the words of who wrote it. */
const refused: Record<string, string> = {
  mdxjsEsm: 'a paragraph starting with `import` or `export`, which MDX runs as code',
  mdxFlowExpression: 'an expression in braces, which MDX runs as code',
  mdxTextExpression: 'an expression in braces, which MDX runs as code',
  mdxJsxFlowElement: 'an HTML element or a component',
  mdxJsxTextElement: 'an HTML element or a component',
  raw: 'raw HTML',
  comment: 'an HTML comment',
  img: 'an image',
  sup: 'a footnote',
  section: 'a footnote',
  h1: 'a heading of the first level, which the page has already',
};

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeAttribute = (text: string) => escapeText(text).replace(/"/g, '&quot;');

const textOf = (node: HastNode): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';

/**
 * Whether prose may link to an address: http, https, mailto or a page of this site, whatever unseen characters stand in it.
 * @example isProseLink('https://a.example') → true
 * @example isProseLink('java\tscript:alert(1)') → false
 * @example isProseLink('//a.example') → false
 */
export function isProseLink(href: string): boolean {
  // A browser drops these characters before it looks for a protocol.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const bare = href.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  const protocol = /^([^/?#:]*):/.exec(bare)?.[1];
  if (bare.startsWith('//') || bare.startsWith('\\') || bare.startsWith('/\\')) return false;
  return protocol === undefined || /^(?:https?|mailto)$/i.test(protocol);
}

/**
 * Prose to HTML, and nothing but prose. The body is parsed as MDX by Astro's own engine, so that it is read
 * exactly as stock MDX would read it; whatever is not prose (code that would run, HTML, images, links to
 * other protocols) is refused with its place. Only the elements listed here can be printed.
 * In: a body, the line it starts at, the site's base. Out: HTML; `## Why it matters` gets the id `why-it-matters`,
 * and a link to `/methodology/` leads to that page under the base.
 */
export function renderProse(body: string, bodyLine = 1, base = '/'): string {
  // Most records have none, and the engine takes its time to say so.
  if (body.trim() === '') return '';
  const slugger = new GithubSlugger();
  const placeOf = (node: HastNode): ProsePlace => ({
    line: (node.position?.start.line ?? 1) + bodyLine - 1,
    column: node.position?.start.column ?? 1,
  });

  function attributes(node: Parent, allowed: readonly string[]): string {
    let printed = headings.has(node.tagName) ? ` id="${escapeAttribute(slugger.slug(textOf(node)))}"` : '';
    for (const name of allowed) {
      const value = node.properties[name];
      if (name === 'className' && Array.isArray(value)) {
        const names = value.filter((item) => taskLists.test(String(item)));
        if (names.length > 0) printed += ` class="${names.join(' ')}"`;
      } else if (value === true) printed += ` ${name}`;
      else if (name === 'href') printed += ` href="${escapeAttribute(toHref(String(value), node))}"`;
      else if (typeof value === 'string' || typeof value === 'number') {
        printed += ` ${name}="${escapeAttribute(String(value))}"`;
      }
    }
    return printed;
  }

  function toHref(href: string, node: Parent): string {
    if (!isProseLink(href)) {
      const found = `a link to ${JSON.stringify(href)}; links lead to http, https, mailto or this site`;
      throw new ProseRefusal(found, placeOf(node));
    }
    return href.startsWith('/') ? withoutEndSlashes(base) + href : href;
  }

  function print(node: Child | HastNode, inCode = false): string {
    if (node.type === 'text') {
      if (!inCode && /[<{}]/.test(node.value)) checkEscapes(node);
      return escapeText(node.value);
    }
    const allowed = node.type === 'element' ? elements[node.tagName] : undefined;
    if (node.type !== 'element' || allowed === undefined) {
      const name = node.type === 'element' ? node.tagName : node.type;
      throw new ProseRefusal(refused[name] ?? `<${name}>`, placeOf(node));
    }
    const open = `<${node.tagName}${attributes(node, allowed)}>`;
    if (voids.has(node.tagName)) return open;
    const inside = node.children.map((child) => print(child, inCode || node.tagName === 'code'));
    return `${open}${inside.join('')}</${node.tagName}>`;
  }

  /** MDX lets `a < b` pass by luck of the space: every `<`, `{` and `}` of a text is to be escaped. */
  function checkEscapes(node: Extract<HastNode, { type: 'text' }>): void {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const found = /[<{}](?<=(?:^|[^\\])(?:\\\\)*[<{}])/.exec(body.slice(start.offset, end.offset));
    if (!found) return;
    const before = body.slice(0, start.offset + found.index).split('\n');
    const place = { line: before.length + bodyLine - 1, column: before.at(-1)!.length + 1 };
    throw new ProseRefusal(`an unescaped \`${found[0]}\`; write \`\\${found[0]}\``, place);
  }

  return parse(body, bodyLine)
    .map((node) => print(node))
    .join('')
    .trim();
}

function parse(body: string, bodyLine: number): readonly HastNode[] {
  try {
    // The closing line break is for the engine, which breaks off the whole process at `import x\` without one.
    const root = mdxToHast(`${body}\n`, { features });
    return root.type === 'root' ? root.children : [root];
  } catch (error) {
    const [, line, column, message] = /^(\d+):(\d+): (.*)/s.exec((error as Error).message) ?? [];
    if (line === undefined) throw error;
    throw new ProseRefusal(`what MDX cannot read as prose: ${message}`, {
      line: Number(line) + bodyLine - 1,
      column: Number(column),
    });
  }
}
