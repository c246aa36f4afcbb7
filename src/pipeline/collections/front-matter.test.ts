import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

const file = (head: string, body = '') => `---\n${head}\n---\n${body}`;

describe('front matter', () => {
  it('is read line by line, with the body and where it starts', () => {
    const source =
      '---\n# Generated from a.yml; do not edit.\nkind: "clause"\ncount: 3\nlist: [{"a":"b: c # d"}]\n---\n\nProse.\n';
    expect(splitFrontMatter(source)).toEqual({
      data: { kind: 'clause', count: 3, list: [{ a: 'b: c # d' }] },
      body: '\nProse.\n',
      bodyLine: 7,
    });
  });

  it('leaves what only looks like a number or a time a string', () => {
    const { data } = splitFrontMatter(
      file(
        'at: 12:30\nid: 00123456\ndigest: 12e45678\nday: 2026-04-27\nyes: no\ncount: 3\nhalf: -0.5\ntruth: true\nnothing: null',
      ),
    );
    expect(data).toEqual({
      at: '12:30',
      id: '00123456',
      digest: '12e45678',
      day: '2026-04-27',
      yes: 'no',
      count: 3,
      half: -0.5,
      truth: true,
      nothing: null,
    });
  });

  it('may be any YAML', () => {
    expect(splitFrontMatter(file('title: >-\n  one\n  two\nlist:\n  - a')).data).toEqual({
      title: 'one two',
      list: ['a'],
    });
  });

  it.each([
    '---js\n{ get x() { return globalThis.ran = 1; } }\n---\n',
    '---javascript\n({})\n---\n',
    '---json\n{}\n---\n',
    '---toml\na = 1\n---\n',
    '--- js\n({})\n---\n',
  ])('refuses other languages: %j', (source) => {
    expect(() => splitFrontMatter(source)).toThrow(/expected the file to start with a line `---`/);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each([
    ['no front matter', 'Prose.'],
    ['no end', '---\na: 1\n'],
    ['the same key twice', file('a: 1\na: 2')],
    ['a list', file('- a')],
    ['a tag that makes code', file('a: !!js/function "x"')],
  ])('refuses %s', (_, source) => {
    expect(() => splitFrontMatter(source)).toThrow();
  });

  it('is a new object every time', () => {
    const source = file('a: [1]');
    expect(splitFrontMatter(source).data).not.toBe(splitFrontMatter(source).data);
  });

  it('gives a key named __proto__ no power', () => {
    const { data } = splitFrontMatter(file('__proto__: {"polluted": true}\na: {"__proto__": {"b": 1}}'));
    expect(data).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });
});
