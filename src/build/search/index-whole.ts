/**
 * A bundle of all its pages. In: what `writeBundle` takes, with records in the order of the index. Out: the bundle. Of many records some at a time are indexed,
 * each time by another process, since Pagefind takes a hundred times the memory of their letters; then the parts are joined; where they cannot be, all
 * are indexed at once.
 */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';
import { fileOfText, nameTexts, packAgain, readBundle, readPacked, writeBundleFiles } from './bundle-files.ts';
import { joinBundles } from './join-bundles.ts';
import { type BundleOptions, mostPlaces, tidyPrograms, writeBundle } from './search-bundle.ts';

/** Letters of the records that are indexed at once, for which Pagefind takes 900 MB. */
const mostLetters = 9_000_000;
/**
 * Letters of a part where there are more. Pagefind compares the address of each record with those of all before: for 1,300 passages at a time it takes a sixth
 * less time than for 10,000. For few records, joining takes more than that saves.
 */
const lettersOfPart = 1_200_000;

export async function indexWhole(bundle: BundleOptions, most = mostLetters): Promise<void> {
  await index(bundle, most);
  await tidyPrograms(bundle.output);
}

async function index(bundle: BundleOptions, most: number): Promise<void> {
  const { records, mostFiles, output } = bundle;
  const parts = mostFiles === undefined ? cut(records, most) : [records];
  if (parts.length > 1) {
    const apart = join(output, 'parts');
    const isJoined = await joinParts(await indexParts(bundle, parts, apart), output);
    rmSync(apart, { recursive: true });
    if (isJoined) return;
  }
  await writeBundle(bundle);
  await packAgain(output);
}

/** Out: the folder of each part. */
async function indexParts(
  { pages, onRecord, ...bundle }: BundleOptions,
  parts: readonly (readonly SearchRecord[])[],
  apart: string,
): Promise<string[]> {
  const folders: string[] = [];
  let sent = 0;
  for (const [at, records] of parts.entries()) {
    const before = sent;
    const output = join(apart, String(at));
    await writeBundle({
      ...{ ...bundle, records, output },
      // They come after all records.
      ...(pages && at === parts.length - 1 && { pages }),
      onRecord: (done) => onRecord?.(before + done),
    });
    sent += records.length;
    folders.push(output);
  }
  return folders;
}

/** Into parts that are as large as each other. */
function cut(records: readonly SearchRecord[], most: number): (readonly SearchRecord[])[] {
  const letters = records.map(({ content, meta }) => content.length + Object.values(meta).join('').length);
  const all = letters.reduce((sum, one) => sum + one, 0);
  if (all <= most) return [records];
  const count = Math.ceil(all / Math.min(most, lettersOfPart));
  let before = 0;
  const parts = Map.groupBy(records, (_, at) => {
    const part = Math.min(count - 1, Math.floor((before * count) / all));
    before += letters[at]!;
    return part;
  });
  return [...parts.values()];
}

/** Says whether they could be joined. A part without words is no bundle, and of pages that are the same Pagefind itself tells which is which. */
async function joinParts(folders: readonly string[], output: string): Promise<boolean> {
  const bundles = folders.flatMap((folder) => readBundle(folder) ?? []);
  if (bundles.length < folders.length) return false;
  const texts = bundles.flatMap(({ pages }, at) => pages.map(([name]) => ({ name, folder: folders[at]! })));
  const fileOf = (at: number) => join(texts[at]!.folder, fileOfText(texts[at]!.name));
  const names = nameTexts(
    texts.map(({ name }) => name),
    bundles[0]!.prefix,
    (at) => readPacked(fileOf(at)),
  );
  if (!names) return false;
  const [first] = folders as [string];
  for (const entry of readdirSync(first, { withFileTypes: true }))
    if (entry.isFile() && !entry.name.endsWith('.pf_meta'))
      renameSync(join(first, entry.name), join(output, entry.name));
  const joined = joinBundles(bundles, names, mostPlaces);
  await writeBundleFiles(joined, joined.parts, output);
  mkdirSync(join(output, 'fragment'));
  for (const [at, name] of names.entries()) renameSync(fileOf(at), join(output, fileOfText(name)));
  return true;
}
