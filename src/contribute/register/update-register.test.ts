import { expect, test } from 'vitest';
import { updateRegister } from './update-register.ts';

const old = `# kept
records:
  - {id: EX-000001Y, path: a/b/gone, status: withdrawn, since: 2026-01-01, on: 2026-01-02, title: T, clauseType: t, reason: R}
  - {id: EX-0000000, path: a/b/old-name, status: published, since: 2026-01-01}
`;

test('a first register is made with its modeline', () => {
  const { text, added } = updateRegister(undefined, [{ id: 'EX-0000000', path: 'a/b/c' }], '2026-02-03');
  expect(added).toBe(1);
  expect(text.toString()).toContain('$schema=');
  expect(text.toJS()).toEqual({
    records: [{ id: 'EX-0000000', path: 'a/b/c', status: 'published', since: '2026-02-03' }],
  });
});

test('a clause under a new name keeps its old address, and nothing is taken out', () => {
  const { text, added, moved } = updateRegister(old, [{ id: 'EX-0000000', path: 'a/b/new-name' }], '2026-02-03');
  expect([added, moved]).toEqual([0, 1]);
  expect(text.toString()).toMatch(/^# kept/);
  expect(text.toJS().records[0].id).toBe('EX-000001Y');
  expect(text.toJS().records[1]).toEqual({
    id: 'EX-0000000',
    path: 'a/b/new-name',
    status: 'published',
    since: '2026-01-01',
    formerPaths: ['a/b/old-name'],
  });
});

test('a second run changes nothing', () => {
  const once = updateRegister(old, [{ id: 'EX-0000000', path: 'a/b/new-name' }], '2026-02-03').text.toString();
  const twice = updateRegister(once, [{ id: 'EX-0000000', path: 'a/b/new-name' }], '2026-05-05');
  expect([twice.added, twice.moved]).toEqual([0, 0]);
  expect(twice.text.toString()).toBe(once);
});
