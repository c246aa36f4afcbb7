import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import type { ClauseChange, ClauseView, ReaderDiff } from '../../pipeline/schema/reader-diff.ts';
import { marker } from './marker.ts';
import { diffToMarkdown, longestComment } from './to-markdown.ts';
import { diffToText } from './to-text.ts';

const view = (edit: Partial<ClauseView> = {}): ClauseView => ({
  path: 'pebble/privacy-policy/ai-training',
  file: 'platforms/pebble/privacy-policy/clauses/ai-training.yml',
  recordId: 'EX-0000000',
  title: 'Messages used to train models',
  platform: 'Pebble',
  document: 'Privacy Policy',
  clauseType: 'AI training',
  severity: { level: 'medium', total: 7, factors: { rights: 1, choice: 2, breadth: 2, exposure: 1, discretion: 1 } },
  stance: 'permits',
  optOut: 'unstated',
  binds: 'consumer',
  effective: '',
  wordings: '',
  readings: '',
  capturedAt: '2026-01-02T03:04:05Z',
  words: 'We may use your messages. We keep them.',
  whyItMatters: 'What people write may become material. It may stay.',
  consumerImpact: 'A message may shape a model.',
  regulations: 'GDPR Article 6: consent',
  analysis: 'written on 2026-02-01 by ada-example',
  ...edit,
});

const difference = (edit: Partial<ReaderDiff> = {}): ReaderDiff => ({
  corpus: 'example',
  base: '0'.repeat(40),
  errors: 0,
  leftOut: [],
  captures: [],
  clauses: [],
  numbers: [],
  prevalence: [],
  answers: [],
  questions: [],
  pages: {},
  ...edit,
});

const changed: ClauseChange = {
  kind: 'changed',
  before: view(),
  after: view({
    title: 'Messages train models',
    severity: { ...view().severity, level: 'high', total: 11 },
    whyItMatters: 'What people write may become material. It stays.',
  }),
  surroundings: { heading: 'Use', before: 'Before it.', after: 'After it.' },
  overlaps: [
    { path: 'pebble/privacy-policy/other', recordId: 'EX-000001Y', title: 'Other', clauseType: 'T', share: 60 },
  ],
};

it('shows what differs, and only that, with the excerpt in its surroundings', () => {
  const text = diffToMarkdown(difference({ clauses: [changed] }));
  expect(text.startsWith(marker)).toBe(true);
  expect(text).toContain('| title | Messages used to train models | Messages train models |');
  expect(text).toContain('| severity | medium\\, 7 of 15');
  expect(text).toContain('  What people write may become material.\n- It may stay.\n+ It stays.');
  expect(text).toContain('# Use\nBefore it.\n> We may use your messages.\n> We keep them.\nAfter it.');
  expect(text).toContain('**Shares 60 % of its words** with `pebble/privacy-policy/other` (EX-000001Y): Other');
  expect(text).not.toContain('Consumer impact:');
});

it('a new clause is shown in full, a removed one too', () => {
  const { before, after, ...rest } = changed;
  expect(diffToMarkdown(difference({ clauses: [{ ...rest, kind: 'added', after: view() }] }))).toContain(
    '+ A message may shape',
  );
  expect(diffToMarkdown(difference({ clauses: [{ ...rest, kind: 'removed', before: view() }] }))).toContain(
    '- A message may',
  );
});

it('numbers, answers and questions that move are listed', () => {
  const text = diffToMarkdown(
    difference({
      errors: 2,
      leftOut: ['platforms/pebble/platform.yml'],
      numbers: [{ name: 'clauses', before: 3, after: 4 }],
      prevalence: [{ type: 'AI training', before: { saying: 6, reviewed: 9 }, after: { saying: 7, reviewed: 9 } }],
      answers: [{ platform: 'Pebble', type: 'AI training', before: 'silent', after: 'says' }],
      questions: [{ question: 'Does Pebble?', platform: 'Pebble', before: 'No.', after: 'Yes.' }],
      pages: { clauses: { added: 1, removed: 0, changed: 4 } },
    }),
  );
  expect(text).toContain('**The check finds 2 errors;**');
  expect(text).toContain('clauses\\: 3 → 4');
  expect(text).toContain('AI training\\: 6 of 9 → 7 of 9');
  expect(text).toContain('Pebble\\, AI training: silent → says it');
  expect(text).toContain('- No.\n+ Yes.');
  expect(text).toContain('clauses\\: 1 added\\, 4 changed');
});

it('whatever contributors write stays text: no HTML but ours, no links, no images', () => {
  const evil = '@everyone <img src=x onerror=y> [x](https://e.example) #1\n\n```\n</details> ![i](j) https://e.example';
  const every = Object.fromEntries(
    Object.entries(view()).map(([key, value]) => [
      key,
      typeof value === 'string' && !['path', 'file', 'recordId', 'stance'].includes(key) ? evil : value,
    ]),
  ) as unknown as ClauseView;
  const overlaps = [{ ...changed.overlaps[0]!, title: evil }];
  const clauses: ClauseChange[] = [
    { ...changed, before: view(), after: every, overlaps, surroundings: { heading: evil, before: evil, after: evil } },
    { kind: 'added', after: every, overlaps },
  ];
  const answers = [{ platform: evil, type: evil, after: 'says' as const }];
  const text = diffToMarkdown(
    difference({ corpus: evil, clauses, answers, questions: [{ question: evil, platform: evil, after: evil }] }),
  );
  const nodes = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodes) : [])];
  const all = nodes(unified().use(remarkParse).use(remarkGfm).parse(text));
  expect(all.filter(({ type }) => /^(?:link|image|definition|footnote)/.test(type))).toEqual([]);
  expect(all.flatMap((node) => (node.type === 'html' ? [node.value] : []))).toEqual([marker]);
  expect(all.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('\n')).not.toMatch(
    /@everyone|#1\b|:\/\//,
  );
});

it('fits into a comment, and says what it left out', () => {
  const long = { ...changed, after: view({ whyItMatters: 'It may well be so. '.repeat(400) }) };
  const text = diffToMarkdown(difference({ clauses: Array.from({ length: 40 }, () => long) }));
  expect(text.length).toBeLessThan(longestComment);
  expect(text).toMatch(/\d+ more parts did not fit/);
});

it('for a terminal, nothing is said in a line', () => {
  expect(diffToText(difference())).toBe('nothing that a reader sees differs\n');
  expect(diffToText(difference({ clauses: [changed] }))).toContain(
    'title: Messages used to train models → Messages train models',
  );
});
