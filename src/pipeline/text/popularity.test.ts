import { expect, test } from 'vitest';
import { isCounter } from './counters.ts';

test.each([
  '3.4k users',
  'Users: 12,345',
  '12,345 active users',
  'Join over 2 million users',
  '1,024 members',
  '12 members online',
  'Visitors today: 12',
  'You are visitor number 12345',
  '1.234 Nutzer',
  '2 Mio. Nutzer',
  '12.345 utilisateurs actifs',
  '1 234 пользователей',
  '2万人のユーザー',
  'Downloads: 1,024',
  '12.345 téléchargements',
  '1 234 pobrań',
  'Скачиваний: 1234',
  'ダウンロード数: 1,234',
  '下载量:1234',
  '1,234 stars',
  'Star 1.2k Fork 300',
  '4.5 out of 5 stars',
  '4,5 von 5 Sternen',
  'Rating: 4.5',
  '👍 12 👎 3',
  'Share 12 Tweet 4',
  'Server time: 10:15:03',
  'Served by web-12 in 34 ms',
])('counts who uses or likes it: %s', (words) => expect(isCounter(words, false)).toBe(true));

test.each([
  '5 users',
  'Users: 5',
  'Members: 10 each',
  'Up to 10,000 downloads',
  'Downloads: 5 a day',
  'Licence for 10,000 users',
  '10,000 users may use it',
  'Platforms with 45 million users are very large',
  'Required rating: 4.5 stars',
  'Sellers with 1,000 ratings pay no fee',
  'Minimum age: 13',
  'We have 2,000,000 users.',
  'Served by post in 30 days',
])('is one of the terms: %s', (words) => expect(isCounter(words, false)).toBe(false));

test('an entry of a list is one of the terms', () => expect(isCounter('10,000 users', true)).toBe(false));
