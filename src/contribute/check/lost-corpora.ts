/**
 * Corpora that a branch lost: those whose description was published and is gone, or has another name. In: the root of the project, the
 * base of the branch, the corpus that is asked for, where one is. Out: a message for each. Everything else that a check says of such a corpus
 * follows from this. A corpus kept outside of the project has a history of its own, and its branch need not be one here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Message } from '../../pipeline/checks/rule.ts';
import { findBranchPoint } from './changed-files.ts';
import { isInside } from './touched.ts';

const corpora = 'content/corpora';

export function findLostCorpora(root: string, base?: string, corpus = ''): Message[] {
  if (corpus !== '' && !isInside(resolve(root, corpus), root)) return [];
  const { from, git } = findBranchPoint(root, base);
  const prefix = git('rev-parse', '--show-prefix').trim();
  const listed = git('ls-tree', '-r', '-z', '--name-only', '--full-name', from, '--', corpora).split('\0');
  return listed.flatMap((path): Message[] => {
    const file = path.slice(prefix.length);
    const [, name] = /^content\/corpora\/([^/]+)\/corpus\.yml$/.exec(file) ?? [];
    if (name === undefined || existsSync(join(root, file))) return [];
    const isThere = existsSync(join(root, corpora, name));
    const now = isThere ? undefined : findSame(root, git('show', `${from}:${path}`));
    const gone = isThere ? file : `${corpora}/${name}`;
    const restore = `restore it: git checkout ${from.slice(0, 12)} -- ${gone}`;
    return [
      {
        ...{ rule: 'schema-valid', severity: 'error', line: 1, column: 1 },
        file: now === undefined ? gone : `${corpora}/${now}/corpus.yml`,
        message:
          now === undefined
            ? `${isThere ? 'the description of' : ''} the corpus ${name}, which was published, is gone`.trim()
            : `the corpus ${name}, which was published, was renamed to ${now}`,
        remedy:
          now === undefined
            ? restore
            : `name the folder ${corpora}/${name} again; a new name of the corpus goes into title`,
      },
    ];
  });
}

/** The folder of another corpus whose description is the same. */
function findSame(root: string, description: string): string | undefined {
  const folder = join(root, corpora);
  return (existsSync(folder) ? readdirSync(folder) : []).sort().find((name) => {
    const file = join(folder, name, 'corpus.yml');
    return existsSync(file) && readFileSync(file, 'utf8') === description;
  });
}
