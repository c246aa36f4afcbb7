import { expect, test } from 'vitest';
import { isInShard } from './in-shard.ts';

const pages = Array.from({ length: 300 }, (_, n) => `platforms/p${n % 40}/terms/clause-${n}`);
const others = ['', 'search', 'clauses/arbitration', 'records/XX-AAA'];
const shards = [1, 2, 3].map((number) => ({ number, of: 3 }));

test('each page is in one part', () => {
  for (const page of [...pages, ...others])
    expect(shards.filter((shard) => isInShard(page, shard)).length, page).toBe(1);
});

test('all pages of a platform are in the same part, and no part is empty', () => {
  for (const shard of shards) expect(pages.some((page) => isInShard(page, shard))).toBe(true);
  for (const page of pages) {
    const platform = page.split('/').slice(0, 2).join('/');
    expect(shards.find((shard) => isInShard(page, shard))).toBe(shards.find((shard) => isInShard(platform, shard)));
  }
});
