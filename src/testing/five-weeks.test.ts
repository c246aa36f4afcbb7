/** Three services followed through five weeks of commits to an archive, as a reader does it who visits each Wednesday. */
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergeCalendars } from '../client/watch/merge-calendars.ts';
import { startOf, toKnown, toNewEntries } from '../client/watch/news.ts';
import { type ReadFeed, readFeed } from '../client/watch/read-feed.ts';
import { corpusFiles, vocabularyFiles } from '../pipeline/checks/example-corpus.ts';
import { calendars } from '../pipeline/exports/calendars/calendars.ts';
import { examplePlace } from '../pipeline/exports/example-site.ts';
import { feeds } from '../pipeline/exports/feeds/feeds.ts';
import { letters } from '../pipeline/exports/feeds/letters.ts';
import { SiteHolder } from '../pipeline/exports/hold.ts';
import { type DocumentEvidence, toEvidence } from '../pipeline/records/evidence.ts';
import { platformFiles } from '../pipeline/records/example-project.ts';
import { toRecords } from '../pipeline/records/records.ts';
import { formatLeaf } from '../pipeline/schema/leaf-line.ts';
import { formatRegistered } from '../pipeline/schema/logged-capture.ts';
import { toRecordId } from '../pipeline/schema/record-id.ts';
import { loadCorpus } from '../pipeline/sources/corpus.ts';
import { filesInMemory } from '../pipeline/sources/files.ts';
import { openOpenTermsArchive } from '../pipeline/sources/open-terms-archive.ts';
import { readProject } from '../pipeline/sources/project.ts';
import { loadVocabulary } from '../pipeline/sources/vocabulary.ts';
import { makeRepository } from './make-repository.ts';

const services = ['anvil', 'brook', 'cedar'];
const followed = services.map((slug) => `platforms/${slug}`);
const first = '2026-02-16T04:00:00Z';
const text = (training: string, rest = 'We keep logs for ten days.') => `# Privacy\n\n${training}\n\n${rest}\n`;
const train = (span: string) => text(`We train on what you write ${span}.`);

/** Of each week: captures by service, with the instant at which the archive made them. A week gets what was pushed by its Wednesday. */
const weeks: readonly (readonly [service: string, capturedAt: string, text: string])[][] = [
  services.map((slug) => [slug, first, train('for a year')] as const),
  [['anvil', '2026-03-02T04:00:00Z', train('for two years')]],
  // Only the layout differs: no news.
  [['cedar', '2026-03-09T04:00:00Z', train('for a year').replace('# Privacy', '# **Privacy**')]],
  [
    ['anvil', '2026-03-16T04:00:00Z', train('for three years')],
    // Captured in the week before the last letter, pushed after it.
    ['brook', '2026-03-07T04:00:00Z', train('as long as we like')],
  ],
  [['cedar', '2026-03-23T04:00:00Z', train('for five years, and sell it')]],
  [['brook', '2026-03-30T04:00:00Z', text('We have models.')]],
];
const visits = ['2026-02-25', '2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25', '2026-04-01'];

function filesOf(week: number): Record<string, string> {
  const deadline = week < 4 ? '2026-05-01' : '2026-05-15';
  const revised = ', revisions: [{on: 2026-03-24, by: ada-example, what: The last day was read wrongly.}]';
  const files: Record<string, string> = {};
  for (const slug of services) {
    const clause = {
      ...{ type: 'ai-training', excerpt: 'We train on what you write for a year.', snapshot: first },
      more: `optOut: {available: yes, how: Write to us., deadline: by the day given, deadlineOn: ${deadline}}\n`,
    };
    const made = platformFiles(slug, slug, { privacy: { texts: { [first]: '' }, clauses: { training: clause } } });
    for (const [path, content] of Object.entries(made)) {
      if (path.includes('/snapshots/')) continue;
      const archived = path.endsWith('document.yml') ? `archived: {service: ${slug}, terms: Privacy}\n` : '';
      files[path] = `${content}${archived}`
        .replace(/recordId: .*/, `recordId: ${toRecordId('EX', Uint8Array.of(1, 1, 1, 1, 1, services.indexOf(slug)))}`)
        .replace('by: [ada-example]}', week < 4 ? '$&' : `by: [ada-example]${revised}}`);
    }
  }
  const corpus = String(corpusFiles['corpus.yml']);
  const log = weeks.slice(0, week + 1).flatMap((captures, index) => [
    formatRegistered(visits[index]!),
    ...captures.map(([slug, capturedAt, content]) =>
      formatLeaf({
        ...{ document: `${slug}/privacy`, capturedAt, digest: hash('sha256', content) },
        sourceUrl: `https://${slug}.example/privacy`,
      }),
    ),
  ]);
  return { ...files, 'corpus.yml': corpus, 'captures.txt': `${log.join('\n')}\n` };
}

const plans = weeks.flat().map(([service, capturedAt, content]) => ({
  subject: `Record new changes of ${service} Privacy`,
  authored: `${Date.parse(capturedAt) / 1000} +0000`,
  files: { [`${service}/Privacy.md`]: content },
}));

