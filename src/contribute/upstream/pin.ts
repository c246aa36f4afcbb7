/**
 * Which repository and commit a corpus is built from. In: the root folder and a corpus by name or path.
 * Out: its name and pin, read from `archive` and `archives` in its corpus.yml; nothing for those that are no repositories.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { locateCorpus } from '../../build/read/corpus.ts';
import { toShellWord } from '../../command/shell-words.ts';
import { corpus as schema } from '../../pipeline/schema/corpus.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';

export interface Pin {
  /** What its archive is named by in the cache; a build looks for it under the same name. */
  readonly corpus: string;
  /** Of one of `archives` in corpus.yml. */
  readonly name?: string;
  readonly kind: 'open-terms-archive' | 'git';
  readonly repository: string;
  readonly commit: string;
}

/** The pin of the archive that most documents are in. */
export async function readPin(root: string, corpus: string): Promise<Pin | undefined> {
  return (await readPins(root, corpus)).find(({ name }) => name === undefined);
}

/** The pins of all archives of a corpus that are repositories. */
export async function readPins(root: string, corpus: string): Promise<Pin[]> {
  const inside = join(root, 'content', 'corpora', corpus);
  const folder = /[/\\]|^\.+$/.test(corpus) ? resolve(corpus) : existsSync(inside) ? inside : resolve(corpus);
  const file = join(folder, 'corpus.yml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const known = (await listCorpora(root)).join(', ') || 'none';
    throw new ArchiveError(
      `there is no corpus "${corpus}"`,
      `name one of content/corpora (${known}) or the path of a folder`,
    );
  }
  const read = archives.safeParse(parseYaml(text));
  if (!read.success)
    throw new ArchiveError(
      `corpus.yml of "${corpus}" does not say where its archive is`,
      `run  npm run check -- --corpus ${toShellWord(corpus)}  and correct archive`,
    );
  const cacheName = locateCorpus(folder === inside ? corpus : folder, root).name;
  const all = [[undefined, read.data.archive] as const, ...Object.entries(read.data.archives ?? {})];
  return all.flatMap(([name, settings]) => {
    if (!('repository' in settings)) return [];
    const { kind, repository, commit } = settings;
    return [
      {
        corpus: name === undefined ? cacheName : `${cacheName}.${name}`,
        ...(name && { name }),
        kind,
        repository,
        commit,
      },
    ];
  });
}

const archives = z.object({ archive: schema.shape.archive, archives: schema.shape.archives });

/** The names of all corpora in the project, sorted. */
export async function listCorpora(root: string): Promise<string[]> {
  const folder = join(root, 'content', 'corpora');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => existsSync(join(folder, name, 'corpus.yml'))).sort();
}

function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
