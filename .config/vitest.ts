/**
 * Two kinds of tests. `unit`: beside the file they test, in Node. `browser`: the built specimen in a Chromium,
 * built once for all of them by src/testing/browser/setup.ts. Files of both run side by side, one for each core: a
 * test that waits for a browser or a build leaves its core to another.
 */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

export default defineConfig({
  root,
  cacheDir: join(root, '.cache/vitest'),
  test: {
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/testing/browser/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/testing/browser/**/*.test.ts'],
          globalSetup: ['src/testing/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
