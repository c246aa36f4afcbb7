import { expect, test } from 'vitest';
import { loadSounds, nearest, respell, soundsLike, suggest } from './suggest.ts';

const words = ['data', 'arbitration', 'personal', 'training', 'retention', 'court', 'chat', 'chatgpt'];

test('a typo is held against the words of the site', () => {
  expect(nearest('arbitraton', words)).toBe('arbitration');
  expect(suggest('personel data', words)).toBe('personal data');
  expect(suggest('"traning data"', words)).toBe('"training data"');
  expect(suggest('ChatGTP', words)).toBe('chatgpt');
});

test('what the site knows, in whole or in its beginning, is left alone', () => {
  expect(suggest('data arbitr', words)).toBeUndefined();
  expect(suggest('courts', words)).toBeUndefined();
  expect(suggest('SP-7K3QD9M', words)).toBeUndefined();
});

test('what is near nothing is left alone', () => {
  expect(suggest('zzyzx', words)).toBeUndefined();
  expect(suggest('zzyzx traning', words)).toBeUndefined();
});

test.each([
  ['arbitation clause', ['arbitation'], 'arbitration clause'],
  ['indemnifcation', ['indemnifcation'], 'indemnification'],
  ['arbitratoin', ['arbitratoin'], 'arbitration'],
  ['recieve', ['recieve'], 'receive'],
  ['blockchain', ['blockchain'], undefined],
  ['who sees my pics', ['pics'], 'who sees my photos'],
  ['farbitration', ['farbitration'], undefined],
  ['deceased user', ['deceased'], undefined],
  ['307', ['307'], undefined],
])('%s is respelt only where a word is surely meant', (query, absent, better) =>
  expect(respell(query, absent, ['arbitration', 'indemnification', 'block', 'receive', 'declared'])).toBe(better),
);

test('a word that is written as it is heard is the one that sounds like it', async () => {
  const soundOf = await loadSounds();
  const words = ['copyright', 'retention', 'private', 'controller'];
  expect(soundsLike('copywrite', words, soundOf)).toBe('copyright');
  expect(soundsLike('retenshun', words, soundOf)).toBe('retention');
  expect(soundsLike('zzyzxxx', words, soundOf)).toBeUndefined();
  expect(respell('copywrite notice', ['copywrite'], words, soundOf)).toBe('copyright notice');
});
