/** What formats make of every field that an author may write, and of a site that lacks what others have. */
import { expect, test } from 'vitest';
import type { ClauseRecord } from '../schema/clause-record.ts';
import { api } from './api/api.ts';
import { hosts } from './api/hosts.ts';
import { webAnnotation } from './cite/web-annotation.ts';
import { badges } from './embed/badges.ts';
import { readEveryField } from './example-every-field.ts';
import { examplePlace, filesOfFormat } from './example-site.ts';
import { feeds } from './feeds/feeds.ts';
import type { ExportPlace } from './format.ts';
import { SiteHolder } from './hold.ts';
import { questionsInMarkdown, secondReadingsInMarkdown } from './markdown/clause-details.ts';
import { pageTexts } from './markdown/page-texts.ts';
import { moved } from './moved.ts';
import { toRelease } from './release/release.ts';
import type { SiteData, SiteFormat } from './site-format.ts';
import { timeMap } from './time-map.ts';

const { data, entries, recordsOf } = await readEveryField();
const place = examplePlace(data.site);
const filesOf = async (format: SiteFormat, of: SiteData = data, at: ExportPlace = place) => {
  const files = new Map<string, string>();
  for await (const { path, content } of filesOfFormat(format, of, entries, at)) files.set(path, String(content));
  return files;
};

test('the twin of a page says of each second reading whether it agrees, and how a difference was settled', () => {
  const of = (end: string) => recordsOf('clause').find(({ path }) => path.endsWith(end))!;
  expect(secondReadingsInMarkdown(of('verkauf'))).toEqual([
    '## Second reading',
    '2026-03-07, cyd-example: agrees; permits, medium severity.',
  ]);
  expect(secondReadingsInMarkdown(of('terms/training')).slice(-2)).toEqual([
    expect.stringContaining('Only drafts are meant.'),
    'Settled 2026-03-08 by bob-example: The words name no drafts; nothing was changed.',
  ]);
  expect(secondReadingsInMarkdown(of('ai-training'))).toEqual([]);
  expect(questionsInMarkdown({ ...of('verkauf'), faq: [] })).toEqual([]);
});

test('the list of hosts has those of platforms that are there, and none where an archive keeps a document', async () => {
  const listed = async (of: SiteData) => JSON.parse((await filesOf(hosts, of)).get('api/v1/hosts.json')!);
  const { hosts: own, platforms } = await listed(data);
  expect(own).toEqual({ 'lumen.example': ['lumen'], 'pebble.example': ['pebble'] });
  expect(Object.keys(platforms)).toEqual(['lumen', 'pebble']);
  const site = {
    ...data.site,
    archive: { kind: 'git', repository: 'https://git.example/pages.git' },
  } as SiteData['site'];
  const documents = data.documents.map((one) => ({ ...one, sourceUrl: 'https://git.example/pages/terms.html' }));
  expect(Object.keys((await listed({ ...data, site, documents })).hosts)).toEqual(['lumen.example', 'pebble.example']);
});

test('a badge is of the first audience, and of what is gone, with the day where there is one', async () => {
  const { clauseType } = data.clauses[0]!;
  const former = (title: string, more: object) =>
    ({
      kind: 'address',
      recordId: 'EX-000003X',
      path: 'records/EX-000003X',
      title,
      formerPaths: [`platforms/${title}/terms/x`],
      ...more,
    }) as never;
  const all = await filesOf(badges, {
    ...data,
    former: [
      former('cove', { clauseType }),
      former('dune', { clauseType, withdrawnOn: '2026-02-03' }),
      former('eel', {}),
    ],
  });
  expect(all.get('badges/lumen/use.svg')).not.toContain('businesss');
  expect(all.get('badges/cove/use.svg')).toContain('>withdrawn</text>');
  expect(all.get('badges/dune/use.svg')).toContain('>withdrawn, 2026-02-03</text>');
});

test('a site of which nothing is known yet has feeds, and one for a host of few files keeps no archives of them', async () => {
  const { newest: _, ...site } = data.site;
  const empty = await filesOf(feeds, {
    ...data,
    digests: [],
    changes: [],
    clauses: [],
    site: site as SiteData['site'],
  });
  expect(empty.get('digest/atom.xml')).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  const few = await filesOf(feeds, data, { ...place, hasFewFiles: true } as ExportPlace);
  expect([...few.keys()].filter((path) => /-\d+-[0-9a-f]+\.xml$/.test(path))).toEqual([]);
});

