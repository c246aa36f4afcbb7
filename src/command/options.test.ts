import { expect, it } from 'vitest';
import { readBuildOptions } from './options.ts';

const read = (...argv: string[]) => readBuildOptions(argv, '/home/ada');

it('builds the specimen to dist unless told otherwise', () => {
  expect(read()).toMatchObject({ corpus: 'specimen', out: '/home/ada/dist', help: false });
  // Where neither is said, astro.config.mjs says it.
  expect(read()).not.toHaveProperty('base');
  expect(read()).toHaveProperty('site', undefined);
  expect(
    read('--corpus', '../mine', '--out=/srv/x', '--archive', 'a.git', '--site', 'https://e.org', '--base', 'x/y/'),
  ).toMatchObject({
    corpus: '../mine',
    out: '/srv/x',
    archive: '/home/ada/a.git',
    site: 'https://e.org',
    base: '/x/y',
  });
});

it.each([
  [['--corpsu', 'x'], /--corpsu/],
  [['specimen'], /specimen/],
  [['--site', 'e.org'], /expected an http or https address/],
  [['--site', 'https://e.org/x'], /give \/x as --base/],
  [['--base', '/../x'], /expected a path/],
  [['--port', '80'], /--port/],
  [['--out', ''], /expected a folder/],
])('refuses %j', (argv, message) => {
  expect(() => read(...argv)).toThrow(message);
});

it('the archive of a name keeps its name before the absolute path', () => {
  expect(readBuildOptions(['--archive', 'saved=pages.git'], '/home/ada').archive).toBe('saved=/home/ada/pages.git');
});
