import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { type Known, nothingKnown } from './known.ts';
import { Texts } from './texts.ts';

function open(...made: string[]) {
  const { captures, payloads } = makeDocument(made);
  return { texts: new Texts(payloads, nothingKnown), digests: captures.map(({ digest }) => digest), payloads };
}

test('a text is told by its words, by its letters, and by how many words it has', () => {
  const { texts, digests } = open('# We **keep** it.', 'We keep it.', 'Wekeep it.', 'We sell it.');
  const [marked, plain, closed, other] = digests.map((digest) => texts.factsOf(digest));
  expect(marked).toEqual({ ...plain, words: 3 });
  expect(closed).toMatchObject({ letters: plain!.letters, words: 2 });
  expect(closed!.folded).not.toBe(plain!.folded);
  expect(other!.letters).not.toBe(plain!.letters);
});

test('a folded text and its blocks are those of any text that folds to it', () => {
  const { texts, digests } = open('# Data\n\nWe _keep_ it.', 'Data\n\nWe keep it.');
  const [first, second] = digests.map((digest) => texts.factsOf(digest).folded);
  expect(first).toBe(second);
  expect(texts.foldedOf(first!)).toBe('Data We keep it.');
  expect(texts.breaksOf(first!)).toEqual([0, 5]);
  expect(texts.blocksOfFolded(first!)).toBe(texts.blocksOf(digests[0]!));
  expect(texts.rawOf(digests[1]!)).toBe('Data\n\nWe keep it.');
  expect(texts.beginningOf(digests[1]!, 4)).toBe('Data');
});

test('what is known of a text is not found again, and its words are folded when they are asked for', () => {
  const { payloads, digests } = open('We keep it.');
  const facts = { folded: 'f', letters: 'l', words: 7 };
  const known: Known = { find: () => facts, learn: () => expect.unreachable('it is known') };
  const texts = new Texts(payloads, known);
  expect(texts.factsOf(digests[0]!)).toBe(facts);
  expect(texts.foldedOf('f')).toBe('We keep it.');
});

test('the texts asked for last are held with their way back, up to three million characters', () => {
  const long = (name: string) => `${name} ${'keeps your letters. '.repeat(60_000)}`;
  const { texts, digests } = open(long('Fern'), long('Moss'), long('Reed'));
  const [fern, moss, reed] = digests as [string, string, string];
  const held = texts.normalisedOf(fern);
  texts.normalisedOf(moss);
  expect(texts.normalisedOf(fern)).toBe(held);
  texts.normalisedOf(reed);
  texts.normalisedOf(moss);
  expect(texts.normalisedOf(fern)).not.toBe(held);
});

test('those of a document are opened once for what is known, and anew for other knowledge', () => {
  const { payloads } = open('We keep it.');
  const texts = Texts.of(payloads, nothingKnown);
  expect(Texts.of(payloads, nothingKnown)).toBe(texts);
  expect(Texts.of(payloads, { find: () => undefined, learn: () => undefined })).not.toBe(texts);
});

test('blocks without their places, and what two texts do not share as archived, are found without putting a text together', () => {
  const { texts, digests } = open(
    '# Data\n\nWe *keep* it.\n\nYes.',
    '# Data\n\nWe keep it.\n\nYes.',
    'We keep it.\n\n[a]: /b',
  );
  const [marked, plain, whole] = digests as [string, string, string];
  for (const digest of digests) {
    const blocks = texts.blocksOf(digest).map(({ kind, text, level }) => ({ kind, text, ...(level && { level }) }));
    expect(texts.blockWordsOf(digest)).toMatchObject(blocks);
  }
  expect(texts.unsharedOf(marked, plain)).toEqual(['We *keep* it.\n\n', 'We keep it.\n\n']);
  expect(texts.unsharedOf(plain, whole)).toEqual(['# Data\n\nWe keep it.\n\nYes.', 'We keep it.\n\n[a]: /b']);
});

test('a text that was let go is put together as it was', () => {
  const long = (name: string) => `# ${name}\n\n${'keeps your “letters”. '.repeat(80_000)}`;
  const { texts, digests } = open(long('Fern'), long('Moss'), long('Reed'));
  const { raw, text } = texts.normalisedOf(digests[0]!);
  for (const digest of digests) texts.normalisedOf(digest);
  const again = texts.normalisedOf(digests[0]!);
  expect([again.raw, again.text, again.starts.length]).toEqual([raw, text, text.length]);
});
