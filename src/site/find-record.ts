/**
 * Records as pages written by hand name them. In: a record id, or a clause type and an audience. Out: the clause; the answers of all
 * platforms at a glance, or clause by clause, none where nobody was asked. What is not there is an error, which `npm run check` reports with
 * its place beforehand.
 */

import { addresses } from '../pipeline/schema/addresses.ts';
import type { ClauseRecord } from '../pipeline/schema/clause-record.ts';
import type { ComparisonRecord } from '../pipeline/schema/comparison-record.ts';
import type { FaqRecord } from '../pipeline/schema/faq-record.ts';
import type { PlatformRecord } from '../pipeline/schema/platform-record.ts';
import { loadRecords, loadSite } from './records.ts';

type Audience = FaqRecord['audience'];

export async function findClause(id: string): Promise<ClauseRecord> {
  const found = (await loadRecords('clauses')).find(({ head }) => head.recordId === id);
  if (!found) throw new Error(`There is no record "${id}": npm run check says where it is named.`);
  return (await found.read()).data;
}

/** Of the first audience, where none is named. */
async function findScope(type: string, audience?: string): Promise<{ audience: Audience; scope: string }> {
  const { data: site } = await loadSite();
  const matrix = site.matrices.find((one) => one.audience === (audience ?? site.audiences[0]));
  const scope = matrix?.types.find(({ slug }) => slug === type)?.scope;
  const named = (audience ?? site.audiences[0] ?? 'consumer') as Audience;
  return { audience: named, scope: scope ?? type };
}

export async function findAnswers(type: string, audience?: string): Promise<FaqRecord | undefined> {
  const { scope, audience: named } = await findScope(type, audience);
  const pages = await loadRecords('faqs');
  const page = pages.find(({ head }) => head.about === 'type' && head.path === addresses.faq(scope));
  const record = page && (await page.read()).data;
  return record?.audience === named ? record : undefined;
}

export async function findComparison(type: string, audience?: string): Promise<ComparisonRecord | undefined> {
  const { scope, audience: named } = await findScope(type, audience);
  const page = (await loadRecords('comparisons')).find(({ head }) => head.path === addresses.comparison(scope));
  const record = page && (await page.read()).data;
  return record?.audience === named ? record : undefined;
}

export async function findPlatformRecord(slug: string): Promise<PlatformRecord> {
  const found = (await loadRecords('platforms')).find(({ head }) => head.path === addresses.platform(slug));
  if (!found) throw new Error(`There is no platform "${slug}": npm run check says where it is named.`);
  return (await found.read()).data;
}

/** "ai-training, data-sale" → its names. */
export const listNames = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
