/**
 * Pages that are sent to Pagefind to learn what changed: those that are new, and as they were those in whose place they are. In: pages of either sort. Out: all
 * of them as they are sent, and which number each gets by that order.
 */
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';
import { newestFirst } from './search-bundle.ts';

export interface HtmlPage {
  readonly url: string;
  readonly content: string;
}

interface Pages<Page> {
  readonly new: readonly Page[];
  /** With the number that each has in the older bundle. */
  readonly older: readonly (readonly [page: Page, was: number])[];
}

interface SentPages {
  readonly records: readonly SearchRecord[];
  readonly html: readonly HtmlPage[];
  /** Of those that are new, in their order. */
  readonly numbers: readonly number[];
  /** Of those that are older: the number of each there. */
  readonly before: ReadonlyMap<number, number>;
}

/** `filler`: is sent where there is no other record, since of no page Pagefind makes no bundle. */
export function toSent(records: Pages<SearchRecord>, html: Pages<HtmlPage>, filler: () => SearchRecord): SentPages {
  const list = <Page extends { readonly url: string }>(pages: Pages<Page>) => [
    ...pages.new.map((page) => [page, undefined] as const),
    // Of two pages of one address Pagefind takes the last.
    ...pages.older.map(([page, was]) => [{ ...page, url: `${page.url}?${was}` }, was] as const),
  ];
  const sent = list(records).sort(([a], [b]) => newestFirst(a, b));
  const ofHtml = list(html);
  const fillers = sent.length === 0 ? [filler()] : [];
  const numbers: number[] = [];
  const before = new Map<number, number>();
  for (const [at, [, was]] of [...sent, ...ofHtml].entries()) {
    const number = at < sent.length ? at : at + fillers.length;
    if (was === undefined) numbers.push(number);
    else before.set(number, was);
  }
  return { records: [...sent.map(([one]) => one), ...fillers], html: ofHtml.map(([one]) => one), numbers, before };
}
