import { expect, test } from 'vitest';
import { ownImports } from './own-imports.ts';

test('a page finds our components and addresses without a package beside it', () => {
  const { resolveId } = ownImports('/srv/clausary/src', '.ts') as unknown as {
    resolveId(id: string): string | undefined;
  };
  expect(resolveId('clausary/components/written/Clause.astro')).toBe(
    '/srv/clausary/src/components/written/Clause.astro',
  );
  expect(resolveId('clausary/address')).toBe('/srv/clausary/src/site/address.ts');
  for (const other of ['clausary', 'clausary/collections', 'clausary-theme/components/A.astro', './components/A.astro'])
    expect(resolveId(other)).toBeUndefined();
});
