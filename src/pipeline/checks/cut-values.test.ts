import { expect, test } from 'vitest';
import { findCutValues } from './cut-values.ts';

test.each([
  ['a number behind a sign', 'excerpt: with our #1 partner only after you agree', '1:19 with our'],
  ['a name', 'name: Pebble #Cloud', '1:14 Pebble'],
  [
    'a value that goes on in a second line',
    'because: the words name\n  the firm’s #2 market',
    '2:14 the words name the firm’s',
  ],
  [
    'a value whose second line begins with it',
    'excerpt: We share data with our\n  #1 partner only after you agree',
    '2:3 We share data with our',
  ],
  ['one of a list', 'by: [ada]\ntexts:\n  - the plan #3 of five', '3:14 the plan'],
  ['one in braces over two lines', 'excerpt: {from: our #1\n  partner, to: agree}', '1:21 our'],
  ['an anchor of an address', 'sourceUrl: https://pebble.example/legal #privacy', '1:41 https://pebble.example/legal'],
  ['a number after the sign', 'how: Write to room # 12 of the office', '1:20 Write to room'],
  [
    'the end of a sentence',
    'how: Write to the office with form # and your name.',
    '1:36 Write to the office with form',
  ],
])('finds %s', (_name, source, expected) => {
  expect(findCutValues(source).map(({ line, column, value }) => `${line}:${column} ${value}`)).toEqual([expected]);
});

test.each([
  ['a comment of its own line', 'name: Pebble\n# 1 partner\n'],
  ['a key that is commented out', 'title: What we share with others\n  #stance: permits\nstance: limits'],
  ['a comment set apart', 'name: Pebble  # as the app stores call it.'],
  ['a mark that something is to do', 'title: To be named # fill in\nstance: permits #TODO: or limits?'],
  ['a short remark', 'title: Privacy Policy # compare with the document itself'],
  ['quotes', `excerpt: "with our #1 partner"\ntitle: 'the #1 partner'`],
  ['a block', 'excerpt: |-\n  with our #1 partner\nwhyItMatters: >\n  the #1 partner'],
  ['a sign within a word', 'name: C# Corner\nsourceUrl: https://pebble.example/#privacy'],
  ['a comment behind quotes', 'digest: "12" #1'],
])('leaves %s', (_name, source) => expect(findCutValues(source)).toEqual([]));
