/** Names a draft needs: of its file, of who writes it, and of what is left to write in it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toSlug } from '../../words/slug.ts';

export function freeName(folder: string, name: string): string {
  const base = name.slice(0, 60).replace(/-$/, '');
  for (let number = 1; ; number++) {
    const free = number === 1 ? base : `${base}-${number}`;
    if (!existsSync(join(folder, `${free}.yml`))) return free;
  }
}

/** The name git knows, as a handle. */
export function handleOf(root: string): string | undefined {
  try {
    const name = execFileSync('git', ['-C', root, 'config', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return toSlug(name.trim()) || undefined;
  } catch {
    return undefined;
  }
}

/** The keys of a draft that are marked TODO. */
export function leftToWrite(draft: string): string[] {
  const lines = draft.split('\n');
  return [...new Set(lines.flatMap((one, at) => (one.includes('TODO') ? [keyOf(one, lines[at - 1])] : [])))];
}

function keyOf(line: string, before = ''): string {
  return /^\s*([A-Za-z]+):(?! why| what)/.exec(line.replace(/^\s+TODO.*/, ''))?.[1] ?? before.split(':')[0]!.trim();
}
