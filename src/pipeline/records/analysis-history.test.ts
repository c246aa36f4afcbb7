import { expect, it } from 'vitest';
import { clauseFile } from '../checks/example-corpus.ts';
import { clauseRecord } from '../schema/clause-record.ts';
import { readExample } from './example-project.ts';
import { toRecords } from './records.ts';

const file = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

async function analysisOf(more: string) {
  const text = clauseFile.replace('by: [ada-example]}', `by: [ada-example]${more}}`);
  const [, entry] = toRecords(await readExample({ [file]: text }));
  return clauseRecord.parse(entry!.record).analysis;
}

it('an analysis that was never revised has an empty history', async () => {
  expect(await analysisOf('')).toMatchObject({ revisions: [], dissent: [] });
});

it('revisions and disagreement reach the page as they were written', async () => {
  const revision = { on: '2026-03-01', by: 'bo-sample', what: 'Named the exception.' };
  const dissent = { on: '2026-03-02', by: 'cy-test', text: 'It is narrower than that.' };
  const analysis = await analysisOf(
    `, revisions: [${JSON.stringify(revision)}], dissent: [${JSON.stringify(dissent)}]`,
  );
  expect([analysis.revisions, analysis.dissent]).toEqual([[revision], [dissent]]);
});
