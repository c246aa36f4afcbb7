/**
 * What pages take of a long record, without reading it where a build before found it out of the same. In: the record, what is looked for in it, how. Out: what was found,
 * a plain value that depends on nothing else.
 */
import { findPageFact } from '../build/render/kept/page-facts.ts';
import type { Page } from './records.ts';

export const factOf = <Data, Fact>(
  { cacheKey, read }: Pick<Page<Data>, 'cacheKey' | 'read'>,
  name: string,
  find: (data: Data) => Fact,
): Promise<Fact> => findPageFact(`${name} ${cacheKey}`, async () => find((await read()).data));
