/**
 * The results of a search as lines of a list. In: what Pagefind found. Out: elements, made without parsing
 * HTML: an excerpt is cut at its <mark>s, and everything between them is text.
 */
import { amountsIn } from '../../words/amounts.ts';
import { toDay } from '../../words/dates.ts';
import { directionOf, directionOfWords } from '../../words/direction.ts';
import { audienceNames, severities } from '../../words/labels.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { cutOut, type Piece } from './cut-out.ts';
import { element } from './element.ts';
import { decode, foundWords, headingWords } from './found-words.ts';
import { isHeldElsewhere, toFoundPlace } from './held-elsewhere.ts';
import type { Shown } from './pagefind.ts';
import { isPhrase, splitPhrases } from './phrases.ts';
import { excerptOf } from './run-excerpt.ts';

/** "… <mark>sell</mark> data" → text, <mark>, text. */
function toMarked(excerpt: string): (Node | string)[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => (index % 2 === 1 ? element('mark', {}, decode(part)) : decode(part)));
}

/** The address of a result, with the words that were found in it, to be marked where they stand. */
function withHighlight({ url, excerpt, meta }: Shown, query: string): string {
  const [path, fragment] = url.split('#');
  const words = foundWords(excerpt, query);
  // A passage opens at its heading.
  const all = new Set(fragment === undefined ? words : [...words, ...headingWords(meta.title ?? '', query)]);
  if (all.size === 0) return url;
  const parameters = new URLSearchParams([...all].map((word) => ['highlight', word]));
  return `${path}?${parameters}${fragment === undefined ? '' : `#${fragment}`}`;
}

const shortestBegun = 4;

/**
 * A page whose very name is asked for comes before those that speak of it; of a phrase or an amount, those whose archived words hold it
 * before those where only ours do.
 */
export function exactFirst(shown: readonly Shown[], query: string): Shown[] {
  const asked = query.toLowerCase();
  const phrases = isPhrase(query) ? splitPhrases(asked).phrases : [];
  const amounts = amountsIn(query).map(({ word }) => word);
  const isExact = ({ meta }: Shown) => meta.title?.toLowerCase() === asked;
  const isTheirs = ({ content, filters }: Shown) => {
    if (filters.kind?.[0] !== 'clause' || phrases.length + amounts.length === 0) return false;
    const [theirs = ''] = content.split(' ¶ ');
    const words = toRunning(theirs);
    const held = new Set(amounts.length > 0 ? amountsIn(theirs).map(({ word }) => word) : []);
    return phrases.every((phrase) => words.includes(toRunning(phrase))) && amounts.every((one) => held.has(one));
  };
  // A name that is nearly typed is asked for rather than pages about what is so called: "claud".
  const isBegun = ({ meta, filters }: Shown) =>
    filters.kind?.[0] === 'platform' && asked.length >= shortestBegun && meta.title?.toLowerCase().startsWith(asked);
  const place = (one: Shown) => (isExact(one) || isBegun(one) ? 0 : isTheirs(one) ? 1 : 2);
  return shown.toSorted((a, b) => place(a) - place(b));
}

/** Words alone, with a space on both sides of each. */
const toRunning = (text: string) => ` ${toTypedWords(text).join(' ')} `;

/** The first words of the first part; of a clause these are the archived ones. */
function toOpening(content: string): string {
  const words = (content.split(' ¶ ')[0] ?? '').split(' ');
  return words.length > 40 ? `${words.slice(0, 40).join(' ')} …` : words.join(' ');
}

function severityOf(level: string | undefined): HTMLElement[] {
  if (level !== 'high' && level !== 'medium' && level !== 'low') return [];
  const mark = element('span', { className: `mark mark-${level}` });
  mark.setAttribute('aria-hidden', 'true');
  return [element('span', { className: 'severity' }, mark, `${severities[level]} severity`)];
}

/** Their words in quotation marks and the face of quotations, in their language and its direction; ours in those of the page. */
function toExcerpt(pieces: readonly Piece[], { kind, language }: Shown['filters']): (Node | string)[] {
  const tag = language?.[0];
  const theirs = { className: 'quoted', ...(tag && { lang: tag }), dir: directionOf(tag ?? 'en') ?? 'ltr' };
  return pieces.flatMap(({ marked, isFirst }) =>
    kind?.[0] === 'archived text' || (kind?.[0] === 'clause' && isFirst)
      ? [element('bdi', theirs, '“', ...toMarked(marked), '”'), ' ']
      : [...toMarked(marked), ' '],
  );
}

/** A passage that only the archive shows: where it is, and which of the words are there. */
function toPlaceRow(found: Shown, query: string): HTMLLIElement {
  const { meta, filters } = found;
  const { line, href, words } = toFoundPlace(found, query);
  const held = words
    .map((word) => element('bdi', {}, `“${word}”`))
    .flatMap((word, at) => (at > 0 ? [', ', word] : [word]));
  const where = [`Line ${line} of the archived text`, ...(held.length > 0 ? [', with ', ...held] : []), '.'];
  const facts = [meta.platform, meta.document, `captured ${toDay(filters.captured?.[0] ?? '')}`, 'opens the archive'];
  const title = element('a', { href, rel: 'external' }, element('bdi', {}, meta.title ?? ''), ' ↗');
  const told = facts.map((fact) => element('span', {}, element('bdi', {}, fact ?? '')));
  return element(
    'li',
    { className: 'row' },
    element(
      'div',
      {},
      element('h3', { className: 'row-title' }, title),
      element('p', { className: 'small' }, ...where),
      element('p', { className: 'row-facts' }, ...told),
    ),
  );
}

export function toRow(found: Shown, query: string): HTMLLIElement {
  if (isHeldElsewhere(found)) return toPlaceRow(found, query);
  const shown = { ...found, excerpt: excerptOf(found, query) };
  const { url, content, excerpt, meta, filters } = shown;
  const kind = filters.kind?.[0];
  const hasQuery = query !== '';
  const link = element(
    'a',
    { href: hasQuery ? withHighlight(shown, query) : url },
    element('bdi', {}, meta.title ?? url),
  );
  const isQuoted = kind === 'clause';
  const opening = toOpening(content);
  const dir = directionOfWords(opening);
  const text = hasQuery
    ? element('p', { className: 'small' }, ...toExcerpt(cutOut(excerpt, content), filters))
    : element(
        'p',
        { className: isQuoted ? 'row-words' : 'small', ...(dir && { dir }) },
        isQuoted ? `“${opening}”` : opening,
      );
  const captured = filters.captured?.[0];
  const whom = audienceNames[meta.audience as keyof typeof audienceNames];
  const facts = [
    isQuoted ? undefined : kind,
    whom && `for ${whom.toLowerCase()}`,
    meta.platform,
    meta.document,
    captured && `captured ${toDay(captured)}`,
  ]
    .filter((fact) => fact !== undefined && fact !== meta.title)
    .map((fact) => element('span', {}, element('bdi', {}, fact ?? '')));
  return element(
    'li',
    { className: 'row' },
    element(
      'div',
      {},
      element('h3', { className: 'row-title' }, link),
      text,
      element('p', { className: 'row-facts' }, ...severityOf(filters.severity?.[0]), ...facts),
    ),
  );
}
