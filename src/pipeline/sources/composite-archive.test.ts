import { expect, test } from 'vitest';
import type { Archive, DocumentPlace } from './archive.ts';
import { joinArchives } from './composite-archive.ts';

/** An archive that answers with its own name. */
const archive = (name: string, state?: string): Archive => ({
  kind: 'folder',
  list: async () => [{ name, captures: 1 }],
  ...(state && { stateOf: () => state }),
  async *read(wanted) {
    for (const place of wanted)
      yield {
        place,
        captures: [],
        payloads: new Map(),
        problems: [{ file: name, line: 1, column: 1, message: '', remedy: '' }],
      };
  },
});
const place = (document: string, of?: string): DocumentPlace => ({
  ...{ platform: 'fern', document, folder: `platforms/fern/${document}` },
  ...(of && { archive: of }),
});

test('an archive alone is itself', () => {
  const main = archive('main');
  expect(joinArchives(main, new Map())).toBe(main);
});

test('each document is read from the archive it names, in the order asked for; one whose archive is not known from the first', async () => {
  const all = joinArchives(archive('main'), new Map([['crawl', archive('crawl', 'as it is')]]));
  const wanted = [place('a'), place('b', 'crawl'), place('c'), place('d', 'lost'), place('e', 'crawl')];
  const read = await Array.fromAsync(all.read(wanted));
  expect(read.map(({ place: { document }, problems }) => `${document} ${problems[0]!.file}`)).toEqual([
    ...['a main', 'b crawl', 'c main', 'd main', 'e crawl'],
  ]);
  expect((await all.list()).map(({ name }) => name)).toEqual(['main', 'crawl']);
  expect(wanted.map((one) => all.stateOf!(one))).toEqual([undefined, 'as it is', undefined, undefined, 'as it is']);
});
