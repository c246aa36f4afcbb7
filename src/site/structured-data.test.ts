import { expect, test } from 'vitest';
import { toBreadcrumbList, toJsonLd } from './structured-data.ts';

test('no words end the script element they stand in', () => {
  const text = '</script><script>alert(1)</script><!-- \u2028';
  const written = toJsonLd([{ '@type': 'Quotation', text }]);
  expect(written).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(written)['@graph'][0].text).toBe(text);
});

test('steps are numbered', () => {
  expect(
    toBreadcrumbList([
      { name: 'Home', item: '/' },
      { name: 'A', item: '/a/' },
    ]),
  ).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: '/' },
      { '@type': 'ListItem', position: 2, name: 'A', item: '/a/' },
    ],
  });
});
