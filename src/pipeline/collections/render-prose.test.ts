import { satteri } from '@astrojs/markdown-satteri';
import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import { describe, expect, it, test } from 'vitest';
import { proseText } from './prose-text.ts';
import { isProseLink, renderProse } from './render-prose.ts';

const clause = `## Why it matters

Your words may be used to **develop** and *train* models & services; see [the policy](https://example.org/a?b=1&c=2 "Their words")
or [how we read](/methodology/#severity). Prices \\< 5 \\{euro\\}, "quoted" and 'so'...

- one ~~old~~ item
- another with \`a < {b}\` code
  1. nested
  2. items

## Consumer impact

> You cannot object.

3. third
4. fourth

| what | who |
| :--- | ---: |
| data | *they* |

A hard\\
break, https://example.org/auto and someone@example.org.

    four spaces are no code in MDX

\`\`\`
let a = '<b>';
\`\`\`

- [ ] open
- [x] done

---

## Why it matters
`;

/** Prints what compiled MDX asks for, as a JSX runtime that makes HTML. */
const voids = new Set(['br', 'hr', 'input', 'img']);
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
class Html extends String {}
type Props = Record<string, unknown>;
const toHtml = (value: unknown): string =>
  value instanceof Html
    ? String(value)
    : Array.isArray(value)
      ? value.map(toHtml).join('')
      : value === undefined || value === null || typeof value === 'boolean'
        ? ''
        : escapeHtml(String(value));
const Fragment = (props: Props) => new Html(toHtml(props['children']));
const jsx = (type: string | ((props: Props) => unknown), { children, ...props }: Props): unknown => {
  if (typeof type === 'function') return type({ ...props, children });
  // The alignment of a column would be a style attribute, which the policy of the pages blocks: left out on purpose.
  if (type === 'th' || type === 'td') delete props['style'];
  const attributes = Object.entries(props).map(([name, value]) =>
    value === false || value === undefined
      ? ''
      : value === true || value === ''
        ? ` ${name}`
        : ` ${name}="${escapeHtml(String(value)).replace(/"/g, '&quot;')}"`,
  );
  const open = `<${type}${attributes.join('')}>`;
  return new Html(voids.has(type) ? open : `${open}${toHtml(children)}</${type}>`);
};
const runtime = { Fragment, jsx, jsxs: jsx };

