import { longestSlug, slug as slugSchema } from '../schema/common.ts';
import type { Project } from '../sources/project.ts';
import { nearestName } from '../text/nearest-name.ts';
import { toFolderCause, toRecordCause } from './causes.ts';
import { findGone, isAlike } from './gone.ts';
import type { Finding } from './rule.ts';

/**
 * Files that are missing and files that stand where nothing reads them. In: a project. Out: findings; where a file is missing
 * because it has another name or its folder is misspelt, one finding that says so.
 */
export function* misplaced(project: Project): Generator<Finding> {
  const { sources, vocabulary } = project;
  const at = { line: 1, column: 1 };
  const gone = [...findGone(project).values()];
  const missing = [...vocabulary.missing, ...sources.missing];
  const replacesOurs = vocabulary.files.some(({ file }) => file.path.endsWith('/vocabulary.yml'));
  const taken = new Set<string>();
  for (const { path, expected, recordId } of [...vocabulary.strays, ...sources.strays]) {
    const [folder, name] = cut(path);
    const lost = gone.find(
      (one) => one.isStray && path === `${sources.prefix}${one.isAll ? '' : 'platforms/'}${one.now}`,
    );
    const part = lost ? undefined : partOf(project, path);
    const meant = missing.find((one) => cut(one.path)[0] === folder && isAlike(name, cut(one.path)[1]))?.path;
    if (meant) taken.add(meant);
    const wanted =
      lost?.path.split('/').at(-1) ??
      part?.name ??
      (meant && cut(meant)[1]) ??
      (expected.startsWith('folders') ? toAddress(name) : undefined) ??
      (expected.startsWith('files <clause>') ? toFileName(project, path, recordId) : undefined);
    const remedy = wanted && wanted !== name ? `rename it to ${wanted}` : 'rename it, or move it out of the corpus';
    const named = lost?.path ?? part?.cause;
    const cause =
      named !== undefined
        ? { cause: toFolderCause(named) }
        : recordId !== undefined && { cause: toRecordCause(recordId) };
    const { length } = name.replace(/\.yml$/, '');
    const message =
      length > longestSlug
        ? `a name has at most ${longestSlug} characters, and this one ${length}`
        : `nothing of this name belongs here; expected ${expected}`;
    yield { file: path, ...at, ...cause, message, remedy };
  }
  const slugs = sources.platforms.flatMap(({ slug, authored }) => (authored ? [slug] : []));
  const misspelt = new Set<string>();
  for (const { path, what } of missing) {
    const file = { file: path, ...at };
    const [platform = '', document] = inside(path, sources.prefix);
    // Where a published folder went, is said of that folder.
    if (taken.has(path) || gone.some(({ now }) => now === platform || (now?.startsWith(`${platform}/`) && !document)))
      continue;
    if (misspelt.has(platform)) continue;
    const others = document
      ? sources.platforms.flatMap((one) =>
          one.slug === platform ? one.documents.flatMap(({ slug, authored }) => (authored ? [slug] : [])) : [],
        )
      : slugs;
    const nearest = platform ? nearestName(document ?? platform, others) : undefined;
    if (!document && nearest?.isAlike) misspelt.add(platform);
    const remedy = nearest?.isAlike
      ? `if the folder is meant to be ${nearest.name}, move its files there; else add the file`
      : replacesOurs && vocabulary.missing.some((one) => one.path === path)
        ? 'add it, or take extends: nothing out of vocabulary.yml to have that of Clausary'
        : 'add it';
    yield { ...file, message: `the file is missing: it holds ${what}`, remedy };
  }
}

const cut = (path: string): [folder: string, name: string] => {
  const end = path.lastIndexOf('/') + 1;
  return [path.slice(0, end), path.slice(end)];
};

/** A folder name of the same letters, where there is one. */
function toAddress(name: string): string | undefined {
  const address = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slugSchema.safeParse(address).success ? address : undefined;
}

/** The name under which a clause was published, else one of the same letters; nothing where a file has it already. */
function toFileName({ sources }: Project, path: string, recordId: string | undefined): string | undefined {
  const [folder, name] = cut(path);
  const published = sources.register?.value?.records.find(
    ({ id, status }) => id === recordId && status === 'published',
  );
  const before = published?.path.replace(/\/([^/]+)$/, '/clauses/$1');
  if (!/\.ya?ml$/i.test(name)) return undefined;
  const isHome = before !== undefined && folder === `${sources.prefix}platforms/${cut(before)[0]}`;
  const slug = isHome ? cut(before)[1] : toAddress(name.replace(/\.ya?ml$/i, ''));
  const isTaken = sources.platforms.some(({ documents }) =>
    documents.some(({ clauses }) => clauses.some(({ authored }) => authored.file.path === `${folder}${slug}.yml`)),
  );
  return slug === undefined || isTaken ? undefined : `${slug}.yml`;
}

/** `clauses` or `snapshots` of a document, where it has none and a folder beside it is nearly named so. */
function partOf({ sources, readings }: Project, path: string): { name: string; cause: string } | undefined {
  const [, platform, slug, name, ...rest] = path.startsWith(sources.prefix)
    ? path.slice(sources.prefix.length).split('/')
    : [];
  if (!platform || !slug || !name || rest.length > 0) return undefined;
  const document = sources.platforms.find((one) => one.slug === platform)?.documents.find((one) => one.slug === slug);
  if (!document) return undefined;
  const lacking = [
    ...(document.clauses.length === 0 ? ['clauses'] : []),
    ...(readings.get(document.path)?.captures.length === 0 ? ['snapshots'] : []),
  ];
  const part = lacking.find((one) => isAlike(name, one));
  return part === undefined ? undefined : { name: part, cause: `${document.path}/${part}` };
}

/** Slugs of the platform and the document that a file describes; nothing for other files. */
function inside(path: string, prefix: string): string[] {
  const own = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : [];
  return own[0] === 'platforms' ? own.slice(1, -1) : [];
}
