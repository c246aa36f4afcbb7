/**
 * What a branch may not do to what was published: edit, delete or re-date a snapshot, take a line out of a file that only grows, take
 * a record out of the register, or put a link in the place of a file. In: the folder of a corpus, the base, the root that messages
 * are relative to. Out: messages with file, line and remedy.
 */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { toFolderCause } from '../../pipeline/checks/causes.ts';
import type { Message } from '../../pipeline/checks/rule.ts';
import { causeOfSnapshot } from '../../pipeline/sources/capture-cause.ts';
import { capturesFile, revisionsFile } from '../../pipeline/sources/ledger.ts';
import { changedFiles, findBranchPoint } from './changed-files.ts';
import { type KeptLine, lostLines, lostRecords } from './lost-lines.ts';

const registerFile = 'register.yml';

export function findRewriting(folder: string, root: string, base?: string): Message[] {
  const { top, from, git } = findBranchPoint(folder, base);
  const before = (path: string) => {
    try {
      return git('show', `${from}:${toPosix(relative(top, path))}`);
    } catch {
      return undefined;
    }
  };
  const restore = (path: string) => `restore it: git checkout ${from.slice(0, 12)} -- ${toPosix(relative(root, path))}`;
  const lost = new Set<string>();
  return changedFiles(folder, base).flatMap((path): Message[] => {
    const inside = toPosix(relative(folder, path));
    if (inside.startsWith('../')) return [];
    const told = (rule: string, { line, message }: KeptLine, remedy: string): Message => ({
      ...{ rule, severity: 'error', file: toPosix(relative(root, path)), line, column: 1, message, remedy },
    });
    const found = lstatSync(path, { throwIfNoEntry: false });
    const old = before(path);
    if (found?.isSymbolicLink())
      return [
        told(
          'history-kept',
          {
            line: 1,
            message: `this is a link, which is not followed${old === undefined ? '' : ': what stood here is gone'}`,
          },
          old === undefined ? 'put the file itself in its place' : restore(path),
        ),
      ];
    if (old === undefined) return [];
    if (!found && [capturesFile, revisionsFile, registerFile].includes(inside)) {
      const message = 'this file was published and is gone, or has another name';
      return [told('history-kept', { line: 1, message }, `${restore(path)}; npm run register adds to it`)];
    }
    const text = found?.isFile() ? readFileSync(path, 'utf8') : '';
    if (inside === capturesFile || inside === revisionsFile)
      return lostLines(old, text).map((one) =>
        told('history-kept', one, `${restore(path)}; lines are only ever added at its end, by npm run register`),
      );
    if (inside === registerFile)
      return lostRecords(old, text).map((one) =>
        told('record-id-kept', one, `${restore(path)}; a record that is no longer published is marked as withdrawn`),
      );
    if (!/(?:^|\/)snapshots\//.test(inside)) return [];
    const gone = found ? undefined : findGoneFolder(folder, inside);
    if (gone !== undefined && lost.has(gone)) return [];
    if (gone !== undefined) {
      lost.add(gone);
      const message = `${gone}, whose captures were published, is gone, or has another name`;
      const whole = gone === 'platforms' ? folder : join(folder, 'platforms');
      return [
        { ...told('history-kept', { line: 1, message }, restore(join(whole, gone))), cause: toFolderCause(gone) },
      ];
    }
    const cause = causeOfSnapshot(inside);
    const renamed = found ? undefined : findRenamed(path, old, before);
    const [message, remedy] = found
      ? ['a snapshot that was published was edited', restore(path)]
      : renamed === undefined
        ? ['a snapshot that was published is gone, or has another date', restore(path)]
        : [`a snapshot that was published was renamed to ${renamed}`, `name it ${basename(path)} again`];
    const kept = told('history-kept', { line: 1, message }, `${remedy}; captures are only ever added`);
    return [{ ...kept, ...(cause !== undefined && { cause }) }];
  });
}

/** A new file beside it that holds the same text, whatever its header says. */
function findRenamed(path: string, old: string, before: (path: string) => string | undefined): string | undefined {
  const textOf = (whole: string) => whole.slice(whole.indexOf('\n---\n') + 1);
  const beside = existsSync(dirname(path)) ? readdirSync(dirname(path), { withFileTypes: true }) : [];
  return beside
    .filter((one) => one.isFile() && extname(one.name) === extname(path))
    .map(({ name }) => name)
    .sort()
    .find((name) => {
      const file = join(dirname(path), name);
      return textOf(readFileSync(file, 'utf8')) === textOf(old) && before(file) === undefined;
    });
}

/** The platforms, the platform, the document of a snapshot or its snapshots, whichever whole folder is no longer there. */
function findGoneFolder(folder: string, inside: string): string | undefined {
  const [, platform = '', document = ''] = inside.split('/');
  if (!existsSync(join(folder, 'platforms'))) return 'platforms';
  return [platform, `${platform}/${document}`, `${platform}/${document}/snapshots`].find(
    (path) => !existsSync(join(folder, 'platforms', path)),
  );
}

const toPosix = (path: string) => path.split(sep).join('/');
