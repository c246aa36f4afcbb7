import { beforeAll, describe, expect, test } from 'vitest';
import type { ChangeRecord } from '../schema/change-record.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import type { TextRecord } from '../schema/text-record.ts';
import { type DocumentEvidence, toEvidence } from './evidence.ts';
import { platformFiles, readExampleWith } from './example-project.ts';
import type { RecordEntry } from './record-entry.ts';
import { toRecords } from './records.ts';

const filler = Array.from({ length: 60 }, (_, n) => `Sentence number ${n} says one more thing about the service.`).join(
  '\n\n',
);
const said = 'We may share your data with partners who pay us for it.';
const text = (...lines: string[]) => `# Privacy Policy\n\n${lines.join('\n\n')}\n\n## The rest\n\n${filler}`;
const [one, two, three, four, five] = ['01', '02', '03', '04', '05'].map((month) => `2026-${month}-01T00:00:00Z`) as [
  ...[string, string, string, string, string],
];
const drifted = said.replace('may share', 'may always share');

const files = {
  'platforms/pebble/privacy-policy/clauses/ai-training.yml': null,
  ...platformFiles('dune', 'Dune', {
    privacy: {
      texts: {
        [one]: text('We are Dune.', said),
        [two]: text('We are Dune.', `**${said}**`),
        [three]: 'Access denied.',
        [four]: text('We are Dune.', said),
        [five]: text('We are Dune.', drifted),
      },
      clauses: {
        sharing: { type: 'data-sale', excerpt: said },
        partners: { type: 'ai-training', excerpt: 'with partners who pay us for it.', factor: 0 },
      },
    },
  }),
  'platforms/dune/privacy/changes.yml': null,
};

async function recordsOf(
  edits: Record<string, string | Buffer | null> = files,
  republish = true,
): Promise<RecordEntry[]> {
  const evidence = new Map<string, DocumentEvidence>();
  const project = await readExampleWith(edits, (read, reading) =>
    evidence.set(`${read.place.platform}/${read.place.document}`, toEvidence(read, reading, republish)),
  );
  return [...toRecords(project, evidence)];
}

describe('a document over time', () => {
  let entries: RecordEntry[];
  const find = <R>(collection: RecordEntry['collection'], id: string) =>
    entries.find((entry) => entry.collection === collection && entry.id === id)!.record as R;
  beforeAll(async () => {
    entries = await recordsOf();
  });

  test('counts changes of words alone, and the others by their kind', () => {
    const document = find<DocumentRecord>('documents', 'dune/privacy');
    expect(document.changes).toBe(1);
    expect(document.lastChanged).toBe(five);
    expect(document.changeCounts).toEqual([
      { group: 'markup', n: 1 },
      { group: 'failed-capture', n: 2 },
      { group: 'substantive', n: 1 },
    ]);
    expect(document.versions.map(({ number, change }) => [number, change.kind])).toEqual([
      ...[
        [5, 'substantive'],
        [4, 'failed-capture'],
        [3, 'failed-capture'],
        [2, 'markup'],
        [1, 'first'],
      ],
    ]);
  });

  test('gives a page to the change of words, and none to a failed capture', () => {
    const ids = entries.filter(({ collection }) => collection === 'changes').map(({ id }) => id);
    expect(ids).toContain('dune/privacy/2026-05-01T00-00-00Z');
    expect(ids.filter((id) => id.startsWith('dune/'))).toHaveLength(1);
  });

  test('shows before and after, and what it did to the clauses', () => {
    const change = find<ChangeRecord>('changes', 'dune/privacy/2026-05-01T00-00-00Z');
    expect(change.before?.number).toBe(4);
    expect(change.change).toMatchObject({ kind: 'substantive', added: 1, removed: 0 });
    expect(change.clauses.map(({ title, what, counts }) => [title, what, counts])).toEqual([
      ['About data-sale', 'reworded', true],
    ]);
    expect(change.parts.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
    const edits = change.parts[1]!.lines[0]!.edits;
    expect(edits.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()])).toEqual([
      ['added', 'always'],
    ]);
  });

  test('tells the life of a clause with its gaps, and its newest wording', () => {
    const { lineage, observation } = find<ClauseRecord>('clauses', 'dune/privacy/sharing');
    expect(observation.state).toBe('reworded');
    expect(lineage.events.map(({ what, on, before, gapDays }) => [what, on, before, gapDays])).toEqual([
      ['introduced', one, undefined, 0],
      ['reworded', five, four, 30],
    ]);
    expect(lineage).toMatchObject({ changes: 1, wordings: 2, now: { words: drifted, on: five, passages: 1 } });
    expect(lineage.events[1]!.changePath).toBe('platforms/dune/privacy/changes/2026-05-01T00-00-00Z');
  });

  test('has a page for the newest text and for each text a clause was read in, with clauses that overlap marked', () => {
    const texts = entries.filter(({ collection, id }) => collection === 'texts' && id.startsWith('dune/'));
    expect(texts.map(({ id }) => id)).toEqual([
      'dune/privacy/2026-01-01T00-00-00Z',
      'dune/privacy/2026-05-01T00-00-00Z',
    ]);
    const { blocks, clauses } = texts[0]!.record as TextRecord;
    expect(clauses.map(({ anchor, readHere }) => [anchor, readHere])).toEqual([
      ['clause-sharing', true],
      ['clause-partners', true],
    ]);
    const marked = blocks.find(({ segments }) => segments.some((segment) => segment.in))!;
    expect(marked.segments).toEqual([
      { text: 'We may share your data ', in: [0], starts: [0] },
      { text: 'with partners who pay us for it.', in: [0, 1], starts: [1], ends: [0, 1] },
    ]);
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ id, level }) => [id, level])).toEqual([
      ['text-privacy-policy', 1],
      ['text-the-rest', 2],
    ]);
  });

  test('says which clauses stood when, in few numbers', () => {
    const { asOf } = find<DocumentRecord>('documents', 'dune/privacy');
    expect(asOf!.days.map(([, version]) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(asOf!.clauses.map(({ runs }) => runs)).toEqual([
      [
        [1, 2, 0],
        [3, 3, 3],
        [4, 4, 0],
        [5, 5, 1],
      ],
      [
        [1, 2, 0],
        [3, 3, 3],
        [4, 5, 0],
      ],
    ]);
  });
});

describe('a corpus that may not republish texts', () => {
  test('shows what changed and nothing else, and has no page of a text', async () => {
    const entries = await recordsOf(files, false);
    expect(entries.filter(({ collection }) => collection === 'texts')).toEqual([]);
    const change = entries.find(({ collection, id }) => collection === 'changes' && id.startsWith('dune/'))!
      .record as ChangeRecord;
    expect(change.parts.map(({ kind, lines }) => [kind, lines.length])).toEqual([
      ['same', 0],
      ['changed', 1],
      ['same', 0],
    ]);
  });
});

describe('a kind that an editor overruled', () => {
  test('is the kind, and the page prints the reason and what the rules say', async () => {
    const changes = `changes:\n  - {snapshot: ${five}, kind: reordered, because: Only an adverb.}\n`;
    const entries = await recordsOf({ ...files, 'platforms/dune/privacy/changes.yml': changes });
    const document = entries.find(({ id }) => id === 'dune/privacy')!.record as DocumentRecord;
    expect(document.changes).toBe(0);
    expect(document.versions[0]!.change).toMatchObject({
      kind: 'reordered',
      overruled: { kind: 'substantive', because: 'Only an adverb.' },
      path: 'platforms/dune/privacy/changes/2026-05-01T00-00-00Z',
    });
  });
});