/** The site as it is built on the Wednesday of a week. */
async function build(gitFolder: string, commit: string, week: number): Promise<Map<string, string>> {
  const archive = await openOpenTermsArchive({ repository: gitFolder, commit });
  const evidence = new Map<string, DocumentEvidence>();
  const project = await readProject({
    vocabulary: loadVocabulary(filesInMemory(vocabularyFiles)),
    sources: loadCorpus(filesInMemory(filesOf(week)), ''),
    archive,
    onDocument: (read, reading) =>
      evidence.set(`${read.place.platform}/${read.place.document}`, toEvidence(read, reading, true)),
  });
  const holder = new SiteHolder();
  for (const { record } of toRecords(project, evidence)) holder.take(record);
  const data = holder.toData();
  const files = new Map<string, string>();
  for (const format of [feeds, letters, calendars])
    for await (const { path, content } of format.files(data, examplePlace(data.site))) files.set(path, String(content));
  return files;
}

const folder = mkdtempSync(join(tmpdir(), 'five-weeks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sites: Map<string, string>[] = [];
beforeAll(async () => {
  const { gitFolder, commits } = makeRepository(plans, join(folder, 'made.git'));
  let pushed = 0;
  for (const [week, captures] of weeks.entries()) {
    pushed += captures.length;
    sites.push(await build(gitFolder, commits[pushed - 1]!, week));
  }
});

type Visit = Parameters<typeof toNewEntries>[1];

async function readFeeds(site: Map<string, string>, visit: Visit): Promise<Map<string, ReadFeed>> {
  const read = (file: string) => Promise.resolve(site.has(file) ? (JSON.parse(site.get(file)!) as unknown) : undefined);
  const feeds = followed.map(async (path) => [path, (await readFeed(path, startOf(path, visit), read))!] as const);
  return new Map(await Promise.all(feeds));
}

test('each visit is told what was published since the last one, once, whatever day it carries', async () => {
  let visit: Visit = { seen: `${visits[0]}T12:00:00Z` };
  const told: ReturnType<typeof toNewEntries>[] = [];
  for (const [week, site] of sites.entries()) {
    const now = await readFeeds(site, visit);
    told.push(week === 0 ? [] : toNewEntries(followed, visit, now));
    visit = { seen: `${visits[week]}T12:00:00Z`, ...toKnown(followed, visit, now) };
  }
  const said = told.map((entries) => entries.map(({ url }) => url.split('/platforms/')[1]!.split('/')[0]).sort());
  // In the fourth week a day was corrected in all three analyses, too.
  expect(said).toEqual([[], ['anvil'], [], ['anvil', 'brook'], ['anvil', 'brook', 'cedar', 'cedar'], ['brook']]);
  const ids = told.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const site of sites.slice(1)) expect(toNewEntries(followed, visit, await readFeeds(site, visit))).toEqual([]);
});

test('feeds keep the ids of entries and give both words of each change', () => {
  const ids = sites.map((site) => parseFeed(site.get('changes/atom.xml')!).feed as { entries?: { id?: string }[] });
  for (const [week, { entries = [] }] of ids.entries()) {
    const next = new Set((ids[week + 1]?.entries ?? entries).map(({ id }) => id));
    for (const { id } of entries) expect(next.has(id), `week ${week}`).toBe(true);
  }
  const last = sites.at(-1)!.get('platforms/brook/feed.json')!;
  for (const words of ['for a year', 'as long as we like', 'We have models.']) expect(last).toContain(words);
});

test('each week with news has a digest, and a week without any has none', () => {
  const listed = [...sites.at(-1)!.keys()].filter((path) => /^digest\/.*\/letter\.txt$/.test(path)).sort();
  for (const week of ['2026-w10', '2026-w12', '2026-w13', '2026-w14'])
    expect(listed).toContain(`digest/${week}/letter.txt`);
  expect(sites.at(-1)!.get('digest/2026-w14/letter.txt')).toContain('We have models.');
  // What was pushed late is in the letter that was sent after it, not in one that was sent before.
  const letters = ['2026-w10', '2026-w12'].map((week) => sites.at(-1)!.get(`digest/${week}/letter.txt`)!);
  expect(letters.map((letter) => letter.includes('Captured on 7 March 2026, written down later.'))).toEqual([
    false,
    true,
  ]);
  expect(letters.map((letter) => letter.includes('as long as we like'))).toEqual([false, true]);
  expect(letters[0]).toBe(sites[1]!.get('digest/2026-w10/letter.txt'));
});

test('a day that was corrected moves in the calendar of the chosen set, and stays one event', () => {
  const read = (site: Map<string, string>) => {
    const own = new Map(followed.map((path) => [path, site.get(`${path}/calendar.ics`)!]));
    const component = new ICAL.Component(ICAL.parse(mergeCalendars(followed, own)));
    return component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  };
  const [before, after] = [read(sites[0]!), read(sites.at(-1)!)];
  expect(before).toHaveLength(3);
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  for (const { startDate } of after) expect(startDate.toString()).toBe('2026-05-15');
  for (const [index, { sequence }] of after.entries()) expect(sequence).toBeGreaterThan(before[index]!.sequence);
});
