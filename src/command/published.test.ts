import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';
import { isPublished, toPublished } from './published.ts';

const strip = (path: string, text: string) => toPublished(path, text, stripTypeScriptTypes);

test('a module loses its types and imports the compiled neighbours', () => {
  const text =
    "import { a, type B } from './a.ts';\nimport type { C } from '../c.ts';\nexport const d = (b: B): C => a(b);\n";
  const published = strip('src/d.ts', text);
  expect(published).toContain("from './a.js';");
  expect(published).not.toMatch(/c\.(?:ts|js)|: B/);
});

test('a component keeps its source and imports the compiled modules, in its script, too', () => {
  const text =
    "---\nimport { href } from '../address.ts';\n---\n<p>x</p>\n<script>\n  import '../client/a.ts';\n</script>\n";
  expect(strip('src/X.astro', text)).toBe(text.replaceAll('.ts', '.js'));
});

test('tests, their fixtures, and scripts that are no command, are not published', () => {
  const scripts = new Set(['scripts/check.ts']);
  const kept = ['src/a.test.ts', 'src/testing/b.ts', 'src/a/fixtures/b.pdf', 'scripts/bench.ts'];
  const published = ['src/a.ts', 'scripts/check.ts'];
  expect([...published, ...kept].filter((path) => isPublished(path, scripts))).toEqual(published);
});
