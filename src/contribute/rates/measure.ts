/**
 * Measures the rules on labelled captures and steps. In: git folders of archives, the labels, the day. Out: how often each
 * label met each judgement, and a row for each label, to be read. A label belongs to the archive that holds its commit; one
 * of an archive that is there and not found in it is an error, so that no rate is one of half the labels.
 */
import { groupOf } from '../../pipeline/records/change-groups.ts';
import type { MeasuredRates } from '../../pipeline/schema/measured-rates.ts';
import { findByPath } from '../../pipeline/sources/archive-index.ts';
import { openOpenTermsArchive } from '../../pipeline/sources/open-terms-archive.ts';
import { captureRules } from '../../pipeline/text/capture-rules.ts';
import { changeKindVersion } from '../../pipeline/text/change-kind.ts';
import { type Labels, type Met, meetLabels } from './meet-labels.ts';
import { type MetRewording, meetRewordings } from './rewordings.ts';

interface Measured {
  readonly rates: MeasuredRates;
  readonly met: readonly Met[];
}

export async function measureRates(
  repositories: readonly string[],
  labels: Labels,
  on: string,
  onDocument: (document: string) => void = () => {},
): Promise<Measured> {
  const met: Met[] = [];
  const rewordings: MetRewording[] = [];
  const archives: { name: string; commit: string }[] = [];
  const all = [...labels.captures, ...labels.steps, ...labels.rewordings];
  for (const repository of repositories) {
    const archive = await openOpenTermsArchive({ repository });
    const names = new Set<string>();
    const documents = [...new Set(all.map(({ document }) => document))].sort();
    const places = documents.flatMap((document) => {
      const found = findByPath(archive.index, `${document}.md`);
      if (!found) return [];
      const commits = new Set(found.captures.map(({ commit }) => commit));
      const own = all.filter((row) => row.document === document && commits.has(row.commit));
      for (const { archive: name } of own) names.add(name);
      const archived = { service: found.service, terms: found.terms };
      return own.length > 0 ? [{ platform: document, document, folder: document, archived }] : [];
    });
    for await (const document of archive.read(places)) {
      onDocument(document.place.document);
      met.push(...meetLabels(document, labels));
      rewordings.push(...meetRewordings(document, labels.rewordings));
    }
    for (const name of names) archives.push({ name, commit: archive.index.commit });
  }
  refuseMissing([...met, ...rewordings], all, new Set(archives.map(({ name }) => name)));
  const rules = { captures: captureRules.version, changes: changeKindVersion };
  return { rates: { on, rules, archives, ...count(met), rewordings: countRewordings(rewordings) }, met };
}

interface Named {
  readonly archive: string;
  readonly document: string;
  readonly commit: string;
}

function refuseMissing(
  met: readonly { readonly row: Named }[],
  labels: readonly Named[],
  names: ReadonlySet<string>,
): void {
  const found = new Set(met.map(({ row }) => row));
  const missing = labels.filter((row) => names.has(row.archive) && !found.has(row));
  if (missing.length === 0) return;
  const lines = missing.map(({ archive, document, commit }) => `${archive}: ${document}, commit ${commit}`);
  throw new Error(`labels that their archive does not hold:\n${lines.join('\n')}`);
}

function countRewordings(met: readonly MetRewording[]): MeasuredRates['rewordings'] {
  const counts = new Map<string, MeasuredRates['rewordings'][number]>();
  for (const { row, said } of met) {
    const { label } = row;
    const later = row.draw === 'fourth';
    const key = [label, said, later].join();
    const n = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { label, said, ...(later && { later: true as const }), count: n });
  }
  return inOrder(counts);
}

function count(met: readonly Met[]): Pick<MeasuredRates, 'captures' | 'steps'> {
  const captures = new Map<string, MeasuredRates['captures'][number]>();
  const steps = new Map<string, MeasuredRates['steps'][number]>();
  for (const { row, judgement, apart, change, across } of met) {
    const { label } = row;
    if (change) {
      const said = groupOf({ kind: change.kind, ...(change.truncation && { suspect: true as const }) });
      const later = row.draw === 'later';
      const key = [label, said, across, later].join();
      const n = (steps.get(key)?.count ?? 0) + 1;
      const marks = { ...(across && { across: true as const }), ...(later && { later: true as const }) };
      steps.set(key, { label, said, ...marks, count: n });
    } else {
      const key = [label, judgement, apart].join();
      const n = (captures.get(key)?.count ?? 0) + 1;
      captures.set(key, { label, said: judgement, ...(apart && { apart: true as const }), count: n });
    }
  }
  return { captures: inOrder(captures), steps: inOrder(steps) };
}

function inOrder<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
