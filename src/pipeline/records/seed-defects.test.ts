/** What was wrong with the page this project started from, one test each, by its number there. */
import { beforeAll, describe, expect, test } from 'vitest';
import { corpusFiles } from '../checks/example-corpus.ts';
import { runChecks } from '../checks/run.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { ComposedPart } from '../schema/composed.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import { record } from '../schema/record.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { TypeRecord } from '../schema/type-record.ts';
import { platformFiles, readExample } from './example-project.ts';
import type { RecordEntry } from './record-entry.ts';
import { toRecords } from './records.ts';

const day = '2026-01-01T00:00:00Z';
const training = { type: 'ai-training', excerpt: 'We may train models, where possible.' };
const texts = { [day]: training.excerpt };
const clauseFile = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const clauseText = String(corpusFiles[clauseFile]);

/** pebble and three more train; one of them in two clauses; users are forbidden to by two. */
const files = {
  'vocabulary/clause-types/automated-access.yml':
    'name: Automated access\ncategory: use\nactor: user\nquestion: Does {platform} forbid it?\ndefinition: A\nscopeNote: B\ndocuments: [privacy]\ndetect: {any: [a]}\n',
  ...platformFiles('anvil', 'Anvil', { privacy: { texts, reviewed: 'all', clauses: { training } } }),
  ...platformFiles('atlas', 'Atlas', {
    privacy: {
      title: 'Atlas Privacy Policy',
      texts: { [day]: `${training.excerpt}\n\nWe train on more. No robots.` },
      reviewed: 'all',
      clauses: {
        training,
        more: { ...training, excerpt: 'We train on more.' },
        robots: { type: 'automated-access', excerpt: 'No robots.' },
      },
    },
  }),
  ...platformFiles('brook', 'Brook', {
    privacy: {
      texts: { [day]: `${training.excerpt} No robots.` },
      clauses: { training, robots: { type: 'automated-access', excerpt: 'No robots.' } },
    },
  }),
  ...platformFiles('cove', 'Cove', { privacy: { texts: { [day]: 'Nothing.' }, reviewed: 'all' } }),
};

let entries: RecordEntry[];
beforeAll(async () => {
  entries = [...toRecords(await readExample(files))];
});
const all = <T extends RecordEntry['record']>(collection: RecordEntry['collection']) =>
  entries.filter((one) => one.collection === collection).map((one) => one.record as T);
const clauses = () => all<ClauseRecord>('clauses');
const clause = (path: string) => clauses().find((one) => one.path === `platforms/${path}`)!;
const site = () => all<SiteRecord>('site')[0]!;
const toText = (line: readonly ComposedPart[]) =>
  line
    .map((part) =>
      typeof part === 'string' ? part : 'n' in part ? String(part.n) : 'words' in part ? part.words : part.text,
    )
    .join('');
const messages = async (edits: Parameters<typeof readExample>[0]) =>
  runChecks(await readExample(edits)).map(({ rule }) => rule);

test('1: badge, comparison, questions and the page of the type give the same numbers, which are those of the lists', () => {
  const types = new Map(all<TypeRecord>('types').map((type) => [type.slug, type]));
  for (const one of clauses()) {
    const type = types.get(one.clauseType.slug)!;
    expect(one.prevalence).toEqual(type.prevalence);
    expect(type.prevalence.saying).toBe(type.saying.length);
    expect(type.prevalence.silent).toBe(type.silent.length);
    expect(type.prevalence.clauses).toBe(type.clauses.length);
    const own = type.clauses.filter(({ platform }) => platform.slug === one.platform.slug).length;
    const having = type.saying.length + type.found.length;
    expect(type.prevalence.found).toBe(type.found.length);
    expect(one.elsewhere).toMatchObject({ clauses: type.clauses.length - own, platforms: having - 1 });
    const answers = one.faq.map(({ answer }) => toText(answer)).join(' ');
    expect(answers).toContain(`${type.prevalence.saying} of the ${type.prevalence.reviewed} platform`);
  }
});

test('2: changes of a clause’s words and changes of its document are two numbers with two names', () => {
  const { observation } = clause('pebble/privacy-policy/ai-training');
  expect(observation).toMatchObject({ verbatimVersions: 2, versions: 2 });
  expect(Object.keys(observation)).not.toContain('changes');
});

test('3: words seen in one capture were observed for no day, however old the capture is', () => {
  expect(clause('anvil/privacy/training').observation).toMatchObject({
    days: 0,
    firstSeen: day,
    lastSeen: day,
    captures: 1,
  });
});

test('4: whether the words stand is said of the newest version, which carries its date', async () => {
  const gone = { [day]: training.excerpt, '2026-06-02T00:00:00Z': 'Nothing of the kind.' };
  const [, first] = toRecords(
    await readExample(platformFiles('anvil', 'Anvil', { privacy: { texts: gone, clauses: { training } } })),
  );
  expect(first!.record).toMatchObject({
    observation: { state: 'gone', lastSeen: day, documentLast: '2026-06-02T00:00:00Z' },
    newest: { capturedAt: '2026-06-02T00:00:00Z' },
  });
});

