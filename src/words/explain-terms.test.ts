import { expect, test } from 'vitest';
import { explainTerms } from './explain-terms.ts';

const terms = [
  { id: 'arbitration', term: 'arbitration', forms: ['arbitrate'] },
  { id: 'class-action', term: 'class action', forms: ['class actions'] },
];
const explain = (html: string) => explainTerms(html, terms, '/glossary/');

test('the first time a term occurs it leads to its definition', () => {
  expect(explain('<p>Arbitration, then arbitration; class actions too.</p>')).toBe(
    '<p><a href="/glossary/#arbitration" data-term>Arbitration</a>, then arbitration; <a href="/glossary/#class-action" data-term>class actions</a> too.</p>',
  );
});

test('nothing changes inside links, headings, code, tags or longer words', () => {
  const html =
    '<h2>Arbitration</h2><p title="arbitration"><a href="/x">arbitration</a> <code>arbitration</code> non-arbitration arbitrational</p>';
  expect(explain(html)).toBe(html);
});

test('of many terms three are explained', () => {
  const many = ['a1', 'b2', 'c3', 'd4'].map((id) => ({ id, term: id, forms: [] }));
  expect(explainTerms('a1 b2 c3 d4', many, '/g/').match(/data-term/g)).toHaveLength(3);
});
