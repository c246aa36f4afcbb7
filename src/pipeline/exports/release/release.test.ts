import { expect, test } from 'vitest';
import { release as releaseSchema } from '../../schema/release.ts';
import { exampleSite, readExampleSite } from '../example-site.ts';
import { toReleaseDifferences } from './differences.ts';
import { toReleaseNotes } from './notes.ts';
import { toRelease } from './release.ts';

const { data } = await readExampleSite(exampleSite());
const before = toRelease(data);

test('a release is what its schema says, and two builds of the same data are the same', () => {
  expect(releaseSchema.safeParse(before).error).toBeUndefined();
  expect(toRelease(data)).toEqual(before);
  expect(toReleaseDifferences(before, toRelease(data))).toEqual({ added: [], removed: [], changed: [], documents: [] });
});

test('its numbers are those of the pages', () => {
  const { coverage, readings, states } = before.statistics;
  expect(coverage).toMatchObject({ platforms: data.site.counts.platforms, documents: data.site.counts.documents });
  expect(readings.clauses).toBe(data.site.counts.clauses);
  expect(states.verbatim + states.reworded + states.gone + states.unreadable).toBe(data.site.counts.clauses);
});

test('the notes say how often changes, captures and suggestions are right, as it was measured', () => {
  const notes = toReleaseNotes(before);
  const { rates, suggestions } = data.site;
  expect(rates.rates.length).toBeGreaterThan(0);
  for (const { name, wrong, of } of rates.rates) expect(notes).toContain(`${name}: ${wrong} of ${of}`);
  expect(notes).toContain(`## Detection, measured on ${rates.on}`);
  for (const { rows } of suggestions.tables) {
    const { right, suggested, labelled } = rows.at(-1)!;
    expect(notes).toContain(`right ${right} of ${suggested}`);
    expect(notes).toContain(`found ${right} of ${labelled}`);
  }
});

test('a release of before detection was noted is read, and its notes leave it out', () => {
  const { detection: _, ...statistics } = before.statistics;
  const old = releaseSchema.parse({ ...before, statistics });
  expect(toReleaseNotes(old)).not.toContain('## Detection');
});

test('what differs between two builds is named: added, removed, revised, and documents with another text', () => {
  const [first, second, ...rest] = data.clauses;
  const revised = { ...second!, title: 'Another title', severity: { ...second!.severity, level: 'high' as const } };
  const [document, ...others] = data.documents;
  const read = { ...document!, newest: { ...document!.newest!, digest: 'f'.repeat(64) } };
  const after = toRelease({ ...data, clauses: [revised, ...rest], documents: [read, ...others] });
  const differences = toReleaseDifferences(before, after);
  expect(differences.added).toEqual([]);
  expect(differences.removed.map(({ recordId }) => recordId)).toEqual([first!.recordId]);
  expect(differences.changed.map(({ recordId }) => recordId)).toEqual([second!.recordId]);
  expect(differences.documents).toEqual([
    { path: document!.path, before: document!.newest!.digest, after: 'f'.repeat(64) },
  ]);
  const notes = toReleaseNotes(after, differences);
  expect(notes).toContain(`## Withdrawn (1)\n\n- ${first!.recordId}`);
  expect(notes).toContain('Another title');
  expect(toReleaseDifferences(after, before).added.map(({ recordId }) => recordId)).toEqual([first!.recordId]);
});

test('the notes name each step of a revised clause, and say where nothing was captured, measured or read', () => {
  const [recordId, line] = Object.entries(before.records)[0]!;
  const { detection, ...statistics } = before.statistics;
  const { newest: _, newestAnalysis: __, ...without } = statistics;
  const empty = {
    ...before,
    statistics: {
      ...without,
      coverage: { ...statistics.coverage, documents: 0, documentsRead: 0 },
      detection: { ...detection!, suggestedOn: '2020-01-02', judged: undefined },
    },
  } as unknown as typeof before;
  const after = { ...line, severity: 'high' as const, state: 'gone' as const, path: 'anvil/terms/sale' };
  const changed = [{ recordId, before: { ...line, severity: 'low' as const }, after }];
  const notes = toReleaseNotes(empty, { added: [], removed: [], changed, documents: [] });
  expect(notes).toContain('Newest capture: none. Newest analysis: none.');
  expect(notes).toContain('- Documents read for clause types: none, on');
  expect(notes).toContain(', of suggestions on 2020-01-02\n');
  expect(notes).not.toContain('Suggestions drawn by chance');
  expect(notes).toContain(`: severity low → high, ${line.state} → gone, moved to anvil/terms/sale`);
});
