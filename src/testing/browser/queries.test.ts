/** What the search of the built sites finds first, asked without a browser: hundreds of queries in seconds. */
import { expect, inject, it } from 'vitest';
import { openSearch } from '../search-engine.ts';
import { fitsGolden, type Golden, goldenOfGenerativeAi, goldenOfSpecimen } from './golden-queries.ts';
import { queriesOfTexts, toAddresses } from './queries-of-texts.ts';
import { askedOfGenerativeAi, laterAskedOfGenerativeAi } from './questions-of-generative-ai.ts';
import { askedOfSpecimen, laterAskedOfSpecimen } from './questions-of-specimen.ts';
import { lastQueries, newestQueries, readersQueries, unseenQueries } from './readers-queries.ts';
import { unseenOfGenerativeAi } from './unseen-of-generative-ai.ts';
import { unseenOfSpecimen } from './unseen-of-specimen.ts';

const sets: readonly (readonly [corpus: 'specimen' | 'generative-ai', of: string, queries: readonly Golden[]])[] = [
  ['specimen', 'golden', goldenOfSpecimen],
  ['specimen', 'readers’', [...readersQueries, ...unseenQueries, ...lastQueries, ...newestQueries]],
  ['specimen', 'in words of the texts', queriesOfTexts('specimen')],
  ['specimen', 'of six readers', toAddresses('specimen', [...askedOfSpecimen, ...laterAskedOfSpecimen])],
  ['specimen', 'unseen once', toAddresses('specimen', unseenOfSpecimen)],
  ['generative-ai', 'golden', goldenOfGenerativeAi],
  ['generative-ai', 'in words of the texts', queriesOfTexts('generative-ai')],
  [
    'generative-ai',
    'of six readers',
    toAddresses('generative-ai', [...askedOfGenerativeAi, ...laterAskedOfGenerativeAi]),
  ],
  ['generative-ai', 'unseen once', toAddresses('generative-ai', unseenOfGenerativeAi)],
];

it.each(sets.filter(([corpus]) => corpus in inject('builds')))(
  'the search of %s finds nine of ten queries first, nearly all among five: %s',
  async (corpus, _, queries) => {
    using engine = await openSearch(inject('builds')[corpus]!);
    const places: [query: string, place: number][] = [];
    for (const [query, ...addresses] of queries)
      places.push([query, (await engine.search(query)).findIndex((found) => fitsGolden(found, addresses))]);
    const share = (most: number) => places.filter(([, place]) => place >= 0 && place < most).length / places.length;
    const missed = JSON.stringify(places.filter(([, place]) => place !== 0));
    expect(share(1), missed).toBeGreaterThanOrEqual(0.9);
    expect(share(5), missed).toBeGreaterThanOrEqual(0.97);
  },
);
