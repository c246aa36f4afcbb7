/**
 * A bundle of all its pages. In: what `writeBundle` takes, with records in the order of the index. Out: the bundle. Of many records some at a time are indexed,
 * each time by another process, since Pagefind takes a hundred times the memory of their letters; then the parts are joined.
 */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../pipeline/collections/search-records.ts';
import { type IndexBundle, nameTexts, packAgain, readBundle, readPacked, writeBundleFiles } from './bundle-files.ts';
import { joinBundles } from './join-bundles.ts';
import { type BundleOptions, mostPlaces, writeBundle } from './search-bundle.ts';

/** Letters of the records that are indexed at a time, for which Pagefind takes 900 MB. */
const mostLetters = 9_000_000;

export async function indexWhole(bundle: BundleOptions, most = mostLetters): Promise<void> {
  const { records, pages, mostFiles, output, onRecord, ...rest } = bundle;
  const parts = mostFiles === undefined ? cut(records, most) : [records];
  if (parts.length === 1) {
    await writeBundle(bundle);
    await packAgain(output);
    return;
  }
  const apart = join(output, 'parts');
  let sent = 0;
  for (const [at, part] of parts.entries()) {
    const before = sent;
    await writeBundle({
      ...{ ...rest, records: part, output: join(apart, String(at)) },
      // They come after all records.
      ...(pages && at === parts.length - 1 && { pages }),
      onRecord: (done) => onRecord?.(before + done),
    });
    sent += part.length;
  }
  await joinParts(
    parts.map((_, at) => join(apart, String(at))),
    output,
  );
  rmSync(apart, { recursive: true });
}

/** Into parts that are as large as each other. */
function cut(records: readonly SearchRecord[], most: number): (readonly SearchRecord[])[] {
  const letters = records.map(({ content, meta }) => content.length + Object.values(meta).join('').length);
  const all = letters.reduce((sum, one) => sum + one, 0);
  const each = all / Math.max(1, Math.ceil(all / most));
  let before = 0;
  const parts = Map.groupBy(records, (_, at) => {
    const part = Math.floor(before / each);
    before += letters[at]!;
    return part;
  });
  return parts.size === 0 ? [records] : [...parts.values()];
}

const toFragment = (name: string) => `fragment/${name}.pf_fragment`;

async function joinParts(folders: readonly string[], output: string): Promise<void> {
  const bundles = folders.map((folder): IndexBundle => {
    const bundle = readBundle(folder);
    if (!bundle) throw new Error(`${folder}: Pagefind wrote an index that cannot be read.`);
    return bundle;
  });
  const texts = bundles.flatMap(({ pages }, at) => pages.map(([name]) => ({ name, folder: folders[at]! })));
  const fileOf = (at: number) => join(texts[at]!.folder, toFragment(texts[at]!.name));
  const names = nameTexts(
    texts.map(({ name }) => name),
    bundles[0]!.prefix,
    (at) => readPacked(fileOf(at)),
  );
  if (!names) throw new Error(`${output}: Two pages of the index are the same.`);
  const [first] = folders as [string];
  for (const entry of readdirSync(first, { withFileTypes: true }))
    if (entry.isFile() && !entry.name.endsWith('.pf_meta'))
      renameSync(join(first, entry.name), join(output, entry.name));
  const joined = joinBundles(bundles, names, mostPlaces);
  await writeBundleFiles(joined, joined.parts, output);
  mkdirSync(join(output, 'fragment'));
  for (const [at, name] of names.entries()) renameSync(fileOf(at), join(output, toFragment(name)));
}
