import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { followRendering } from './prerenderer.ts';

test('the same pages are rendered, and counted as they are', async () => {
  const paths = ['/', '/clauses/'].map((pathname) => ({ pathname }));
  const inner = {
    name: 'inner',
    getStaticPaths: async () => paths,
    render: async ({ url }: Request) => new Response(url),
  } as unknown as AstroPrerenderer;
  const seen: number[] = [];
  const outer = followRendering(inner, { onPaths: (total) => seen.push(total), onPage: (done) => seen.push(done) });
  expect(await outer.getStaticPaths()).toBe(paths);
  const options = {} as Parameters<AstroPrerenderer['render']>[1];
  const rendered = await outer.render(new Request('http://localhost/clauses/'), options);
  expect(await (rendered as Response).text()).toBe('http://localhost/clauses/');
  await outer.render(new Request('http://localhost/'), options);
  expect(seen).toEqual([2, 1, 2]);
});
