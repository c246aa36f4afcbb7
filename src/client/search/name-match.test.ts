import { expect, test } from 'vitest';
import { NameList } from './name-match.ts';

const names = new NameList<string>();
names.add('opt out of training', 'training', 'en');
names.add('opt out', 'objection', 'en');
const found = (query: string) => names.find(query.split(' ')).flatMap(({ values }) => values);

test('a longer name may have one word more inside', () => {
  expect(found('opt out of ai training')).toEqual(['training']);
  expect(found('opt out of all their ai training')).toEqual(['objection']);
});

test('a short name has nothing inside', () => expect(found('opt me out')).toEqual([]));

test('a name itself is no form of another one', () => {
  names.add('warrant', 'authorities', 'en');
  names.add('warranty', 'promise', 'en');
  expect(found('warranty')).toEqual(['promise']);
  expect(found('warrants')).toEqual(['authorities']);
});
