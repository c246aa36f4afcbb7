/**
 * `import` from saved pages: a corpus in which each page is a snapshot, byte for byte, of the document at its address. In: the options of the
 * command, a folder that is absent, empty or a corpus of the kind `folder`. Out: the corpus; documents and snapshots that are there
 * are not touched.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { toCounted, toPrintable } from '../../command/print.ts';
import { toShellWord } from '../../command/shell-words.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { snapshotFileName, writeHeader } from '../../pipeline/sources/snapshot-file.ts';
import { toAddressKey } from '../../pipeline/sources/warc/address-key.ts';
import type { ArchiveContext } from './context.ts';
import type { ExistingCorpus } from './corpus-folder.ts';
import { chooseWanted, toFolders } from './import-pages.ts';
import { listSavedPages, type SavedPage } from './saved-pages.ts';
import { toWebPlatforms, toWebSkeleton } from './skeleton-web.ts';
import { addAll, writeAll } from './write-corpus.ts';

interface SavedImport {
  readonly from: string;
  readonly shown: string;
  readonly urls: readonly string[];
}

const datedBy = { page: 'as the page says', name: 'by its name', file: 'by the time of the file' };

export async function importSavedPages(
  { from, shown, urls }: SavedImport,
  into: string,
  existing: ExistingCorpus | undefined,
  context: ArchiveContext,
): Promise<number> {
  if (existing && existing.value.archive.kind !== 'folder')
    throw new ArchiveError(
      `${shown} keeps its texts in an archive of another kind, ${existing.value.archive.kind}`,
      'import into another folder',
    );
  const { pages, faults } = listSavedPages(from);
  for (const { name, url, capturedAt, datedBy: by } of pages)
    context.print(toPrintable(`${name}  ${url}, ${capturedAt} ${datedBy[by]}`));
  for (const fault of faults) context.complain(toPrintable(`left out: ${fault}`));
  const captures = pages.map((page) => ({ ...page, key: toAddressKey(page.url) })).sort(byInstant);
  const known = toKnown(existing);
  const found = toFolders([...Map.groupBy(captures, ({ key }) => key).values()]).map((one) => {
    const [platform, document] = known.get(one.captures[0]!.key)?.split('/') ?? [];
    return platform && document ? { ...one, platform, document } : one;
  });
  const wanted = chooseWanted(found, urls);
  if (found.length === 0)
    throw new ArchiveError(`${from} holds no page that can be taken`, 'do what is said of each file that was left out');
  if (wanted.length === 0)
    throw new ArchiveError(
      `none of ${toCounted(found.length, 'address')} looks like a policy`,
      'name those you want with  --url <address>  (* stands for anything but a slash, ** for anything)',
    );
  const schemas = relative(into, join(context.root, 'public', 'schema')).replaceAll(sep, '/');
  const files = new Map<string, string | Uint8Array>(
    existing ? toWebPlatforms(wanted, schemas) : toWebSkeleton(wanted, schemas, { kind: 'folder' }),
  );
  for (const { platform, document, captures: own } of wanted)
    for (const [path, bytes] of toSnapshots(own, `platforms/${platform}/${document}/snapshots`)) files.set(path, bytes);
  const fresh = new Map([...files].filter(([path, bytes]) => isNew(join(into, path), path, bytes)));
  await (existing ? addAll(fresh, into) : writeAll(fresh, into));
  const added = [...fresh.keys()].filter((path) => /\/snapshots\/.*(?<!\.yml)$/.test(path)).length;
  context.print(`${shown}: ${toCounted(wanted.length, 'document')}, ${toCounted(added, 'snapshot')} added`);
  if (!existing)
    context.print('fill in what the comments in corpus.yml ask for: a build refuses what is left; check names it');
  context.print(`next:   npm run check -- --corpus ${toShellWord(shown)}`);
  return 0;
}

function byInstant(a: SavedPage, b: SavedPage): number {
  return a.capturedAt < b.capturedAt ? -1 : a.capturedAt > b.capturedAt ? 1 : a.name < b.name ? -1 : 1;
}

function toKnown(existing: ExistingCorpus | undefined): Map<string, string> {
  return new Map(
    existing?.documents.flatMap(({ document, value: { sourceUrl } }) =>
      sourceUrl === undefined ? [] : [[toAddressKey(sourceUrl), document.path] as const],
    ),
  );
}

/** The page and its header; of two at one instant the same bytes are one, and others are refused. */
function toSnapshots(pages: readonly SavedPage[], folder: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, SavedPage>();
  for (const page of pages) {
    const { capturedAt, url, type, bytes, name } = page;
    const before = names.get(capturedAt);
    if (before?.bytes.equals(bytes)) continue;
    if (before)
      throw new ArchiveError(
        `${before.name} and ${name} are of one address and one instant, ${capturedAt}, and differ`,
        'put the date of each into its name, such as  terms 2026-04-27.html',
      );
    names.set(capturedAt, page);
    files.set(`${folder}/${snapshotFileName(capturedAt, `.${type === 'text' ? 'txt' : type}`)}`, bytes);
    files.set(
      `${folder}/${snapshotFileName(capturedAt, '.yml')}`,
      writeHeader({ capturedAt, sourceUrl: url, kind: 'change' }, bytes),
    );
  }
  return files;
}

/** Authored files that are there stay; a snapshot that is there must hold the same bytes. */
function isNew(file: string, path: string, bytes: string | Uint8Array): boolean {
  if (!existsSync(file)) return true;
  if (path.includes('/snapshots/') && !readFileSync(file).equals(Buffer.from(bytes)))
    throw new ArchiveError(`${path} is there already and holds something else`, 'a snapshot is never changed');
  return false;
}
