import { beforeAll, describe, expect, test } from 'vitest';
import { type Reply, type TypeAnswers, toAnswers } from './answers.ts';
import { platformFiles, readExample } from './example-project.ts';
import { join } from './join.ts';

const day = '2026-01-01T00:00:00Z';
const text = 'We sell your data. We also train models on it. We sell more of it.';
const sale = { type: 'data-sale', excerpt: 'We sell your data.' };

/**
 * pebble says ai-training and was read for data-sale. Of data-sale: anvil and brook say it (brook twice, not read in full),
 * cove was read in one of its two documents, dune was not read for it, elm has only a document of a kind it is not looked for in.
 */
const files = {
  'vocabulary/document-types.yml': `groups:
  - {id: privacy, name: Privacy}
  - {id: rules, name: Rules}
documentTypes:
  - {name: Privacy Policy, group: privacy, description: Says what is done with data.}
  - {name: Rules, group: rules, description: Says what is not done.}
`,
  ...platformFiles('anvil', 'Anvil', {
    privacy: { texts: { [day]: text }, reviewed: ['data-sale'], clauses: { sale: { ...sale, factor: 0 } } },
  }),
  ...platformFiles('brook', 'Brook', {
    privacy: {
      texts: { [day]: text },
      clauses: { sale: { ...sale, factor: 2 }, more: { ...sale, excerpt: 'We sell more of it.', factor: 0 } },
    },
  }),
  ...platformFiles('cove', 'Cove', {
    privacy: { texts: { [day]: text } },
    terms: { texts: { [day]: text }, reviewed: 'all' },
  }),
  ...platformFiles('dune', 'Dune', { privacy: { texts: { [day]: text }, reviewed: ['ai-training'] } }),
  ...platformFiles('elm', 'Elm', { rules: { documentType: 'Rules', texts: { [day]: text } } }),
};

describe('what platforms answer to a clause type', () => {
  let answers: Map<string, TypeAnswers>;
  const slugs = (platforms: TypeAnswers['saying']) => platforms.map(({ slug }) => slug);
  beforeAll(async () => {
    answers = toAnswers(join(await readExample(files))).get('consumer')!;
  });

  test('says, is silent, not found, not reviewed and no document are five answers, each platform giving one', () => {
    expect([...answers.get('data-sale')!.byPlatform]).toEqual([
      ['anvil', 'low'],
      ['brook', 'high'],
      ['cove', 'not-found'],
      ['dune', 'not-reviewed'],
      ['elm', 'no-document'],
      ['pebble', 'silent'],
    ]);
  });

  test('the counts are those of the lists', () => {
    const { saying, found, silent, notFound, notReviewed, prevalence } = answers.get('data-sale')!;
    expect([saying, found, silent, notFound, notReviewed].map(slugs)).toEqual([
      ['anvil'],
      ['brook'],
      ['pebble'],
      ['cove'],
      ['dune'],
    ]);
    expect(prevalence).toEqual({
      ...{ audience: 'consumer', scope: 'data-sale', saying: 1, silent: 1, reviewed: 2, found: 1 },
      ...{ answered: 4, platforms: 6, clauses: 3, standing: 3 },
    });
  });

  test('a platform that says it twice is counted once, with its gravest clause', () => {
    expect(answers.get('data-sale')!.byPlatform.get('brook')).toBe('high');
  });

  test('who says it without having been read in full for it is on neither side of the count', () => {
    const { byPlatform, prevalence } = answers.get('data-sale')!;
    expect(byPlatform.get('brook')).toBe('high');
    expect(prevalence).toMatchObject({ saying: 1, found: 1, reviewed: 2 });
  });

  test('no band is given to a share of fewer than five platforms read in full', () => {
    expect(answers.get('data-sale')!.prevalence).not.toHaveProperty('band');
  });
});

test('a former wording is gone only where no other wording stands today', async () => {
  const [later, latest] = ['2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'];
  const texts = { [day]: 'We sell your data.', [later]: 'Partners may buy it.', [latest]: 'It is for sale to anyone.' };
  const former = {
    oldest: sale,
    older: { ...sale, snapshot: later, excerpt: 'Partners may buy it.' },
  };
  const now = { ...sale, snapshot: latest, excerpt: 'It is for sale to anyone.' };
  const own = {
    ...platformFiles('anvil', 'Anvil', { privacy: { texts, clauses: { ...former, now } } }),
    ...platformFiles('brook', 'Brook', { privacy: { texts, clauses: former } }),
  };
  const idOf = (slug: string) => /recordId: (\S+)/.exec(String(own[`platforms/anvil/privacy/clauses/${slug}.yml`]))![1];
  own['platforms/anvil/privacy/clauses/older.yml'] += `wordingOf: ${idOf('oldest')}\n`;
  own['platforms/anvil/privacy/clauses/now.yml'] += `wordingOf: ${idOf('older')}\n`;
  const { replies, prevalence } = toAnswers(join(await readExample(own)))
    .get('consumer')!
    .get('data-sale')!;
  const slugs = ({ clauses, gone }: Reply) => [clauses, gone].map((list) => list.map(({ value }) => value.excerpt));
  expect(slugs(replies.get('anvil')!)).toEqual([[now.excerpt], []]);
  expect(slugs(replies.get('brook')!)).toEqual([[], [former.older.excerpt, former.oldest.excerpt]]);
  expect(prevalence).toMatchObject({ standing: 1, clauses: 5, answered: 3, platforms: 3 });
});

test.each([
  [1, 11, 'rare'],
  [1, 10, 'uncommon'],
  [1, 4, undefined],
  [2, 6, 'common'],
  [4, 6, 'widespread'],
  [5, 5, 'widespread'],
])('%i of %i reviewed platforms are %s', async (saying, reviewed, band) => {
  const platforms = Array.from({ length: reviewed - 1 }, (_, index) =>
    platformFiles(`other-${index}`, `Other ${index}`, {
      privacy: { texts: { [day]: text }, reviewed: ['data-sale'], ...(index < saying && { clauses: { sale } }) },
    }),
  );
  const all = Object.assign({}, ...platforms) as Record<string, string>;
  // pebble is reviewed and silent, so that one more of the others says it in the last case
  const own =
    saying === reviewed
      ? {
          ...all,
          ...platformFiles('last', 'Last', {
            privacy: { texts: { [day]: text }, reviewed: ['data-sale'], clauses: { sale } },
          }),
          'platforms/pebble/privacy-policy/document.yml':
            'title: P\ndocumentType: Privacy Policy\nsourceUrl: https://pebble.example\n',
        }
      : all;
  const { prevalence } = toAnswers(join(await readExample(own)))
    .get('consumer')!
    .get('data-sale')!;
  expect(prevalence).toMatchObject({ saying, reviewed });
  expect(prevalence.band).toBe(band);
});
