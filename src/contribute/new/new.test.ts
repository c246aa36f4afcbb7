/** Walks from pasted words to a checked analysis, on a copy of a small corpus of the specimen. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createProgress } from '../../build/progress.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { runChecks } from '../../pipeline/checks/run.ts';
import { clauseType } from '../../pipeline/schema/clause-type.ts';
import { interfaceWords } from '../../pipeline/schema/interface-words.ts';
import { phrasesOf } from '../../pipeline/text/phrases.ts';
import { interfaceParts, toUsable } from '../../words/interface/keys.ts';
import { applyFixes } from '../check/apply-fixes.ts';
import { runNew } from './command.ts';

const root = join(import.meta.dirname, '../../..');
const base = realpathSync(mkdtempSync(join(tmpdir(), 'new-')));
const corpus = join(base, 'specimen');
const folder = join(corpus, 'platforms/lumen-pay/privacy-policy/clauses');
const progress = createProgress({ quiet: true });
const words = 'Each enquiry may be visible to other lenders for up to';

afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(corpus, { recursive: true, force: true });
  cpSync(join(root, 'content/corpora/specimen'), corpus, { recursive: true });
});

async function make(argv: string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runNew([...argv, '--corpus', corpus], {
    ...{ root, isTerminal: false, today: '2026-06-01', stdin: Readable.from([stdin]) },
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const toKey = ({ rule, file, message }: { rule: string; file: string; message: string }) =>
  `${rule} ${basename(file)} ${message}`;

/** What the check says of the corpus as it lies here, before anything was written. */
let already: ReadonlySet<string> | undefined;

/** What the check says beyond that. */
async function check(folder = corpus) {
  const { project } = await readCorpus({ root, corpus: folder, progress, lives: 'none' });
  const messages = runChecks(project);
  if (folder !== corpus) return messages;
  already ??= new Set((await check('specimen')).map(toKey));
  return messages.filter((message) => !already!.has(toKey(message)));
}

const about = (...more: string[]) => ['lumen-pay/privacy-policy', '--type', 'minors', '--by', 'ada-example', ...more];
/** The newest text of a document of Lumen Pay. */
const newestOf = (document: string) => {
  const snapshots = join(corpus, 'platforms/lumen-pay', document, 'snapshots');
  return join(
    snapshots,
    readdirSync(snapshots)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .at(-1)!,
  );
};
const read = (name: string) => readFileSync(join(folder, `${name}.yml`), 'utf8');

