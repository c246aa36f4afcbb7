import { beforeAll, expect, it } from 'vitest';
import { platformFiles, readExample } from './example-project.ts';
import { type Joined, join } from './join.ts';

const [early, late] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
const lines = ['We take.', 'We keep.', 'We sell.', 'We train.'];
const files: Record<string, string | Buffer> = {
  'vocabulary/document-types.yml': `groups: [{id: privacy, name: Privacy}, {id: rules, name: Rules}]
documentTypes:
  - {name: Privacy Policy, group: privacy, description: A.}
  - {name: Rules, group: rules, description: B.}
`,
  'vocabulary/clause-types/anywhere.yml':
    'name: Anywhere\ncategory: use\nactor: user\nquestion: Does {platform}?\ndefinition: A\nscopeNote: B\ndetect: {any: [a]}\n',
  ...platformFiles('anvil', 'Anvil', {
    privacy: {
      // The newer text has a long introduction, so that places in it are further on.
      texts: {
        [early]: lines.join('\n\n'),
        [late]: `${'Welcome to the policy. '.repeat(40)}\n\n${lines.join('\n\n')}`,
      },
      reviewed: 'all',
      clauses: {
        a: { type: 'ai-training', excerpt: 'We train.' },
        b: {
          type: 'data-sale',
          excerpt: 'Welcome to the policy. Welcome',
          snapshot: late,
          more: 'optOut: {available: yes, excerpt: We keep.}\n',
        },
        z: { type: 'data-sale', excerpt: 'We take.' },
      },
    },
    rules: { documentType: 'Rules', texts: { [early]: 'No.' }, reviewed: ['anywhere'] },
  }),
};
// Words that stand many times need to say which is meant.
files['platforms/anvil/privacy/clauses/b.yml'] = String(files['platforms/anvil/privacy/clauses/b.yml']).replace(
  /excerpt: ".*"/,
  'excerpt: {exact: Welcome, occurrence: 3}',
);

let joined: Joined;
beforeAll(async () => {
  joined = join(await readExample(files));
});

it('a document that nobody gave an address has that of its newest capture', async () => {
  const file = 'platforms/anvil/rules/document.yml';
  const without = { ...files, [file]: String(files[file]).replace(/sourceUrl: .*\n/, '') };
  const { documentsByPath } = join(await readExample(without));
  expect(documentsByPath.get('anvil/rules')!.value.sourceUrl).toBe('https://anvil.example/rules');
});

it('clauses come in reading order, also when they were read in captures of different length', () => {
  expect(joined.documentsByPath.get('anvil/privacy')!.clauses.map(({ slug }) => slug)).toEqual(['z', 'b', 'a']);
});

it('a clause knows its type, its platform, its document and its severity, and a document its platform', () => {
  const [first] = joined.clauses;
  expect(first).toMatchObject({
    path: 'anvil/privacy/z',
    file: 'platforms/anvil/privacy/clauses/z.yml',
    platform: { slug: 'anvil' },
    document: { path: 'anvil/privacy' },
    type: { actor: 'platform' },
    severity: { level: 'low', total: 5 },
  });
});

it('the types that could stand in a document are those of its group and those of every group', () => {
  const applicable = (path: string) => joined.documentsByPath.get(path)!.applicable;
  expect(applicable('anvil/privacy')).toEqual(['ai-training', 'anywhere', 'data-sale']);
  expect(applicable('anvil/rules')).toEqual(['anywhere']);
});

it('all types reviewed are all that could stand there; none where nobody read it', () => {
  const reviewed = (path: string) => [...joined.documentsByPath.get(path)!.reviewed];
  expect(reviewed('anvil/privacy')).toEqual(['ai-training', 'anywhere', 'data-sale']);
  expect(reviewed('anvil/rules')).toEqual(['anywhere']);
  expect(reviewed('pebble/privacy-policy')).toEqual(['ai-training', 'data-sale']);
});

it('is indexed by type', () => {
  expect([...joined.byType].map(([type, clauses]) => [type, clauses.map(({ path }) => path)])).toEqual([
    ['data-sale', ['anvil/privacy/z', 'anvil/privacy/b']],
    ['ai-training', ['anvil/privacy/a', 'pebble/privacy-policy/ai-training']],
  ]);
});

it('a review for all types does not count for a type that joined the vocabulary after the capture was made', async () => {
  const type = (since: string) =>
    `name: N\ncategory: use\nactor: user\nquestion: Does {platform}?\ndefinition: A\nscopeNote: B\nsince: ${since}\ndetect: {any: [a]}\n`;
  const { documentsByPath } = join(
    await readExample({
      ...files,
      'vocabulary/clause-types/older.yml': type('2026-01-31'),
      'vocabulary/clause-types/newer.yml': type('2026-02-02'),
    }),
  );
  const { reviewed, applicable } = documentsByPath.get('anvil/privacy')!;
  expect(applicable).toEqual(expect.arrayContaining(['older', 'newer']));
  expect([reviewed.has('older'), reviewed.has('newer'), reviewed.has('data-sale')]).toEqual([true, false, true]);
});
