import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinRoutes, listRoutes } from './routes.ts';

test('a page file becomes a route under its own name, an index under that of its folder, an endpoint with its ending', () => {
  const folder = mkdtempSync(join(tmpdir(), 'routes-'));
  try {
    mkdirSync(join(folder, 'platforms/[platform]'), { recursive: true });
    for (const name of [
      'index.astro',
      '404.astro',
      'platforms/[platform]/index.astro',
      'jump.json.ts',
      'notes.md',
      '_part.astro',
      'data.json',
    ])
      writeFileSync(join(folder, name), '');
    const routes = listRoutes(folder);
    expect(routes.map(({ pattern }) => pattern)).toEqual([
      '/404',
      '/',
      '/jump.json',
      '/notes',
      '/platforms/[platform]',
    ]);
    expect(String(routes[0]!.entrypoint)).toMatch(/^file:.*404\.astro$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a folder that is not there has no routes', () => {
  expect(listRoutes(join(tmpdir(), 'no-such-folder-of-pages'))).toEqual([]);
});

test('a page of the project replaces ours at its address, and stands beside the others', () => {
  const route = (pattern: string, entrypoint: string) => ({ pattern, entrypoint });
  const ours = [route('/watch', 'ours'), route('/data', 'ours')];
  expect(joinRoutes([route('/watch', 'own'), route('/notes', 'own')], ours)).toEqual([
    route('/watch', 'own'),
    route('/notes', 'own'),
    route('/data', 'ours'),
  ]);
});
