import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSupplied, toLicenceRows } from './supply.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const supplied = readSupplied(read('package-lock.json'));

test('the bytes of every package are locked by a digest, those for other machines too', () => {
  expect(supplied.length).toBeGreaterThan(300);
  const loose = supplied.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
  expect(loose.map(({ name, version }) => `${name}@${version}`)).toEqual([]);
});

test('what runs at installation is what package.json allows, and no more', () => {
  const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> };
  const running = supplied.filter(({ runsAtInstall }) => runsAtInstall).map(({ name }) => name);
  expect([...new Set(running)].sort()).toEqual(Object.keys(allowScripts).sort());
});

test('every package names its licence, and no licence asks that what is built with it be opened', () => {
  expect(supplied.filter(({ licence }) => licence === 'not named').map(({ name }) => name)).toEqual([]);
  expect(supplied.filter(({ licence }) => /\b(?:AGPL|GPL)-/.test(licence) && !/LGPL| OR /.test(licence))).toEqual([]);
});

test('a lock is read by the last folder of each path, licences are counted', () => {
  const lock = JSON.stringify({
    packages: {
      '': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', license: 'MIT', integrity: 'sha512-x', hasInstallScript: true },
      'node_modules/b/node_modules/@a/c': { version: '1.0.0', license: 'ISC', dev: true },
      'node_modules/d': { version: '3.0.0', license: 'MIT' },
      'node_modules/e': { link: true },
    },
  });
  const found = readSupplied(lock);
  expect(found.map(({ name, runsAtInstall, integrity }) => [name, runsAtInstall, integrity])).toEqual([
    ['@a/c', false, undefined],
    ['b', true, 'sha512-x'],
    ['d', false, undefined],
  ]);
  expect(toLicenceRows(found)).toEqual([
    ['MIT', 2, 0],
    ['ISC', 1, 1],
  ]);
});
