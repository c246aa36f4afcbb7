import { expect, test } from 'vitest';
import { isInflectionOf } from './inflection.ts';

test.each([
  ['training', 'train', true],
  ['selling', 'sell', true],
  ['stopped', 'stop', true],
  ['courts', 'court', true],
  ['indemnities', 'indemnity', true],
  ['applied', 'apply', true],
  ['keies', 'key', false],
  ['serious', 'sery', false],
  ['platform’s', 'platform', true],
  ['chatgtp', 'chat', false],
  ['personel', 'person', false],
  ['arbitraton', 'a', false],
  ['train', 'training', false],
])('%s of %s: %s', (word, stem, is) => expect(isInflectionOf(word, stem)).toBe(is));
