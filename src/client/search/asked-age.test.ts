import { expect, test } from 'vitest';
import { askedAge } from './asked-age.ts';

test.each([
  'I am 16 can I use it',
  'my 13-year-old',
  'under 18',
  'for under 18s',
  'ich bin 15',
  'moins de 15 ans',
  'children aged 12',
  '18+ only',
  'may I use it at fourteen',
  'can I use it at 15?',
])('“%s” names an age', (query) => expect(askedAge(query).words).toContain('age'));

test.each([
  'under 30 days',
  'article 16',
  'I am 64',
  '16',
  'kept 12 months',
  'under 5 %',
  'within fourteen days',
  'at 15 percent',
  'at 64',
])('“%s” names none', (query) => expect(askedAge(query)).toEqual({ words: [], rest: query }));
