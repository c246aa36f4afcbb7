/**
 * The changes of a month, where a query asks for nothing else: "Juni 2026", "what changed in March 2026". In: the month that it names. Out: the sense; nothing
 * where other words say more.
 */
import { addresses } from '../../pipeline/schema/addresses.ts';
import { isSmallElsewhere, isTelling } from '../../words/function-words.ts';
import { changing } from './choose-sense.ts';
import type { NamedMonth } from './month-named.ts';
import type { Sense } from './sense.ts';

const news = /^(?:changements?|anderungen|neues|nouveautes?|cambios|modifiche|new|in|all|everything|s|1er)$/;

/** A month in which nothing changed has no page: that of all changes stands for it. */
export function senseOfMonth({ month, words, rest }: NamedMonth): Sense | undefined {
  const says = rest.some(
    (word) => isTelling(word) && !isSmallElsewhere(word) && !changing.test(word) && !news.test(word),
  );
  if (says) return undefined;
  const parts = [addresses.changesOf(month), addresses.changes];
  return {
    filters: { part: { any: parts } },
    leads: parts.map((part) => ({ part: { any: [part] } })),
    rest: '',
    why: [{ asked: words.join(' '), is: '', isItself: true }],
    isWhole: true,
  };
}
