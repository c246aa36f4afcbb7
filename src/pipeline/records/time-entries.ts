import { toChangeRecord } from './change-record.ts';
import type { ClauseContext } from './clause-context.ts';
import type { EntryKeys } from './entry-keys.ts';
import { type RecordEntry, toEntry } from './record-entry.ts';
import { toTextRecord } from './text-record.ts';

/** The page of each change and each archived text that has one. */
export function* timeEntries(
  { joined: { documents, corpus }, times }: ClauseContext,
  keys: EntryKeys,
): Generator<RecordEntry> {
  for (const document of documents) {
    const time = times.get(document.path)!;
    for (const number of time.evidence.differences.keys()) {
      const key = keys.ofDocument(document, 'change', number);
      const id = toId(time.versions[number - 1]!.change.path!);
      yield toEntry({ collection: 'changes', id, ...key, prose: [], source: document.file }, () =>
        toChangeRecord(document, time, number, corpus),
      );
    }
  }
  for (const document of documents) {
    const time = times.get(document.path)!;
    for (const number of time.evidence.texts.keys()) {
      const key = keys.ofDocument(document, 'text', number);
      const id = toId(time.versions[number - 1]!.textPage!);
      yield toEntry({ collection: 'texts', id, ...key, prose: [], source: document.file }, () =>
        toTextRecord(document, time, number, corpus),
      );
    }
  }
}

/** platforms/P/D/changes/<instant> → P/D/<instant> */
function toId(path: string): string {
  const [, platform, document, , slug] = path.split('/');
  return `${platform}/${document}/${slug}`;
}
