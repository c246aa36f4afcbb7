import { expect, test } from 'vitest';
import { type FeedEntry, writeEntries } from './write-entry.ts';

const toEntry = (id: string, words: string): FeedEntry => ({
  ...{ id: `urn:${id}`, at: '2026-03-04T05:06:07Z', title: words, summary: words, link: '/a/', tags: [words] },
  ...{ html: `<p>${id}</p>\n    </p>`, facts: { id } },
});
const idOf = (atom: string) => [...atom.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);

test('each entry is written as if it were alone, also where its words look like the end of one', () => {
  const entries = [toEntry('a', 'a'), toEntry('b', 'x</entry> ]]> <entry>\n    </entry>\n'), toEntry('c', 'c')];
  const together = writeEntries(entries);
  expect(together.map(({ atom }) => idOf(atom))).toEqual([['urn:a'], ['urn:b'], ['urn:c']]);
  expect(together.map(({ json }) => (JSON.parse(json) as { id: string }).id)).toEqual(['urn:a', 'urn:b', 'urn:c']);
  const alone = entries.flatMap((entry) => writeEntries([{ ...entry }]));
  expect(together).toEqual(alone);
});

test('an entry of several feeds is written once', () => {
  const entry = toEntry('a', 'a');
  const [first] = writeEntries([entry]);
  expect(writeEntries([toEntry('b', 'b'), entry])[1]).toBe(first);
});
