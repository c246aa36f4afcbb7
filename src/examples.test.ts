/** Runs the examples in docstrings: `@example call → value`, in the scope of what the file exports. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const form = /^ ?\* @example (.+?) → (.+)$/gm;
const found = globSync('src/**/*.ts', { exclude: (path) => path.endsWith('.test.ts') })
  .sort()
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(form)].map(([, call, value]) => ({ file, call, value })));

describe('an example in a docstring', () => {
  it.each(found)('$file: $call → $value', async ({ file, call, value }) => {
    const names = (await import(/* @vite-ignore */ `${process.cwd()}/${file}`)) as Record<string, unknown>;
    const evaluate = (code: string): unknown =>
      new Function(...Object.keys(names), `return (${code});`)(...Object.values(names));
    expect(evaluate(call!)).toEqual(evaluate(value!));
  });

  it('is one line that this test reads', () => {
    const files = globSync('src/**/*.ts', { exclude: (path) => path.endsWith('.test.ts') });
    const written = files.flatMap((file) => readFileSync(file, 'utf8').match(/^ ?\* @example\b.*$/gm) ?? []);
    expect(written).toHaveLength(found.length);
    expect(found.length).toBeGreaterThan(30);
  });
});
