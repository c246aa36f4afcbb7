import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBlocks } from './blocks.ts';
import { type DiffPart, diffBlocks } from './diff.ts';
import { toEdits } from './edits.ts';
import { normalise } from './normalise.ts';

const diff = (before: string, after: string) => diffBlocks(toBlocks(normalise(before)), toBlocks(normalise(after)));
const show = (edits: readonly { kind: string; text: string }[]) =>
  edits.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`)).join('');
const kinds = (parts: readonly DiffPart[]) => parts.map(({ kind, moved }) => (moved ? `${kind}, moved` : kind));

function apply(parts: readonly DiffPart[], side: 'added' | 'removed'): string {
  const texts = parts.map(({ lines }) =>
    lines.map(({ edits }) =>
      edits
        .filter(({ kind }) => kind === 'same' || kind === side)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  return parts
    .flatMap(({ kind }, index) => {
      const text = texts[index]!.join(kind === 'changed' ? '' : ' ');
      return text === '' ? [] : [text];
    })
    .join(' ');
}

test('names the word that was added', () => {
  expect(show(toEdits('We use data.', 'We use your data.'))).toBe('We use{+ your+} data.');
});

test('does not split a word at its comma', () => {
  expect(show(toEdits('names and dates', 'names, and dates'))).toBe('names{+,+} and dates');
});

test('says a replaced phrase in one piece', () => {
  expect(show(toEdits('sold (or leased) to others', 'rented, swapped to others'))).toBe(
    '{-sold (or leased)-}{+rented, swapped+} to others',
  );
});

test('pairs a reworded paragraph with its old wording', () => {
  const parts = diff(
    '# Data\n\nWe share data with partners.\n\nEnd.',
    '# Data\n\nWe share no data with partners.\n\nEnd.',
  );
  expect(kinds(parts)).toEqual(['same', 'changed', 'same']);
  expect(show(parts[1]!.lines[0]!.edits)).toBe('We share{+ no+} data with partners.');
});

test('a paragraph cut in two is one change, in the lines of the new text', () => {
  const parts = diff(
    'We share data with partners. You may object at any time.',
    'We share data with partners.\n\nYou may always object at any time.',
  );
  expect(kinds(parts)).toEqual(['changed']);
  expect(parts[0]!.lines.map(({ edits }) => show(edits))).toEqual([
    'We share data with partners. ',
    'You may{+ always+} object at any time.',
  ]);
});

test('a paragraph that went elsewhere is moved', () => {
  const parts = diff(
    'One is here.\n\nTwo is there.\n\nThree.\n\nFour.',
    'Two is there.\n\nThree.\n\nFour.\n\nOne is here.',
  );
  expect(kinds(parts)).toEqual(['removed, moved', 'same', 'added, moved']);
});

test('two texts without a word in common are removed and added whole', () => {
  const many = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
  expect(toEdits(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('many edits in a long text are still found one by one', () => {
  const words = Array.from({ length: 6000 }, (_, index) => `w${index}`);
  const after = words.map((word, index) => (index % 10 === 5 ? `new${index}` : word));
  const edits = toEdits(words.join(' '), after.join(' '));
  expect(edits.filter(({ kind }) => kind === 'added')).toHaveLength(600);
});

const word = fc.constantFrom('we', 'use', 'your', 'data', 'sell', 'never', ',', '.', 'a-b', "don't", '1.5', '。', 'é');
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const spaced = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ')), { maxLength: 20 })
  .map((list) => list.flat().join(''));

test('edits applied to the old words give the new ones', () => {
  fc.assert(
    fc.property(spaced, spaced, (a, b) => {
      const [before, after] = [normalise(a).text, normalise(b).text];
      const edits = toEdits(before, after);
      const side = (kind: string) =>
        edits
          .filter((edit) => edit.kind === 'same' || edit.kind === kind)
          .map(({ text }) => text)
          .join('');
      expect([side('removed'), side('added')]).toEqual([before, after]);
    }),
  );
});

test('a diff applied to the old text gives the new one', () => {
  const text = fc.array(sentence, { maxLength: 8 }).map((list) => list.join('\n\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diff(before, after);
      expect([apply(parts, 'removed'), apply(parts, 'added')]).toEqual([normalise(before).text, normalise(after).text]);
    }),
  );
});
