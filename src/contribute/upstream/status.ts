/**
 * `status`: whether an archive is there, and what it holds. In: a corpus, a path, both or neither (all corpora).
 * Out: a few aligned lines for each, and with `documents` a table. Exit code 1 when a pinned archive is not there.
 */
import { relative } from 'node:path';
import { toCounted, toTable } from '../../command/print.ts';
import { toShellWord } from '../../command/shell-words.ts';
import type { ArchiveSettings } from '../../pipeline/schema/archive-settings.ts';
import { openArchiveOfKind } from '../../pipeline/sources/archive-kinds.ts';
import { filesInMemory } from '../../pipeline/sources/files.ts';
import { isGitFolder } from '../../pipeline/sources/git-folder.ts';
import { openOpenTermsArchive } from '../../pipeline/sources/open-terms-archive.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { type ArchiveContext, toCachePath, toUnpackFolder } from './context.ts';
import { toFacts, toRows } from './describe.ts';
import { listCorpora, type Pin, readPin } from './pin.ts';

interface StatusOptions {
  readonly corpus?: string | undefined;
  readonly archive?: string | undefined;
  readonly documents?: boolean | undefined;
}

export async function printStatus(options: StatusOptions, context: ArchiveContext): Promise<number> {
  if (options.corpus === undefined && options.archive !== undefined)
    return describe(options.archive, undefined, options, context);
  let code = 0;
  for (const corpus of options.corpus === undefined ? await listCorpora(context.root) : [options.corpus]) {
    context.print(corpus);
    code = Math.max(code, await printCorpus(corpus, options, context));
  }
  return code;
}

async function printCorpus(corpus: string, options: StatusOptions, context: ArchiveContext): Promise<number> {
  const pin = await readPin(context.root, corpus);
  if (!pin) {
    context.print('  archive     its own folder');
    return 0;
  }
  const cache = toCachePath(context.root, pin.corpus);
  context.print(`  repository  ${pin.repository}`);
  if (options.archive !== undefined || (await isGitFolder(cache)))
    return pin.kind === 'git'
      ? describePages(options.archive ?? cache, pin, options, context)
      : describe(options.archive ?? cache, pin.commit, options, context);
  context.print(`  archive     not fetched; run  npm run archive -- fetch ${toShellWord(corpus)}`);
  return 1;
}

/** A repository of saved pages: how many captures of which page. */
async function describePages(path: string, pin: Pin, options: StatusOptions, context: ArchiveContext): Promise<number> {
  const { kind, repository, commit } = pin;
  const at = { path: await toGitFolder(path, toUnpackFolder(context.root)), prefix: '', files: filesInMemory({}) };
  const archive = await openArchiveOfKind({ kind, repository, commit } as ArchiveSettings, at);
  const pages = await archive.list();
  const captures = pages.reduce((sum, page) => sum + page.captures, 0);
  context.print(`  commit      ${commit}`);
  context.print(`  pages       ${toCounted(pages.length, 'page')}, ${toCounted(captures, 'capture')}`);
  const rows = pages.map(({ name, captures: count, first = '', last = '' }) => [
    name,
    count,
    first.slice(0, 10),
    last.slice(0, 10),
  ]);
  if (options.documents)
    for (const line of toTable([['page', 'captures', 'first', 'last'], ...rows])) context.print(line);
  return 0;
}

async function describe(
  path: string,
  commit: string | undefined,
  options: StatusOptions,
  context: ArchiveContext,
): Promise<number> {
  const repository = await toGitFolder(path, toUnpackFolder(context.root));
  const { index } = await openOpenTermsArchive(commit === undefined ? { repository } : { repository, commit });
  const shown = path.startsWith(context.root) ? relative(context.root, path) : path;
  for (const [label, value] of [['archive', shown], ...toFacts(index)])
    context.print(`  ${label?.padEnd(10)}  ${value}`);
  if (options.documents) for (const line of toTable(toRows(index.documents))) context.print(line);
  return 0;
}
