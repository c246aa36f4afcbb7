import { expect, test } from 'vitest';
import { speak } from './speak.ts';

const page = (body: string, language = 'de') => `<!doctype html><html lang="${language}"><body>${body}</body></html>`;

test('texts and labels of the interface are in the language of the page', () => {
  expect(speak(page('<p>  Silent. <time datetime="2026-03-01">1 March 2026</time></p>'))).toContain(
    '<p>  Sagt nichts. <time datetime="2026-03-01">1. März 2026</time>',
  );
  expect(speak(page('<nav aria-label="About these pages"></nav>'))).toContain('aria-label="Über diese Seiten"');
  expect(
    speak(page('<meta name="description" content="What changed in the documents in March 2026, and what it means.">')),
  ).toContain('content="Was sich im März 2026 in den Dokumenten änderte, und was es bedeutet."');
});

test('what is quoted, code and what nobody translated stay', () => {
  const body =
    '<blockquote><p>Silent.</p></blockquote><code>Silent.</code><p>We keep your data &amp; sell it.</p><script>"Silent."</script>';
  expect(speak(page(body))).toBe(page(body));
});

test('an English page is not touched', () => {
  const english = page('<p>Silent.</p>', 'en');
  expect(speak(english)).toBe(english);
});

test('names in a sentence stay safe text', () => {
  expect(speak(page('<p>Related clauses of A &lt;b&gt;</p>'))).toContain('Verwandte Klauseln von A &lt;b&gt;');
});