/** What @astrojs/mdx makes of a file: the compiler it calls, its code run. */
async function withAstro(body: string): Promise<string> {
  const processor = satteri({ features: { gfm: true, smartPunctuation: false } });
  const shared = { syntaxHighlight: false, gfm: true, smartypants: false } as never;
  const renderer = await processor.createMdxRenderer?.(shared, {
    optimize: false,
    srcDir: new URL('file:///x/'),
  } as never);
  const compiled = (await renderer?.process(body, '/src/entry.mdx', {})) as { code: string } | undefined;
  const module = (compiled?.code ?? '')
    .replace(
      /^import \{([^}]*)\} from "astro\/jsx-runtime";?$/m,
      (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = runtime;`,
    )
    .replace(/^export /gm, '');
  const content = new Function('runtime', `${module}\nreturn MDXContent;`)(runtime) as (props: Props) => unknown;
  return toHtml(content({})).trim();
}

async function withMdxJs(body: string): Promise<string> {
  const options = {
    ...runtime,
    remarkPlugins: [remarkGfm],
    elementAttributeNameCase: 'html' as const,
    stylePropertyNameCase: 'css' as const,
  };
  const { default: content } = await evaluate(body, options as never);
  return toHtml((content as (props: Props) => unknown)({})).trim();
}

/** Breaks between the parts of a table are seen by nobody. */
const closeTables = (html: string) => html.replace(/\n?(<\/?(?:table|thead|tbody|tr|th|td)>)\n?/g, '$1');
const withoutIds = (html: string) => html.replace(/(<h[2-4]) id="[^"]*"/g, '$1');

describe('prose renders as stock MDX renders it', () => {
  it('as @astrojs/mdx does, heading ids included', async () => {
    expect(renderProse(clause)).toBe(await withAstro(clause));
    expect(renderProse(clause)).toContain('<h2 id="why-it-matters">');
    expect(renderProse(clause)).toContain('<h2 id="why-it-matters-1">');
  });

  it('as @mdx-js/mdx with remark-gfm does', async () => {
    expect(closeTables(withoutIds(renderProse(clause)))).toBe(closeTables(await withMdxJs(clause)));
  });

  it('whatever the prose', async () => {
    const words = fc
      .array(
        fc.constantFrom(
          'data',
          'we\n',
          '**may**',
          '*use*',
          '`a<{`',
          '\n\n',
          '- ',
          '> ',
          '1. ',
          '\\<',
          '\\{',
          '[x](/y/)',
          '~~no~~',
          '"',
          '&',
          '&amp;',
          '#',
          '    ',
          '\\',
          '_a_',
          '.',
        ),
      )
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(words, async (body) => {
        let html: string;
        try {
          html = renderProse(body);
        } catch {
          return;
        }
        expect(html).toBe(await withAstro(body));
      }),
      { numRuns: 300 },
    );
  });
});

describe('nothing but prose is rendered', () => {
  const refused: [string, string, RegExp][] = [
    ['an element', 'a <b>bold</b> claim', /an HTML element or a component/],
    ['a script', '<script>alert(1)</script>', /an HTML element or a component/],
    ['a handler', '<img src="x" onerror="alert(1)" />', /an HTML element or a component/],
    ['a component', '<Peers />', /an HTML element or a component/],
    ['an HTML comment', '<!-- x -->', /cannot read as prose/],
    ['an expression', 'a {process.env.HOME} b', /an expression in braces/],
    ['an expression on its own', '{1 + 1}', /an expression in braces/],
    ['an import', "import x from 'node:fs'", /starting with `import` or `export`/],
    ['an export', 'export const a = 1', /starting with `import` or `export`/],
    ['an import that never ends', "import 'x\\\\", /./],
    ['an open brace', 'a { b', /cannot read as prose/],
    ['an unescaped <', 'a < b', /an unescaped `<`; write `\\<`/],
    ['an unescaped }', 'a } b', /an unescaped `}`|cannot read as prose/],
    ['an image', '![x](https://example.org/x.png)', /an image/],
    ['a footnote', 'x[^1]\n\n[^1]: y', /a footnote/],
    ['a heading of the first level', '# x', /heading of the first level/],
    ['a script as a link', '[x](javascript:alert%281%29)', /a link to "javascript:/],
    ['a hidden script as a link', '[x](java&#115;cript:alert%281%29)', /a link to "javascript:/],
    ['data as a link', '[x](data:text/html,x)', /a link to "data:/],
    ['another host in disguise', '[x](//example.org)', /a link to "\/\//],
    ['a reference to a script', '[x][y]\n\n[y]: vbscript:x', /a link to "vbscript:/],
  ];
  it.each(refused)('refuses %s', (_, body, message) => {
    expect(() => renderProse(body)).toThrow(message);
  });

  it('says where, counted in the file', () => {
    expect(() => renderProse('one\n\ntwo < three', 12)).toThrow(
      expect.objectContaining({ place: { line: 14, column: 5 } }) as Error,
    );
  });

  it('takes links to http, https, mailto and this site', () => {
    for (const href of ['https://a.b/c:d', 'HTTP://a.b', 'mailto:a@b.c', '/x/', '#x', '?q', 'x/y', ''])
      expect(isProseLink(href)).toBe(true);
    for (const href of [
      'javascript:x',
      ' java\nscript:x',
      '\u0001javascript:x',
      'file:///x',
      '//a.b',
      '/\\a.b',
      '\\\\a.b',
    ])
      expect(isProseLink(href)).toBe(false);
  });

  it('puts the base before links to this site', () => {
    expect(renderProse('[a](/b/) [c](#d) [e](https://f.g/)', 1, '/base/')).toBe(
      '<p><a href="/base/b/">a</a> <a href="#d">c</a> <a href="https://f.g/">e</a></p>',
    );
  });

  it('prints no script, handler or protocol that runs, whatever passes', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '{',
      '}',
      '\\',
      '"',
      "'",
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '\n',
      '\n\n',
      ' ',
      'javascript:',
      'data:',
      'vbscript:',
      'onclick=',
      'script',
      'import ',
      'export ',
      'img src=',
      '&#106;',
      '&colon;',
      '&Tab;',
      '://',
      'a',
      'x.y',
      'https',
      ':',
      '*',
      '_',
      '|',
      '-',
      '#',
      '\u0000',
      '\t',
      'style=',
    );
    const hostile = fc
      .array(fc.oneof(bits, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 14 })
      .map((parts) => parts.join(''));
    const allowed =
      /^<(?:\/?(?:p|h[2-4]|ul|ol|li|blockquote|em|strong|del|code|pre|a|br|hr|table|thead|tbody|tr|th|td|input)(?: (?:id|class|href|title|start|type)="[^"<>]*"| (?:checked|disabled))*)>$/;
    fc.assert(
      fc.property(hostile, (body) => {
        let html: string;
        try {
          html = renderProse(body);
        } catch {
          return;
        }
        for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed);
        for (const [, href = ''] of html.matchAll(/ href="([^"]*)"/g))
          expect(href).toMatch(/^(?:https?:|mailto:|[^:]*(?:[/?#]|$))/i);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the words of a body', () => {
  it('are its paragraphs and items without headings and markup', () => {
    expect(proseText('## Why it matters\n\nA **bold** [claim](/x/) \\{so\\}.\n\n- one\n- two')).toBe(
      'A bold claim {so}.\n\none\n\ntwo',
    );
  });
});

test('an address that is a link by itself, which has no place in the text, is printed with what is around it', () => {
  expect(renderProse('See www.a.example\\{ or a@b.example \\<x.')).toBe(
    '<p>See <a href="http://www.a.example%5C%7B">www.a.example\\{</a> or <a href="mailto:a@b.example">a@b.example</a> &lt;x.</p>',
  );
  expect(() => renderProse('See www.a.example {b}.')).toThrow('an expression in braces');
});
