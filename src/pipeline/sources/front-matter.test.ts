import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPayload, splitFrontMatter, splitGeneratedLazily } from './front-matter.ts';

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

  it('of a generated file is parsed value by value, and is the same', () => {
    const source =
      '---\n# Generated from a.yml; do not edit.\nkind: "clause"\ncount: 3\nlist: [{"a":"b: c"}]\n---\n\nkind: "b"\n';
    const { data, body } = splitGeneratedLazily(source);
    expect([data['list'], data['kind'], data['none'], body]).toEqual([
      [{ a: 'b: c' }],
      'clause',
      undefined,
      '\nkind: "b"\n',
    ]);
    expect(Object.entries({ ...data })).toEqual(Object.entries(splitFrontMatter(source).data));
    expect('count' in data).toBe(true);
    const written = file('a: 1\nb:\n  - 2');
    expect(splitGeneratedLazily(written)).toEqual(splitFrontMatter(written));
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
    ['js', '---js\n{ get x() { return globalThis.ran = 1; } }\n---\n'],
    ['javascript', '---javascript\n(globalThis.ran = 1)\n---\n'],
    ['coffee', '---coffee\nglobalThis.ran = 1\n---\n'],
    ['json', '---json\n{}\n---\n'],
    ['toml', '---toml\na = 1\n---\n'],
    ['JS', '--- JS\n({})\n---\n'],
    ['yaml', '---yaml\na: 1\n---\n'],
  ])('in %s is refused, and says what to write', (language, source) => {
    const message = `front matter is read as YAML only: write the first line as \`---\`, without \`${language}\``;
    expect(() => splitFrontMatter(source)).toThrow(message);
    expect(() => findPayload(Buffer.from(source))).toThrow(message);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('refuses 200 blank lines before gray-matter spends quadratic time on them', () => {
    const blank = '\n'.repeat(1_000_000);
    expect(() => splitFrontMatter(file(blank))).toThrow('200 blank characters');
    expect(() => splitFrontMatter(`---\n${blank}`)).toThrow('to end with a line `---`');
  });

  it('of a file of any bytes ends where its payload begins', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    );
    const hostile = fc
      .constantFrom('', '\n', '\r\n', '---\n', '\n---\n', '-', '\ufeff')
      .map((text) => Buffer.from(text));
    const head = fc.constantFrom('---\n---\n', '---\na: ü\n---\n', '---\n# ---\na: 1\n---\n');
    fc.assert(
      fc.property(head, hostile, bytes, (head, first, rest) => {
        const payload = Buffer.concat([first, rest]);
        const whole = Buffer.concat([Buffer.from(head), payload]);
        expect(whole.subarray(findPayload(whole)).equals(payload)).toBe(true);
      }),
    );
  });

  it.each([
    ['no front matter', 'Prose.'],
    ['no end', '---\na: 1\n'],
    ['an end that is longer', '---\na: 1\n----\n'],
    ['an end with words', '---\na: 1\n--- b\n'],
    ['Windows line ends', '---\r\na: 1\r\n---\r\n'],
    ['the same key twice', file('a: 1\na: 2')],
    ['a list', file('- a')],
    ['a tag that makes code', file('a: !!js/function "x"')],
  ])('refuses %s', (_, source) => {
    expect(() => splitFrontMatter(source)).toThrow();
  });

  it('gives the keys asked for, whether it is lines of JSON or any YAML', () => {
    expect(splitFrontMatter(file('a: 1\nb: [2]'), ['b']).data).toEqual({ b: [2] });
    expect(splitFrontMatter(file('a: 1\nb:\n  - 2'), ['b']).data).toMatchObject({ b: [2] });
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
