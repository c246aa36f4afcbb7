import { expect, test } from 'vitest';
import type { OptOutRecord } from '../schema/opt-out-record.ts';
import { platformFiles, readExample } from './example-project.ts';
import { toRecords } from './records.ts';

const said = 'We train on what you write for a year.';
const way = 'You can object under Settings, Privacy.';
const [first, second] = ['2026-01-05T00:00:00Z', '2026-02-05T00:00:00Z'];
const toText = (...parts: string[]) => parts.join('\n\n');

async function checkAgainAfter(newest: string) {
  const clause = {
    ...{ type: 'ai-training', excerpt: said, snapshot: first },
    more: `optOut: {available: yes, how: By a setting., excerpt: "${way}"}\n`,
  };
  const texts = { [first]: toText(said, way, 'We keep logs.'), [second]: newest };
  const project = await readExample(
    platformFiles('anvil', 'Anvil', { privacy: { texts, clauses: { training: clause } } }),
  );
  const desks = [...toRecords(project, new Map())].flatMap(({ record }) =>
    record.kind === 'opt-outs' ? [record] : [],
  );
  return (desks[0] as OptOutRecord).items.find(({ clause }) => clause.path.endsWith('/training'))?.checkAgain;
}

test.each([
  ['nothing', toText(said, way, 'We keep logs.'), undefined],
  ['other words', toText(said, way, 'We keep no logs.'), 'newer'],
  ['signs of the way out', toText(said, way.replace(',', ' –'), 'We keep logs.'), 'newer'],
  ['the words of the clause', toText(said.replace('a year', 'two years'), way, 'We keep logs.'), 'reworded'],
  [
    'the words of the way out',
    toText(said, way.replace('Settings, Privacy', 'Account, Data'), 'We keep logs.'),
    'reworded',
  ],
  ['the way out, which is gone', toText(said, 'We keep logs.'), 'reworded'],
])('where %s changed, the way out says so', async (_, newest, checkAgain) => {
  expect(await checkAgainAfter(newest)).toBe(checkAgain);
});
