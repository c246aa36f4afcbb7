import { expect, test } from 'vitest';
import { readExample } from '../../records/example-project.ts';
import { writeSnapshot } from '../../sources/snapshot-file.ts';
import { applyEdits } from '../../sources/yaml-edit.ts';
import { clauseFile, firstText } from '../example-corpus.ts';
import { runChecks } from '../run.ts';

const folder = 'platforms/pebble/privacy-policy';
const clause = `${folder}/clauses/ai-training.yml`;
const capturedAt = '2026-03-04T05:06:07Z';
const newest = (text: string) => ({
  [`${folder}/snapshots/2026-03-04T05-06-07Z.md`]: writeSnapshot(
    { capturedAt, sourceUrl: 'https://pebble.example/privacy' },
    Buffer.from(text),
  ),
});
const reworded = newest(firstText.replace('We may use', 'We may always use'));

test('the fix cuts the excerpt to the new words, names the capture, and keeps comments', async () => {
  const source = `# ours\n${clauseFile}`;
  const [message] = runChecks(await readExample({ ...reworded, [clause]: source })).filter(
    ({ rule }) => rule === 'clause-current',
  );
  const fixed = applyEdits(source, message!.fix!);
  expect(fixed).toContain('# ours');
  expect(fixed).toContain('excerpt: We may always use your "messages" to train our models.');
  expect(fixed).toContain(`snapshot: ${capturedAt}`);
});

test('after the fix the words are current, and the analysis is older than they are until somebody reads it again', async () => {
  const before = runChecks(await readExample({ ...reworded, [clause]: clauseFile }));
  const fix = before.find(({ rule }) => rule === 'clause-current')!.fix!;
  const after = runChecks(await readExample({ ...reworded, [clause]: applyEdits(clauseFile, fix) }));
  expect(after.map(({ rule }) => rule).filter((rule) => rule !== 'schema-valid')).toEqual(['dates-in-order']);
});

test('an excerpt named by its ends stays one', async () => {
  const long =
    'We may use what you give us, in every way that we can think of today or later on, alone and with others, at home and abroad, and gladly.';
  const old = {
    [`${folder}/snapshots/2026-01-02T03-04-05Z.md`]: writeSnapshot(
      { capturedAt: '2026-01-02T03:04:05Z', sourceUrl: 'https://pebble.example/privacy' },
      Buffer.from(`${firstText}\n\n${long}`),
    ),
  };
  const named = clauseFile.replace(
    'excerpt: We may use your "messages" to train our models.',
    'excerpt: {from: "We may use what you give us, in every way", to: "at home and abroad, and gladly."}',
  );
  const project = await readExample({
    ...old,
    ...newest(`${firstText}\n\n${long.replace('gladly', 'very gladly')}`),
    [clause]: named,
  });
  const message = runChecks(project).find(({ rule }) => rule === 'clause-current');
  expect(message?.fix?.[0]).toEqual({
    keys: ['excerpt'],
    value: { from: expect.stringMatching(/^We may use/), to: expect.stringMatching(/very gladly\.$/) },
  });
});
