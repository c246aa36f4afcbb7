import { expect, test } from 'vitest';
import { toBlocks } from './blocks.ts';
import { normalise } from './normalise.ts';
import { ParagraphText } from './paragraph-text.ts';
import { Paragraphs } from './paragraphs.ts';
import { countWords } from './passage.ts';
import { cutAtSpaces } from './pieces-of-text.ts';

/** A text as it is put together of its paragraphs, and as it is folded as a whole. */
function read(raw: string, paragraphs = new Paragraphs()) {
  const cut = paragraphs.cut(raw);
  const joined = cut && new ParagraphText(cut);
  const { text, starts, ends } = normalise(raw);
  const blocks = toBlocks(normalise(raw));
  const pieces = cutAtSpaces(
    text,
    blocks.map(({ foldedStart }) => foldedStart),
  );
  const whole = { raw, text, starts, ends, blocks, pieces, words: countWords(text) };
  return {
    whole,
    joined: joined && {
      ...{ raw: joined.raw, text: joined.text, starts: joined.starts, ends: joined.ends },
      ...{ blocks: joined.toBlocks(), pieces: joined.toPieces(), words: joined.words },
    },
  };
}

test('paragraphs put together are the folded text with its way back, its blocks and its words', () => {
  for (const raw of [
    '# Data\n\nWe **keep** “it”.\n\n\n- - -\n\n* one\n* two\n\nEnd',
    '\n\n  We keep it.  \n\n',
    '- - -\n\n- - -\n\n',
    '漢字\n\n漢\n\nWe 字',
    '',
  ]) {
    const { whole, joined } = read(raw);
    expect(joined).toEqual(whole);
  }
});

test('a paragraph that depends on others is not folded alone', () => {
  const paragraphs = new Paragraphs();
  for (const raw of [
    'See [our terms][t].\n\n[t]: https://a.example/t',
    'A <b\n\nclass="x">word</b>',
    'A [link\n\nthat ends](https://a.example) later',
    'One <!-- two\n\nthree --> four',
    'third-\nparty and third-party\n\nWe',
    '[a](b\\\n\nc)',
  ])
    expect(paragraphs.cut(raw)).toBeUndefined();
});

test('a paragraph is read once for all texts that have it, and paragraphs of the same words have one number', () => {
  const paragraphs = new Paragraphs();
  const [first, second] = paragraphs.cut('We **keep** it.\n\nWe keep it.\n\n')!;
  expect(paragraphs.cut('We **keep** it.\n\nOther')![0]).toBe(first);
  expect(second!.number).toBe(first!.number);
});

test('drawn texts are put together as they are folded as a whole', () => {
  const pieces =
    'a|Wort|-|\n|\n\n|\n\n\n|[|](b)|](|)|<b>|<|>|\\|*|_|~~|# |> |===|&amp;|²|é|e\u0301|漢|ﬁ|\u00ad|\u200b|• |- |.|:|[1]|\r\n'.split(
      '|',
    );
  let seed = 7;
  const draw = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let joinedTexts = 0;
  for (let round = 0; round < 3000; round++) {
    const { whole, joined } = read(Array.from({ length: draw(20) }, () => pieces[draw(pieces.length)]!).join(''));
    if (!joined) continue;
    joinedTexts++;
    expect(joined).toEqual(whole);
  }
  expect(joinedTexts).toBeGreaterThan(1000);
});
