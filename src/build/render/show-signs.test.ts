import { expect, test } from 'vitest';
import { showSigns as showInBytes } from './show-signs.ts';

const showSigns = (html: string) => Buffer.from(showInBytes(Buffer.from(html))).toString();

test('a page without such characters is the same page', () => {
  const page = '<p title="a > b">We may “use” <b>your</b> data — negli\u00adgence.</p>';
  expect(showSigns(page)).toBe(page);
});

test('a control of direction is shown, set apart and named', () => {
  expect(showSigns('<p>We \u202etup\u202c it.</p>')).toBe(
    '<p>We <bdi class="sign" title="right-to-left override">U+202E</bdi>tup<bdi class="sign" title="pop directional formatting">U+202C</bdi> it.</p>',
  );
});

test('where no element may stand it is its code point', () => {
  expect(showSigns('<title>A\u0007</title><a title="b\u200b" href="/">c\u2028</a>')).toBe(
    '<title>A[U+0007]</title><a title="b[U+200B]" href="/">c<bdi class="sign" title="line separator">U+2028</bdi></a>',
  );
  expect(showSigns('<svg><text x="1">d\u2066</text></svg>')).toBe('<svg><text x="1">d[U+2066]</text></svg>');
});
