import { beforeAll, describe, expect, test } from 'vitest';
import { toAnswers } from './answers.ts';
import { type Choices, makeChoices } from './choices.ts';
import { platformFiles, readExample } from './example-project.ts';
import { type Joined, join } from './join.ts';
import type { JoinedClause } from './joined.ts';

const day = '2026-01-01T00:00:00Z';
const words = Array.from({ length: 20 }, (_, index) => `Sentence number ${index + 1} sells data.`);
const privacy = (clauses: Record<string, { type: string; excerpt: string; factor?: 0 | 1 | 2 }>) => ({
  privacy: { texts: { [day]: words.join('\n\n') }, clauses },
});
const sale = (index: number, factor: 0 | 1 | 2 = 1) => ({ type: 'data-sale', excerpt: words[index]!, factor });

/** Six platforms sell: a to f; a twice, the graver clause last. g says twenty things, none of them a sale but one. */
const files = {
  'vocabulary/categories.yml':
    'categories:\n  - {id: use, name: Use, description: A.}\n  - {id: other, name: Other, description: B.}\n',
  'vocabulary/clause-types/elsewhere.yml':
    'name: Elsewhere\ncategory: other\nactor: user\nquestion: Does {platform}?\ndefinition: A\nscopeNote: B\ndetect: {any: [a]}\n',
  ...platformFiles('a', 'A', {
    ...privacy({ first: sale(0, 0), second: sale(1, 2) }),
    terms: {
      texts: { [day]: words.join('\n\n') },
      clauses: {
        another: { type: 'elsewhere', excerpt: words[4]! },
        grave: { type: 'ai-training', excerpt: words[2]!, factor: 2 },
        mild: { type: 'ai-training', excerpt: words[3]!, factor: 0 },
        same: { type: 'data-sale', excerpt: words[5]!, factor: 0 },
      },
    },
  }),
  ...Object.assign(
    {},
    ...['b', 'c', 'd', 'e', 'f'].map((slug) => platformFiles(slug, slug.toUpperCase(), privacy({ sale: sale(0) }))),
  ),
  ...platformFiles(
    'g',
    'G',
    privacy(
      Object.fromEntries(
        words.map((excerpt, index) => [`c${index}`, { type: index === 7 ? 'data-sale' : 'ai-training', excerpt }]),
      ),
    ),
  ),
};

describe('what else a clause page shows', () => {
  let joined: Joined;
  let choices: Choices;
  const clause = (path: string) => joined.clauses.find((one) => one.path === path)!;
  const elsewhere = (one: JoinedClause) =>
    choices.elsewhere(one, toAnswers(joined).get('consumer')!.get(one.value.clauseType)!);
  const paths = (clauses: readonly { path: string }[]) => clauses.map(({ path }) => path);
  beforeAll(async () => {
    joined = join(await readExample(files));
    choices = makeChoices(joined);
  });

  test('elsewhere counts the clauses and platforms that are not its own', () => {
    // Nine clauses of the type: three of a, one of each of b to g.
    expect(elsewhere(clause('a/privacy/first'))).toMatchObject({ clauses: 6, platforms: 6 });
    expect(elsewhere(clause('b/privacy/sale'))).toMatchObject({ clauses: 8, platforms: 6 });
  });

  test('elsewhere counts neither clauses that went nor a platform’s own successor, so that it fits the prevalence', async () => {
    const gone = { [day]: words.join('\n\n'), '2026-02-01T00:00:00Z': words.slice(1).join('\n\n') };
    const later = join(
      await readExample({
        ...files,
        ...platformFiles('b', 'B', { privacy: { texts: gone, clauses: { sale: sale(0) } } }),
        'platforms/c/platform.yml':
          'name: C\nsector: Test\nwebsite: https://c.example\nsummary: Invented.\nsucceededBy: {platform: d, because: It said so.}\n',
      }),
    );
    const answers = toAnswers(later).get('consumer')!.get('data-sale')!;
    const of = (path: string) => makeChoices(later).elsewhere(later.clauses.find((one) => one.path === path)!, answers);
    expect(of('a/privacy/first')).toMatchObject({ clauses: 4, platforms: 4 });
    expect(of('b/privacy/sale')).toMatchObject({ clauses: 7, platforms: 5 });
    expect(paths(of('c/privacy/sale').peers)[0]).toBe('e/privacy/sale');
  });

  test('elsewhere of a type nobody else says is nothing', () => {
    expect(elsewhere(clause('a/terms/another'))).toMatchObject({ clauses: 0, platforms: 0, peers: [], otherwise: [] });
  });

  test('peers are one clause a platform, of the same type, never of its own platform', () => {
    for (const one of joined.clauses) {
      const { peers, clauses, platforms } = elsewhere(one);
      const slugs = peers.map(({ platform }) => platform.slug);
      expect(slugs).not.toContain(one.platform.slug);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(peers.length).toBe(Math.min(3, platforms));
      expect(clauses).toBeGreaterThanOrEqual(platforms);
      for (const peer of peers) {
        expect(peer.value.clauseType).toBe(one.value.clauseType);
        expect(peer.type.actor).toBe(one.type.actor);
      }
    }
  });

  test('of a platform with several clauses the gravest is shown', () => {
    expect(paths(elsewhere(clause('g/privacy/c7')).peers)).toContain('a/privacy/second');
  });

  test('peers go round, so that every platform is shown on some page', () => {
    expect(paths(elsewhere(clause('b/privacy/sale')).peers)).toEqual([
      'c/privacy/sale',
      'd/privacy/sale',
      'e/privacy/sale',
    ]);
    expect(paths(elsewhere(clause('e/privacy/sale')).peers)).toEqual([
      'f/privacy/sale',
      'g/privacy/c7',
      'a/privacy/second',
    ]);
    const shown = new Set(
      joined.byType.get('data-sale')!.flatMap((one) => elsewhere(one).peers.map(({ platform }) => platform.slug)),
    );
    expect(shown.size).toBe(7);
  });

  test('related are those of its category in other documents of the platform: the same type first, then the gravest', () => {
    expect(paths(choices.related(clause('a/privacy/first')))).toEqual(['a/terms/same', 'a/terms/grave']);
    expect(choices.related(clause('b/privacy/sale'))).toEqual([]);
  });

  test('others of its document are two or three, in reading order, around the clause, without it and the two beside it', () => {
    const numbers = (path: string) => choices.inDocument(clause(path)).map(({ slug }) => Number(slug.slice(1)));
    expect(numbers('g/privacy/c0')).toEqual([2, 3, 4]);
    expect(numbers('g/privacy/c10')).toEqual([8, 12]);
    expect(numbers('g/privacy/c19')).toEqual([15, 16, 17]);
    expect(paths(choices.inDocument(clause('a/privacy/first')))).toEqual([]);
  });
});
