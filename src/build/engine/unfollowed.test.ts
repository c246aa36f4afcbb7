import { expect, test } from 'vitest';
import { toUnfollowed } from './unfollowed.ts';

test('of corpora the pages of one are followed, and what leads to them', () => {
  const isUnfollowed = toUnfollowed(['/p/content/corpora', '/p/content/collections'], ['/p/content/corpora/a/pages']);
  const followed = [
    '/p',
    '/p/content/corpora',
    '/p/content/corpora/a',
    '/p/content/corpora/a/pages/x.mdx',
    '/p/src/a.ts',
  ];
  expect(followed.filter(isUnfollowed)).toEqual([]);
  const not = [
    ...['/p/content/corpora/b', '/p/content/corpora/a/platforms', '/p/content/corpora/a/pages-of-others'],
    ...['/p/content/collections', '/p/content/collections/a/clauses/x.mdx'],
  ];
  expect(not.filter((path) => !isUnfollowed(path))).toEqual([]);
});
