/**
 * What stands on a line of a page, as Markdown. In: nodes of the parser’s own tree, and what makes an address whole. Out: one line, in which
 * only markup of the page is markup.
 */
import type { DefaultTreeAdapterMap } from 'parse5';
import { escapeMarks } from '../../pipeline/exports/markdown/marks.ts';
import { toSafeText } from '../../pipeline/exports/safe-text.ts';
import { unseen } from '../../pipeline/text/extract/unseen.ts';

export type Parsed = DefaultTreeAdapterMap['childNode'];
export type ParsedElement = DefaultTreeAdapterMap['element'];
/** Makes an address that begins at the root whole. */
export type Whole = (address: string) => string;

/** Elements with a sign of their own around their words. */
const signs: Readonly<Record<string, string>> = {
  ...{ b: '**', strong: '**', em: '_', i: '_', del: '~~', s: '~~' },
};
const inCode = new Set(['code', 'kbd', 'samp']);

export const isElement = (node: Parsed): node is ParsedElement => 'tagName' in node;

export const attribute = ({ attrs }: ParsedElement, wanted: string) => attrs.find(({ name }) => name === wanted)?.value;

/** Whether only a script, a mouse or an eye needs an element. */
export function isUnread({ tagName, attrs }: ParsedElement): boolean {
  if (unseen.has(tagName) || tagName === 'form' || tagName === 'nav' || tagName === 'img') return true;
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      name === 'data-needs-script' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'class' && /(?:^|\s)(?:no-print|page-foot)(?:\s|$)/.test(value)),
  );
}

/** Elements side by side are apart on the page, and so in the line. */
export function toLine(nodes: readonly Parsed[], whole: Whole): string {
  let line = '';
  let isAfterElement = false;
  for (const [index, node] of nodes.entries()) {
    if (isElement(node)) {
      const words = isUnread(node) ? '' : toWords(node, whole);
      if (words === '') continue;
      line = join(line, isAfterElement ? ` ${words}` : words, nodes[index + 1]);
      isAfterElement = true;
    } else if ('value' in node && node.value !== '') {
      line += escapeMarks(collapse(node.value));
      isAfterElement = false;
    }
  }
  return line;
}

function toWords(element: ParsedElement, whole: Whole): string {
  const { tagName, childNodes } = element;
  if (tagName === 'br') return ' ';
  if (inCode.has(tagName)) return toCode(collapse(textOf(childNodes)).trim());
  const line = toLine(childNodes, whole);
  const words = line.trim();
  if (words === '') return line;
  const around = (inner: string) => line.replace(words, () => inner);
  if (tagName === 'q') return around(`“${words}”`);
  const href = tagName === 'a' ? attribute(element, 'href') : undefined;
  // A link to a place on the page becomes its text.
  if (href && !href.startsWith('#'))
    return around(`[${words}](${toAddress(href.startsWith('/') ? whole(href) : href)})`);
  const sign = signs[tagName];
  return sign === undefined ? line : around(`${sign}${words}${sign}`);
}

/** Signs beside a letter, or beside other signs, would be read otherwise than they are meant: the words alone are kept. */
function join(line: string, words: string, next: Parsed | undefined): string {
  const [, sign] = /^(\*\*|_|~~)(?=\S)/.exec(words) ?? [];
  if (sign === undefined || !words.endsWith(sign) || words.length < 2 * sign.length + 1) return line + words;
  const after = next && 'value' in next ? next.value : ' ';
  const isApart = /(?:^|[\s(“])$/.test(line) && /^(?:$|[\s).,;:”])/.test(after);
  return line + (isApart ? words : words.slice(sign.length, -sign.length));
}

/** Code between more backticks than it has in a row. */
function toCode(text: string): string {
  if (text === '') return '';
  const runs = text.match(/`+/g)?.map((run) => run.length) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

const toAddress = (address: string) =>
  address.replace(/[()<>\s\\]/g, (sign) => encodeURIComponent(sign).replace(/[()]/, toHex));
const toHex = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;

export function textOf(nodes: readonly Parsed[]): string {
  return nodes
    .map((node) =>
      isElement(node) ? (isUnread(node) ? '' : textOf(node.childNodes)) : 'value' in node ? node.value : '',
    )
    .join('');
}

const collapse = (text: string) => toSafeText(text).replace(/[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+/g, ' ');
