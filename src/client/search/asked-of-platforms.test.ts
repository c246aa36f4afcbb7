import { expect, test } from 'vitest';
import { toTypedWords } from '../../words/typed-words.ts';
import { askedOfPlatforms } from './asked-of-platforms.ts';

const kinds = [['Privacy Policy', ['privacy notice']] as const];
const kindOf = (query: string) => askedOfPlatforms(toTypedWords(query), kinds)?.sense.filters['kind']?.any[0];

test.each([
  'history of terms',
  'what’s new at',
  'changes 2026',
  'what changed at',
  'old privacy policy',
  'May 2026 changes',
])('beside a platform “%s” asks how its documents changed', (query) => expect(kindOf(query)).toBe('page'));

test.each(['vs', 'compare and', 'alternatives to', 'difference between and'])(
  'beside platforms “%s” asks how they compare',
  (query) => expect(kindOf(query)).toBe('platform'),
);

test.each([
  'delete chat history',
  'changes to the terms',
  'change the terms',
  'new device login',
  'how old must I be for',
  'compare arbitration',
  'difference in price between',
  'may',
  'terms',
])('“%s” asks for something else', (query) => expect(kindOf(query)).toBeUndefined());
