import { expect, test } from 'vitest';
import { asIntegration, findRun } from './run.ts';
import { readSettings } from './settings.ts';

test('every mistake in the settings is named at once, with the file', () => {
  expect(() => readSettings({ corpus: 7, colour: 'red' })).toThrow(
    'astro.config.mjs, clausary(…):\n  corpus is 7; expected text; put it into quotes\n  colour is not known',
  );
});

test('nothing needs to be set', () => {
  expect(readSettings(undefined)).toEqual({ components: {}, host: { redirects: 2000 }, look: { styles: [] } });
});

test('what a command asks for reaches the engine with the configuration, and nothing is asked for without a command', () => {
  const run = { corpus: 'generative-ai', isQuiet: true };
  expect(findRun({ integrations: [{ name: 'other', hooks: {} }, asIntegration(run)] })).toBe(run);
  expect(findRun({ integrations: [] })).toEqual({});
});
