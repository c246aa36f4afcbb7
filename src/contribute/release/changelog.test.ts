import { expect, test } from 'vitest';
import { checkVersion, setVersion, toReleased } from './changelog.ts';

test('what was unreleased gets a version and a day, above older releases', () => {
  const before = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0, 2026-01-02\n\n- Old.\n';
  expect(toReleased(before, '0.2.0', '2026-11-28')).toBe(
    '# Changelog\n\n## Unreleased\n\n## 0.2.0, 2026-11-28\n\n- New.\n\n## 0.1.0, 2026-01-02\n\n- Old.\n',
  );
});

test('the first release needs no older one', () => {
  expect(toReleased('# Changelog\n\n## Unreleased\n\n- New.\n', '0.1.0', '2026-11-28')).toBe(
    '# Changelog\n\n## Unreleased\n\n## 0.1.0, 2026-11-28\n\n- New.\n',
  );
});

test('nothing to say is nothing to release', () => {
  expect(() => toReleased('# Changelog\n\n## Unreleased\n\n## 0.1.0\n', '0.2.0', '2026-11-28')).toThrow('says nothing');
  expect(() => toReleased('# Changelog\n', '0.2.0', '2026-11-28')).toThrow('has no "## Unreleased"');
});

test('a version goes up', () => {
  expect(() => checkVersion('0.2.0', '0.1.9')).not.toThrow();
  expect(() => checkVersion('0.1.9', '0.1.9')).toThrow('after 0.1.9');
  expect(() => checkVersion('0.1.10', '0.2.0')).toThrow('after 0.2.0');
  expect(() => checkVersion('v1', '0.1.0')).toThrow('such as 1.2.0');
});

test('the lock file has the version twice', () => {
  const lock = JSON.stringify({
    name: 'a',
    version: '0.1.0',
    packages: { '': { version: '0.1.0' }, b: { version: '9.0.0' } },
  });
  expect(JSON.parse(setVersion(lock, '0.2.0'))).toMatchObject({
    version: '0.2.0',
    packages: { '': { version: '0.2.0' }, b: { version: '9.0.0' } },
  });
});
