/**
 * `import`: writes a corpus for all that an archive holds, or adds to one that exists what it lacks. In: a repository, and a folder that is
 * absent, empty or a corpus. Out: corpus.yml, platform.yml and document.yml files, and document types that the vocabulary lacks; on any
 * fault none. A file that is there is not touched.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { openVocabulary } from '../../build/read/vocabulary.ts';
import { toCounted } from '../../command/print.ts';
import { toShellWord } from '../../command/shell-words.ts';
import { webAddress } from '../../pipeline/schema/common.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import type { IndexedDocument } from '../../pipeline/sources/archive-index.ts';
import { askGit } from '../../pipeline/sources/git.ts';
import { openOpenTermsArchive } from '../../pipeline/sources/open-terms-archive.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { type ArchiveContext, toUnpackFolder } from './context.ts';
import { readExisting } from './corpus-folder.ts';
import { describeDeleted, toName } from './describe.ts';
import { addDocumentTypes, findDocumentType } from './document-types.ts';
import { describeGoingOn } from './goes-on.ts';
import { addToCorpus } from './import-into.ts';
import { importSavedPages } from './import-saved.ts';
import { holdsWebArchives, importWebArchives, type WebImportOptions } from './import-web.ts';
import { readLanguages } from './newest-languages.ts';
import { type Placed, placeDocuments } from './placement.ts';
import { holdsSavedPages, isSavedPage } from './saved-pages.ts';
import { type Source, toSkeleton } from './skeleton.ts';
import { writeAll } from './write-corpus.ts';

/** `from`: a repository, a WARC or WACZ file, a saved page, or a folder of them. */
interface ImportOptions extends WebImportOptions {
  readonly repository?: string | undefined;
  readonly rename?: string[] | undefined;
}

export async function importArchive(options: ImportOptions, context: ArchiveContext): Promise<number> {
  const into = resolve(options.into);
  const { from, wayback, url: urls = [] } = options;
  if (wayback === undefined && !holdsWebArchives(from!)) {
    // A repository may hold pages: it is read by its history.
    const isRepository = ['.git', 'HEAD'].some((name) => existsSync(join(from!, name)));
    if (isRepository || !holdsSavedPages(from!)) return importRepository({ ...options, from: from! }, context);
    return importSavedPages(
      { from: from!, shown: options.into, urls },
      into,
      await readExisting(into, options.into),
      context,
    );
  }
  return importWebArchives(options, into, await readExisting(into, options.into), context);
}

async function importRepository(options: ImportOptions & { from: string }, context: ArchiveContext): Promise<number> {
  const into = resolve(options.into);
  if (options.repository !== undefined && !webAddress.safeParse(options.repository).success)
    throw new ArchiveError(
      `"${options.repository}" is not a web address`,
      'write an address that begins with https://',
    );
  const existing = await readExisting(into, options.into);
  const gitFolder = await toGitFolder(options.from, toUnpackFolder(context.root));
  const { index } = await openOpenTermsArchive({ repository: gitFolder });
  const documents = index.documents.filter(({ deleted }) => !deleted);
  if (documents.length === 0)
    throw new ArchiveError(
      `${options.from} holds no documents`,
      (await describeSavedPages(gitFolder, index.commit)) ?? 'name a versions repository of Open Terms Archive',
    );
  const { documentTypes } = openVocabulary(context.root);
  const source: Source = {
    repository: options.repository ?? (await findOrigin(gitFolder)),
    commit: index.commit,
    schemas: relative(into, join(context.root, 'public', 'schema')).replaceAll(sep, '/'),
    toType: (terms) => findDocumentType(terms, documentTypes) ?? terms,
    languages: await readLanguages(gitFolder, documents),
  };
  const renames = options.rename ?? [];
  const written = existing
    ? await addToCorpus(
        { existing, into, shown: options.into, from: options.from, gitFolder, index, source, renames },
        context,
      )
    : await writeNew(
        placeDocuments(documents, renames),
        { indexed: index.documents, gitFolder },
        source,
        options.into,
        into,
        context,
      );
  const missing = [...new Set(written.map(({ terms }) => terms))].filter(
    (terms) => !findDocumentType(terms, documentTypes),
  );
  if (missing.length > 0) {
    const file = relative(context.root, await addDocumentTypes(context.root, missing));
    context.print(`${file}: added ${missing.map((name) => `“${name}”`).join(', ')}; correct group and description`);
  }
  const archive = ` --archive ${toShellWord(options.from)}`;
  context.print(`next:   npm run check -- --corpus ${toShellWord(options.into)}${archive}`);
  return 0;
}

async function writeNew(
  placed: readonly Placed[],
  { indexed, gitFolder }: { readonly indexed: readonly IndexedDocument[]; readonly gitFolder: string },
  source: Source,
  shown: string,
  into: string,
  context: ArchiveContext,
): Promise<readonly Placed[]> {
  await writeAll(toSkeleton(placed, source), into);
  const platforms = new Set(placed.map(({ platform }) => platform)).size;
  context.print(`${shown}: ${toCounted(platforms, 'platform')}, ${toCounted(placed.length, 'document')}`);
  for (const { path, formerNames, deleted } of indexed)
    for (const former of deleted ? [] : formerNames)
      context.print(`${toName(path)} was ${toName(former.path)} until ${former.until.slice(0, 10)}: one timeline`);
  for (const one of indexed)
    if (one.deleted)
      context.print(`left out: ${describeDeleted(one)}${await describeGoingOn(gitFolder, one, indexed)}`);
  context.print('fill in what the comments in corpus.yml ask for: a build refuses what is left; check names it');
  return placed;
}

/** What to do with a repository of saved pages, whose documents nobody has named yet. */
async function describeSavedPages(gitFolder: string, commit: string): Promise<string | undefined> {
  const names = (await askGit(gitFolder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit])).split('\0');
  const page = names.find(isSavedPage);
  return page === undefined
    ? undefined
    : `it holds saved pages: write into corpus.yml  archive: {kind: git, repository: <address>, commit: ${commit}}  and into each document.yml  archived: {path: ${JSON.stringify(page)}}`;
}

/** The address that a clone was made from, where it is one of the web. */
async function findOrigin(gitFolder: string): Promise<string | undefined> {
  const origin = await askGit(gitFolder, ['config', '--get', 'remote.origin.url']).catch(() => '');
  const address = origin.trim().replace(/\.git$/, '');
  return webAddress.safeParse(address).success && URL.parse(address)?.username === '' ? address : undefined;
}
