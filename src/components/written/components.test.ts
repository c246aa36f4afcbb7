/** The table of components, the components themselves, what pages get and what contributors read name the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageComponents } from '../../pipeline/schema/page-components.ts';

const folder = import.meta.dirname;
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const names = Object.keys(pageComponents).sort();
const guide = read('../../../content/pages/contribute/pages.mdx');

test('each component of the table is a file, and pages get it', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.astro') && name !== 'WrittenPage.astro');
  expect(files.map((name) => name.replace('.astro', '')).sort()).toEqual(names);
  const given = /components=\{\{([^}]*)\}\}/.exec(read('WrittenPage.astro'))?.[1] ?? '';
  // `pre: Code` says how an element of Markdown is printed; no page names it.
  expect(
    given
      .replace(/\w+: \w+/g, '')
      .match(/\w+/g)
      ?.sort(),
  ).toEqual(names);
});

test('links of pages lead below the base of the site, those in Markdown too', () => {
  expect(read('WrittenPage.astro')).toContain('a: WrittenLink');
});

test.each(names)('%s takes the attributes that the check knows, and the guide explains it', (name) => {
  const props = /interface Props \{([^}]*)\}/.exec(read(`${name}.astro`))?.[1] ?? '';
  const taken = [...props.matchAll(/^\s*(\w+)(\??):/gm)].map(([, key, optional]) => [key, optional === '']);
  const known = Object.entries(pageComponents[name]!).map(([key, { isNeeded }]) => [key, isNeeded === true]);
  expect(taken.sort()).toEqual(known.sort());
  expect(guide).toContain(`<${name} `);
  for (const [key] of known)
    expect(guide, `${name} ${String(key)}`).toMatch(new RegExp(`\`${String(key)}\`|${String(key)}="`));
});
