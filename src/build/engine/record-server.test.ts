import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRecordServer } from './record-server.ts';

test('where records were generated, Astro’s store is imported anew wherever modules run, and open pages are loaded again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  const told: unknown[] = [];
  const toEnvironment = (name: string, runs: boolean) => ({
    moduleGraph: {
      getModuleById: (id: string) => `${name} ${id}`,
      invalidateModule: (module: string) => told.push(module),
    },
    ...(runs && {
      runner: {
        evaluatedModules: {
          getModuleById: (id: string) => `${name} ran ${id}`,
          invalidateModule: (module: string) => told.push(module),
        },
      },
    }),
    hot: { send: (event: string) => told.push(`${name} ${event}`) },
  });
  const server = openRecordServer(folder, folder);
  server.update();
  expect(told).toEqual([]);
  server.follow({
    environments: { client: toEnvironment('client', false), ssr: toEnvironment('ssr', true) },
    ws: { send: (payload: object) => told.push(payload) },
  });
  server.update();
  const id = '\0astro:data-layer-content';
  expect(told).toEqual([
    ...[`client ${id}`, `ssr ${id}`, `ssr ran ${id}`, 'ssr astro:content-changed'],
    { type: 'full-reload' },
  ]);
  expect(server.patch([])).toBe(true);
  expect(server.patch([['clauses', ['a/b', 'digest', {}]]])).toBe(false);
  expect(told).toHaveLength(5);
  rmSync(folder, { recursive: true });
});
