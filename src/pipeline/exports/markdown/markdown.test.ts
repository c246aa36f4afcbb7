import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { examplePlace, exampleSite, filesOfFormat, hostile, readExampleSite } from '../example-site.ts';
import { clauseText } from './clause-text.ts';
import { llms } from './llms.ts';
import { pageTexts } from './page-texts.ts';

const { data, records, clauses } = await readExampleSite(exampleSite());
const place = examplePlace(data.site);
const parse = (text: string) => unified().use(remarkParse).parse(text);
const plain = (node: { value?: string; children?: readonly object[] }): string =>
  node.value ?? (node.children ?? []).map((one) => plain(one as { value?: string })).join('');
const kindsIn = (node: { type: string; children?: readonly object[] }): string[] => [
  node.type,
  ...(node.children ?? []).flatMap((one) => kindsIn(one as { type: string })),
];

test('the twin of a clause has its words, its prose, its digest and its permanent address', () => {
  const clause = clauses.find(({ path }) => path.endsWith('anvil/privacy/sale'))!;
  const { path, content } = clauseText.write(clause, '## Why it matters\n\nBecause.\n', place);
  expect(path).toBe('platforms/anvil/privacy/sale/index.md');
  for (const part of [
    '> We sell it.',
    '## Why it matters',
    clause.snapshot.digest,
    `https://policies.example/records/${clause.recordId}/`,
  ])
    expect(content).toContain(part);
});

test('the twin has what the page of a long clause leaves out: second readings point by point, and every question', () => {
  const reviews: (typeof clauses)[0]['reviews'] = [
    {
      ...{
        on: '2026-02-03',
        by: 'reader',
        aiAssisted: false,
        stance: 'permits',
        severity: 'high',
        optOut: 'no',
        prose: 'bears',
      },
      ...{ note: 'Not *so*.', differs: [{ what: 'choice', first: '1', second: '2' }] },
    },
  ];
  const faq = [{ question: 'Does Anvil sell?', answer: ['Yes, ', { count: 'platforms-saying', of: 'sale', n: 3 }] }];
  const { content } = clauseText.write({ ...clauses[0]!, reviews, faq }, '', place);
  expect(String(content)).toContain('- choice: first reading 1, second reading 2\n\n> Not \\*so\\*.');
  expect(String(content)).toContain('**Does Anvil sell?** Yes, 3');
});

test.each([
  hostile,
  '# no heading',
  '- no item',
  '1. no item',
  '> no quotation',
  '<b>no tag</b>',
  '[no](link)',
  '![no](picture)',
  '    no code',
  '```',
  '*no* _emphasis_ ~~no~~',
  '&lt;',
  '---',
  'a | b',
])('words such as %j are words and no markup', (text) => {
  const clause = clauses[0]!;
  const { content } = clauseText.write(
    { ...clause, passage: { ...clause.passage, blocks: [{ kind: 'paragraph', text }] } },
    '',
    place,
  );
  const quotation = parse(String(content)).children.find(({ type }) => type === 'blockquote')!;
  expect([...new Set(kindsIn(quotation))]).toEqual(['blockquote', 'paragraph', 'text']);
  const shown = text
    .replace(/\p{Cc}|[\u202a-\u202e]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  expect(plain(quotation as { children?: readonly object[] })).toBe(shown);
});

test('every page that is read has one, and llms.txt leads to the platforms and the API', async () => {
  const paths: string[] = [];
  for await (const { path, content } of filesOfFormat(pageTexts, data, records, place)) {
    paths.push(path);
    expect(kindsIn(parse(String(content)))).not.toContain('html');
  }
  const kinds = ['platform', 'document', 'type', 'comparison', 'faq', 'regulation', 'change', 'digest'];
  const read = records.flatMap(({ record }) => (kinds.includes(record.kind) && 'path' in record ? [record.path] : []));
  expect(paths.sort()).toEqual(read.map((path) => `${path}/index.md`).sort());
  for await (const { content } of llms.files(data, place)) {
    expect(content).toContain('https://policies.example/platforms/anvil/index.md');
    expect(content).toContain('https://policies.example/api/v1/index.json');
    expect(String(content).length).toBeLessThan(8000);
  }
});
