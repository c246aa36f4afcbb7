/**
 * The results of a search as lines of a list. In: what Pagefind found. Out: elements, made without parsing
 * HTML: an excerpt is cut at its <mark>s, and everything between them is text.
 */
import { severities } from '../labels.ts';
import { element } from './element.ts';
import type { Found } from './pagefind.ts';

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
const decode = (text: string) => text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** Without the comma or the quotation marks that stand around a word. */
const toBare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();

/** "… <mark>sell</mark> data" → text, <mark>, text. */
function toMarked(excerpt: string): (Node | string)[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => (index % 2 === 1 ? element('mark', {}, decode(part)) : decode(part)));
}

/** The address of a result, with the words that were found in it, to be marked where they stand. */
function withHighlight(url: string, excerpt: string): string {
  const words = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => toBare(decode(word)));
  const parameters = [...new Set(words)].filter((word) => word !== '').map((word) => ['highlight', word]);
  return parameters.length === 0 ? url : `${url}?${new URLSearchParams(parameters)}`;
}

function severityOf(level: string | undefined): HTMLElement[] {
  if (level !== 'high' && level !== 'medium' && level !== 'low') return [];
  const mark = element('span', { className: `mark mark-${level}` });
  mark.setAttribute('aria-hidden', 'true');
  return [element('span', { className: 'severity' }, mark, `${severities[level]} severity`)];
}

export async function toRow(found: Found, hasQuery: boolean): Promise<HTMLLIElement> {
  const { url, excerpt, meta } = await found.data();
  const link = element('a', { href: hasQuery ? withHighlight(url, excerpt) : url }, meta.title ?? url);
  const words = meta.words ?? '';
  const isQuoted = meta.kind === 'clause';
  const text = hasQuery
    ? element('p', { className: 'small' }, ...toMarked(excerpt))
    : element('p', { className: isQuoted ? 'row-words' : 'small' }, isQuoted ? `“${words}”` : words);
  const facts = [meta.kind === 'clause' ? undefined : meta.kind, meta.platform, meta.document]
    .filter((fact) => fact !== undefined && fact !== meta.title)
    .map((fact) => element('span', {}, fact ?? ''));
  return element(
    'li',
    { className: 'row' },
    element(
      'div',
      {},
      element('p', { className: 'row-title' }, link),
      text,
      element('p', { className: 'row-facts' }, ...severityOf(meta.severity), ...facts),
    ),
  );
}
