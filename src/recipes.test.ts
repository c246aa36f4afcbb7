/**
 * What the recipes in src/README.md promise: a key that is written or computed is shown to somebody. Each key of a clause file is on
 * its page, in `diff` and in a draft, and each key of a record is read by what prints or exports it, or it stands below with the reason.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clause } from './pipeline/schema/clause.ts';
import { record } from './pipeline/schema/record.ts';

const read = (...rooms: string[]) =>
  rooms
    .flatMap((room) =>
      readdirSync(join(import.meta.dirname, room), { recursive: true, withFileTypes: true })
        .filter(({ name }) => /\.(?:ts|astro)$/.test(name) && !name.endsWith('.test.ts'))
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')),
    )
    .join('\n');

/** Whether code takes a key of a value: `value.key`, or `{ key }`. */
const takes = (code: string, key: string) =>
  new RegExp(String.raw`[\w\])!?]\??\.${key}\b|[{,]\s*${key}\s*[,:}=]`).test(code);

/** Keys that are nowhere in the code, of those that no list excuses. What the key is called there may be another name. */
const missing = (keys: readonly string[], code: string, excused: Excused = {}, names: Excused = {}) =>
  keys.filter((key) => !takes(code, names[key] ?? key) && !(key in excused));

type Excused = Readonly<Record<string, string>>;

/** What the record of a clause calls a key of its file. */
const inRecord = { excerpt: 'passage', wordingOf: 'wordings', appliesTo: 'binds' };
const ofEditors = { $schema: 'for editors of the file' };
const ofReviewers = { ...ofEditors, waivers: 'for reviewers of the file, who read the file itself' };

describe('each key of a clause file', () => {
  const keys = Object.keys(clause.shape);

  test('is on its page', () => {
    const prose = { whyItMatters: 'the body of the record', consumerImpact: 'the body of the record' };
    const code = read('components', 'layouts', 'pages', 'site');
    expect(missing(keys, code, { ...ofReviewers, ...prose }, inRecord)).toEqual([]);
  });

  test('is in what diff prints', () => {
    const code = read('pipeline/records/diff', 'contribute/diff');
    expect(missing(keys, code, ofReviewers, { ...inRecord, reviews: 'readings' })).toEqual([]);
  });

  test('is in a draft of npm run new', () => {
    const draft = readFileSync(join(import.meta.dirname, 'contribute/new/clause-file.ts'), 'utf8');
    const later = {
      ...ofReviewers,
      wordingOf: 'new asks for it where the words of a record have changed',
      reviews: 'npm run review writes them, after somebody else has read the words',
    };
    const missed = keys.filter((key) => !new RegExp(String.raw`\b${key}:(?: |')`).test(draft) && !(key in later));
    expect(missed).toEqual(['excerpt'].filter((key) => !draft.includes(`block('${key}'`)));
  });
});

describe('each key of a record is read by what prints or exports it', () => {
  const rooms = [
    'components',
    'layouts',
    'pages',
    'site',
    'pipeline/exports',
    'pipeline/collections',
    'build',
    'client',
  ];
  const printed = read(...rooms);
  test.each(record.options.map(({ shape }) => [shape.kind.value, Object.keys(shape)] as const))('%s', (_, keys) => {
    expect(missing(keys, printed)).toEqual([]);
  });
});