test('an annotation leads to the text that the site may serve, else to that of the archive, else to where it was published', () => {
  const of = (edit: object, ...clauses: ClauseRecord[]) => {
    const { textPath: _, rawUrl: __, ...snapshot } = clauses[0]?.snapshot ?? ({} as never);
    const edited = clauses.map((one) => ({ ...one, snapshot: { ...snapshot, ...edit } }) as ClauseRecord);
    return JSON.parse(webAnnotation.write(edited, place));
  };
  const [training] = recordsOf('clause').filter(({ path }) => path.endsWith('terms/training'));
  const source = (edit: object) => of(edit, training!).items[0].target.source;
  expect(source({ textPath: 'snapshots/ab.txt' })).toBe('https://policies.example/snapshots/ab.txt');
  expect(source({ rawUrl: 'https://raw.example/ab' })).toBe('https://raw.example/ab');
  expect(source({})).toBe('https://lumen.example/terms');
  expect(of({ mementoUrl: 'https://web.example/ab' }, training!).items[0].target.cached).toBe('https://web.example/ab');
  expect(of({})).toMatchObject({ id: '', items: [] });
});

test('the page of a moved or withdrawn record says where it went, or since when it is gone and what took its place', async () => {
  const record = {
    kind: 'address',
    title: 'Old words',
    path: 'records/EX-000003X',
    recordId: 'EX-000003X',
    formerPaths: ['platforms/pebble/terms/x'],
  };
  const texts = async (more: object) =>
    [...(await filesOf(moved, { ...data, former: [{ ...record, ...more } as never] })).values()].join('\n');
  expect(await texts({ clausePath: 'platforms/pebble/terms/y' })).toContain(
    'This clause has moved to [platforms/pebble/terms/y]',
  );
  expect(await texts({ reason: 'It was wrong.' })).toContain('This clause was withdrawn. It was wrong.');
  const superseded = await texts({ withdrawnOn: '2026-02-03', supersededBy: 'EX-0000000' });
  expect(superseded).toContain('This clause was withdrawn on 2026-02-03.');
  expect(superseded).toMatch(/"supersededBy": ?"EX-0000000"/);
});

test('the twin of a law names its parts with their titles, and the stances they are listed for', async () => {
  const text = [...(await filesOf(pageTexts)).entries()].find(([path]) => path === 'regulations/gdpr/index.md')![1];
  expect(text).toContain('Article 6(1)(f) (Interests)');
  expect(text).toContain('AI training, Sale of data (permits, limits)');
});

test('a release of a site without captures has no ages, one of a host of few files describes what it serves', async () => {
  const { newest: _, ...site } = data.site;
  const documents = data.documents.map(({ newest: _, ...one }) => one as (typeof data.documents)[0]);
  const { age, newest } = toRelease({ ...data, documents, site: site as SiteData['site'] }).statistics;
  expect([age.medianDays, age.mostDays, newest]).toEqual([0, 0, undefined]);
  const few = await filesOf(api, data, { ...place, hasFewFiles: true });
  expect((await filesOf(api)).size).toBeGreaterThanOrEqual(few.size);
});

test('a TimeMap names a capture where its bytes are, on the site or in the archive, and no other', () => {
  const [document] = recordsOf('document').filter(({ versions }) => versions.length === 2);
  const at = (edit: object) =>
    timeMap.write(
      {
        ...document!,
        versions: document!.versions.map((one) => ({
          ...one,
          snapshot: { ...one.snapshot, textPath: undefined, rawUrl: undefined, ...edit } as never,
        })),
      },
      place,
    );
  expect(at({ rawUrl: 'https://raw.example/ab' }).match(/raw\.example/g)).toHaveLength(2);
  expect(at({})).not.toContain('memento');
});

test('withdrawn and moved records are held apart, and a site without its record is none', () => {
  const record = { kind: 'address', title: 'Old words', path: 'records/EX-000003X', recordId: 'EX-000003X' };
  const holder = new SiteHolder();
  holder.take({ ...record, status: 'withdrawn', formerPaths: [] } as never);
  holder.take({
    ...record,
    path: 'records/EX-000004X',
    status: 'published',
    formerPaths: ['platforms/a/b/c'],
  } as never);
  expect(() => holder.toData()).toThrow('There is no site record');
  holder.take(data.site);
  const { withdrawn, former } = holder.toData();
  expect([withdrawn, former].map((list) => list.map(({ path }) => path))).toEqual([
    ['records/EX-000003X'],
    ['records/EX-000004X'],
  ]);
});
