import { describe, expect, it, test } from 'vitest';
import { readYaml } from './yaml-file.ts';

const read = (text: string | Buffer) => readYaml('clause.yml', Buffer.from(text));

describe('a file that cannot be read says where and what to do', () => {
  it.each([
    ['an anchor', 'a: 1\nb: &x [1]\n', 'anchors', 'write the value out', 2, 4],
    ['an alias', 'a: &x 1\nb: *x\n', 'anchors', 'write the value out', 1, 4],
    ['an anchor below a comment', '# why\na:\n  # so\n  &x\n  b: 1\n', 'anchors', 'write the value out', 4, 3],
    ['an alias of nothing', 'a: 1\nb: *x\n', 'alias', 'into quotes', 2, 6],
    ['a key twice', 'title: one\ntitle: two\n', 'the key title stands here a second time', 'keep one of the two', 2, 1],
    [
      'a key twice in a flow map',
      'a: {b: 1, b: 2}\n',
      'the key b stands here a second time',
      'keep one of the two',
      1,
      11,
    ],
    ['a tab', 'a:\n\tb: 1\n', 'tab characters', 'indent with spaces', 2, 1],
    ['a colon in plain text', 'title: permits: maybe\n', 'mapping', 'into quotes', 1, 15],
    ['two documents', 'a: 1\n---\nb: 2\n', 'a second document', 'take the line --- out', 2, 1],
    ['a tag that makes code', 'a: !!js/function "function () {}"\n', 'unknown tag', 'into quotes', 1, 34],
    ['a bracket that the last line opens', 'a:\n  by: [ada\n', 'the bracket [ is not closed', 'close it', 2, 7],
    [
      'a bracket before the next key',
      'by: [ada, bo\non: 2026-01-01\n',
      'the bracket [ is not closed',
      'close it',
      1,
      5,
    ],
    ['a no-break space before a key', 'a:\n\u00a0\u00a0b: 1\n  c: 2\n', 'U+00A0 no-break space', 'type a space', 2, 1],
    ['a no-break space after a key', 'a:\u00a01\nb: 2\n', 'U+00A0 no-break space', 'type a space', 1, 3],
    ['a wide space after a key', 'a:\u30001\nb: 2\n', 'U+3000', 'type a space', 1, 3],
    ['flow lists within flow lists', '['.repeat(50_000), 'maxDepth', 'check indentation', 1, 100],
    ['maps within maps', '{a: '.repeat(50_000), 'maxDepth', 'check indentation', 1, 394],
  ])('%s', (_, text, message, remedy, line, column) => {
    const { syntax, value } = read(text);
    expect(value).toBeUndefined();
    expect(syntax?.message).toContain(message);
    expect(syntax?.remedy).toContain(remedy);
    expect([syntax?.line, syntax?.column]).toEqual([line, column]);
  });

  it('a character that nobody sees, by its name', () => {
    const { syntax, value } = read(Buffer.from('a: b\nwords: "a\u0000b"\n'));
    expect(value).toBeUndefined();
    expect(syntax).toMatchObject({ line: 2, column: 10, message: 'U+0000 null cannot be seen' });
  });

  it('the marks of a merge, before anything that follows from them', () => {
    const { syntax } = read(Buffer.from('a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n'));
    expect(syntax).toMatchObject({ line: 2, column: 1, message: 'a merge was left unfinished here', endLine: 6 });
    expect(syntax?.remedy).toContain('lines 2, 4 and 6');
  });

  it.each([
    ['a: b\ntitle: "We use it\nc: d\n', 2, 8],
    ["a: b\ntitle: 'We use it\nc: d\nd: e\n", 2, 8],
    ['list:\n  - "one\n  - "two"\n', 2, 5],
  ])('a quotation mark that is never closed, where it opens', (source, line, column) => {
    const { syntax } = read(Buffer.from(source));
    expect(syntax).toMatchObject({ line, column });
    expect(syntax?.message).toContain('is not closed in its line');
  });

  it('bytes that are no UTF-8', () => {
    for (const bytes of [Buffer.from([0x61, 0x3a, 0x20, 0xff]), Buffer.from('a: b', 'utf16le')]) {
      expect(read(bytes).syntax).toMatchObject({ message: 'the file is not UTF-8 text', remedy: 'save it as UTF-8' });
    }
  });

  it('more than 1 MiB, and not a byte less', () => {
    const filled = (length: number) => `a: ${'b'.repeat(length - 3)}`;
    expect(read(filled(1024 * 1024)).syntax).toBeUndefined();
    expect(read(filled(1024 * 1024 + 1)).syntax?.message).toBe('the file is larger than 1 MiB');
  });

  it('aliases that would grow without bound are refused before they grow', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`);
    expect(read(`l0: &l0 [x]\n${levels.join('\n')}\n`).syntax?.message).toContain(
      'anchors and aliases are not allowed',
    );
  });
});

describe('values are those of YAML 1.2', () => {
  it('yes and no are words, times and dates are text', () => {
    expect(read('a: yes\nb: no\nc: 12:30\nd: 2026-04-27\ne: 2026-04-27T13:38:29Z\nf: true\n').value).toEqual({
      ...{ a: 'yes', b: 'no', c: '12:30', d: '2026-04-27', e: '2026-04-27T13:38:29Z', f: true },
    });
  });

  it('a key named like something every object has is a key like others', () => {
    const value = read('constructor: 1\n__proto__: {polluted: true}\n').value as object;
    expect(Object.keys(value)).toEqual(['constructor', '__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('a byte order mark and Windows line ends change nothing', () => {
    expect(read('\ufeffa: 1\r\nb: |\r\n  two\r\n  lines\r\n').value).toEqual({ a: 1, b: 'two\nlines\n' });
  });
});

describe('places', () => {
  const file = read(`title: A title
folded: >-
  Several words
  on two lines.
flow: {from: first words, to: last words}
list: [a, "b", c]
rows:
  - {id: one}
  - id: two
    on: 2026-01-01
empty:
`);
  test.each([
    [['title'], 1, 8],
    [['folded'], 2, 9],
    [['flow'], 5, 7],
    [['flow', 'to'], 5, 31],
    [['list', 1], 6, 11],
    [['rows', 0, 'id'], 8, 10],
    [['rows', 1, 'on'], 10, 9],
    [['empty'], 11, 7],
  ])('of the value at %j', (keys, line, column) => {
    expect(file.placeOf(keys)).toMatchObject({ line, column });
  });

  test.each([
    [['title'], 1, 1],
    [['flow', 'to'], 5, 27],
    [['rows', 1, 'on'], 10, 5],
    [['empty'], 11, 1],
  ])('of the key of %j', (keys, line, column) => {
    expect(file.placeOf(keys, { key: true })).toMatchObject({ line, column });
  });

  test('a value ends where its text ends, a block at the start of the next line', () => {
    expect(file.placeOf(['title'])).toEqual({ line: 1, column: 8, endLine: 1, endColumn: 15 });
    expect(file.placeOf(['folded'])).toMatchObject({ endLine: 5, endColumn: 1 });
  });

  test('what is not there is placed at its nearest parent', () => {
    expect(file.placeOf(['flow', 'prefix'])).toMatchObject({ line: 5, column: 7 });
    expect(file.placeOf(['rows', 7, 'id'])).toMatchObject({ line: 8, column: 3 });
    expect(file.placeOf(['nothing', 'at', 'all'])).toMatchObject({ line: 1, column: 1 });
    expect(file.placeOf(['title', 'of', 'what'])).toMatchObject({ line: 1, column: 8 });
  });

  test('an empty file has a place, too', () => {
    expect(read('').placeOf(['title'])).toEqual({ line: 1, column: 1 });
  });

  test('thousands of places cost one reading of the file', () => {
    const many = read(Array.from({ length: 4000 }, (_, index) => `key${index}: ${index}\n`).join(''));
    for (let index = 0; index < 4000; index++) expect(many.placeOf([`key${index}`]).line).toBe(index + 1);
  });
});
