/**
 * The list of all files of a site as text, of which an edit changes few lines. In: the tree of the site, and of which file of the site before the list is. Out: its
 * lines anew, copied from there where they are the same: to make all of them takes ten times as long.
 */
import { hash } from 'node:crypto';
import type { SiteTree } from '../tree/site-tree.ts';

/** From one of `paths` to another one: files whose lines stood together before; or a file that is new or changed. */
type Stretch = readonly [from: number, to: number] | number;

interface FileList {
  readonly paths: readonly string[];
  readonly stretches: readonly Stretch[];
  /** Bytes of a file of the site before; none where they are not what they were. */
  before(path: string): Buffer | undefined;
}

/** Of the files that a tree has by now. */
export function listAgain(tree: SiteTree): FileList {
  const { paths, files, before } = tree;
  const isSame = (path: string) => {
    const [is, was] = [files.get(path)!, before.files.get(path)];
    return is === was || is.sha256 === was?.sha256;
  };
  return {
    paths,
    stretches: toStretches(paths, isSame, tree.gone()),
    before(path) {
      // Other code may write other lines.
      const known = before.code === tree.code ? before.files.get(path) : undefined;
      const bytes = known && tree.read(path);
      return bytes && hash('sha256', bytes) === known.sha256 ? bytes : undefined;
    },
  };
}

/** In: paths in order, whether a file is what it was, those that are gone in order. */
export function toStretches(
  paths: readonly string[],
  isSame: (path: string) => boolean,
  gone: readonly string[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let start: number | undefined;
  let next = 0;
  const end = (at: number) => {
    if (start !== undefined) stretches.push([start, at]);
    start = undefined;
  };
  for (const [at, path] of paths.entries()) {
    // A line stood between this one and the one before it.
    if (next < gone.length && gone[next]! < path) end(at - 1);
    while (next < gone.length && gone[next]! < path) next++;
    if (isSame(path)) start ??= at;
    else {
      end(at - 1);
      stretches.push(at);
    }
  }
  end(paths.length - 1);
  return stretches;
}

/** `toLine` of a file, without what is `between` two lines. */
export function listLines(
  { paths, stretches }: Pick<FileList, 'paths' | 'stretches'>,
  before: Buffer | undefined,
  toLine: (path: string) => string,
  between: string,
): Buffer {
  const separator = Buffer.from(between);
  const pieces: Buffer[] = [];
  const put = (piece: Buffer) => pieces.push(...(pieces.length > 0 ? [separator, piece] : [piece]));
  const lineAt = (at: number) => toLine(paths[at]!);
  let made: string[] = [];
  const putMade = () => {
    if (made.length > 0) put(Buffer.from(made.join(between)));
    made = [];
  };
  let next = 0;
  const copy = (from: number, to: number): Buffer | undefined => {
    const last = lineAt(to);
    const start = before?.indexOf(lineAt(from), next) ?? -1;
    const end = start < 0 ? -1 : before!.indexOf(last, start);
    if (end < 0) return undefined;
    next = end + Buffer.byteLength(last);
    return before!.subarray(start, next);
  };
  for (const stretch of stretches) {
    const [from, to] = typeof stretch === 'number' ? [stretch, stretch] : stretch;
    const piece = to > from ? copy(from, to) : undefined;
    if (piece) {
      putMade();
      put(piece);
    } else for (let at = from; at <= to; at++) made.push(lineAt(at));
  }
  putMade();
  return Buffer.concat(pieces);
}
