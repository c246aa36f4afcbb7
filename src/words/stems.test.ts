import { expect, test } from 'vitest';
import { toStems } from './stems.ts';

test.each([
  ['Can they sell my locations?', ['sell', 'locat']],
  ['What is it?', []],
  ['Gerichtsstände über 16', ['gerichtsstand', 'uber', '16']],
])('%s has the stems %j', (text, stems) => expect(toStems(text)).toEqual(stems));
