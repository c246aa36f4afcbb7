/**
 * A passage whose text is in the archive alone. In: what Pagefind shows of it, the words asked for. Out: the line of the block that holds most of
 * them, the archive's address at that line, and these words. The index gives the words of each block in no order.
 */
import { heldElsewhere } from '../../pipeline/schema/search-kinds.ts';
import { amountsIn } from '../../words/amounts.ts';
import { isTelling } from '../../words/function-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { askedPairs, unspacedRuns } from '../../words/unspaced.ts';
import { isInflectionOf } from './inflection.ts';
import type { Shown } from './pagefind.ts';

export const isHeldElsewhere = ({ filters }: Pick<Shown, 'filters'>): boolean => filters.held?.[0] === heldElsewhere;

interface FoundPlace {
  readonly line: number;
  readonly href: string;
  readonly words: readonly string[];
}

export function toFoundPlace({ url, content }: Pick<Shown, 'url' | 'content'>, query: string): FoundPlace {
  const at = url.lastIndexOf('#L');
  const lines = url
    .slice(at + 2)
    .split(',')
    .map(Number);
  const pairs = unspacedRuns(query).flatMap((run) => askedPairs(run).split(' '));
  const asked = [...toTypedWords(query).filter(isTelling), ...pairs];
  const amounts = new Set(amountsIn(query).map(({ word }) => word));
  const isAsked = (word: string) =>
    amountsIn(word).some((one) => amounts.has(one.word)) ||
    [word, ...toTypedWords(word)].some((own) => asked.some((one) => own === one || isOfOneStem(own, one)));
  const found = content.split(' ¶ ').map((block) => block.split(' ').filter(isAsked));
  const most = Math.max(0, ...found.map((words) => words.length));
  const best = Math.max(
    0,
    found.findIndex((words) => words.length === most),
  );
  const line = lines[best] ?? lines[0] ?? 1;
  return { line, href: `${url.slice(0, at)}#L${line}`, words: found[best] ?? [] };
}

const isOfOneStem = (word: string, asked: string) => isInflectionOf(word, asked) || isInflectionOf(asked, word);
