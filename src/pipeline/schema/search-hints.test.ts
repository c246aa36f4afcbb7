import { expect, test } from 'vitest';
import { packHints, type SearchHints, unpackHints } from './search-hints.ts';

test('what is packed is unpacked the same', () => {
  const hints: SearchHints = {
    platforms: [['Plum', ['Plum Ltd'], 'dating']],
    types: [
      ['Arbitration', ['sue', 'lawsuit'], { de: ['Schiedsgericht', 'klagen'], fr: [] }, '30 sue'],
      ['Deletion', [], { de: [], fr: ['effacement'] }, ''],
    ],
    parts: [['data', '31 csv']],
    documentTypes: [['Terms of Service', ['tos']]],
    laws: [['GDPR', ['DSGVO'], ['6(1)(f)', '21']]],
  };
  expect(unpackHints(packHints(hints))).toEqual(hints);
});
