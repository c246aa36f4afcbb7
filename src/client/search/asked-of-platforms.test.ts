import { expect, test } from 'vitest';
import { toTypedWords } from '../../words/typed-words.ts';
import { askedForBest, askedOfPlatforms } from './asked-of-platforms.ts';

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

test.each(['which AI is most private', 'safest chatbot', 'best app for privacy', 'most privacy friendly AI'])(
  '“%s” asks how all platforms compare, and explains all of its words',
  (query) => {
    const asked = askedForBest(toTypedWords(query));
    expect(asked?.part.type).toBe('compare');
    expect(asked?.sense.why[0]?.asked).toBe(toTypedWords(query).join(' '));
  },
);

test.each(['private messages', 'is my data safe', 'safe harbour', 'best efforts', 'AI models', 'most recent chats'])(
  '“%s” compares nothing',
  (query) => expect(askedForBest(toTypedWords(query))).toBeUndefined(),
);
