import { once } from '../schema/once.ts';
import type { Project } from '../sources/project.ts';
import { digestsOf } from '../text/capture.ts';
import { nearestName } from '../text/nearest-name.ts';
import { toFolderCause } from './causes.ts';
import { documentsOf } from './clauses.ts';

interface Gone {
  /** The platform where its whole folder is gone, else platform/document. */
  readonly path: string;
  /** The folder that took its place, of the same depth. */
  readonly now?: string;
  /** Whether `now` is a folder that nothing reads, for its name. */
  readonly isStray?: true;
  /** Whether the folder of all platforms is gone. */
  readonly isAll?: true;
}

/**
 * Platforms and documents that were published and whose folder is no longer there. In: a project. Out: what is gone, by the path of
 * each published document (platform/document), and the folder in which its records or captures stand now, where there is one.
 */
export const findGone = once((project: Project): ReadonlyMap<string, Gone> => {
  const { sources } = project;
  const { register, ledger, platforms } = sources;
  const records = register?.value?.records.filter(({ status }) => status === 'published') ?? [];
  const elsewhere = new Set([...(project.elsewhere?.values() ?? [])].map(documentOf));
  const there = new Set([...[...documentsOf(project)].map(({ path }) => path), ...elsewhere]);
  const published = new Set([
    ...ledger.captures.map((one) => one.document),
    ...records.map((one) => documentOf(one.path)),
  ]);
  const lost = [...published].filter((document) => !there.has(document)).sort();
  if (lost.length === 0) return new Map();
  const slugs = new Set([...platforms.map(({ slug }) => slug), ...[...there].map(platformOf)]);
  const names = sources.strays.map(({ path }) => path.slice(sources.prefix.length));
  const isThere = platforms.length > 0 || names.some((name) => name.startsWith('platforms/'));
  if (!isThere && !project.elsewhere?.size) {
    const all = names.find((name) => isAlike(name, 'platforms'));
    const gone = { path: 'platforms', isAll: true as const, ...(all && { now: all, isStray: true as const }) };
    return new Map(lost.map((document) => [document, gone]));
  }
  const moves = followMoves(project, new Set(lost));
  const found = new Map<string, Gone>();
  for (const document of lost) {
    const isWhole = !slugs.has(platformOf(document));
    const path = isWhole ? platformOf(document) : document;
    const to = moves.get(document);
    const now = to && (isWhole ? platformOf(to) : to);
    const stray = now === undefined ? strayLike(project, path) : undefined;
    // Of part of a corpus nobody knows what else there is.
    if (project.only && now === undefined && stray === undefined && !project.only.has(document)) continue;
    found.set(document, { path, ...(now && { now }), ...(stray && { now: stray, isStray: true as const }) });
  }
  return found;
});

/** Where most records of a lost document stand; where it has none, where its captures do. */
function followMoves(project: Project, lost: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const count = (from: string, to: string | undefined) => {
    if (to === undefined || !lost.has(from) || to === from) return;
    const own = counts.get(from) ?? new Map<string, number>();
    counts.set(from, own.set(to, (own.get(to) ?? 0) + 1));
  };
  const standing = new Map<string, string>(project.elsewhere);
  for (const { clauses } of documentsOf(project))
    for (const { authored, path } of clauses) if (authored.value) standing.set(authored.value.recordId, path);
  for (const { id, path } of project.sources.register?.value?.records ?? []) {
    const now = standing.get(id);
    count(documentOf(path), now && documentOf(now));
  }
  const holders = new Map<string, string>();
  for (const [document, { captures }] of project.readings)
    for (const digest of captures.flatMap(digestsOf)) holders.set(digest, document);
  for (const { document, digest } of project.sources.ledger.captures)
    if (!counts.has(document)) count(document, holders.get(digest));
  return new Map([...counts].map(([from, own]) => [from, [...own].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/** `platforms/Harbor Chat` for harbor-chat: a folder beside it whose name is nearly the same, and can be no address. */
function strayLike({ sources }: Project, path: string): string | undefined {
  const beside = `${sources.prefix}platforms/${path}`.split('/').slice(0, -1).join('/');
  const names = sources.strays.flatMap((one) =>
    one.path.slice(0, one.path.lastIndexOf('/')) === beside ? [one.path.slice(beside.length + 1)] : [],
  );
  const nearest = nearestName(path.split('/').at(-1)!, names);
  const prefix = path.includes('/') ? `${platformOf(path)}/` : '';
  return nearest?.isAlike ? prefix + nearest.name : undefined;
}

/** The message of a gone folder, in the words of the file that still names it; where it was renamed, in the folder that it has become. */
export function explainGone({ path, now, isStray, isAll }: Gone, named: string, { sources }: Project) {
  const cause = toFolderCause(path);
  const what = isAll ? `${named} platforms, and their folder platforms is gone` : `${named} ${path}, which is gone`;
  const keep = 'addresses and captures that were published stay';
  if (isAll) {
    const remedy = now ? `name ${now} platforms again` : 'restore the folder platforms';
    return { cause, isGone: true as const, message: what, remedy };
  }
  if (now === undefined)
    return {
      cause,
      isGone: true as const,
      message: what,
      remedy: `restore the folder platforms/${path}; what is no longer followed keeps its captures`,
    };
  const folder = `${sources.prefix}platforms/${now}`;
  const instead = path.includes('/')
    ? 'a new name of the document goes into its title'
    : 'a new name of the platform goes into name, and a platform that became another one names it in succeededBy';
  return {
    ...{
      cause,
      file: isStray ? folder : `${folder}/${path.includes('/') ? 'document' : 'platform'}.yml`,
      line: 1,
      column: 1,
    },
    message: `${what}: it was renamed to ${now}`,
    remedy: `name the folder platforms/${path} again: ${keep}; ${instead}`,
  };
}

/**
 * The document, `platform/document`, that a longer path lies in.
 * @example documentOf('acme/terms/clauses/a.yml') → 'acme/terms'
 */
export const documentOf = (path: string): string => path.split('/').slice(0, 2).join('/');
/** Whether a name is nearly another one. */
export const isAlike = (name: string, wanted: string): boolean => nearestName(name, [wanted])!.isAlike;
const platformOf = (path: string): string => path.split('/')[0]!;
