import { expect, test } from 'vitest';
import { toLinkKey, toLinks } from './links.ts';

test('links are found once each, without their fragments', () => {
  const text = 'See [terms](https://a.example/terms#one), [again](https://a.example/terms#two) and [no](/relative).';
  expect(toLinks(text)).toEqual(['https://a.example/terms']);
});

test('www, a closing slash and a query do not make another page', () => {
  expect(toLinkKey('https://www.a.example/Terms/?x=1')).toBe(toLinkKey('http://a.example/terms'));
});
