import { expect, test } from 'vitest';
import { clauseFile } from '../checks/example-corpus.ts';
import { revisionSays } from '../schema/revision.ts';
import { readExample } from './example-project.ts';
import { join } from './join.ts';
import { toRevisionDigest, toSays } from './revision.ts';

const file = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

async function saysOf(...lines: string[]) {
  const text = [clauseFile.replace(/^optOut:.*\n/m, '').trimEnd(), ...lines, ''].join('\n');
  const [clause] = join(await readExample({ [file]: text })).clauses;
  return toSays(clause!);
}

test.each([
  ['whom it binds', 'appliesTo: {audiences: [consumer], regions: [EEA]}'],
  ['the page to refuse on', 'optOut: {available: "yes", url: "https://pebble.example/refuse"}'],
  ['the last day to refuse', 'optOut: {available: "yes", deadlineOn: 2026-08-01}'],
  ['from when it applies', 'effective: {on: 2026-05-01, excerpt: "May 1, 2026"}'],
  ['the record of another wording', 'wordingOf: EX-0000000'],
])('what a record says has %s, and another one has another digest', async (_what, line) => {
  const refusable = 'optOut: {available: "yes"}';
  const plain = await saysOf(refusable);
  const more = await saysOf(...(line.startsWith('optOut') ? [line] : [refusable, line]));
  expect(revisionSays.parse(more)).toEqual(more);
  expect(toRevisionDigest(more)).not.toBe(toRevisionDigest(plain));
});

test('a key that a record does not have changes no digest', async () => {
  const says = await saysOf();
  expect(Object.values(says)).not.toContain(undefined);
  expect(toRevisionDigest(revisionSays.parse(JSON.parse(JSON.stringify(says))))).toBe(toRevisionDigest(says));
});