test('5: when the words were captured and when they were analysed are two facts, and one comes first', async () => {
  expect(clause('pebble/privacy-policy/ai-training')).toMatchObject({
    snapshot: { capturedAt: '2026-01-02T03:04:05Z' },
    analysis: { on: '2026-02-01' },
  });
  expect(await messages({ [clauseFile]: clauseText.replace('on: 2026-02-01', 'on: 2026-01-01') })).toContain(
    'dates-in-order',
  );
});

test('6: what the document claims of itself stands beside its capture, and an analysis older than the newest version says so', () => {
  const { snapshot, newest, analysis } = clause('pebble/privacy-policy/ai-training');
  expect(snapshot).toMatchObject({ statedUpdate: '2025-12-31', capturedAt: '2026-01-02T03:04:05Z' });
  expect(newest).not.toHaveProperty('statedUpdate');
  expect(analysis.olderThanNewest).toBe(true);
});

test('7: a clause is compared with the same type, hence the same actor, and with other platforms alone', () => {
  for (const one of clauses()) {
    for (const peer of one.elsewhere.peers) {
      expect(peer.clauseType.slug).toBe(one.clauseType.slug);
      expect(peer.platform.slug).not.toBe(one.platform.slug);
    }
  }
  expect(clause('brook/privacy/robots').elsewhere).toMatchObject({ clauses: 1, platforms: 1 });
});

test('8: the bytes that were hashed are a file of the site, named by their digest, and every offset is one into them', async () => {
  const project = await readExample();
  const one = [...toRecords(project)][1]!.record as ClauseRecord;
  expect(one.snapshot.textPath).toBe(`snapshots/${one.snapshot.digest}.txt`);
  const payload = Buffer.from(
    String(corpusFiles['platforms/pebble/privacy-policy/snapshots/2026-01-02T03-04-05Z.md']).split('\n---\n')[1]!,
  );
  expect(payload.length).toBe(one.snapshot.bytes);
  expect(payload.subarray(one.passage.bytes.start, one.passage.bytes.end).toString()).toBe(
    'We may use your “messages” to [train](https://pebble.example/ai) our models.',
  );
  expect([...payload.toString()].slice(one.passage.characters.start, one.passage.characters.end).join('')).toMatch(
    /^We may use .* our models\.$/,
  );
});

test('9: an answer is never a copy of another section, nor of another answer', () => {
  for (const entry of entries.filter(({ collection }) => collection === 'clauses')) {
    const one = entry.record as ClauseRecord;
    const answers = one.faq.map(({ answer }) => toText(answer));
    expect(new Set(answers).size).toBe(answers.length);
    const sections = [...entry.prose.map(([, text]) => text), ...one.passage.blocks.map(({ text }) => text)];
    for (const answer of answers) for (const section of sections) expect(answer).not.toContain(section);
  }
});

describe('11: grammar', () => {
  test('one platform is not "1 platforms"', async () => {
    for (const edits of [{}, files]) {
      for (const { record: one } of toRecords(await readExample(edits))) {
        if (one.kind !== 'clause') continue;
        for (const { question, answer } of one.faq)
          expect(`${question} ${toText(answer)}`).not.toMatch(/(?<![\d,.])1 [a-z]+s\b(?<! 1 (?:is|has))/);
      }
    }
  });

  test('a document named after its platform is not said to be the platform’s twice', () => {
    expect(JSON.stringify(clause('atlas/privacy/training').faq)).not.toMatch(/Atlas[’'] Atlas|Atlas’s/);
  });
});

test('12: what there is nothing of is not there: no empty text, no null', () => {
  const empty = (value: unknown): boolean =>
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.values(value!).some((inner) => inner === undefined || empty(inner)));
  for (const { record: one, id } of entries) {
    // A passage at the very start or end of its text has nothing before or after it.
    const plain = JSON.parse(JSON.stringify(one), (key, value) =>
      key === 'prefix' || key === 'suffix' ? 'x' : value,
    ) as unknown;
    expect(empty(plain), id).toBe(false);
    expect(record.safeParse(one).success, id).toBe(true);
  }
});

test('13: the numbers of the home page are the lengths of what is published', () => {
  const { counts, platforms, documents, matrices } = site();
  const matrix = matrices[0]!;
  expect(counts.platforms).toBe(all('platforms').length);
  expect(counts.documents).toBe(all<DocumentRecord>('documents').length);
  expect(counts.clauses).toBe(clauses().length);
  expect([platforms.length, documents.length, matrix.rows.length]).toEqual([
    counts.platforms,
    counts.documents,
    counts.platforms,
  ]);
  for (const one of clauses()) expect(one.prevalence.platforms).toBe(counts.platforms);
});

test('14: a clause has a type that exists, or it does not enter', async () => {
  expect(
    await messages({ [clauseFile]: clauseText.replace('clauseType: ai-training', 'clauseType: unknown') }),
  ).toContain('reference-known');
  expect(await messages({ [clauseFile]: clauseText.replace('clauseType: ai-training\n', '') })).toContain(
    'schema-valid',
  );
});

test('15: the same words are one record', async () => {
  const twin = clauseText.replace('EX-0000000', 'EX-000001Y');
  expect(await messages({ 'platforms/pebble/privacy-policy/clauses/twin.yml': twin })).toContain('clause-overlap');
});
