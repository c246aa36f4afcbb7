import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { escapeMarkdown, toCodeBlock } from './escape-markdown.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '@everyone',
          '#12',
          'GH-3',
          '<img src=x onerror=y>',
          '[a](http://b.example)',
          '![c](d)',
          'https://e.example',
        ],
        ...[
          'www.f.example',
          '`',
          '```',
          '\n',
          '\n\n',
          '# ',
          '- [ ] ',
          '|',
          '---',
          '\\',
          '&lt;',
          '&#64;',
          '<!--',
          '-->',
          '~~',
        ],
        ...['a@b.example', '4812532797e75d8bd27b308499e3e7972b41c7bc', '*', '_', '> ', '    ', '1. ', '\u202e', ' '],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

it('words are words, whatever they are', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const nodes = nodesOf(parser.parse(`Begun: ${escapeMarkdown(text)}`));
      expect([...new Set(nodes.map(({ type }) => type))].sort()).toEqual(['paragraph', 'root', 'text']);
    }),
    { numRuns: 500 },
  );
});

it('nothing that GitHub would link in rendered text is left together', () => {
  const rendered = (text: string) =>
    nodesOf(parser.parse(escapeMarkdown(text))).flatMap((node) => (node.type === 'text' ? [node.value] : []));
  fc.assert(
    fc.property(hostile, (text) => {
      for (const value of rendered(`Begun: ${text}`))
        expect(value).not.toMatch(/@\w|#\d|GH-\d|:\/\/|www\.|\b[0-9a-f]{7,40}\b/i);
    }),
    { numRuns: 500 },
  );
});

it('a code block ends where it ends', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1 }), (lines) => {
      const tree = parser.parse(`${toCodeBlock(lines, 'diff')}\n\nAfter.`);
      expect(tree.children.map(({ type }) => type)).toEqual(['code', 'paragraph']);
    }),
  );
});
