/**
 * Which repository and commit a corpus is built from. In: the root folder and a corpus by name or path.
 * Out: its name and pin, read from `archive` in its corpus.yml; nothing where the corpus keeps its texts in its folder.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { locateCorpus } from '../../build/read/corpus.ts';
import { toShellWord } from '../../command/shell-words.ts';
import { corpus as schema } from '../../pipeline/schema/corpus.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';

export interface Pin {
  /** What its archive is named by in the cache; a build looks for it under the same name. */
  readonly corpus: string;
  readonly kind: 'open-terms-archive' | 'git';
  readonly repository: string;
  readonly commit: string;
}

export async function readPin(root: string, corpus: string): Promise<Pin | undefined> {
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
  const read = schema.shape.archive.safeParse(parseArchive(text));
  if (!read.success)
    throw new ArchiveError(
      `corpus.yml of "${corpus}" does not say where its archive is`,
      `run  npm run check -- --corpus ${toShellWord(corpus)}  and correct archive`,
    );
  if (!('repository' in read.data)) return undefined;
  return {
    corpus: locateCorpus(folder === inside ? corpus : folder, root).name,
    kind: read.data.kind,
    repository: read.data.repository,
    commit: read.data.commit,
  };
}

/** The names of all corpora in the project, sorted. */
export async function listCorpora(root: string): Promise<string[]> {
  const folder = join(root, 'content', 'corpora');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => existsSync(join(folder, name, 'corpus.yml'))).sort();
}

function parseArchive(text: string): unknown {
  try {
    return parse(text)?.archive;
  } catch {
    return undefined;
  }
}
