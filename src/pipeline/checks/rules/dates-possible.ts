import { reviewsOf } from '../../schema/document.ts';
import { writeSnapshot } from '../../sources/snapshot-file.ts';
import type { YamlFile } from '../../sources/yaml-file.ts';
import { documentsOf, validClauses } from '../clauses.ts';
import { findImpossible } from '../possible-dates.ts';
import type { Finding, Rule } from '../rule.ts';

const folder = 'platforms/pebble/privacy-policy';
const clause = `${folder}/clauses/ai-training.yml`;
const capture = (capturedAt: string) =>
  writeSnapshot(
    { capturedAt, sourceUrl: 'https://pebble.example/privacy' },
    Buffer.from('We may use your data.'),
  ).toString();

/** Nothing was captured or written in the future, or before there were pages to capture. */
export const datesPossible: Rule = {
  id: 'dates-possible',
  severity: 'error',
  title: 'Nothing is captured or written in the future, nor before the web',
  why: 'A mistyped year becomes the newest version, and dates a change that did not happen.',
  examples: [
    {
      title: 'a capture of a year to come',
      edits: { [`${folder}/snapshots/2031-01-01T00-00-00Z.md`]: capture('2031-01-01T00:00:00Z') },
      expect: [`${folder}/snapshots/2031-01-01T00-00-00Z.md:2:1 captured at 2031-01-01T00:00:00Z, in the future`],
    },
    {
      title: 'a capture of the year 1969',
      edits: { [`${folder}/snapshots/1969-12-31T23-59-59Z.md`]: capture('1969-12-31T23:59:59Z') },
      expect: [`${folder}/snapshots/1969-12-31T23-59-59Z.md:2:1 captured at 1969-12-31T23:59:59Z, before the web`],
    },
    {
      title: 'an analysis, a revision and a reading of years to come',
      edits: {
        [clause]: [
          'on: 2026-02-01, by: [ada-example]',
          'on: 2031-02-01, by: [ada-example], revisions: [{on: 2031-02-02, by: bo-sample, what: Read again.}]',
        ],
        [`${folder}/document.yml`]: ['clauseTypes:', 'on: "2027-01-01", by: ada-example, clauseTypes:'],
      },
      expect: [
        `${clause}:12:16 dated 2031-02-01, in the future`,
        `${clause}:12:64 dated 2031-02-02, in the future`,
        `${folder}/document.yml:4:50 dated 2027-01-01, in the future`,
      ],
    },
    {
      title: 'an analysis of the day that has begun elsewhere',
      edits: { [clause]: ['on: 2026-02-01', 'on: 2026-06-02'] },
      expect: [],
    },
  ],
  *check(project) {
    const { now, sources, readings } = project;
    if (now === undefined) return;
    for (const document of documentsOf(project)) {
      const file = document.authored?.file;
      for (const { capturedAt, origin } of readings.get(document.path)?.captures ?? []) {
        const impossible = findImpossible(capturedAt, now);
        if (!impossible) continue;
        const isFile = 'file' in origin;
        const path = isFile ? origin.file : (file?.path ?? `${sources.prefix}${document.folder}/document.yml`);
        const commit = 'commit' in origin ? ` by commit ${origin.commit}` : '';
        yield {
          ...{ file: path, line: isFile ? 2 : 1, column: 1 },
          message: `captured at ${capturedAt}${commit}, ${impossible}`,
          remedy: isFile
            ? 'correct capturedAt and the name of the file'
            : 'report the commit to whoever runs the archive',
        };
      }
      for (const { value, keys } of document.authored?.value ? reviewsOf(document.authored.value) : []) {
        const impossible = value.on && findImpossible(value.on, now);
        if (impossible) yield dated(file!, [...keys, 'on'], value.on!, impossible);
      }
    }
    for (const { value, file } of validClauses(project)) {
      const entries = [
        { on: value.analysis.on, keys: ['analysis', 'on'] },
        ...(['revisions', 'dissent'] as const).flatMap((key) =>
          value.analysis[key].map(({ on }, index) => ({ on, keys: ['analysis', key, index, 'on'] })),
        ),
      ];
      for (const { on, keys } of entries) {
        const impossible = findImpossible(on, now);
        if (impossible) yield dated(file, keys, on, impossible);
      }
    }
  },
};

function dated(file: YamlFile, keys: readonly PropertyKey[], on: string, impossible: string): Finding {
  const remedy = 'write the day it was done';
  return { file: file.path, ...file.placeOf(keys), message: `dated ${on}, ${impossible}`, remedy };
}
