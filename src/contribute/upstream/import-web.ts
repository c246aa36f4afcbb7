/**
 * `import` from web archives and from the Wayback Machine: what was found is listed, the files are put beside the corpus as they are, and a
 * document is written for each address that is wanted. In: the options of the command, an empty or absent folder. Out: the corpus.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { toCounted } from '../../command/print.ts';
import { toShellWord } from '../../command/shell-words.ts';
import { webAddress } from '../../pipeline/schema/common.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { toAddressKey } from '../../pipeline/sources/warc/address-key.ts';
import { toSlug } from '../../words/slug.ts';
import type { ArchiveContext } from './context.ts';
import type { ExistingCorpus } from './corpus-folder.ts';
import { chooseWanted, copyArchives, describe, type FoundAddress, isWebArchive, listFound } from './import-pages.ts';
import { toWebPlatforms, toWebSkeleton } from './skeleton-web.ts';
import { fetchWayback, waybackServer } from './wayback.ts';
import { addAll, writeAll } from './write-corpus.ts';

export interface WebImportOptions {
  readonly from?: string | undefined;
  readonly into: string;
  /** An address whose captures in the Wayback Machine are fetched. */
  readonly wayback?: string | undefined;
  readonly server?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly pause?: string | undefined;
  readonly url?: string[] | undefined;
}

/** Whether it is a web archive, or a folder that holds one. */
export function holdsWebArchives(path: string): boolean {
  if (!existsSync(path)) return isWebArchive(path);
  if (!statSync(path).isDirectory()) return isWebArchive(path);
  return readdirSync(path, { recursive: true }).some((name) => isWebArchive(String(name)));
}

export async function importWebArchives(
  options: WebImportOptions,
  into: string,
  existing: ExistingCorpus | undefined,
  context: ArchiveContext,
): Promise<number> {
  if (existing && existing.value.archive.kind !== 'warc')
    throw new ArchiveError(
      `${options.into} keeps its texts in an archive of another kind, ${existing.value.archive.kind}`,
      'import into another folder',
    );
  const from = options.wayback === undefined ? options.from! : await fetchCaptures(options, context);
  if (!existsSync(from))
    throw new ArchiveError(`there is nothing at ${from}`, 'name a WARC or WACZ file, or a folder of them');
  const { found, others, faults, names } = listFound(from);
  for (const one of found) context.print(describe(one));
  for (const other of others.slice(0, 50)) context.print(`no page: ${other}`);
  if (others.length > 50) context.print(`… and ${others.length - 50} more that are no pages`);
  for (const fault of faults) context.complain(`left out: ${fault}`);
  if (found.length === 0)
    throw new ArchiveError(
      `${from} holds no page that can be read`,
      'give web archives that hold HTML, PDF or text as servers sent it',
    );
  const wanted = chooseWanted(found, options.url ?? (options.wayback === undefined ? [] : ['**']));
  if (wanted.length === 0)
    throw new ArchiveError(
      `none of ${toCounted(found.length, 'address')} looks like a policy`,
      'name those you want with  --url <address>  (* stands for anything but a slash, ** for anything)',
    );
  const schemas = relative(into, join(context.root, 'public', 'schema')).replaceAll(sep, '/');
  const isFile = !statSync(from).isDirectory();
  if (existing)
    await addWeb(
      { existing, wanted, schemas, into, shown: options.into },
      () => copyArchives(from, names, isFile, into),
      context,
    );
  else {
    await writeAll(toWebSkeleton(wanted, schemas), into, (folder) => copyArchives(from, names, isFile, folder));
    const platforms = new Set(wanted.map(({ platform }) => platform)).size;
    context.print(
      `${options.into}: ${toCounted(platforms, 'platform')}, ${toCounted(wanted.length, 'document')} of ${toCounted(found.length, 'address')}`,
    );
    context.print('fill in what the comments in corpus.yml ask for: a build refuses what is left; check names it');
  }
  context.print(`next:   npm run check -- --corpus ${toShellWord(options.into)}`);
  return 0;
}

interface WebAddition {
  readonly existing: ExistingCorpus;
  readonly wanted: readonly FoundAddress[];
  readonly schemas: string;
  readonly into: string;
  readonly shown: string;
}

/** Archives and documents that a corpus does not have yet; nothing that it has is touched. */
async function addWeb(
  { existing, wanted, schemas, into, shown }: WebAddition,
  copy: () => Promise<string[]>,
  context: ArchiveContext,
): Promise<void> {
  const known = new Set(
    existing.documents.flatMap(({ value: { sourceUrl = [], archived = [] } }) =>
      [sourceUrl, [archived].flat().flatMap((one) => ('url' in one ? one.url : []))].flat().map(toAddressKey),
    ),
  );
  const fresh = wanted.filter(({ captures }) => !known.has(captures[0]!.key));
  const taken = fresh.filter(({ platform, document }) => existsSync(join(into, 'platforms', platform, document)));
  if (taken.length > 0)
    throw new ArchiveError(
      `${taken.map(({ url, platform, document }) => `${url} would be ${platform}/${document}, which is there already`).join('\n  ')}`,
      'write its address into archived of that document, or rename the folder',
    );
  const archives = await copy();
  await addAll(new Map([...toWebPlatforms(fresh, schemas)].filter(([path]) => !existsSync(join(into, path)))), into);
  context.print(
    `${shown}: added ${toCounted(fresh.length, 'document')} and ${toCounted(archives.length, 'archive')}; nothing else was touched`,
  );
  for (const { platform, document, url } of fresh) context.print(`added ${platform}/${document}: ${url}`);
}

/** Kept in the cache until all captures are there, so that a second run goes on where the first one ended. */
async function fetchCaptures(options: WebImportOptions, { root, print }: ArchiveContext): Promise<string> {
  const url = options.wayback!;
  const pause = Number(options.pause ?? 1500);
  if (!webAddress.safeParse(url).success)
    throw new ArchiveError(`"${url}" is not a web address`, 'write an address that begins with https://');
  if (!(pause >= 0)) throw new ArchiveError(`--pause ${options.pause} is no number`, 'give milliseconds, such as 1500');
  const name = toSlug(url.replace(/^https?:/, '')).slice(0, 80) || 'captures';
  const file = join(root, '.cache/wayback', `${name}.partial.warc.gz`);
  const { since, until } = options;
  const server = (options.server ?? waybackServer).replace(/(?<!\/)\/+$/, '');
  const counts = await fetchWayback({ url, server, file, from: since, to: until, pause, print });
  print(
    `${toCounted(counts.fetched, 'capture')} fetched, ${counts.repeated} that repeat one, ${counts.there} from an earlier run${counts.absent > 0 ? `, ${counts.absent} left out` : ''}`,
  );
  if (counts.absent > 0 && !existsSync(file))
    throw new ArchiveError(`no capture of ${url} that ${server} lists is there`, 'try again later');
  const whole = join(root, '.cache/wayback', `${name}.warc.gz`);
  await rename(file, whole);
  return whole;
}
