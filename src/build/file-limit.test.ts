import { expect, test } from 'vitest';
import { refuseTooManyFiles } from './file-limit.ts';

test('a site of more files than its host takes is refused, with what it has most of', () => {
  const clauses = ['a', 'b', 'c'].map((clause) => `platforms/lumen/terms/${clause}/index.html`);
  const site = [...clauses, 'platforms/lumen/terms/index.html', 'index.html', 'snapshots/0f.txt', 'pagefind/a.pf_meta'];
  expect(() => refuseTooManyFiles(site, 6)).toThrow(
    /^The site has 7 files, its host takes 6 \(host\.files in astro\.config\.mjs\).*:\n +3 {2}pages of clauses\n +1 {2}/,
  );
  expect(() => refuseTooManyFiles(site, 7)).not.toThrow();
});
