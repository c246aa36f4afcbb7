import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tighten as tightenBytes } from '../../build/render/tighten.ts';

const tighten = (html: string) => Buffer.from(tightenBytes(Buffer.from(html))).toString();

import { launch } from './open-page.ts';

const bits = ['"', "'", '`', '=', '<', '>', '/', ' ', '  ', '\n', '\u00a0', '&', '&quot;', '"/', '<p>', '<p ', '</p>'];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...bits, '<pre>', '<script>', ' onclick=', 'a'), fc.string({ maxLength: 3 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
/** As Astro writes them. */
const inText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const inAttribute = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('title', 'href', 'id', 'class', 'data-copy'), hostile), {
    selector: ([name]) => name,
  })
  .map((pairs) => pairs.map(([name, value]) => ` ${name}="${inAttribute(value)}"`).join(''));
const node = fc.oneof(
  hostile.map(inText),
  fc
    .tuple(fc.constantFrom('a', 'span', 'div', 'p', 'h2', 'pre', 'button'), attributes, hostile)
    .map(([name, own, text]) => `<${name}${own}>${inText(text)}</${name}>`),
  fc
    .tuple(fc.constantFrom('path', 'img', 'input'), attributes, fc.constantFrom('>', '/>', ' />'))
    .map((at) => `<${at.join('')}`),
  fc.constant('\n  <script type="application/json">{"a":"x  <p> y"}</script>\n'),
);
const pages = fc.array(node, { maxLength: 6 }).map((nodes) => nodes.join(''));

test('a browser reads the same elements, attributes and words, whatever text is in them', async () => {
  const browser = await launch();
  const samples = fc.sample(pages, { numRuns: 4000, seed: 1 }).map((html) => [html, tighten(html)] as const);
  const page = await browser.newPage();
  const different = await page.evaluate((pairs) => {
    const read = (html: string) => {
      const body = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body;
      const elements = [...body.querySelectorAll('*')].map((element) => [
        element.localName,
        ...[...element.attributes].map(({ name, value }) => `${name}=${value}`),
        element.matches('pre, script') ? element.textContent : '',
      ]);
      return JSON.stringify([elements, body.textContent.replace(/\s+/g, '')]);
    };
    return pairs.filter(([before, after]) => read(before) !== read(after));
  }, samples);
  await browser.close();
  expect(different).toEqual([]);
});
