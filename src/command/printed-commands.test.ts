import { expect, test } from 'vitest';
import { withRun } from './printed-commands.ts';

const run = { corpus: '../my corpus', archive: '/a/v.git' };

test('a command is printed with what the run was given', () => {
  expect(withRun('do: npm run check', run)).toBe("do: npm run check -- --corpus '../my corpus' --archive /a/v.git");
  expect(withRun('read it; npm run check -- --fix cuts the excerpt', { corpus: 'c' })).toBe(
    'read it; npm run check -- --corpus c --fix cuts the excerpt',
  );
  expect(withRun('npm run new -- platform acme', { corpus: 'c' })).toBe('npm run new -- --corpus c platform acme');
});

test('each command of a text is, and only those that take it', () => {
  expect(withRun('npm run snapshot, then npm run new -- document', run)).toBe(
    "npm run snapshot -- --corpus '../my corpus', then npm run new -- --corpus '../my corpus' --archive /a/v.git document",
  );
  expect(withRun('npm run schema and npm run archive -- fetch x', run)).toBe(
    'npm run schema and npm run archive -- fetch x',
  );
});

test('what names a corpus itself, and a run that was given none, stay as they are', () => {
  expect(withRun('npm run new -- a/b --corpus=x --type y', run)).toBe('npm run new -- a/b --corpus=x --type y');
  expect(withRun('npm run check', {})).toBe('npm run check');
});
