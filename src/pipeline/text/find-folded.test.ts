import { expect, test } from 'vitest';
import { findFolded } from './find-folded.ts';
import { normalise } from './normalise.ts';

function found(raw: string, words: string): string[] {
  const text = normalise(raw);
  return findFolded(text, normalise(words)).map(({ start, end }) => `${start} ${text.text.slice(start, end)}`);
}

test.each([
  ['in one line', 'we keep information on you', 'information', ['8 information']],
  ['divided in the text', 'a pay-\nment and infor-\nmation on you', 'information', ['14 information']],
  ['divided in the words sought', 'we keep information on you', 'infor-\nmation', ['8 information']],
  ['divided in both at one place', 'we keep infor-\nmation', 'infor-\nmation', ['8 information']],
  ['divided in both at two places', 'we keep infor-\nmation', 'in-\nformation', ['8 information']],
  [
    'at the beginning and at the end',
    'infor-\nmation is infor-\nmation',
    'information',
    ['0 information', '15 information'],
  ],
  ['with a hyphen where it is written so', 'a third-\nparty', 'third-party', ['2 thirdparty']],
  ['with a hyphen that belongs to it', 'of COVID-\n19 too', 'COVID-19', ['3 COVID-19']],
  ['joined where a number follows', 'of COVID-\n19 too', 'COVID19', []],
  [
    'with a hyphen that waits for its other half',
    'a first-\nand third-party',
    'first- and third-party',
    ['2 first- and third-party'],
  ],
  ['joined where the hyphen waits', 'a first-\nand third-party', 'firstand', []],
  ['after a dash that touches it', 'so -infor-\nmation', '-information', ['3 -information']],
  ['after two dashes', 'so --infor-\nmation', '--information', ['3 --information']],
  ['after a dash that is not there', 'so infor-\nmation', '-information', []],
  ['as a part of a longer one', 'misinfor-\nmation', 'information', []],
  ['with another word after it', 'infor-\nmation on me', 'information on you', []],
  ['that differs after the line end', 'infor-\nmal', 'information', []],
  [
    'joined where the words sought are divided and write a hyphen',
    'a thirdparty and third-party',
    'third-\nparty and third-party',
    ['2 thirdparty and third-party'],
  ],
  ['with a space where the words sought have a hyphen', 'opt out of infor-\nmation', 'opt-out', []],
  ['without letters', 'infor-\nmation', '**', []],
])('a word is found %s', (_, raw, words, places) => {
  expect(found(raw, words)).toEqual(places);
});

test('a character that stands for several letters is found whole', () => {
  expect(found('at 5 ㏂ on', 'a.m.')).toEqual(['5 a.m.']);
  expect(found('at 5 ㏂ on', 'm.')).toEqual([]);
  expect(found('at 5 ㏂ on', 'a.')).toEqual([]);
  expect(found('㏂', 'a.m.')).toEqual(['0 a.m.']);
  expect(found('a. m. and a.', 'a.')).toEqual(['0 a.', '10 a.']);
});

test('signs that one character stands for are found in it', () => {
  expect(found('so… on', '..')).toEqual(found('so... on', '..'));
});
