import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatLeaf } from '../schema/leaf-line.ts';
import { filesInMemory } from './files.ts';
import { canonicalJson, loadLedger } from './ledger.ts';

const leaf = (document: string, day: string) =>
  formatLeaf({
    document,
    capturedAt: `${day}T03:04:05Z`,
    digest: 'ab'.repeat(32),
    sourceUrl: 'https://fern.example/terms',
  });
const [first, second] = [leaf('fern/terms', '2026-01-02'), leaf('fern/terms', '2026-02-02')];
const load = (captures: string | Buffer, revisions = '') =>
  loadLedger(filesInMemory({ 'captures.txt': captures, 'revisions.jsonl': revisions }), 'at/');
const said = ({ problems }: ReturnType<typeof load>) =>
  problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

test('lines are read in order, each with the run that wrote it down, whether or not the last one ends', () => {
  const { captures, problems } = load(`# registered 2026-03-04\n${first}\n# registered 2026-04-05\n${second}`);
  expect(problems).toEqual([]);
  expect(captures).toMatchObject([
    { capturedAt: '2026-01-02T03:04:05Z', run: 1, registeredOn: '2026-03-04' },
    { capturedAt: '2026-02-02T03:04:05Z', run: 2, registeredOn: '2026-04-05' },
  ]);
  expect(load(`${first}\n`).captures).toMatchObject([{ run: 0 }]);
});

test.each([
  ['words', 'fern/terms yesterday', 'this is no line "<platform>/<document> <capturedAt> <sha256> <source address>"'],
  [
    'a line with more space',
    first!.replace(' ', '  '),
    expect.stringMatching(/^this (?:line is not written as|is no line)/),
  ],
  ['a line that stands twice', `${first}\n${first}`, 'the same line stands at 1'],
])('%s in captures.txt: the line is named, and the others are read', (_, lines, message) => {
  const ledger = load(`${lines}\n${second}\n`);
  expect(ledger.problems).toMatchObject([{ file: 'at/captures.txt', message }]);
  expect(ledger.captures.at(-1)).toMatchObject({ capturedAt: '2026-02-02T03:04:05Z' });
});

test('a file that an editor changed as a whole is said to be so once', () => {
  expect(said(load(Buffer.from([0xff, 0xfe, 0x41])))).toEqual(['at/captures.txt:1 the file is not UTF-8 text']);
  const windows = load(`${first}\r\n${second}\r\n`);
  expect(said(windows)).toEqual([
    'at/captures.txt:1 the file has Windows line ends, which npm run register never writes',
  ]);
  expect(windows.captures).toHaveLength(2);
  const merged = load(`${first}\n<<<<<<< HEAD\n${second}\n=======\n${first}\n>>>>>>> other\n`);
  expect(said(merged)).toEqual(['at/captures.txt:2 a merge was left unfinished here']);
});

test('a revision that is no JSON, lacks a part or says what its digest does not is named', () => {
  const says = { b: [1, null], a: { d: undefined, c: 'é' } };
  expect(canonicalJson(says)).toBe('{"a":{"c":"é"},"b":[1,null]}');
  const digest = hash('sha256', canonicalJson({ a: 1 }));
  expect(said(load('', 'nonsense\n'))).toEqual(['at/revisions.jsonl:1 this line is no JSON']);
  expect(said(load('', `${JSON.stringify({ digest })}\n`))[0]).toMatch(/^at\/revisions\.jsonl:1 \w+: /);
});
