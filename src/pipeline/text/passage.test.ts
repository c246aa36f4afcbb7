import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../schema/excerpt.ts';
import { locate } from './locate.ts';
import { normalise } from './normalise.ts';
import { countWords, toPassage } from './passage.ts';

function passageOf(raw: string, excerpt: Excerpt) {
  const text = normalise(raw);
  const location = locate(text, excerpt);
  if (!location.found) throw new Error('not found');
  return toPassage(text, location.match);
}

describe('prints', () => {
  test('the words without markup, quotes and dashes as archived', () => {
    const { blocks } = passageOf('We – “mostly” – **use** [your data](/x).', 'We - "mostly" - use your data.');
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'We – “mostly” – use your data.' }]);
  });

  test('nothing of an address, hyphens in it included', () => {
    const raw =
      'Read [our instructions](https://a.example/how-to-opt-out "opt-out") on it, and [this article](https://a.example/x-y).';
    const { blocks } = passageOf(raw, { from: 'Read our', to: 'this article' });
    expect(blocks[0]!.text).toBe('Read our instructions on it, and this article');
    const inside = passageOf(raw, { from: 'instructions', to: 'this article.' });
    expect(inside.blocks[0]!.text).toBe('instructions on it, and this article.');
  });

  test('a line break inside a paragraph as a space', () => {
    expect(passageOf('We use\nyour data.', 'We use your data.').blocks).toEqual([
      { kind: 'paragraph', text: 'We use your data.' },
    ]);
  });

  test('paragraphs, list items and headings as blocks of their own', () => {
    const raw = 'We share:\n\n- your name\n- your *mail*\n\n## Why\n\nBecause.';
    expect(passageOf(raw, { from: 'We share', to: 'Because.' }).blocks).toEqual([
      { kind: 'paragraph', text: 'We share:' },
      { kind: 'item', text: 'your name' },
      { kind: 'item', text: 'your mail' },
      { kind: 'heading', text: 'Why' },
      { kind: 'paragraph', text: 'Because.' },
    ]);
  });

  test('a table row with its cells apart', () => {
    expect(passageOf('| Data | Kept |\n|---|---|\n| Name | 30 days |', { from: 'Name', to: '30 days' }).blocks).toEqual(
      [{ kind: 'row', text: 'Name | 30 days' }],
    );
  });

  test('characters for their references, and no soft hyphens', () => {
    expect(passageOf('Fish &amp; chips are per\u00adsonal.', 'Fish & chips are personal.').blocks[0]!.text).toBe(
      'Fish & chips are personal.',
    );
  });

  test('nothing of HTML', () => {
    expect(
      passageOf('We <script>alert(1)</script> use <b onclick="x()">data</b>.', { from: 'We', to: 'data' }).blocks[0]!
        .text,
    ).not.toMatch(/[<>]/);
  });
});

describe('tells places', () => {
  const raw = 'Ünï 😀.\n\nWe use data.';
  const passage = passageOf(raw, 'We use data.');
  test('in bytes that cut the same words from the payload', () => {
    expect(Buffer.from(raw).subarray(passage.bytes.start, passage.bytes.end).toString()).toBe('We use data.');
  });
  test('in code points', () => {
    expect([...raw].slice(passage.characters.start, passage.characters.end).join('')).toBe('We use data.');
  });
  test('as line and column', () => expect([passage.line, passage.column]).toEqual([3, 1]));
  test('with its number of words and what stands around it', () =>
    expect(passage).toMatchObject({ words: 3, prefix: 'Ünï 😀. ', suffix: '' }));
});

test.each([
  ['', 0],
  ['We use data.', 3],
  ['a - b', 2],
  ['30 days — «oui» 漢字 😀 §', 4],
  ["don't (x) 1.5", 3],
])('counts the words of %j: %d', (text, words) => expect(countWords(text)).toBe(words));

test('a passage of a PDF says on which page it begins', () => {
  expect(passageOf('One.\fTwo.\fThree.', 'Two.').page).toBe(2);
  expect(passageOf('One. Two.', 'Two.').page).toBeUndefined();
});

test.each([
  ['a bullet between words', 'a • b', 'a • b'],
  ['a star that is escaped', 'data \\* of yours', 'data* of yours'],
  ['a dash that touches both words', 'we opt—out now', 'we opt—out now'],
  ['a dash with a space before it alone', 'we opt —out', 'we opt —out'],
  ['joiners that words are spelt with', 'ما داده\u200cهای شما می\u200cداریم', 'ما داده\u200cهای شما می\u200cداریم'],
  ['a joiner of Hindi', 'यह क्\u200dष है', 'यह क्\u200dष है'],
  ['no joiner between Latin letters', 'the da\u200cta of\u200d yours', 'the data of yours'],
  ['no joiner at the end of a word', 'شما\u200c داده را', 'شما داده را'],
  ['a letter that stands for several', 'the ﬁrst ofﬁce', 'the ﬁrst ofﬁce'],
])('prints %s as archived', (_, raw, printed) => {
  const words = raw.split(/[ —]/);
  expect(passageOf(raw, { from: words[0]!, to: words.at(-1)! }).blocks).toEqual([{ kind: 'paragraph', text: printed }]);
});
