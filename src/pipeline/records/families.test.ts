import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSequences } from '../text/word-sequences.ts';
import { type FamilyText, familyLikeness, toFamilies } from './families.ts';

const text = (key: string, words: string, ...names: string[]): FamilyText => ({ key, text: words, names });
const liability = (name: string, sum: string) =>
  `To the fullest extent permitted by law, ${name} will not be liable for any indirect, incidental or special damages of more than ${sum}.`;

describe('wording families', () => {
  test('hold clauses in nearly the same words, the first one first', () => {
    const families = toFamilies([
      text('a', liability('Atlas', 'one hundred dollars'), 'Atlas'),
      text('b', 'We keep your personal data for as long as it is needed and delete it afterwards.'),
      text('c', liability('Borea', 'fifty euros'), 'Borea'),
    ]);
    expect(families).toHaveLength(1);
    expect(families[0]!.first).toBe('a');
    expect(families[0]!.members.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(families[0]!.members[0]!.likeness).toBe(100);
    expect(families[0]!.members[1]!.likeness).toBeGreaterThanOrEqual(familyLikeness);
  });

  test('are blind to case, marks and the platform’s own name', () => {
    const [one, other] = [
      liability('Atlas Pay', 'ten dollars'),
      liability('borea', 'TEN DOLLARS').replaceAll(',', ' —'),
    ];
    expect(toSequences(text('a', one, 'Atlas Pay'))).toEqual(toSequences(text('b', other, 'Borea')));
  });

  test('are none for words of their own, and none for words too few', () => {
    expect(
      toFamilies([text('a', 'We never sell your data to anybody at all, ever.'), text('b', liability('C', 'ten'))]),
    ).toEqual([]);
    expect(toFamilies([text('a', 'We may change these terms.'), text('b', 'We may change these terms.')])).toEqual([]);
  });

  test('each text is in one family at most, and like its first', () => {
    const words = fc.array(fc.constantFrom('we', 'may', 'use', 'your', 'data', 'to', 'train'), {
      minLength: 3,
      maxLength: 14,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (all) => {
        const families = toFamilies(all.map((one, index) => text(String(index), one.join(' '))));
        const keys = families.flatMap(({ members }) => members.map(({ key }) => key));
        expect(new Set(keys).size).toBe(keys.length);
        for (const { first, members } of families) {
          expect(members[0]!.key).toBe(first);
          expect(members.length).toBeGreaterThan(1);
          for (const { likeness } of members) expect(likeness).toBeGreaterThanOrEqual(familyLikeness);
        }
      }),
    );
  });
});
