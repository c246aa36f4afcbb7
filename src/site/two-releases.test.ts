import { expect, test } from 'vitest';
import { updateLedger } from '../contribute/register/update-ledger.ts';
import { updateRegister } from '../contribute/register/update-register.ts';
import { runChecks } from '../pipeline/checks/run.ts';
import { platformFiles, readExample } from '../pipeline/records/example-project.ts';
import { join } from '../pipeline/records/join.ts';
import { toRecords } from '../pipeline/records/records.ts';
import type { AddressRecord } from '../pipeline/schema/address-record.ts';
import type { RevisionRecord } from '../pipeline/schema/revision.ts';
import { movedFrom } from './moved.ts';

type Files = Record<string, string | Buffer | null>;
const folder = 'platforms/anvil/privacy/clauses';
const corpus: Files = platformFiles('anvil', 'Anvil', {
  privacy: {
    texts: { '2026-01-01T00:00:00Z': 'We train on it.\n\nWe sell it.' },
    clauses: {
      sale: { type: 'data-sale', excerpt: 'We sell it.' },
      training: { type: 'ai-training', excerpt: 'We train on it.' },
    },
  },
});

/** What `npm run register` does after a merge: ids, addresses, captures and revisions are written down. */
async function release(files: Files, on: string): Promise<Files> {
  const clauses = join(await readExample(files)).clauses.map(({ value, path }) => ({ id: value.recordId, path }));
  const source = files['register.yml'];
  const { text } = updateRegister(source ? String(source) : undefined, clauses, on);
  const registered: Files = { ...files, 'register.yml': text.toString() };
  const { captures, revisions } = updateLedger(await readExample(registered), on);
  const grown = (name: string, lines: readonly string[]) =>
    String(files[name] ?? '') + lines.map((line) => `${line}\n`).join('');
  return {
    ...registered,
    'captures.txt': grown('captures.txt', captures),
    'revisions.jsonl': grown('revisions.jsonl', revisions),
  };
}

/** Every address that a site of these files answers: pages of records, and where a clause stood before. */
async function servedBy(files: Files) {
  const entries = [...toRecords(await readExample(files))];
  const of = <Data>(collection: string) =>
    entries.flatMap((one) => (one.collection === collection ? [one.record as Data] : []));
  const [addresses, revisions] = [of<AddressRecord>('addresses'), of<RevisionRecord>('revisions')];
  const clauses = of<{ path: string }>('clauses').map(({ path }) => path);
  const pages = addresses.map((head) => ({
    head,
    cacheKey: head.recordId,
    read: () => Promise.reject(new Error('not read')),
  }));
  const moved = movedFrom(pages, new Set(clauses), { title: 'S', platforms: [], documents: [] });
  const records = [...addresses, ...revisions].map(({ path }) => path);
  return { paths: [...clauses, ...moved.map(({ path }) => path), ...records], addresses, revisions };
}

test('what a release published has an address in the next one, also what moved or was withdrawn', async () => {
  const first = await release(corpus, '2026-02-01');
  const published = await servedBy(first);
  expect(published.revisions).toHaveLength(3);
  const [trained] = published.addresses.filter(({ clausePath }) => clausePath?.endsWith('/training'));
  const changed: Files = {
    ...first,
    [`${folder}/selling.yml`]: first[`${folder}/sale.yml`]!,
    [`${folder}/sale.yml`]: null,
    [`${folder}/training.yml`]: null,
    'register.yml': String(first['register.yml']).replace(
      new RegExp(`(id: ${trained!.recordId},\\s+path: \\S+)\\s+status: published,\\s+since: (\\S+)`),
      '$1 status: withdrawn, since: $2, on: 2026-03-01, title: T, clauseType: ai-training, reason: It was a quotation.',
    ),
  };
  const second = await release(changed, '2026-03-01');
  const { paths, addresses, revisions } = await servedBy(second);
  for (const path of published.paths) expect(paths).toContain(path);
  expect(paths).toContain('platforms/anvil/privacy/selling');
  const withdrawn = { on: '2026-03-01', reason: 'It was a quotation.' };
  expect(addresses.find(({ recordId }) => recordId === trained!.recordId)).toMatchObject({
    status: 'withdrawn',
    reason: withdrawn.reason,
  });
  expect(revisions.find(({ recordId }) => recordId === trained!.recordId)).toMatchObject({ withdrawn, differs: true });
  const sold = addresses.find(({ clausePath }) => clausePath?.endsWith('/selling'));
  expect(sold?.formerPaths).toEqual(['platforms/anvil/privacy/sale']);
  for (const name of ['captures.txt', 'revisions.jsonl'])
    expect(String(second[name]).startsWith(String(first[name]))).toBe(true);
});

test('a clause that is gone and was not withdrawn stops the release', async () => {
  const first = await release(corpus, '2026-02-01');
  const messages = runChecks(await readExample({ ...first, [`${folder}/training.yml`]: null }));
  expect(messages.filter(({ severity }) => severity === 'error').map(({ rule, file }) => [rule, file])).toEqual([
    ['record-id-kept', 'register.yml'],
  ]);
});
