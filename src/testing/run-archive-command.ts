/** For tests: runs the archive command in a project of its own. In: a root and arguments. Out: exit code and lines. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runArchive } from '../contribute/upstream/command.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function run(root: string, ...argv: string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runArchive(argv, { root, print: (line) => out.push(line), complain: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A corpus.yml that says no more than where the archive is. */
export function pinCorpus(root: string, corpus: string, archive: object): void {
  const folder = join(root, 'content', 'corpora', corpus);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'corpus.yml'), stringify({ archive }));
}

export function toArchive(commit: string, repository = 'https://example.org/versions'): object {
  return { kind: 'open-terms-archive', repository, commit, attribution: 'Contributors', licence: 'ODC-By-1.0' };
}
