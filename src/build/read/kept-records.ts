/**
 * What earlier runs made of records, each by the code that made it: whole entries and parts by the digest of all they are made of, files beside them, what records count and show,
 * prose as MDX, and which files were written. In: the folder of the collections, that of kept results. Out: what is
 * known of each, and `save`.
 */
import { wordsOfWays } from '../../pipeline/records/opt-out-record.ts';
import { wordsOfToday } from '../../pipeline/records/standing.ts';
import type { Known } from '../../pipeline/text/known.ts';
import { KeptEntries } from './kept-entries.ts';
import { type KnownResults, openKeptOf } from './known-results.ts';
import { openSeenFiles, type SeenFolder } from './seen-files.ts';
import { openSeenFolders } from './seen-folders.ts';

export interface KeptRecords {
  readonly entries: KeptEntries;
  readonly parts: Known;
  readonly besides: Known;
  readonly records: Known;
  readonly prose: Known;
  readonly files: SeenFolder;
  save(): void;
}

export function openKeptRecords(collections: string, kept: string): KeptRecords {
  const entries = new KeptEntries(kept);
  const parts = openKeptOf('build/generate', kept, 'parts');
  const besides = openKeptOf('build/generate', kept, 'besides');
  const records = openKeptOf('pipeline/records/records', kept, 'records', true);
  const ways = openKeptOf('pipeline/records/records', kept, 'ways', true);
  const today = new Map<string, KnownResults>();
  const todayOf = (type: string) => {
    const own = today.get(type) ?? openKeptOf('pipeline/records/records', kept, `today/${type}`, true);
    today.set(type, own);
    return own;
  };
  const ofRecords = (key: string) => {
    if (key.startsWith(wordsOfToday)) return todayOf(key.split(':')[1]!).known;
    return (key.startsWith(wordsOfWays) ? ways : records).known;
  };
  const knownOfRecords: Known = {
    find: (key) => ofRecords(key).find(key),
    learn: (key, result) => ofRecords(key).learn(key, result),
  };
  const prose = openKeptOf('pipeline/collections/prose', kept, 'prose', true);
  const folders = openSeenFolders(collections, kept);
  // A process that stays looks at what it wrote or saw once its records are told.
  const files = { ...openSeenFiles(collections, kept, () => true), list: folders.list };
  return {
    ...{ entries, parts: parts.known, besides: besides.known, records: knownOfRecords, prose: prose.known, files },
    save() {
      for (const one of [entries, parts, besides, records, ways, ...today.values(), prose, files, folders]) one.save();
    },
  };
}
