import { describe, expect, it } from 'vitest';
import { clauseFile, secondText } from '../../checks/example-corpus.ts';
import { readerDiff } from '../../schema/reader-diff.ts';
import { platformFiles, readExample } from '../example-project.ts';
import { toRecords } from '../records.ts';
import { toPicture } from './picture.ts';
import { toReaderDiff } from './reader-diff.ts';
import { toSoundPart } from './sound-part.ts';
import { toSurroundings } from './surroundings.ts';

type Edits = Parameters<typeof readExample>[0];
const file = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const other = 'platforms/pebble/privacy-policy/clauses/messages.yml';
const again = clauseFile
  .replace('EX-0000000', 'EX-000001Y')
  .replace('clauseType: ai-training', 'clauseType: data-sale');
const further = platformFiles('anvil', 'Anvil', {
  privacy: { reviewed: ['ai-training'], texts: { '2026-01-02T00:00:00Z': 'Anvil trains nothing at all.' } },
});

async function pictureOf(edits?: Edits) {
  const sound = toSoundPart(await readExample({ ...further, ...edits }))!;
  return { picture: toPicture(toRecords(sound.project)), leftOut: sound.leftOut };
}

async function diffOf(before: Edits, after: Edits) {
  return toReaderDiff((await pictureOf(before)).picture, (await pictureOf(after)).picture);
}

describe('what a branch changes for a reader', () => {
  it('is nothing where nothing differs', async () => {
    const { clauses, numbers, prevalence, answers, questions, pages } = await diffOf({}, {});
    expect([clauses, numbers, prevalence, answers, questions, pages]).toEqual([[], [], [], [], [], {}]);
  });

  it('is a clause that came, with the numbers, comparisons and answers it moves', async () => {
    const found = await diffOf({}, { [other]: again });
    expect(found.clauses).toMatchObject([{ kind: 'added', after: { path: 'pebble/privacy-policy/messages' } }]);
    expect(found.numbers).toContainEqual({ name: 'clauses', before: 1, after: 2 });
    expect(found.prevalence).toEqual([
      { type: 'Sale of data', before: { saying: 0, reviewed: 1 }, after: { saying: 1, reviewed: 1 } },
    ]);
    expect(found.answers).toEqual([{ platform: 'Pebble', type: 'Sale of data', before: 'silent', after: 'says' }]);
    expect(found.questions.map(({ platform }) => platform)).toContain('Pebble');
    expect(found.pages['clauses']).toMatchObject({ added: 1, removed: 0 });
  });

  it('is a clause that went', async () => {
    const found = await diffOf({ [other]: again }, {});
    expect(found.clauses).toMatchObject([{ kind: 'removed', before: { recordId: 'EX-000001Y' }, overlaps: [] }]);
  });

  it('is a clause whose score changed, and a clause that moved with its id', async () => {
    const graver = clauseFile.replace('rights: 1, choice: 2', 'rights: 3, choice: 3');
    const [scored] = (await diffOf({}, { [file]: graver })).clauses;
    expect([scored?.before?.severity.level, scored?.after?.severity.level]).toEqual(['medium', 'high']);
    const moved = await diffOf({}, { [file]: null, [other]: clauseFile });
    expect(moved.clauses).toMatchObject([
      {
        kind: 'changed',
        before: { path: 'pebble/privacy-policy/ai-training' },
        after: { path: 'pebble/privacy-policy/messages' },
      },
    ]);
  });

  it('tells the words that another clause already has', async () => {
    const [added] = (await diffOf({}, { [other]: again })).clauses;
    expect(added?.overlaps).toMatchObject([{ recordId: 'EX-0000000', share: 100 }]);
  });

  it('has the shape that the schema describes', async () => {
    const found = await diffOf({}, { [other]: again });
    expect(() =>
      readerDiff.parse({ corpus: 'c', base: '0'.repeat(40), errors: 0, leftOut: [], captures: [], ...found }),
    ).not.toThrow();
  });
});

describe('a contribution with a fault is shown without the faulty file', () => {
  it.each([
    ['an excerpt that is not there', { [file]: clauseFile.replace('to train our', 'to paint our') }, file],
    ['a type that nobody described', { [file]: clauseFile.replace('clauseType: ai-training', 'clauseType: ai') }, file],
    ['a law that nobody described', { [file]: clauseFile.replace('id: gdpr', 'id: gpdr') }, file],
    ['a capture that nobody has', { [file]: clauseFile.replace('03:04:05Z', '03:04:06Z') }, file],
    ['YAML that cannot be read', { [file]: 'a: b: c' }, file],
    ['a second clause with the same id', { [other]: clauseFile }, other],
    ['a platform that says nothing', { 'platforms/anvil/platform.yml': 'name: 1' }, 'platforms/anvil/platform.yml'],
    [
      'a document that says nothing',
      { 'platforms/anvil/privacy/document.yml': '' },
      'platforms/anvil/privacy/document.yml',
    ],
  ] as const)('%s', async (_, edits, left) => {
    expect((await pictureOf(edits)).leftOut).toEqual([left]);
  });

  it('and not at all where the corpus itself cannot be read', async () => {
    expect(toSoundPart(await readExample({ 'corpus.yml': 'title: 1' }))).toBeUndefined();
  });
});

it('the surroundings are the heading above and the words on both sides', () => {
  const payload = Buffer.from(secondText);
  const start = secondText.indexOf('We may use');
  const end = secondText.indexOf('models.') + 'models.'.length;
  const bytes = (at: number) => Buffer.byteLength(secondText.slice(0, at));
  expect(toSurroundings(payload, { start: bytes(start), end: bytes(end) })).toEqual({
    heading: 'Privacy Policy',
    before: 'Privacy Policy We collect the data you give us.',
    after: 'You can refuse this in your settings. We share data with service providers.',
  });
});
