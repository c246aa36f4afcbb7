import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RecordEntry } from '../records/record-entry.ts';
import { splitFrontMatter } from '../sources/front-matter.ts';
import { toMdx } from './mdx.ts';

const entry = (record: object, prose: RecordEntry['prose'] = []): RecordEntry => ({
  collection: 'clauses',
  id: 'a/b/c',
  record: record as RecordEntry['record'],
  prose,
  source: 'platforms/a/b/clauses/c.yml',
});
const frontMatter = (text: string) => text.slice(4, text.indexOf('\n---\n') + 1);

describe('a generated file', () => {
  it('is one line a key, the prose under its headings, and says where it comes from', () => {
    const text = toMdx(
      entry({ kind: 'clause', title: 'A: b # c', gone: undefined }, [
        ['', 'First.'],
        ['Why it matters', 'Because.\n\nAnd so.'],
      ]),
    );
    expect(text).toBe(
      `---\n# Generated from platforms/a/b/clauses/c.yml; do not edit.\nkind: "clause"\ntitle: "A: b # c"\n---\n\nFirst.\n\n## Why it matters\n\nBecause.\n\nAnd so.\n`,
    );
  });

  it('without prose ends with its front matter', () => {
    expect(toMdx(entry({ kind: 'address' }))).toMatch(/kind: "address"\n---\n$/);
  });

  it('holds what was put into it, whatever the words, for every reader of YAML', () => {
    const odd = fc.constantFrom(
      '\u0000',
      '\u0007',
      '\u001b',
      '\u007f',
      '\u0080',
      '\u0085',
      '\u009f',
      '\u00a0',
      '\u2028',
      '\u2029',
      '\ufeff',
      '\ufffe',
      '\uffff',
      '\ud800',
      '\udfff',
      '---',
      '\n---\n',
      '\r\n',
      ': ',
      ' #',
      '"',
      '\\',
      '{',
      '<',
      '😀',
    );
    const text = fc
      .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 6 })
      .map((parts) => parts.join(''));
    const value = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.array(text, { maxLength: 3 }),
      fc.record({ a: text, b: fc.array(fc.record({ c: text }), { maxLength: 2 }) }),
    );
    fc.assert(
      fc.property(value, (given) => {
        const expected = JSON.parse(JSON.stringify({ given })) as unknown;
        const text = toMdx(entry({ given }, [['', 'Words.']]));
        expect(load(frontMatter(text))).toEqual(expected);
        expect(parse(frontMatter(text))).toEqual(expected);
        const own = splitFrontMatter(text);
        expect(own.data).toEqual(expected);
        expect(splitFrontMatter(text, ['given']).data).toEqual(expected);
        expect(
          text
            .split('\n')
            .slice(own.bodyLine - 1)
            .join('\n'),
        ).toBe(own.body);
        expect(own.body.trim()).toBe('Words.');
      }),
      { numRuns: 150 },
    );
  });

  it('is read by the loader as it was written', () => {
    const text = toMdx(entry({ kind: 'clause', words: 'caf\u0080\u007f\ufffe' }, [['', 'First.']]));
    expect(splitFrontMatter(text)).toMatchObject({ data: { kind: 'clause', words: 'caf\u0080\u007f\ufffe' } });
  });
});
