import { expect, it } from 'vitest';
import { toMovedTypes } from './moved-types.ts';

const until = '2026-11-28';
const type = (name: string, ...formerly: string[]) => ({
  name,
  question: `Does {platform} ${name}?`,
  formerly: formerly.map((slug) => ({ slug, name: slug, until })),
});

it('leads from a type that was split to each of its parts', () => {
  const types = new Map([
    ['keep', type('Keep', 'keep-or-sell')],
    ['sell', type('Sell', 'keep-or-sell')],
  ]);
  expect(toMovedTypes(types, (slug) => slug === 'sell')).toEqual([
    {
      slug: 'keep-or-sell',
      name: 'keep-or-sell',
      until,
      to: [
        { slug: 'keep', name: 'Keep', question: 'Does {platform} Keep?', isCompared: false },
        { slug: 'sell', name: 'Sell', question: 'Does {platform} Sell?', isCompared: true },
      ],
    },
  ]);
});

it('leaves alone the address of a type that gave away a part and kept its name', () => {
  const types = new Map([
    ['licence', type('Licence')],
    ['ownership', type('Ownership', 'licence')],
  ]);
  expect(toMovedTypes(types, () => true)).toEqual([]);
});
