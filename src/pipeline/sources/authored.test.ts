import { expect, it } from 'vitest';
import { z } from 'zod';
import { loadAuthored, type Missing, parseAuthored } from './authored.ts';
import { filesInMemory } from './files.ts';
import { readYaml } from './yaml-file.ts';

const schema = z.strictObject({ name: z.string(), tags: z.array(z.string()).default([]) });
const parse = (text: string) => parseAuthored(readYaml('a.yml', Buffer.from(text)), schema);

it('a valid file has its value, with defaults filled in, and no issues', () => {
  expect(parse('name: A\n')).toMatchObject({ value: { name: 'A', tags: [] }, issues: [] });
});

it('a file with an issue has no value, and keeps what it says', () => {
  const { value, issues, file } = parse('name: 1\ntag: x\n');
  expect(value).toBeUndefined();
  expect(issues).toHaveLength(2);
  expect(file.value).toEqual({ name: 1, tag: 'x' });
});

it('a file that cannot be read has its syntax problem and no others', () => {
  const { value, issues, file } = parse('name: a: b\n');
  expect([value, issues]).toEqual([undefined, []]);
  expect(file.syntax).toBeDefined();
});

it('a file that is not there is noted under the path that messages print', () => {
  const missing: Missing[] = [];
  const from = { files: filesInMemory({ 'here.yml': 'name: A\n' }), prefix: 'corpora/x/', missing };
  expect(loadAuthored(from, 'here.yml', schema, 'a name')?.file.path).toBe('corpora/x/here.yml');
  expect(loadAuthored(from, 'gone.yml', schema, 'a name')).toBeUndefined();
  expect(missing).toEqual([{ path: 'corpora/x/gone.yml', what: 'a name' }]);
});

it('a file of known bytes has its value without being parsed, and still says what was written and where', () => {
  const results = new Map<string, unknown>();
  const known = {
    find: (key: string) => results.get(key),
    learn: (key: string, value: unknown) => results.set(key, { ...(value as object), tags: ['known'] }),
  };
  const load = (text: string) =>
    loadAuthored(
      { files: filesInMemory({ 'a.yml': text }), prefix: '', missing: [], known },
      'a.yml',
      schema,
      'a name',
    );
  expect(load('name: A\n')?.value).toEqual({ name: 'A', tags: [] });
  const again = load('name: A\n');
  expect(again?.value).toEqual({ name: 'A', tags: ['known'] });
  expect(again?.file.value).toEqual({ name: 'A' });
  expect(again?.file.placeOf(['name'])).toMatchObject({ line: 1, column: 7 });
  expect(load('name: B\n')?.value).toEqual({ name: 'B', tags: [] });
  expect(load('nam: B\n')?.issues).toHaveLength(2);
});
