import { describe, expect, test } from 'vitest';
import { answersInEnglish as answers } from './answers-in-english.ts';
import { english } from './english.ts';
import { plainText, textsOf } from './texts.ts';

test.each([
  ['hour', 'an hour'],
  ['user', 'a user'],
  ['unilateral change', 'a unilateral change'],
  ['uninterrupted service', 'an uninterrupted service'],
  ['opt-out', 'an opt-out'],
  ['EU law', 'an EU law'],
  ['US court', 'a US court'],
  ['FAQ', 'an FAQ'],
  ['8-day notice', 'an 8-day notice'],
  ['1-day notice', 'a 1-day notice'],
  ['European court', 'a European court'],
  ['one-sided change', 'a one-sided change'],
  ['honest answer', 'an honest answer'],
])('the article of %j is heard', (words, expected) => expect(english.article(words)).toBe(expected));

test('a first word is lowered unless it is a name or an abbreviation', () => {
  expect(english.lowerFirst('Turn it off')).toBe('turn it off');
  expect(english.lowerFirst('A letter')).toBe('a letter');
  expect(english.lowerFirst('AI training')).toBe('AI training');
  expect(english.lowerFirst('United States')).toBe('United States');
});

test('a document is said with its platform, whatever its title', () => {
  expect(english.documentOf('Atlas', 'Terms of Use')).toBe('Atlas’ Terms of Use');
  expect(english.documentOf('Plumvale', 'Privacy at Plumvale')).toBe('Privacy at Plumvale');
  expect(english.documentOf('Orchard', 'How we look after your data')).toBe('How we look after your data (Orchard)');
});

test('words become a sentence once', () => {
  expect(english.sentence('In the settings')).toBe('In the settings.');
  expect(english.sentence('Is it so?')).toBe('Is it so?');
  expect(english.sentence('He said “no.”')).toBe('He said “no.”');
});

describe('answers', () => {
  test('begin with the word of the type, or with none where the question is not answered so', () => {
    expect(answers.leadOf('permits', { permits: 'Yes' })).toBe('Yes');
    expect(answers.leadOf('informs', { permits: 'Yes' })).toBe('Described');
    expect(answers.leadOf('permits', {})).toBe('');
  });

  test('say how and until when a person can refuse', () => {
    expect(
      answers.refusalInFull({ available: 'yes', deadline: 'within 30 days', how: 'Write to the address given.' }),
    ).toBe('A person can refuse, within 30 days. Write to the address given.');
    expect(answers.refusalInFull({ available: 'partly' })).toBe('A person can refuse with restrictions.');
    expect(answers.refusalInFull({ available: 'no' })).toBe('The text leaves no way to refuse.');
  });

  test('of silence name what was read, when, and what is newer', () => {
    const at = (title: string, isNewest: boolean) => ({ title, capturedAt: '2026-04-27T13:38:29Z', isNewest });
    expect(answers.nothingFound([at('Terms', true)])).toBe(
      '“Terms”, captured on 27 April 2026, was read for this and holds no such clause.',
    );
    expect(answers.nothingFound([at('Terms', true), at('Policy', false)])).toMatch(
      /^“Terms”, .*, and “Policy”, captured on 27 April 2026, were read .* hold no such clause\. There is a newer version of “Policy”/,
    );
  });

  test('of numbers are right for one and for several', () => {
    const say = (saying: number, silent: number, found = 0) =>
      plainText(
        answers.howMany({
          ...{ audience: 'consumer', scope: 'ai-training', saying, silent, reviewed: saying + silent, found },
          ...{ answered: saying + silent + found, platforms: 9, clauses: 9, standing: 9 },
        }),
      );
    expect(say(1, 0)).toBe('1 of the 1 platform read in full for it has such a clause.');
    expect(say(2, 1)).toBe('2 of the 3 platforms read in full for it have such a clause; 1 is silent on it.');
    expect(say(1, 2, 1)).toBe(
      '1 of the 3 platforms read in full for it has such a clause; 2 are silent on it. 1 platform has such a clause without having been read in full for it.',
    );
    expect(say(0, 0)).toBe('No platform was read in full for it.');
  });
});

test('a language that nobody has written yet is answered in English', () => {
  expect(textsOf('de').plural(2, 'clause')).toBe('2 clauses');
  expect(textsOf('en-GB')).toBe(textsOf('en'));
});

test('a part of a law is cited in the law’s own unit', () => {
  expect(english.citedPart('Article', '6(1)(f)')).toBe('Article 6(1)(f)');
  expect(english.citedPart('§', '1798.120')).toBe('§ 1798.120');
});

test('an annex and a recital are no articles', () => {
  expect(english.citedPart('Article', 'Annex, point 1(q)')).toBe('Annex, point 1(q)');
  expect(english.citedPart('Article', 'Annex I, point 1(a)')).toBe('Annex I, point 1(a)');
  expect(english.citedPart('Article', 'Recital 47')).toBe('Recital 47');
});

test('a plural is formed as the noun asks', () => {
  const nouns = ['clause', 'address', 'batch', 'prefix', 'policy', 'day', 'new version'];
  expect(nouns.map((noun) => english.plural(2, noun))).toEqual([
    ...['2 clauses', '2 addresses', '2 batches', '2 prefixes', '2 policies', '2 days', '2 new versions'],
  ]);
  expect(nouns.map((noun) => english.noun(1, noun))).toEqual(nouns);
});