describe('a clause', () => {
  test('is found whatever was pasted, shown, dated and written; the check asks for what is left', async () => {
    const pasted =
      '“Before we let you pay later, we obtain information\nabout you from **credit reference agencies** and,\u00a0where the law allows it, from public registers.”';
    const made = await make(about('--name', 'agencies'), pasted);
    expect(made.err).toBe('');
    expect(made.out).toContain('# 2. What others tell us');
    expect(made.out).toMatch(
      /First seen in the (?:first capture there is, of|capture of) \d{4}-\d\d-\d\d; they stand in the newest\./,
    );
    expect(made.out).toMatch(/shares \d+ % of its words with SP-/);
    expect(made.out).toContain('left to write: title, stance, factors, whyItMatters, consumerImpact');
    expect((await check()).map(({ rule, file }) => [rule, file.endsWith('agencies.yml')])).toEqual(
      Array.from({ length: 5 }, () => ['prose-written', true]),
    );
    const file = join(folder, 'agencies.yml');
    const written = read('agencies')
      .replace(/^title: .*$/m, 'title: Information from agencies before paying later')
      .replace(/ {2}# TODO: .*$/gm, '')
      .replace(
        / {2}TODO: why .*$/m,
        '  Credit agencies and registers are asked about a person before a purchase on credit.',
      )
      .replace(/ {2}TODO: what .*$/m, '  Choosing to pay at once may spare an enquiry of this kind.');
    writeFileSync(file, written);
    expect(await check()).toEqual([]);
  });

  test('is never written over another file, and its id is nobody’s', async () => {
    const argv = about('--name', 'one', '--words', words);
    expect((await make(argv)).code).toBe(0);
    const before = read('one');
    expect(await make(argv)).toMatchObject({ code: 1, err: expect.stringContaining('is already there') });
    expect(read('one')).toBe(before);
    await make(about('--name', 'two', '--words', words));
    const id = (text: string) => /^recordId: (\S+)$/m.exec(text)![1];
    expect(id(read('two'))).not.toBe(id(before));
  });

  test('of a corpus that may not hold whole passages is named by first and last words', async () => {
    const file = join(corpus, 'corpus.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('republishTexts: true', 'republishTexts: false'));
    await make(about('--name', 'one', '--from', 'Before we let you pay later', '--to', 'from public registers.'));
    expect(read('one')).toMatch(/^excerpt:\n {2}from: Before we let you pay later,\n {2}to: /m);
  });

  test('takes words with an ellipsis for first and last ones', async () => {
    const made = await make(about('--dry-run', '--words', 'Before we let you pay later … from public registers.'));
    expect(made.out).toContain('credit reference agencies');
    expect(readdirSync(folder)).not.toContain('minors.yml');
  });

  test('whose words are not there is told what is, and not written', async () => {
    const made = await make(
      about('--words', 'Before we let you pay later, we receive information about you from credit agencies'),
    );
    expect(made.code).toBe(1);
    expect(made.err).toMatch(/^these words are not in the capture of .*\n {3}nearest, line \d+, \d+ % alike:/);
    expect(readdirSync(folder)).not.toContain('minors.yml');
  });

  test('whose words stand in another document of the platform is told which, with all that was typed', async () => {
    const argv = about(
      '--title',
      'It’s theirs',
      '--words',
      'You may not use the app to pay for something that is illegal',
    );
    const elsewhere = readFileSync(newestOf('terms-of-service'), 'utf8')
      .split('\n')
      .find((line) => line.length > 80)!;
    const made = await make([...argv.slice(0, -1), elsewhere.replace(/[*_#]/g, '').trim()]);
    expect(made.code).toBe(1);
    const command = /^ {3}do: (npm run new -- lumen-pay\/terms-of-service .*)$/m.exec(made.err)![1]!;
    expect(made.err).toContain('they stand in lumen-pay/terms-of-service, line ');
    for (const kept of ['--type=minors', '--by=ada-example', '--title='] as const) expect(command).toContain(kept);
    const words = execFileSync('sh', ['-c', `printf '%s\\0' ${command.replace('npm run new -- ', '')}`], {
      encoding: 'utf8',
    });
    const again = await make([...words.split('\0').slice(0, -1), '--dry-run']);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('title: It’s theirs');
  });

  test('whose words stand several times needs to say which are meant', async () => {
    expect((await make(about('--words', 'we'))).err).toMatch(
      /^these words stand \d+ times, on lines [\d, ]+\n {3}do: .*--occurrence 1/,
    );
    await make(about('--name', 'one', '--words', 'we', '--occurrence', '2'));
    expect(read('one')).toContain('  occurrence: 2');
  });

  test.each([
    [['lumen-pay/privacy-polcy', '--type', 'minors', '--words', 'x'], 1, 'did you mean lumen-pay/privacy-policy?'],
    [['lumen-pay', '--type', 'minors', '--words', 'x'], 1, 'of this platform there are lumen-pay/'],
    [['lumen-pay/privacy-policy', '--type', 'minor', '--words', 'x'], 1, 'did you mean minors?'],
    [['lumen-pay/privacy-policy', '--words', 'x'], 2, '--type is missing'],
    [about('--from', 'x'), 2, '--from and --to go together'],
    [about('--words', 'x', '--factors', '1,2,3'), 2, 'expected five numbers from 0 to 3'],
    [about('--words', 'x', '--stance', 'allows'), 2, 'expected one of permits'],
    [about('--words', 'x', '--snapshot', '2020-01-01T00:00:00Z'), 1, 'there is no capture of 2020-01-01T00:00:00Z'],
    [about(), 2, 'the words are missing'],
    [['a', 'b', 'c'], 2, 'has no meaning here'],
  ])('is refused in words: %j', async (argv, code, message) => {
    const made = await make(argv);
    expect(made.err).toContain(message);
    expect(made.code).toBe(code);
  });
});

test('a platform and a document are written with what is given, and the check asks for the rest', async () => {
  const platform = [
    'platform',
    'new-bank',
    '--name',
    'New Bank',
    '--website',
    'https://new-bank.example',
    '--sector',
    'Payments',
  ];
  expect((await make(platform)).code).toBe(0);
  const document = ['document', 'new-bank/terms-of-service', '--title', 'Terms', '--type', 'Terms of Service'];
  const made = await make([...document, '--source-url', 'https://new-bank.example/terms']);
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/npm run snapshot -- .*new-bank\/terms-of-service --text <file> --captured-at <instant>/);
  expect((await make([...document, '--source-url', 'javascript:1'])).code).toBe(2);
  expect((await check()).map(({ rule, file }) => `${rule} ${file.slice(file.indexOf('new-bank'))}`)).toEqual([
    'prose-written new-bank/platform.yml',
    'archive-complete new-bank/terms-of-service/document.yml',
  ]);
});

test('a clause type in another language is written, and its question keeps its own marks', async () => {
  const argv = ['clause-type', 'rastreo', '--name', 'Rastreo', '--category', 'sharing', '--actor', 'platform'];
  const made = await make([...argv, '--question', '¿Sigue {platform} lo que lees?', '--dry-run']);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('question: ¿Sigue {platform} lo que lees?\n');
  const es = { any: ['\\brastrea\\b'] };
  const type = clauseType.parse({ ...(parse(made.out) as object), detect: { any: ['x'], es } });
  expect(phrasesOf(type.detect, 'es-ES')).toMatchObject(es);
});

test('a language of the interface is a file with every key and the plural forms of the language', async () => {
  const made = await make(['language', 'pl', '--dry-run']);
  expect(made).toMatchObject({ code: 0, err: '' });
  const words = interfaceWords.parse(parse(made.out));
  expect(Object.keys(words.messages)).toEqual(Object.keys(interfaceParts.messages));
  expect(words.messages['platform']).toEqual({ one: '', few: '', many: '', other: '' });
  expect(toUsable(words)).toEqual({ messages: {}, sentences: {}, vocabulary: {} });
  expect((await make(['language', 'Polish'])).code).toBe(2);
});

test('what a machine can mend, --fix mends, and nothing else', async () => {
  await make(
    about('--name', 'one', '--words', words, '--title', 'Enquiries', '--stance', 'informs', '--factors', '0,0,0,0,0'),
  );
  const file = join(folder, 'one.yml');
  const wrong = read('one')
    .replace('Each enquiry', 'Each  enquirie')
    .replace('stance: informs', 'stanse: informs')
    .replace('clauseType: minors', 'clauseType: minor')
    .replace(
      /^# regulations:[\s\S]*?^analysis:/m,
      'regulations:\n  - {id: gdpr, article: Art. 6.1 lit. f, because: enquiries}\nanalysis:',
    );
  writeFileSync(file, wrong);
  const told: string[] = [];
  for (let round = 0; round < 4; round++) told.push(...applyFixes(root, await check()));
  expect(told.some((line) => /one\.yml:\d+ stanse is now called stance \(schema-valid\)$/.test(line))).toBe(true);
  expect(told.some((line) => line.includes('regulations.1.article is now "6(1)(f)" (regulation-article-form)'))).toBe(
    true,
  );
  const left = (await check()).filter((one) => one.file.endsWith('one.yml'));
  expect(left.map(({ rule }) => rule)).toEqual(['prose-written', 'prose-written', 'law-fits']);
  expect(read('one')).toContain('{id: gdpr, article: 6(1)(f), because: enquiries}');
});
