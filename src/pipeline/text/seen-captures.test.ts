import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { BlockIndex } from './block-index.ts';
import { captureRules as rules } from './capture-rules.ts';
import { type Known, nothingKnown } from './known.ts';
import { SeenCaptures } from './seen-captures.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

function look(texts: readonly string[], known: Known = nothingKnown) {
  const { captures, payloads } = makeDocument(texts);
  const read = new Texts(payloads, nothingKnown);
  return new SeenCaptures({ versions: toVersions(captures), texts: read, known, index: new BlockIndex(read) });
}
const paragraph = (n: number) => `Paragraph ${n} says what we keep, who may look at ${n} and when it is erased.`;
const text = (...all: number[]) => all.map(paragraph).join('\n\n');

test('captures that come soon are those with other words, as many as are looked at', () => {
  const seen = look(['a b', 'a  b', 'c d', 'a b', 'c d', 'e f']);
  expect(seen.soon(0)).toEqual([2, 5]);
  expect(seen.soon(seen.all.length - 1)).toEqual([]);
  const many = look(Array.from({ length: rules.window + 3 }, (_, n) => `Words ${n}`));
  expect(many.soon(0)).toEqual(Array.from({ length: rules.window }, (_, n) => n + 1));
  expect(many.soon(2).at(-1)).toBe(rules.window + 2);
});

test('a document has as many words as before, or as the longest of those that come soon', () => {
  const seen = look(['one two', 'one two three', 'one']);
  expect(seen.wordsAround(1, 0)).toBe(2);
  expect(seen.wordsAround(0, -1)).toBe(3);
  expect(seen.wordsAround(2, -1)).toBe(0);
  expect(seen.daysBetween(0, 2)).toBe(2);
});

test('paragraphs in common make texts alike by the words of the shorter one, else sequences of words do', () => {
  expect(look([text(1, 2, 3, 4), text(1, 2)]).likeness(0, 1)).toBe(1);
  expect(look([text(1, 2), text(1, 3, 4, 5)]).likeness(0, 1)).toBe(0.5);
  // No paragraph is the same, and nearly all words are.
  const seen = look([text(1, 2), text(1, 2).replaceAll('erased.', 'erased again.')]);
  expect(seen.likeness(0, 1)).toBeGreaterThan(0.8);
  expect(seen.areUnlike(0, 1)).toBe(false);
  const other = look([text(1), 'Nothing of this kind stands in any of the other texts.', '']);
  expect(other.likeness(0, 1)).toBeLessThan(rules.unlike);
  expect(other.areUnlike(0, 1)).toBe(true);
  expect(other.likeness(0, 2)).toBe(0);
});

test('what was found of two texts is looked up before it is computed again', () => {
  const asked: string[] = [];
  const known: Known = {
    find: (key: string) => {
      asked.push(key);
      return key.startsWith('likeness:') ? 0.09 : undefined;
    },
    learn: () => undefined,
  } as unknown as Known;
  const seen = look([text(1), text(2)], known);
  expect(seen.likeness(0, 1)).toBe(0.09);
  expect(seen.areUnlike(0, 1)).toBe(true);
  expect(
    look([text(1), text(2)], {
      find: (key) => (key.startsWith('likeness:') ? rules.unlike : undefined),
      learn: () => undefined,
    }).areUnlike(0, 1),
  ).toBe(false);
  expect(seen.all[0]!.own.parts).toEqual([{ words: 16 }]);
  expect(asked.filter((key) => key.startsWith('signs:'))).toHaveLength(2);
});

test('many texts compared with many are as alike as when two are', () => {
  const all = Array.from({ length: 12 }, (_, n) => text(n).replace('says', `says of ${n + 1}`));
  const seen = look(all);
  for (let one = 0; one < all.length; one++)
    for (let other = 0; other < all.length; other++)
      expect(seen.likeness(one, other)).toBe(look([all[one]!, `${all[other]!} `]).likeness(0, one === other ? 0 : 1));
});
